import { checkOptions } from './core/fields.ts';
import type { CalendarDate, DateFields } from './core/index.ts';
import * as localize from './localize/index.ts';
import * as publish from './publish/index.ts';
import * as time from './time/index.ts';

/** What an application says once instead of at every call. */
export interface PressDefaults
  extends localize.LocaleOptions, Omit<publish.BylineOptions, keyof localize.LocaleOptions> {}

/** The functions that take options, with the defaults bound; an option given at a call wins. */
export interface Press {
  formatDate(date: DateFields, options?: Partial<localize.FormatDateOptions>): string;
  formatDateParts(
    date: DateFields,
    options?: Partial<localize.FormatDateOptions>,
  ): localize.DatePart[];
  formatPair(date: DateFields, options?: Partial<localize.FormatPairOptions>): string;
  dateFromInstant(
    instant: time.Instant,
    options?: Partial<time.DateFromInstantOptions>,
  ): CalendarDate;
  startOfDay(date: DateFields, options?: { readonly timeZone?: string }): number;
  readTime(text: string, options?: Partial<publish.ReadTimeOptions>): publish.ReadTime;
  formatReadTime(minutes: number, options?: Partial<localize.LocaleOptions>): string;
  byline(article: publish.Article, options?: Partial<publish.BylineOptions>): string;
  bylineParts(
    article: publish.Article,
    options?: Partial<publish.BylineOptions>,
  ): publish.BylinePart[];
}

/**
 * Binds an application's defaults to the functions that take options; nothing global is set.
 *
 * @throws ERR_FIELD_TYPE for defaults that are no object; each function throws as it does alone.
 * @example
 * createPress({ locale: 'fa' }).formatPair({ calendar: 'gregory', year: 2025, month: 8, day: 15 })
 * // => '۲۴ مرداد ۱۴۰۴ (۱۵ اوت ۲۰۲۵)'
 */
export function createPress(defaults: PressDefaults): Press {
  checkOptions(defaults);
  const withZone = <T extends object>(options: T | undefined): T & { readonly timeZone: string } =>
    // A missing zone stays missing, and is refused by the function that needs it.
    ({ timeZone: defaults.timeZone, ...options }) as T & { readonly timeZone: string };
  // A default is no order: the article's own zone comes before it.
  const bylineOptions = (
    article: publish.Article,
    options: Partial<publish.BylineOptions> = {},
  ): publish.BylineOptions => {
    const timeZone = options.timeZone ?? article?.timeZone ?? defaults.timeZone;
    return { ...defaults, ...options, ...(timeZone !== undefined && { timeZone }) };
  };
  return {
    formatDate: (date, options) => localize.formatDate(date, { ...defaults, ...options }),
    formatDateParts: (date, options) => localize.formatDateParts(date, { ...defaults, ...options }),
    formatPair: (date, options) => localize.formatPair(date, { ...defaults, ...options }),
    dateFromInstant: (instant, options) => time.dateFromInstant(instant, withZone(options)),
    startOfDay: (date, options) => time.startOfDay(date, withZone(options)),
    readTime: (text, options) => publish.readTime(text, { ...defaults, ...options }),
    formatReadTime: (minutes, options) =>
      publish.formatReadTime(minutes, { ...defaults, ...options }),
    byline: (article, options) => publish.byline(article, bylineOptions(article, options)),
    bylineParts: (article, options) =>
      publish.bylineParts(article, bylineOptions(article, options)),
  };
}
