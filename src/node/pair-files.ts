import { relative, sep } from 'node:path';

/** A file of one folder and its counterpart in another. */
export interface FilePair {
  readonly source: string;
  readonly target: string;
}

/** Two folders, file by file. */
export interface PairedFiles {
  readonly pairs: readonly FilePair[];
  /** Files of either folder that have no counterpart. */
  readonly alone: readonly string[];
}

/** A folder and its files. */
export interface FolderFiles {
  readonly folder: string;
  readonly files: readonly string[];
}

/**
 * Pairs the files of a folder with those of another that have the same path within it, each with every one; a
 * language in their names does not count: `news/lake.en.md` and `news/lake.fa.md`.
 */
export function pairFiles(
  source: FolderFiles,
  target: FolderFiles,
  isLanguage: (name: string) => boolean,
): PairedFiles {
  const keyOf = ({ folder }: FolderFiles, file: string): string =>
    relative(folder, file)
      .split(sep)
      .map((name) => withoutLanguage(name, isLanguage))
      .join('/');
  const targets = new Map<string, string[]>();
  for (const file of target.files) {
    const key = keyOf(target, file);
    targets.set(key, [...(targets.get(key) ?? []), file]);
  }
  const pairs: FilePair[] = [];
  const alone: string[] = [];
  const found = new Set<string>();
  for (const file of source.files) {
    const key = keyOf(source, file);
    // Of one folder that holds both languages a file is no translation of itself.
    const others = (targets.get(key) ?? []).filter((other) => other !== file);
    for (const other of others) pairs.push({ source: file, target: other });
    if (others.length === 0) alone.push(file);
    found.add(key);
  }
  for (const [key, files] of targets) if (!found.has(key)) alone.push(...files);
  return { pairs, alone };
}

/** `lake.en.md` is `lake.md`; a file that is named after a language is itself. */
function withoutLanguage(name: string, isLanguage: (name: string) => boolean): string {
  const parts = name.split('.');
  return parts.filter((part, place) => place === 0 || !isLanguage(part)).join('.');
}
