import { FieldTypeError } from '../core/index.ts';
import { DocumentError } from '../core/errors/index.ts';
import { isPlainObject } from '../core/plain-object.ts';
import type { Article } from '../publish/article/article.ts';
import { articleFromFields } from '../publish/article/article-from-fields.ts';
import { DocumentFields, type Fields } from '../publish/article/document-fields.ts';
import { bylineParts, lineOf } from '../publish/byline/byline.ts';
import { ARTICLE_ATTRIBUTES } from './attribute-names.ts';
import { type Attributes, flagOf, optionsOf, type Surroundings, textOf } from './attributes.ts';
import { elementLanguage } from './element-language.ts';

/** What stands in `<press-byline>`: a `<span>` of these attributes and this HTML. */
export interface BylineContent {
  readonly dir: 'ltr' | 'rtl';
  /** Where it is not the language round it. */
  readonly lang?: string;
  /** The parts, each a `<span data-role>`, days in `<time>`, names in the other script in `<bdi>`. */
  readonly html: string;
}

/** What stands for a file in errors. */
const FILE = 'press-byline';

/** The attributes that say how it is told, beside those of the language. */
const FORM_ATTRIBUTES = [
  'time-zone',
  'date-style',
  'era',
  'pair-form',
  'date-form',
  'credit-form',
  'time',
  'hour-cycle',
  'separator',
] as const;

/**
 * Gives what stands in a `<press-byline>`: of an article's fields or schema.org's JSON-LD, else of the attributes.
 *
 * @throws ERR_FIELD_TYPE for an article and attributes of one at once, ERR_DOCUMENT for a field of the wrong kind
 *   or no date, ERR_UNKNOWN_LOCALE, and as `byline`.
 * @example
 * bylineContent({ author: 'Leila Rad', 'date-published': '2025-08-15', lang: 'en' }).html
 * // => '<span data-role="author">By Leila Rad</span> · <span data-role="published"><time datetime="2025-08-15">August 15, 2025 (24 Mordad 1404)</time></span>'
 * bylineContent({ author: 'Leila Rad', lang: 'en' }) // throws ERR_DOCUMENT
 */
export function bylineContent(
  attributes: Attributes,
  around: Surroundings & { readonly article?: object } = {},
): BylineContent {
  const { options, resolved, markup } = elementLanguage(attributes, around);
  const calendar = optionsOf(attributes, ['calendar']).calendar;
  const pair = flagOf(attributes, 'pair');
  const how = {
    ...options,
    ...optionsOf(attributes, FORM_ATTRIBUTES),
    ...(calendar !== undefined && { firstCalendar: calendar }),
    ...(pair !== undefined && { pair }),
    medium: 'html' as const,
  };
  const article = articleOf(attributes, around.article, resolved.info.tag);
  const parts = bylineParts(article, how).map(({ role, value }) => ({
    role,
    value: `<span data-role="${role}">${value}</span>`,
  }));
  return { ...markup, html: lineOf(parts, how) };
}

function articleOf(attributes: Attributes, article: object | undefined, lang: string): Article {
  const told = ARTICLE_ATTRIBUTES.filter((name) => textOf(attributes, name) !== undefined);
  const origin = { file: FILE, inLanguage: lang };
  if (article === undefined) {
    const fields = told.map((name) => [name, fieldOf(name, textOf(attributes, name) ?? '')]);
    const given = Object.fromEntries(fields) as object;
    return articleFromFields(dated(given), origin);
  }
  const [first] = told;
  if (first === undefined) return articleFromFields(dated(article), origin);
  throw new FieldTypeError(first, textOf(attributes, first), 'it in the article, or no article');
}

/**
 * Tells of a date that is missing in the words of a page: files are told of front matter.
 *
 * @throws ERR_DOCUMENT
 */
function dated(fields: object): object {
  if (new DocumentFields(fields as Fields, FILE).find('datePublished') !== undefined) return fields;
  throw new DocumentError(FILE, 1, 1, 'lacks `date-published`, or `datePublished` in JSON');
}

function fieldOf(name: string, text: string): unknown {
  return /^\s*[[{]/u.test(text) ? parsedJson(name, text) : text;
}

/** @throws ERR_FIELD_TYPE */
export function parsedJson(name: string, text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    if (isPlainObject(value) || Array.isArray(value)) return value;
  } catch {
    // refused below, as a value that is neither
  }
  throw new FieldTypeError(name, text, 'JSON');
}
