import { type CalendarDate, compareDates, DateOrderError, FieldTypeError } from '../core/index.ts';
import { checkFields } from '../core/fields.ts';
import { formatPair, type FormatPairOptions } from '../localize/index.ts';
import { isolate, MEDIA, type Medium } from '../localize/isolate.ts';
import { resolveLocale, type ResolvedLocale } from '../localize/format-options.ts';
import { negotiateLocale } from '../locale-data/index.ts';
import { type Phrase, phrasesOf } from '../locale-data/phrases.ts';
import type { DocumentType } from '../documents/index.ts';
import type { Article, Contributor } from './article.ts';
import { isLocalizedName, isPrintableName, nameIn } from './contributor-name.ts';
import { joinList } from './list.ts';
import { isBefore, type PublicationDate, publicationDate } from './publication-date.ts';
import { formatReadTime, readTime } from './read-time.ts';

/** How a byline is printed: the options of `formatPair`, and of the text that is read. */
export interface BylineOptions extends FormatPairOptions {
  /** The zone whose day is printed, before the article's own. */
  readonly timeZone?: string;
  /** What `articleBody` is written in; `plain` by default. */
  readonly type?: DocumentType;
  /** Words a minute; the article's language's own by default. */
  readonly wordsPerMinute?: number;
  /** `text` by default: parts of the other direction are isolated. */
  readonly medium?: Medium;
}

/** A piece of a byline, for an app that lays them out. */
export interface BylinePart {
  readonly role: 'author' | 'published' | 'updated' | 'readTime';
  readonly value: string;
}

/**
 * Prints an article's byline in one language: who, when in both calendars, how long to read. The
 * article may be in the other language; a part that it lacks leaves no separator behind.
 *
 * @throws ERR_TIME_ZONE_REQUIRED for a moment without offset or zone, ERR_DATE_ORDER when modified
 *   before published, ERR_UNKNOWN_LOCALE, ERR_FIELD_TYPE, ERR_FIELD_RANGE, ERR_PARSE_SYNTAX.
 * @example
 * byline(
 *   { author: [{ type: 'Person', name: 'Leila Rad' }], datePublished: '2025-08-15', inLanguage: 'en', articleBody: 'word '.repeat(985) },
 *   { locale: 'en' },
 * ) // => 'By Leila Rad · August 15, 2025 (24 Mordad 1404) · 4 min read'
 */
export function byline(article: Article, options: BylineOptions): string {
  const parts = bylineParts(article, options);
  const { info } = resolveLocale(options);
  return parts.map(({ value }) => value).join(phrasesOf(info.tag)('byline.separator'));
}

/**
 * Gives the pieces of a byline, in reading order and with their roles.
 *
 * @throws as {@link byline}.
 * @example
 * bylineParts({ datePublished: '2025-08-15', inLanguage: 'fa' }, { locale: 'fa' })
 * // => [{ role: 'published', value: '۲۴ مرداد ۱۴۰۴ (۱۵ اوت ۲۰۲۵)' }]
 */
export function bylineParts(article: Article, options: BylineOptions): BylinePart[] {
  checkFields(article, 'article', 'an article: { datePublished, inLanguage, … }');
  const locale = resolveLocale(options);
  negotiateLocale(article.inLanguage, options.fallbackLocale);
  const phrase = phrasesOf(locale.info.tag);
  const medium = checkMedium(options.medium);
  const parts: BylinePart[] = [];
  const add = (role: BylinePart['role'], value: string): void => {
    parts.push({ role, value });
  };

  for (const credit of credits(
    article.author === undefined ? [] : article.author,
    locale,
    phrase,
    medium,
  )) {
    add('author', credit);
  }
  const { published, modified } = articleDates(article, options.timeZone);
  add('published', formatPair(published, options));
  // An update on the day of publication says nothing that the date has not said.
  if (modified !== undefined && compareDates(published, modified) !== 0) {
    add('updated', phrase('byline.updated', { date: formatPair(modified, options) }));
  }
  const minutes = minutesToRead(article, options);
  if (minutes !== undefined) {
    add('readTime', formatReadTime(minutes, options));
  }
  return parts;
}

/** People and organizations are credited apart, in the order in which each kind first stands. */
function credits(
  authors: readonly Contributor[],
  { info }: ResolvedLocale,
  phrase: Phrase,
  medium: Medium,
): string[] {
  checkContributors(authors);
  const kinds = [...new Set(authors.map(({ type }) => type))];
  return kinds.flatMap((kind) => {
    const names = authors
      .filter(({ type }) => type === kind)
      .map(({ name }) => nameIn(name, info.tag))
      .map((name) => isolate(name, info.direction, medium));
    const key = kind === 'Organization' ? 'byline.organization' : 'byline.author';
    return [phrase(key, { count: names.length, names: joinList(names, phrase) })];
  });
}

const CONTRIBUTOR =
  "{ type: 'Person' or 'Organization', name }, the name a text or one in each language";

function checkContributors(authors: unknown): asserts authors is readonly Contributor[] {
  if (!Array.isArray(authors)) {
    throw new FieldTypeError('author', authors, 'a list of contributors');
  }
  for (const author of authors as readonly unknown[]) {
    checkFields(author, 'author', CONTRIBUTOR);
    const { type, name } = author as Partial<Contributor>;
    const named = typeof name === 'string' || isLocalizedName(name);
    if (!named || !isPrintableName(name) || (type !== 'Person' && type !== 'Organization')) {
      throw new FieldTypeError('author', author, CONTRIBUTOR);
    }
  }
}

/** The days of an article, checked to be in order. */
function articleDates(
  article: Article,
  timeZone: string | undefined = article.timeZone,
): { readonly published: CalendarDate; readonly modified?: CalendarDate } {
  const published = dateField(article, 'datePublished', timeZone);
  if (article.dateModified === undefined) return { published: published.date };
  // Without a zone both days are told on one clock, that of the publication.
  const modified = dateField(article, 'dateModified', timeZone ?? published.clock);
  if (isBefore(modified, published)) {
    const { datePublished, dateModified } = article;
    throw new DateOrderError('datePublished', datePublished, 'dateModified', dateModified);
  }
  return { published: published.date, modified: modified.date };
}

function dateField(
  article: Article,
  field: 'datePublished' | 'dateModified',
  timeZone?: string,
): PublicationDate {
  const value = article[field];
  if (typeof value === 'string') return publicationDate(value, field, timeZone);
  throw new FieldTypeError(field, value, 'an ISO date, or a date and time with offset');
}

/** No text, no read time: a caption alone is not «1 min read». */
function minutesToRead(article: Article, options: BylineOptions): number | undefined {
  const { articleBody, inLanguage } = article;
  if (articleBody === undefined) return undefined;
  const { type, wordsPerMinute, fallbackLocale } = options;
  const { words, minutes } = readTime(articleBody, {
    locale: inLanguage,
    ...(fallbackLocale !== undefined && { fallbackLocale }),
    ...(type !== undefined && { type }),
    ...(wordsPerMinute !== undefined && { wordsPerMinute }),
  });
  return words === 0 ? undefined : minutes;
}

function checkMedium(medium: Medium = 'text'): Medium {
  if (MEDIA.includes(medium)) return medium;
  throw new FieldTypeError('medium', medium, `one of ${MEDIA.join(', ')}`);
}
