import { type DocumentType, splitFrontMatter } from '../documents/index.ts';
import { DocumentError, FieldTypeError } from '../core/index.ts';
import type { Article, Contributor } from './article.ts';
import { isLocalizedName } from './contributor-name.ts';

/** The keys under which publishing tools keep each field, ours first. */
const KEYS = {
  headline: ['headline', 'title'],
  author: ['author', 'authors', 'by', 'byline'],
  organization: ['organization'],
  datePublished: ['datePublished', 'date', 'published', 'pubDate', 'publishDate'],
  dateModified: ['dateModified', 'updated', 'lastmod', 'modified'],
  timeZone: ['timeZone', 'timezone', 'time_zone'],
  inLanguage: ['inLanguage', 'lang', 'language', 'locale'],
} as const;

type Field = keyof typeof KEYS;
type Fields = Readonly<Record<string, unknown>>;

/** Where a document comes from, for its error messages and for what its name tells. */
export interface DocumentOrigin {
  readonly file?: string;
  readonly type?: DocumentType;
  /** The language to take when the front matter names none, such as the `fa` of `article.fa.md`. */
  readonly inLanguage?: string;
}

/**
 * Reads an article from a document with YAML front matter; dates come from there alone, never from the body.
 *
 * @throws ERR_DOCUMENT for front matter that cannot be read, or lacks a date or language.
 * @example
 * articleFromDocument('---\ndate: 2025-08-15\nlang: en\nauthor: Leila Rad\n---\nRain.')
 * // => { author: [{ type: 'Person', name: 'Leila Rad' }], datePublished: '2025-08-15', inLanguage: 'en', articleBody: 'Rain.' }
 */
export function articleFromDocument(source: string, origin: DocumentOrigin = {}): Article {
  if (typeof source !== 'string') throw new FieldTypeError('source', source, 'a string');
  const file = origin.file ?? 'document';
  const { data, body } = splitFrontMatter(source, file);
  const text = (field: Field): string | undefined => textField(data, field, file);
  const headline = text('headline');
  const author = [
    ...contributors(data, 'author', 'Person', file),
    ...contributors(data, 'organization', 'Organization', file),
  ];
  const dateModified = text('dateModified');
  const timeZone = text('timeZone');
  return {
    ...(headline !== undefined && { headline }),
    ...(author.length > 0 && { author }),
    datePublished: text('datePublished') ?? missing(file, 'date: 2025-08-15T09:30:00+03:30'),
    ...(dateModified !== undefined && { dateModified }),
    ...(timeZone !== undefined && { timeZone }),
    inLanguage: text('inLanguage') ?? origin.inLanguage ?? missing(file, 'lang: fa'),
    articleBody: body,
  };
}

/** The first of a field's keys that holds something. */
function keyOf(data: Fields, field: Field): string | undefined {
  return KEYS[field].find((name) => {
    const value = data[name];
    return (
      value !== undefined &&
      value !== null &&
      value !== '' &&
      !(Array.isArray(value) && value.length === 0)
    );
  });
}

/**
 * Gives the language that front matter names, whichever key its tool uses.
 *
 * @example
 * frontMatterLanguage({ language: 'fa' }) // => 'fa'
 */
export function frontMatterLanguage(data: Fields): string | undefined {
  const value = valueOf(data, 'inLanguage');
  return typeof value === 'string' ? value : undefined;
}

function valueOf(data: Fields, field: Field): unknown {
  const key = keyOf(data, field);
  return key === undefined ? undefined : data[key];
}

function textField(data: Fields, field: Field, file: string): string | undefined {
  const value = valueOf(data, field);
  if (value === undefined || typeof value === 'string') return value;
  throw wrong(file, field, 'text');
}

function contributors(
  data: Fields,
  field: 'author' | 'organization',
  type: Contributor['type'],
  file: string,
): Contributor[] {
  const value = valueOf(data, field);
  if (value === undefined) return [];
  const key = keyOf(data, field);
  const worded = key === 'by' || key === 'byline'; // its value may be the line itself: By Leila Rad
  const list = (Array.isArray(value) ? value : [value]).map((item: unknown) =>
    worded && typeof item === 'string' ? item.replace(/^\s*by\s+/iu, '') : item,
  );
  return list.map(
    (item) => contributor(item, type) ?? raise(wrong(file, field, 'a name or a list of them')),
  );
}

/** A name, a name in each language, or `{ name, type }`. */
function contributor(item: unknown, type: Contributor['type']): Contributor | undefined {
  if (typeof item === 'string') return named(type, item);
  if (!isFields(item)) return undefined;
  if (isLocalizedName(item)) return { type, name: item };
  const { name } = item;
  const ownType = item['type'] ?? item['@type'] ?? type;
  if (ownType !== 'Person' && ownType !== 'Organization') return undefined;
  return typeof name === 'string'
    ? named(ownType, name)
    : isLocalizedName(name)
      ? { type: ownType, name }
      : undefined;
}

function named(type: Contributor['type'], name: string): Contributor | undefined {
  return name.trim() === '' ? undefined : { type, name };
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function missing(file: string, example: string): never {
  throw new DocumentError(file, 1, 1, `front matter lacks a line such as \`${example}\``);
}

function wrong(file: string, field: Field, expected: string): DocumentError {
  return new DocumentError(
    file,
    1,
    1,
    `front matter's ${KEYS[field].join(' / ')} is not ${expected}`,
  );
}

function raise(error: Error): never {
  throw error;
}
