import { checkKeys, checkOptions } from '../core/fields.ts';
import { type CalendarId, FieldTypeError, toIsoDate } from '../core/index.ts';
import { negotiateLocale } from '../locale-data/index.ts';
import { formatDate, formatPair, formatRange, formatRelative } from '../localize/index.ts';
import { byline, feedDates, formatReadTime, readTime, timeElement } from '../publish/index.ts';
import { resolveStyle, type StyleJson } from '../style/index.ts';
import { resolveTimeZone } from '../time/time-zone.ts';
import { archivePages } from './archive.ts';
import { articleOf } from './article-of.ts';
import { CALL_KEYS } from './call-keys.ts';
import { callOptions } from './call-options.ts';
import { dayOf, textOfDate } from './day-of.ts';
import type { HostConfig, HostFunction, HostItem, HostScope } from './host.ts';
import { SiteData } from './page-data.ts';

/** The options of the plugin; all may be left out. */
export interface EleventyPressOptions {
  /** On whose clocks a moment is a day; without it a moment is refused. */
  readonly timeZone?: string;
  /** The language of pages that name none. */
  readonly locale?: string;
  /** A preset's name, or a style of its own. */
  readonly style?: StyleJson | string;
  /** Tags whose pages are filed: `article` makes the collections `articleJalali` and `articleGregorian`. */
  readonly archives?: readonly string[];
}

const KEYS: readonly string[] = ['timeZone', 'locale', 'style', 'archives'];

/**
 * Adds dates, bylines, read times and archives to Eleventy 3: `eleventyConfig.addPlugin(jalaliPress, options)`.
 *
 * @throws ERR_FIELD_TYPE, ERR_STYLE, ERR_UNKNOWN_LOCALE, ERR_UNKNOWN_TIME_ZONE for options that it cannot have.
 */
export function jalaliPress(eleventyConfig: HostConfig, options: EleventyPressOptions = {}): void {
  checkOptions(options);
  checkKeys(options, KEYS);
  const { timeZone, locale, style = 'default', archives = [] } = options;
  if (timeZone !== undefined) resolveTimeZone(timeZone);
  if (locale !== undefined) negotiateLocale(locale);
  if (!Array.isArray(archives)) throw new FieldTypeError('archives', archives, 'a list of tags');
  const zone = timeZone === undefined ? {} : { timeZone };
  const bound = { style: resolveStyle(style), ...zone };

  const site = new SiteData(eleventyConfig);
  for (const [name, call] of Object.entries(functions(bound, locale, site))) {
    eleventyConfig.addFilter(name, call);
    if (PRINTED.has(name)) eleventyConfig.addShortcode(name, call);
  }
  for (const tag of archives as readonly string[])
    for (const [suffix, calendar] of CALENDARS)
      eleventyConfig.addCollection(`${tag}${suffix}`, (api) =>
        archivePages(api.getFilteredByTag(tag), calendar, timeZone).flatMap(({ months }) => months),
      );
}

const CALENDARS: readonly (readonly [string, CalendarId])[] = [
  ['Jalali', 'persian'],
  ['Gregorian', 'gregory'],
];

/** Those that give text for a page. */
const PRINTED: ReadonlySet<string> = new Set(
  'jalaliDate gregorianDate datePair dateRange relativeDate readTime byline isoDate timeElement'.split(
    ' ',
  ),
);

/** What settles a missing language. */
const A_LANGUAGE =
  'a language: `lang` in the data of the page, or `locale` of the plugin or of the call';

function functions(
  bound: { readonly timeZone?: string; readonly style: ReturnType<typeof resolveStyle> },
  fallback: string | undefined,
  site: SiteData,
): Record<string, HostFunction> {
  const { timeZone } = bound;
  const own = (
    scope: HostScope,
    given: readonly unknown[],
    keys: readonly string[],
  ): { readonly locale: string } => {
    const { timeZone: _, ...defaults } = bound;
    const options = { locale: site.languageOf(scope) ?? fallback, ...callOptions(given, keys) };
    if (options.locale === undefined) throw new FieldTypeError('locale', undefined, A_LANGUAGE);
    return { ...defaults, ...options, locale: options.locale };
  };
  const zoned = (given: readonly unknown[], keys: readonly string[]): string | undefined => {
    const { timeZone: zone = timeZone } = callOptions(given, keys) as {
      readonly timeZone?: string;
    };
    return zone;
  };
  const inCalendar = (calendar: CalendarId): HostFunction =>
    function print(value, ...given) {
      const { timeZone: _, ...how } = own(this, given, CALL_KEYS.date) as {
        locale: string;
        timeZone?: string;
      };
      return formatDate(dayOf(value, zoned(given, CALL_KEYS.date)), { ...how, calendar });
    };
  return {
    jalaliDate: inCalendar('persian'),
    gregorianDate: inCalendar('gregory'),
    datePair(value, ...given) {
      return formatPair(
        dayOf(value, zoned(given, CALL_KEYS.pair)),
        own(this, given, CALL_KEYS.pair),
      );
    },
    dateRange(start, end, ...given) {
      const zone = zoned(given, CALL_KEYS.range);
      const [first, last] = [start, end].map((value) => dayOf(value, zone)) as [
        ReturnType<typeof dayOf>,
        ReturnType<typeof dayOf>,
      ];
      return formatRange(first, last, own(this, given, CALL_KEYS.range));
    },
    relativeDate(value, now, ...given) {
      const zone = zoned(given, CALL_KEYS.relative);
      const how = own(this, given, CALL_KEYS.relative);
      return formatRelative(dayOf(value, zone), { ...how, now: dayOf(now, zone) });
    },
    readTime(text, ...given) {
      const how = own(this, given, CALL_KEYS.readTime);
      return formatReadTime(readTime(text as string, { type: 'html', ...how }), how);
    },
    byline(page, ...given) {
      const how = own(this, given, CALL_KEYS.byline);
      return byline(articleOf(site.itemOf(page, this), how.locale), {
        medium: 'html',
        ...bound,
        ...how,
      });
    },
    isoDate(value, ...given) {
      return toIsoDate(dayOf(value, zoned(given, CALL_KEYS.isoDate)));
    },
    timeElement(value, ...given) {
      const moment = value instanceof Date ? textOfDate(value) : value;
      const zone = zoned(given, CALL_KEYS.timeElement);
      const how = own(this, given, CALL_KEYS.timeElement);
      return timeElement(moment as string, {
        ...how,
        ...(zone !== undefined && { timeZone: zone }),
      });
    },
    feedDates(page, ...given) {
      const article = articleOf(site.itemOf(page, this), site.languageOf(this) ?? fallback);
      const { locale: _, ...how } = callOptions(given, CALL_KEYS.feedDates);
      return feedDates(article, { ...bound, ...how });
    },
    dateArchive(pages, calendar) {
      return archivePages(pages as HostItem[], calendar as CalendarId, timeZone);
    },
  };
}
