import { FieldTypeError } from '../../core/index.ts';
import { checkFields, checkOptions } from '../../core/fields.ts';
import { oneLine } from '../../core/one-line.ts';
import { readBlocks } from '../../documents/read-blocks.ts';
import { epochMsOf } from '../../time/instant.ts';
import { formatOffset } from '../../time/iso-date-time.ts';
import { resolveTimeZone } from '../../time/time-zone.ts';
import type { Article, Contributor, LocalizedName } from './article.ts';
import { isLocalizedName } from './contributor-name.ts';
import { compact, languageTag } from '../machine/machine-text.ts';
import { isNoDate, wordPressDate } from './wordpress-dates.ts';

/** A text of a post: as it was written, which only an editor's request has, and as it is shown. */
export interface WordPressText {
  readonly raw?: string;
  readonly rendered?: string;
}

/** A post as the WordPress REST API v2 gives it; fetch it with `_embed` for names, image and terms. */
export interface WordPressPost {
  readonly status?: string;
  /** On the site's clocks, without offset. */
  readonly date?: string | null;
  /** The same moment in UTC, without `Z`. */
  readonly date_gmt?: string | null;
  readonly modified?: string | null;
  readonly modified_gmt?: string | null;
  readonly title?: WordPressText;
  readonly content?: WordPressText;
  readonly excerpt?: WordPressText;
  readonly author?: number;
  readonly link?: string;
  /** Of Polylang. */
  readonly lang?: string;
  /** Of WPML. */
  readonly wpml_current_locale?: string;
  readonly _embedded?: {
    readonly author?: readonly object[];
    readonly 'wp:featuredmedia'?: readonly object[];
    readonly 'wp:term'?: readonly (readonly object[])[];
  };
}

/** What a post does not tell. */
export interface WordPressOptions {
  /** Kept as the article's zone where the post's own offset agrees with it. */
  readonly timeZone?: string;
  /** The language to take when the post names none. */
  readonly inLanguage?: string;
  /** Who each user's id is; an empty list is nobody. */
  readonly authors?: Readonly<Record<string, LocalizedName | Contributor | readonly Contributor[]>>;
}

/**
 * Reads an article from a WordPress post. Its dates have the offset that the site had then, `date` minus
 * `date_gmt`; a `timeZone` that disagrees with it, as after a move of the site, is left out. A save
 * before the publication, as scheduled posts have, is no `dateModified`. The body is HTML.
 *
 * @throws ERR_FIELD_TYPE for a post that is not published or scheduled, an author without a name or a
 *   post without language; ERR_TIME_ZONE_REQUIRED for one without `date_gmt`; ERR_FIELD_RANGE,
 *   ERR_PARSE_SYNTAX, ERR_PARSE_AMBIGUOUS for a date that is none, or Jalali.
 * @example
 * articleFromWordPress({ status: 'publish', date: '2025-08-15T09:30:00', date_gmt: '2025-08-15T06:00:00', title: { rendered: 'Rain &#038; wind' }, lang: 'en' })
 * // => { headline: 'Rain & wind', datePublished: '2025-08-15T09:30:00+03:30', inLanguage: 'en' }
 * articleFromWordPress({ status: 'publish', date: '1404-05-24T09:30:00', date_gmt: '2025-08-15T06:00:00', lang: 'fa' }) // throws ERR_PARSE_AMBIGUOUS
 */
export function articleFromWordPress(post: WordPressPost, options: WordPressOptions = {}): Article {
  checkFields(post, 'post', 'a post of the WordPress REST API');
  checkOptions(options);
  checkStatus(post.status);
  const { timeZone } = options;
  const datePublished = wordPressDate('date', post.date, post.date_gmt, timeZone);
  const image = embedded(post, 'wp:featuredmedia')[0]?.['source_url'];
  return compact<Article>({
    headline: visibleText(written('title', post.title)),
    description: visibleText(written('excerpt', post.excerpt)),
    author: authorsOf(post, options),
    datePublished,
    dateModified: dateModifiedOf(post, datePublished, timeZone),
    timeZone: timeZone !== undefined && agrees(datePublished, timeZone) ? timeZone : undefined,
    inLanguage: languageOf(post, options),
    articleBody: written('content', post.content) || undefined,
    url: post.link,
    image: typeof image === 'string' ? image : undefined,
    articleSection: termsOf(post, 'category')[0],
    keywords: termsOf(post, 'post_tag'),
  });
}

/** A draft's date is when it was begun; a private or trashed post has no publication to date. */
function checkStatus(status: unknown): void {
  if (status === 'publish' || status === 'future') return;
  throw new FieldTypeError('status', status, '"publish" or "future": publish or schedule the post');
}

function dateModifiedOf(
  { modified, modified_gmt: gmt }: WordPressPost,
  datePublished: string,
  timeZone?: string,
): string | undefined {
  if (isNoDate(modified)) return undefined;
  const dateModified = wordPressDate('modified', modified, gmt, timeZone);
  return epochMsWithOffset(dateModified) < epochMsWithOffset(datePublished)
    ? undefined
    : dateModified;
}

/** Whether a zone's clocks had the offset of a moment then, to the minute. */
function agrees(moment: string, timeZone: string): boolean {
  const offset = resolveTimeZone(timeZone).offsetAt(epochMsWithOffset(moment));
  return moment.endsWith(formatOffset(offset));
}

function epochMsWithOffset(moment: string): number {
  return epochMsOf(moment, resolveTimeZone('+00:00'));
}

function languageOf(post: WordPressPost, { inLanguage }: WordPressOptions): string {
  const locale = post.wpml_current_locale?.replaceAll('_', '-');
  const tag = [post.lang, locale, inLanguage].find((one) => one !== undefined && one !== '');
  if (tag === undefined) {
    throw new FieldTypeError('lang', post.lang, 'a language in the post, or `inLanguage`');
  }
  return languageTag('lang', tag);
}

function authorsOf(post: WordPressPost, { authors = {} }: WordPressOptions): Contributor[] {
  const { author: id = 0 } = post;
  if (id === 0) return []; // WordPress's nobody
  const own = Object.hasOwn(authors, id) ? authors[id] : undefined;
  if (own !== undefined) return contributorsOf(own);
  const known = embedded(post, 'author').flatMap(({ name, link }) => {
    const text = visibleText(name);
    if (text === undefined) return [];
    const url = typeof link === 'string' ? link : undefined;
    return [compact<Contributor>({ type: 'Person', name: text, url })];
  });
  if (known.length > 0) return known;
  // Sites often hide their users; an article that lost its author would not show it.
  throw new FieldTypeError('author', id, 'a user with a name, by `_embed` or in `authors`');
}

function contributorsOf(
  given: LocalizedName | Contributor | readonly Contributor[],
): Contributor[] {
  if (typeof given === 'string' || isLocalizedName(given)) return [{ type: 'Person', name: given }];
  return [given].flat();
}

function termsOf(post: WordPressPost, taxonomy: string): string[] {
  return embedded(post, 'wp:term')
    .filter((term) => term['taxonomy'] === taxonomy)
    .flatMap(({ name }) => visibleText(name) ?? []);
}

type Fields = Readonly<Record<string, unknown>>;

/** What was embedded under a name; a resource that may not be read is an error there, without names. */
function embedded(
  post: WordPressPost,
  name: keyof NonNullable<WordPressPost['_embedded']>,
): Fields[] {
  const { _embedded: resources } = post;
  const list: unknown = resources?.[name];
  if (!Array.isArray(list)) return [];
  return list
    .flat()
    .filter((one: unknown): one is Fields => typeof one === 'object' && one !== null);
}

function written(field: string, text: WordPressText | undefined): string | undefined {
  if (text === undefined) return undefined;
  checkFields(text, field, 'a text of a post: { raw, rendered }');
  return text.raw ?? text.rendered;
}

/** Titles, names and excerpts are HTML, in `raw` as in `rendered`: an ampersand is stored escaped. */
function visibleText(html: unknown): string | undefined {
  if (typeof html !== 'string') return undefined;
  const texts = readBlocks(html, 'html')
    .filter(({ kind }) => kind !== 'image')
    .map(({ text }) => text);
  return oneLine(texts.join(' ')) || undefined;
}
