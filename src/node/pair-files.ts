import { dirname, join, relative, sep } from 'node:path';
import { filesUnder } from './files-under.ts';

/** A file and its translation. */
export interface FilePair {
  readonly source: string;
  readonly target: string;
}

/** Files of two languages, put together. */
export interface PairedFiles {
  readonly pairs: readonly FilePair[];
  /** Files of either language that have no counterpart. */
  readonly alone: readonly string[];
}

/** A folder and its files. */
export interface FolderFiles {
  readonly folder: string;
  readonly files: readonly string[];
}

/** Whether a part of a path names a language. */
type IsLanguage = (name: string) => boolean;

/**
 * Pairs the files of a folder with those of another that have the same path within it, each with every one; a
 * language in their names does not count: `news/lake.en.md` and `news/lake.fa.md`.
 */
export function pairFiles(
  source: FolderFiles,
  target: FolderFiles,
  isLanguage: IsLanguage,
): PairedFiles {
  const keyOf = ({ folder }: FolderFiles, file: string): string =>
    partsOf(folder, file)
      .map((name) => withoutLanguage(name, isLanguage))
      .join('/');
  return pairByKey(
    source.files.map((file) => [keyOf(source, file), file]),
    target.files.map((file) => [keyOf(target, file), file]),
  );
}

/** The languages of a folder that holds both; a file that names none is of the source. */
export interface Languages {
  readonly source: string;
  readonly target: string;
}

/**
 * Pairs the files of one folder by the language in their names, or in those of its folders: `lake.en.md` and
 * `lake.fa.md`, `en/lake.md` and `fa/lake.md`, `lake.md` and `lake.fa.md`, `en.json` and `fa.json`. Those of
 * other languages are passed over.
 */
export function pairWithin(
  { folder, files }: FolderFiles,
  languages: Languages,
  isLanguage: IsLanguage,
): PairedFiles {
  const sides = { source: [] as Keyed[], target: [] as Keyed[] };
  for (const file of files) {
    const parts = partsOf(folder, file);
    const language = baseOf(languageIn(parts, isLanguage) ?? languages.source);
    const key = parts
      .filter((part) => !isLanguage(part))
      .map((name) => wholeName(name, isLanguage) ?? withoutLanguage(name, isLanguage))
      .join('/');
    if (language === baseOf(languages.target)) sides.target.push([key, file]);
    else if (language === baseOf(languages.source)) sides.source.push([key, file]);
  }
  return pairByKey(sides.source, sides.target);
}

/** `fa-IR` and `fa_IR` are `fa`. */
function baseOf(tag: string): string {
  return tag.toLowerCase().split(/[-_]/u, 1)[0] ?? '';
}

/** Where a project keeps sources and translations: paths in which `{name}` stands for the same. */
export interface FilePattern {
  readonly source: string;
  readonly target: string;
}

/** What a pattern has in the place of what differs from file to file. */
export const NAME = '{name}';

/**
 * Pairs the files that fit a pattern: `content/en/{name}.md` with `content/fa/{name}.md`.
 *
 * @throws ERR_DOCUMENT for a folder that cannot be read.
 */
export async function pairByPattern({ source, target }: FilePattern): Promise<PairedFiles> {
  const [sources = [], targets = []] = await Promise.all([source, target].map(filesOfPattern));
  // `posts/lake.fa.md` fits `posts/{name}.md` too: it is of the pattern that says more.
  return source.length < target.length
    ? pairByKey(without(sources, targets), targets)
    : pairByKey(sources, without(targets, sources));
}

function without(files: readonly Keyed[], others: readonly Keyed[]): readonly Keyed[] {
  const taken = new Set(others.map(([, file]) => file));
  return files.filter(([, file]) => !taken.has(file));
}

type Keyed = readonly [key: string, file: string];

/** The files of a pattern, by what stands for its name. */
async function filesOfPattern(pattern: string): Promise<Keyed[]> {
  const path = join(pattern);
  const [before = '', after = ''] = path.split(NAME, 2);
  const folder = before.endsWith(sep) ? before : dirname(before);
  const files = await filesUnder(folder, () => true);
  return files.flatMap((file): Keyed[] => {
    const fits = file.startsWith(before) && file.endsWith(after);
    const name = file.slice(before.length, file.length - after.length);
    return fits && name !== '' ? [[name, file]] : [];
  });
}

function pairByKey(sources: readonly Keyed[], targets: readonly Keyed[]): PairedFiles {
  const byKey = new Map<string, string[]>();
  for (const [key, file] of targets) byKey.set(key, [...(byKey.get(key) ?? []), file]);
  const pairs: FilePair[] = [];
  const alone: string[] = [];
  const found = new Set<string>();
  for (const [key, file] of sources) {
    // Of one folder that holds both languages a file is no translation of itself.
    const others = (byKey.get(key) ?? []).filter((other) => other !== file);
    for (const other of others) pairs.push({ source: file, target: other });
    if (others.length === 0) alone.push(file);
    found.add(key);
  }
  for (const [key, files] of byKey) if (!found.has(key)) alone.push(...files);
  return { pairs, alone };
}

function partsOf(folder: string, file: string): string[] {
  return relative(folder, file).split(sep);
}

/** The language that a folder is named after, or that stands before the ending of a name. */
function languageIn(parts: readonly string[], isLanguage: IsLanguage): string | undefined {
  const folder = parts.slice(0, -1).find((part) => isLanguage(part));
  const name = parts.at(-1)?.split('.') ?? [];
  const [first = ''] = name;
  if (folder !== undefined || (name.length === 2 && isLanguage(first))) return folder ?? first;
  return name.slice(1, -1).find((part) => isLanguage(part) || OTHER_LANGUAGE.test(part));
}

/** `lake.de.md` is of a language that is not ours. */
const OTHER_LANGUAGE = /^[a-z]{2}(?:-[A-Z]{2})?$/u;

/** What `en.json` and `fa.json` have in common. */
function wholeName(name: string, isLanguage: IsLanguage): string | undefined {
  const [first = '', ending, ...more] = name.split('.');
  return ending !== undefined && more.length === 0 && isLanguage(first) ? `.${ending}` : undefined;
}

/** `lake.en.md` is `lake.md`; a file that is named after a language is itself. */
function withoutLanguage(name: string, isLanguage: IsLanguage): string {
  const parts = name.split('.');
  return parts.filter((part, place) => place === 0 || !isLanguage(part)).join('.');
}
