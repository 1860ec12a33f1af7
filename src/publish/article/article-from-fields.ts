import { checkFields, checkOptions } from '../../core/fields.ts';
import { DocumentError } from '../../core/errors/index.ts';
import { isPlainObject } from '../../core/plain-object.ts';
import type { Article, ArticleVersion } from './article.ts';
import { contributorsOf } from './contributors-of-field.ts';
import { DocumentFields, type Fields, type Found, textOf } from './document-fields.ts';
import { readTimeSetByHand } from '../read-time/duration.ts';
import type { FieldName } from './field-names.ts';
import { compact } from '../machine/machine-text.ts';

/** Where fields come from, for their error messages, and what their source tells beside them. */
export interface FieldsOrigin {
  readonly file?: string;
  /** The language to take when the fields name none, such as the `fa` of `article.fa.md`. */
  readonly inLanguage?: string;
}

/**
 * Makes an article of the fields that a publishing system, a JSON file or front matter holds, under the
 * names that such tools give them: `date` or `pubDate`, `read_time` or `readTime`.
 *
 * @throws ERR_DOCUMENT for a field of the wrong kind, by the name that was used, or no date or language;
 *   ERR_FIELD_TYPE for what is no object.
 * @example
 * articleFromFields({ title: 'Rain', by: 'Leila Rad', pub_date: '2025-08-15', lang: 'en', reading_time: 8 })
 * // => { headline: 'Rain', author: [{ type: 'Person', name: 'Leila Rad' }], datePublished: '2025-08-15', inLanguage: 'en', timeRequired: 'PT8M' }
 * articleFromFields({ title: 'Rain', lang: 'en' }) // throws ERR_DOCUMENT
 */
export function articleFromFields(data: object, origin: FieldsOrigin = {}): Article {
  checkFields(data, 'data', 'an object of fields');
  checkOptions(origin);
  const fields = new DocumentFields(data as Fields, origin.file ?? 'document');
  return compact<Article>({
    ...articleHead(fields, origin),
    articleBody: fields.text('articleBody'),
  });
}

/** Everything but the text. */
export function articleHead(fields: DocumentFields, origin: FieldsOrigin): Article {
  const people = (field: FieldName) => contributorsOf(fields, field, 'Person');
  const organizations = (field: FieldName) => contributorsOf(fields, field, 'Organization');
  return compact<Article>({
    headline: fields.localized('headline'),
    description: fields.localized('description'),
    author: [...people('author'), ...organizations('organization')],
    reporter: people('reporter'),
    contributor: people('contributor'),
    translator: people('translator'),
    editor: people('editor'),
    photographer: people('photographer'),
    illustrator: people('illustrator'),
    sourceOrganization: organizations('sourceOrganization'),
    dateline: fields.localized('dateline'),
    datePublished: fields.text('datePublished', DATE) ?? missing(fields, 'date: 2025-08-15'),
    dateModified: fields.text('dateModified', DATE),
    dateUpdated: fields.text('dateUpdated', DATE),
    timeZone: fields.text('timeZone'),
    inLanguage: languageOf(fields) ?? origin.inLanguage ?? missing(fields, 'lang: fa'),
    timeRequired: timeRequiredOf(fields),
    url: fields.text('url'),
    image: imageOf(fields),
    articleSection: sectionOf(fields),
    keywords: keywordsOf(fields),
    publisher: organizations('publisher')[0],
    translationOfWork: originalOf(fields),
    workTranslation: translationsOf(fields),
  });
}

/** A `Date` does not tell a day from a moment, and its day is another in another zone. */
const DATE = 'the text of an ISO day such as 2025-08-15, or of a date and time with offset';

/** The language that fields name. */
export function languageOf(fields: DocumentFields): string | undefined {
  return fields.text('inLanguage')?.replaceAll('_', '-');
}

/** The read time that was set by hand, as an ISO 8601 duration. */
export function timeRequiredOf(fields: DocumentFields): string | undefined {
  const found = fields.find('timeRequired');
  if (found === undefined) return undefined;
  const duration = readTimeSetByHand(textOf(found.value) ?? '');
  return duration ?? fields.refuse(found, 'whole minutes, or an ISO 8601 duration such as PT8M');
}

/** An image by its address: the first of a list, or of an object that has one. */
function imageOf(fields: DocumentFields): string | undefined {
  const found = fields.find('image');
  const value = first(found?.value);
  return isPlainObject(value) ? fields.within(value).text('imageUrl') : textFound(fields, found);
}

/** The first section, where an article stands in several. */
function sectionOf(fields: DocumentFields): string | undefined {
  return textFound(fields, fields.find('articleSection'));
}

function textFound(fields: DocumentFields, found: Found | undefined): string | undefined {
  if (found === undefined) return undefined;
  return textOf(first(found.value)) ?? fields.refuse(found, 'text or a list of texts');
}

function first(value: unknown): unknown {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  return list[0];
}

/** A list, or a text with commas between, Persian ones too; in a list a comma belongs to its word. */
function keywordsOf(fields: DocumentFields): string[] | undefined {
  const found = fields.find('keywords');
  if (found === undefined) return undefined;
  const { value } = found;
  const list: readonly unknown[] = Array.isArray(value)
    ? value
    : (textOf(value)?.split(/[,،]/u) ?? [value]);
  return list
    .map((item) => {
      const word = isPlainObject(item) ? fields.within(item).text('name') : textOf(item);
      return word?.trim() ?? fields.refuse(found, 'a list of texts, or a text with commas');
    })
    .filter((word) => word !== '');
}

function originalOf(fields: DocumentFields): ArticleVersion | undefined {
  const found = fields.find('translationOfWork');
  return found && versionOf(fields, found, found.value);
}

/** A list of versions, or an address in each language. */
function translationsOf(fields: DocumentFields): ArticleVersion[] | undefined {
  const found = fields.find('workTranslation');
  if (found === undefined) return undefined;
  const { value } = found;
  if (Array.isArray(value)) return value.map((item: unknown) => versionOf(fields, found, item));
  if (!isPlainObject(value) || 'url' in value) return [versionOf(fields, found, value)];
  return Object.entries(value).map(([inLanguage, url]) =>
    versionOf(fields, found, { url, inLanguage }),
  );
}

function versionOf(fields: DocumentFields, found: Found, value: unknown): ArticleVersion {
  const expected = 'a version of the article: { url, inLanguage }';
  if (!isPlainObject(value)) return fields.refuse(found, expected);
  const version = fields.within(value);
  return compact<ArticleVersion>({
    url: version.text('url') ?? fields.refuse(found, expected),
    inLanguage: languageOf(version) ?? fields.refuse(found, expected),
    headline: version.text('headline'),
  });
}

function missing({ file }: DocumentFields, example: string): never {
  throw new DocumentError(file, 1, 1, `front matter lacks a line such as \`${example}\``);
}
