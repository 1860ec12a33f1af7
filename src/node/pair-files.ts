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
 * Pairs the files of a folder with those of another that have the same path within it; a language in their
 * names does not count: `news/lake.en.md` and `news/lake.fa.md`.
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
  const targets = new Map(target.files.map((file) => [keyOf(target, file), file]));
  const pairs: FilePair[] = [];
  const alone: string[] = [];
  for (const file of source.files) {
    const key = keyOf(source, file);
    const other = targets.get(key);
    if (other === undefined) alone.push(file);
    else pairs.push({ source: file, target: other });
    targets.delete(key);
  }
  return { pairs, alone: [...alone, ...targets.values()] };
}

/** `lake.en.md` is `lake.md`; a file that is named after a language is itself. */
function withoutLanguage(name: string, isLanguage: (name: string) => boolean): string {
  const parts = name.split('.');
  return parts.filter((part, place) => place === 0 || !isLanguage(part)).join('.');
}
