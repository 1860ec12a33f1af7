import {
  type CalendarDate,
  type CalendarId,
  FieldTypeError,
  isPressError,
  toEpochDays,
} from '../../core/index.ts';
import { inCalendar } from '../../core/construct.ts';
import { checkFields, checkOptions } from '../../core/fields.ts';
import { systemOf } from '../../core/calendars/index.ts';
import { pathOf } from './dated-path.ts';
import { publicationDate } from '../byline/publication-date.ts';

/** By which calendar articles are filed, and whose day a moment is. */
export interface ArchiveOptions {
  readonly calendar: CalendarId;
  /** The zone whose day counts, before each article's own. */
  readonly timeZone?: string;
}

/** What an archive needs of an article. */
export interface Dated {
  readonly datePublished: string;
  readonly timeZone?: string;
}

/** A month that has articles, the newest first. */
export interface ArchiveMonth<T> {
  /** Its path, such as `1404/05`. */
  readonly key: string;
  /** Its first day, for `formatDate` with `month-year`. */
  readonly startDate: CalendarDate;
  readonly articles: readonly T[];
}

/** A year that has articles, its months the newest first. */
export interface ArchiveYear<T> {
  readonly key: string;
  readonly startDate: CalendarDate;
  readonly months: readonly ArchiveMonth<T>[];
}

interface Entry<T> {
  readonly article: T;
  readonly days: number;
  readonly epochMs: number;
}

/**
 * Files articles by year and month of a calendar, all of them the newest first; on one day by their
 * moments, then as they were given, those without a moment last.
 *
 * @throws as `byline` for a date that is refused, which `articles[3]` in the message and `articleIndex`
 *   tell; ERR_UNKNOWN_CALENDAR, ERR_FIELD_TYPE.
 * @example
 * archiveOf([{ datePublished: '2025-08-15' }, { datePublished: '2025-08-23' }], { calendar: 'persian' })
 *   .flatMap(({ months }) => months.map(({ key, articles }) => [key, articles.length]))
 * // => [['1404/06', 1], ['1404/05', 1]]
 */
export function archiveOf<T extends Dated>(
  articles: readonly T[],
  options: ArchiveOptions,
): ArchiveYear<T>[] {
  checkOptions(options);
  const calendar = systemOf(options.calendar).id;
  if (!Array.isArray(articles)) throw new FieldTypeError('articles', articles, 'a list');
  const entries = articles.map((article: T, index) => entryOf(article, index, options.timeZone));
  // Two days without moments differ by NaN, which is no order; the sort is stable.
  entries.sort((one, other) => other.days - one.days || other.epochMs - one.epochMs || 0);
  const years: { key: string; startDate: CalendarDate; months: MonthInProgress<T>[] }[] = [];
  for (const { article, days } of entries) {
    const date = inCalendar(days, calendar);
    const [year, month] = pathOf(date);
    const key = `${year}/${month}`;
    if (years.at(-1)?.key !== year) {
      years.push({ key: year, startDate: { ...date, month: 1, day: 1 }, months: [] });
    }
    const months = years.at(-1)?.months ?? [];
    if (months.at(-1)?.key !== key) {
      months.push({ key, startDate: { ...date, day: 1 }, articles: [] });
    }
    months.at(-1)?.articles.push(article);
  }
  return years;
}

type MonthInProgress<T> = ArchiveMonth<T> & { readonly articles: T[] };

function entryOf<T extends Dated>(article: T, index: number, timeZone?: string): Entry<T> {
  try {
    checkFields(article, 'article', 'an article: { datePublished, … }');
    const { datePublished } = article;
    if (typeof datePublished !== 'string') {
      throw new FieldTypeError('datePublished', datePublished, 'an ISO date or moment');
    }
    const zone = timeZone ?? article.timeZone;
    const { date, moment } = publicationDate(datePublished, 'datePublished', zone);
    return { article, days: toEpochDays(date), epochMs: moment?.epochMs ?? -Infinity };
  } catch (error) {
    throw isPressError(error) ? inArticle(error, index) : error;
  }
}

/** The same error, telling which of thousands of articles it is about. */
function inArticle<E extends Error>(error: E, articleIndex: number): E {
  error.message = `articles[${articleIndex}]: ${error.message}`;
  return Object.assign(error, { articleIndex });
}
