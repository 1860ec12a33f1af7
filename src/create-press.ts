import { checkOptions } from './core/fields.ts';
import type { CalendarDate, DateFields } from './core/index.ts';
import * as localize from './localize/index.ts';
import * as publish from './publish/index.ts';
import { type HouseStyle, resolveStyle, type StyleJson } from './style/index.ts';
import * as time from './time/index.ts';

/** What an application says once instead of at every call. */
export interface PressDefaults extends Omit<localize.LocaleOptions, 'style'> {
  /** A house style, as it is written down, resolved, or the name of a preset. */
  readonly style?: HouseStyle | StyleJson | string;
  /** The zone of moments that have none of their own. */
  readonly timeZone?: string;
  readonly medium?: localize.Medium;
}

/** The options of a function, those that have a default left out at will. */
type Given<Options> = Partial<Options>;

/** The functions that take options, with the defaults bound; an option given at a call wins. */
export interface Press {
  /** `formatDate` of `/localize`, the defaults bound. */
  formatDate(date: localize.DateOrPeriod, options?: Given<localize.FormatDateOptions>): string;
  /** `formatDateParts` of `/localize`, the defaults bound. */
  formatDateParts(
    date: localize.DateOrPeriod,
    options?: Given<localize.FormatDateOptions>,
  ): localize.DatePart[];
  /** `formatPair` of `/localize`, the defaults bound. */
  formatPair(date: localize.DateOrPeriod, options?: Given<localize.FormatPairOptions>): string;
  /** `formatRange` of `/localize`, the defaults bound. */
  formatRange(
    start: localize.DateOrPeriod,
    end: localize.DateOrPeriod,
    options?: Given<localize.FormatRangeOptions>,
  ): string;
  /** `formatRelative` of `/localize`, the defaults bound. */
  formatRelative(
    value: time.Instant | DateFields,
    options: Given<localize.FormatRelativeOptions> & Pick<localize.FormatRelativeOptions, 'now'>,
  ): string;
  /** `formatTime` of `/localize`, the defaults bound. */
  formatTime(instant: time.Instant, options?: Given<localize.FormatTimeOptions>): string;
  /** `dateFromInstant` of `/time`, the defaults bound. */
  dateFromInstant(
    instant: time.Instant,
    options?: Given<time.DateFromInstantOptions>,
  ): CalendarDate;
  /** `startOfDay` of `/time`, the defaults bound. */
  startOfDay(date: DateFields, options?: { readonly timeZone?: string }): number;
  /** `readTime` of `/publish`, the defaults bound. */
  readTime(text: string, options?: Given<publish.ReadTimeOptions>): publish.ReadTime;
  /** `formatReadTime` of `/publish`, the defaults bound. */
  formatReadTime(
    time: Parameters<typeof publish.formatReadTime>[0],
    options?: Given<publish.ReadTimeLabelOptions>,
  ): string;
  /** `byline` of `/publish`, the defaults bound. */
  byline(article: publish.Article, options?: Given<publish.BylineOptions>): string;
  /** `bylineParts` of `/publish`, the defaults bound. */
  bylineParts(
    article: publish.Article,
    options?: Given<publish.BylineOptions>,
  ): publish.BylinePart[];
  /** `bylines` of `/publish`, the defaults bound. */
  bylines(
    article: publish.Article,
    options?: publish.BylinesOptions,
  ): Readonly<Record<string, string>>;
  /** `masthead` of `/publish`, the defaults bound. */
  masthead(issue: publish.Issue, options?: Given<publish.MastheadOptions>): string;
  /** `newsArticleJsonLd` of `/publish`, the defaults bound. */
  newsArticleJsonLd(
    article: publish.Article,
    options?: publish.NewsArticleOptions,
  ): publish.NewsArticleJsonLd;
  /** `openGraph` of `/publish`, the defaults bound. */
  openGraph(
    article: publish.Article,
    options?: publish.MachineFieldOptions,
  ): publish.MetaProperty[];
  /** `feedDates` of `/publish`, the defaults bound. */
  feedDates(article: publish.Article, options?: publish.MachineFieldOptions): publish.FeedDates;
  /** `timeElement` of `/publish`, the defaults bound. */
  timeElement(
    value: DateFields | time.Instant,
    options?: Given<publish.TimeElementOptions>,
  ): string;
}

/**
 * Binds an application's defaults to the functions that take options; nothing global is set.
 *
 * @throws ERR_FIELD_TYPE for defaults that are no object, ERR_STYLE for a style with a key or value that
 *   it cannot have; each function throws as it does alone.
 * @example
 * createPress({ locale: 'fa' }).formatPair({ calendar: 'gregory', year: 2025, month: 8, day: 15 })
 * // => '۲۴ مرداد ۱۴۰۴ (۱۵ اوت ۲۰۲۵)'
 * createPress({ locale: 'en', style: 'irangate' }).formatReadTime(8) // => '8 Min Read'
 */
export function createPress(defaults: PressDefaults): Press {
  checkOptions(defaults);
  const { timeZone, medium, style = 'default', ...shared } = defaults;
  const locale = { ...shared, style: styleFrom(style) };
  const zone = timeZone === undefined ? {} : { timeZone };
  const printed = { ...locale, ...(medium !== undefined && { medium }) };
  // A missing zone stays missing, and is refused by the function that needs it.
  const zoned = <T extends object>(options: T | undefined): T & { readonly timeZone: string } =>
    ({ ...zone, ...options }) as T & { readonly timeZone: string };
  // A default is no order: the article's own zone comes before it.
  const ofArticle = <T extends { readonly timeZone?: string }>(
    article: publish.Article,
    options: T | undefined,
  ): T & { readonly timeZone?: string } => {
    const own = options?.timeZone ?? article?.timeZone ?? timeZone;
    return { ...(options as T), ...(own !== undefined && { timeZone: own }) };
  };
  return {
    formatDate: (date, options) => localize.formatDate(date, { ...printed, ...options }),
    formatDateParts: (date, options) => localize.formatDateParts(date, { ...printed, ...options }),
    formatPair: (date, options) => localize.formatPair(date, { ...printed, ...options }),
    formatRange: (start, end, options) =>
      localize.formatRange(start, end, { ...printed, ...options }),
    formatRelative: (value, options) =>
      localize.formatRelative(value, { ...locale, ...zone, ...options }),
    formatTime: (instant, options) =>
      localize.formatTime(instant, { ...locale, ...zoned(options) }),
    dateFromInstant: (instant, options) => time.dateFromInstant(instant, zoned(options)),
    startOfDay: (date, options) => time.startOfDay(date, zoned(options)),
    readTime: (text, options) => publish.readTime(text, { ...locale, ...options }),
    formatReadTime: (minutes, options) =>
      publish.formatReadTime(minutes, { ...locale, ...options }),
    byline: (article, options) =>
      publish.byline(article, { ...printed, ...ofArticle(article, options) }),
    bylineParts: (article, options) =>
      publish.bylineParts(article, { ...printed, ...ofArticle(article, options) }),
    bylines: (article, options) =>
      publish.bylines(article, { ...printed, ...ofArticle(article, options) }),
    masthead: (issue, options) => publish.masthead(issue, { ...printed, ...options }),
    newsArticleJsonLd: (article, options) =>
      publish.newsArticleJsonLd(article, ofArticle(article, options)),
    openGraph: (article, options) => publish.openGraph(article, ofArticle(article, options)),
    feedDates: (article, options) => publish.feedDates(article, ofArticle(article, options)),
    timeElement: (value, options) => publish.timeElement(value, { ...locale, ...zone, ...options }),
  };
}

function styleFrom(style: HouseStyle | StyleJson | string): HouseStyle {
  return typeof style === 'object' && 'layers' in style ? style : resolveStyle(style);
}
