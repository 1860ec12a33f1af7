import { FieldTypeError } from '../core/index.ts';
import { checkInteger } from '../core/fields.ts';
import { formatInteger } from '../locale-data/digits.ts';
import { resolveLocale, styleOf } from '../localize/format-options.ts';
import {
  type DateOrPeriod,
  formatDate,
  formatPair,
  formatRange,
  type LocaleOptions,
} from '../localize/index.ts';
import { secondsOfDuration } from '../publish/read-time/duration.ts';
import { formatReadTime } from '../publish/read-time/read-time-label.ts';
import { exactTime, minutesOf } from '../publish/read-time/reading-time.ts';
import { styleValue } from '../style/house-style.ts';
import { dateOf } from './date-value.ts';
import type { FormatOptions, PressFormatName } from './format-options.ts';
import { personList } from './person-list.ts';
import { relativeDate } from './relative-date.ts';

/** A format with all its options, those of the defaults too. */
type Formatter<Name extends PressFormatName> = (
  value: unknown,
  options: FormatOptions[Name] & { readonly locale: string },
) => string;

/** What prints the values of each format. */
export const FORMATTERS: { readonly [Name in PressFormatName]: Formatter<Name> } = {
  jalaliDate: (value, options) =>
    formatDate(dateOf(value, zoneOf(options)), { calendar: 'persian', ...options }),
  dateNumbering,
  datePair: (value, options) => formatPair(dateOf(value, zoneOf(options)), options),
  dateRange,
  relativeDate: (value, options) =>
    relativeDate(value, withDefined(options, { timeZone: zoneOf(options) })),
  readTime,
  personList,
};

/** The zone that is asked for, else the newsroom's own. */
function zoneOf(
  options: Partial<LocaleOptions> & { readonly timeZone?: string },
): string | undefined {
  return options.timeZone ?? styleValue(styleOf(options.style), 'timeZone');
}

function withDefined<T extends object>(options: T, more: { timeZone: string | undefined }): T {
  return more.timeZone === undefined ? options : { ...options, timeZone: more.timeZone };
}

/** A longer number is no number of a date: 14040524 would be printed as it is, and so would milliseconds. */
const LARGEST_NUMBER = 999_999;

/** A year or a day is written without separators: ۱۴۰۴, where i18next's `number` writes ۱٬۴۰۴. */
function dateNumbering(value: unknown, options: Parameters<Formatter<'dateNumbering'>>[1]): string {
  const { dateStyle = 'numeric' } = options;
  if (dateStyle !== 'numeric' && dateStyle !== 'short')
    throw new FieldTypeError('dateStyle', dateStyle, 'one of numeric, short');
  if (typeof value !== 'number')
    return formatDate(dateOf(value, zoneOf(options)), { ...options, dateStyle });
  checkInteger('number', value);
  if (Math.abs(value) > LARGEST_NUMBER)
    throw new FieldTypeError('number', value, 'a number of at most six digits, or a date');
  return formatInteger(value, resolveLocale(options).numberingSystem);
}

function dateRange(value: unknown, options: Parameters<Formatter<'dateRange'>>[1]): string {
  const timeZone = zoneOf(options);
  const [start, end] = endsOf(value).map((date) => dateOf(date, timeZone)) as [
    DateOrPeriod,
    DateOrPeriod,
  ];
  return formatRange(start, end, options);
}

/** `[start, end]`, `{ start, end }`, or an ISO 8601 interval. */
function endsOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value) && value.length === 2) return value;
  if (typeof value === 'object' && value !== null && 'start' in value && 'end' in value)
    return [value.start, value.end];
  const ends = typeof value === 'string' ? value.split('/') : [];
  if (ends.length === 2) return ends;
  throw new FieldTypeError('range', value, '[start, end], { start, end }, or start/end');
}

const READ_TIME = 'minutes, what readTime() gives, or a duration such as PT8M';

/** Counting words is done before: a page would load the readers of every kind of document with this. */
function readTime(value: unknown, options: Parameters<Formatter<'readTime'>>[1]): string {
  if (typeof value === 'number') return formatReadTime(value, options);
  if (typeof value === 'string') {
    const seconds = secondsOfDuration(value);
    if (seconds === undefined) throw new FieldTypeError('readTime', value, READ_TIME);
    const { rounding } = resolveLocale(options).settings.readTime;
    const minutes = Math.max(1, minutesOf(exactTime(0, 1, seconds), rounding));
    return formatReadTime({ minutes, seconds }, options);
  }
  if (typeof value === 'object' && value !== null && 'minutes' in value && 'seconds' in value)
    return formatReadTime(value as Parameters<typeof formatReadTime>[0], options);
  throw new FieldTypeError('readTime', value, READ_TIME);
}
