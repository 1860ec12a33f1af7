import { oneLine } from '../core/one-line.ts';

/** The columns of a table of texts and translations, by their names in the header. */
export interface ColumnNames {
  readonly source: string;
  readonly target: string;
  /** What tells rows apart; found by its name by default. */
  readonly id?: string;
}

/** A column that holds texts, and their language where the header tells it. */
export interface TextColumn {
  readonly index: number;
  readonly language?: string;
}

/** Where in each row the texts, their translations and the ids stand. */
export interface TableColumns {
  readonly source: TextColumn;
  readonly target: TextColumn;
  readonly id?: number;
}

/** Why the columns cannot be told. */
export interface ColumnsFault {
  readonly reason: string;
}

const SOURCE_NAMES: ReadonlySet<string> = new Set([
  'source',
  'source text',
  'original',
  'original text',
  'متن مبدأ',
  'متن مبدا',
  'متن اصلی',
  'مبدأ',
  'مبدا',
]);

const TARGET_NAMES: ReadonlySet<string> = new Set([
  'target',
  'target text',
  'translation',
  'translated',
  'translated text',
  'متن مقصد',
  'متن ترجمه',
  'ترجمه',
  'مقصد',
]);

const ID_NAMES: ReadonlySet<string> = new Set(['id', 'key', 'شناسه', 'کلید']);

/** Languages by the names that people give their columns. */
const LANGUAGE_NAMES: Readonly<Record<string, string>> = {
  english: 'en',
  انگلیسی: 'en',
  persian: 'fa',
  farsi: 'fa',
  فارسی: 'fa',
};

/** Tags of these languages alone: `id` would be Indonesian, and `key` a language, too. */
const LANGUAGE_TAG = /^(?:en|fa)(?:-[a-z\d]{2,8})*$/u;

/** Finds the columns of a table by its header: by the names that are given, else by what they are called. */
export function columnsOf(
  header: readonly string[],
  names: ColumnNames | undefined,
): TableColumns | ColumnsFault {
  if (names !== undefined) return namedColumns(header, names);
  const folded = header.map(foldName);
  const sources = placesOf(folded, (name) => SOURCE_NAMES.has(name));
  const targets = placesOf(folded, (name) => TARGET_NAMES.has(name));
  const languages = placesOf(folded, (name) => languageOf(name) !== undefined);
  const [source, target, ...more] = pairOf(sources, targets, languages).map((index) =>
    textColumn(folded, index),
  );
  if (source === undefined || target === undefined || more.length > 0 || areAlike(source, target)) {
    return {
      reason: `which columns hold a text and its translation? There are ${listed(header)}; name two by the option columns: { source, target }`,
    };
  }
  const id = folded.findIndex((name) => ID_NAMES.has(name));
  return { source, target, ...(id !== -1 && { id }) };
}

/** Whether two columns are of one language, as `en` and `en-GB` are: neither translates the other. */
function areAlike({ language: one }: TextColumn, { language: other }: TextColumn): boolean {
  return one !== undefined && one.slice(0, 2) === other?.slice(0, 2);
}

/** A column that is called source or target takes that side; of two languages the one that stands first. */
function pairOf(
  sources: readonly number[],
  targets: readonly number[],
  languages: readonly number[],
): readonly number[] {
  if (sources.length > 0 && targets.length > 0) return [...sources, ...targets];
  return [...sources, ...languages, ...targets];
}

function namedColumns(
  header: readonly string[],
  { source, target, id }: ColumnNames,
): TableColumns | ColumnsFault {
  const folded = header.map(foldName);
  const places: number[] = [];
  for (const name of [source, target, ...(id === undefined ? [] : [id])]) {
    const [place, other] = placesOf(folded, (column) => column === foldName(name));
    if (place === undefined || other !== undefined) {
      const reason =
        place === undefined
          ? `there is no column ${JSON.stringify(name)} among ${listed(header)}`
          : `there is more than one column ${JSON.stringify(name)} among ${listed(header)}`;
      return { reason };
    }
    places.push(place);
  }
  const [sourceIndex = 0, targetIndex = 0, idIndex] = places;
  return {
    source: textColumn(folded, sourceIndex),
    target: textColumn(folded, targetIndex),
    ...(idIndex !== undefined && { id: idIndex }),
  };
}

function placesOf(names: readonly string[], isWanted: (name: string) => boolean): number[] {
  return names.flatMap((name, index) => (isWanted(name) ? [index] : []));
}

function textColumn(folded: readonly string[], index: number): TextColumn {
  const language = languageOf(folded[index] ?? '');
  return { index, ...(language !== undefined && { language }) };
}

/** The language of a column called `en`, `fa_IR`, `English` or `English (US)`. */
function languageOf(name: string): string | undefined {
  const tag = name.replaceAll('_', '-');
  if (LANGUAGE_TAG.test(tag)) return canonicalTag(tag);
  const [word = ''] = name.split('(', 1);
  const key = word.trim();
  return Object.hasOwn(LANGUAGE_NAMES, key) ? LANGUAGE_NAMES[key] : undefined;
}

/** A tag in the letters of BCP 47: regions in capitals, scripts with one. */
function canonicalTag(tag: string): string {
  return tag
    .split('-')
    .map((part, index) => {
      if (index > 0 && part.length === 2) return part.toUpperCase();
      return part.length === 4 ? part.charAt(0).toUpperCase() + part.slice(1) : part;
    })
    .join('-');
}

/** A name without what cannot be seen, in small letters, Arabic forms as Persian ones. */
function foldName(name: string): string {
  return oneLine(name).toLowerCase().replaceAll('ي', 'ی').replaceAll('ك', 'ک');
}

function listed(header: readonly string[]): string {
  return header.map((name) => JSON.stringify(oneLine(name))).join(', ');
}
