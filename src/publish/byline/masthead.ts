import { type CalendarId, FieldTypeError, fromIsoDate } from '../../core/index.ts';
import { checkFields, checkRange } from '../../core/fields.ts';
import { otherCalendar } from '../../core/other-calendar.ts';
import { formatInteger } from '../../locale-data/digits.ts';
import { phrasesOf } from '../../locale-data/phrases.ts';
import { formatDate, type FormatDateOptions, formatRange } from '../../localize/index.ts';
import { localeOf } from '../../localize/calendar-form.ts';
import { resolveLocale, type ResolvedLocale } from '../../localize/format-options.ts';
import type { FormatPairOptions } from '../../localize/format-pair.ts';
import { checkMedium, isolate, leadLine, shown, written } from '../../localize/medium.ts';
import { type DateOrPeriod, dayIn, periodOf } from '../../localize/period.ts';
import { checkSeparator } from './byline-options.ts';
import type { LocalizedName } from '../article/article.ts';
import { isLocalizedName, textIn } from '../article/contributor-name.ts';

/** An issue of a daily or a weekly, by schema.org's names. */
export interface Issue {
  /** The day of the issue, or its first one. */
  readonly datePublished: DateOrPeriod | string;
  /** The last day of a weekly. */
  readonly dateEnd?: DateOrPeriod | string;
  /** The year of publication, counted from the first. */
  readonly volumeNumber?: number;
  readonly issueNumber?: number;
  /** The lunar date, as the caller has it: it is printed, never computed. */
  readonly lunarDate?: LocalizedName;
}

/** How {@link masthead} prints. */
export interface MastheadOptions extends Omit<FormatPairOptions, 'pairForm' | 'repeatYear'> {
  /** What stands between the parts; the style's by default. */
  readonly separator?: string;
}

const LARGEST = 1_000_000;

/**
 * Prints the line under the title of a newspaper: weekday, both calendars, year and number of the issue.
 *
 * @throws ERR_DATE_ORDER for an issue that ends before it begins, and as `formatDate`.
 * @example
 * const issue = { datePublished: { calendar: 'persian', year: 1403, month: 2, day: 1 }, volumeNumber: 32, issueNumber: 9123 };
 * masthead(issue, { locale: 'fa' }) // => 'شنبه ۱ اردیبهشت ۱۴۰۳ · ۲۰ آوریل ۲۰۲۴ · سال ۳۲، شمارهٔ ۹۱۲۳'
 * masthead(issue, { locale: 'en' }) // => 'Saturday, April 20, 2024 · 1 Ordibehesht 1403 · Vol. 32, No. 9123'
 */
export function masthead(issue: Issue, options: MastheadOptions): string {
  checkFields(issue, 'issue', 'an issue: { datePublished, … }');
  const locale = resolveLocale(options);
  const medium = checkMedium(options.medium);
  const { settings, info } = locale;
  const first =
    options.firstCalendar ?? locale.calendar ?? settings.pair.firstCalendar ?? info.firstCalendar;
  const separator = options.separator ?? settings.byline.separator;
  checkSeparator(separator);
  const start = dayOrPeriod(issue.datePublished);
  const end = issue.dateEnd === undefined ? undefined : dayOrPeriod(issue.dateEnd);
  const isDaily = periodOf(start).precision === 'day';
  const form: FormatDateOptions = { ...(isDaily && { dateStyle: 'full' }), ...options };
  const dateIn = (own: FormatDateOptions & { readonly calendar: CalendarId }): string => {
    const language = localeOf(own, own.calendar, locale).info;
    // Which way it runs, its own letters tell, and not those of `<time datetime>`.
    const text = dateText(start, end, { ...own, medium: 'data' });
    return isolate(dateText(start, end, own), text, info.direction, medium, language);
  };
  const parts = [
    dateIn({ ...form, calendar: first }),
    dateIn({ ...form, calendar: otherCalendar(first), weekday: false }),
    lunarText(issue.lunarDate, locale, options),
    numbersText(issue, locale),
  ];
  const line = parts.filter((part) => part !== '').join(written(separator, medium));
  return leadLine(line, info.direction, medium);
}

/** A day may be given as its Gregorian ISO string. */
function dayOrPeriod(value: DateOrPeriod | string): DateOrPeriod {
  return typeof value === 'string' ? fromIsoDate(value) : value;
}

function dateText(
  start: DateOrPeriod,
  end: DateOrPeriod | undefined,
  options: FormatDateOptions,
): string {
  const { calendar = 'persian' } = options;
  const { precision, first } = periodOf(start);
  if (end === undefined && precision === 'day') return formatDate(dayIn(first, calendar), options);
  return formatRange(start, end ?? start, options);
}

function lunarText(
  lunar: LocalizedName | undefined,
  { info }: ResolvedLocale,
  options: MastheadOptions,
): string {
  if (lunar === undefined) return '';
  if (typeof lunar !== 'string' && !isLocalizedName(lunar)) {
    throw new FieldTypeError('lunarDate', lunar, 'a text, or one in each language');
  }
  const { text, language } = textIn(lunar, info.tag);
  return shown(text, info.direction, checkMedium(options.medium), language);
}

function numbersText(issue: Issue, { info, numberingSystem }: ResolvedLocale): string {
  const phrase = phrasesOf(info.tag);
  const number = (field: 'volumeNumber' | 'issueNumber', key: string): string | undefined => {
    const value = issue[field];
    if (value === undefined) return undefined;
    checkRange(field, value, 1, LARGEST);
    return phrase(key, { number: formatInteger(value, numberingSystem) });
  };
  return [number('volumeNumber', 'masthead.volume'), number('issueNumber', 'masthead.issue')]
    .filter((text) => text !== undefined)
    .join(phrase('masthead.numbersJoint'));
}
