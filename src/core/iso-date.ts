import type { CalendarDate, CalendarId, DateFields, EpochDays } from './calendar-date.ts';
import { gregorian, systemOf } from './calendars/index.ts';
import { inCalendar } from './construct.ts';
import { DateParseError, FieldTypeError } from './errors/index.ts';
import { checkedEpochDays, checkOptions, oneOf } from './fields.ts';

/**
 * `YYYY-MM-DD`, then RFC 9557 annotations. Digits are ASCII and Gregorian whatever the annotation says:
 * it names the calendar of the answer, not of the digits.
 */
const ISO_DATE = /^(\d{4})-(\d{2})-(\d{2})(?:\[!?u-ca=([a-z0-9-]{3,32})\])?$/u;

const ISO_EXAMPLES = 'an ISO date such as 2025-08-15 or 2025-08-15[u-ca=persian]';

/**
 * A bare ISO year below this is more likely a Jalali year (or a typo) than a day of the Middle Ages,
 * and guessing either way would be silent.
 */
export const FIRST_PLAIN_YEAR = 1700;

const SETTLE_YEAR =
  'a Gregorian year of 1700 or later; fields, or [u-ca=gregory] after the date, settle it';

/**
 * Reads a Gregorian ISO date into the calendar it is annotated with, `gregory` by default.
 *
 * @throws ERR_PARSE_SYNTAX, ERR_PARSE_AMBIGUOUS for a year below 1700 without annotation,
 *   ERR_FIELD_RANGE, ERR_UNKNOWN_CALENDAR.
 * @example
 * fromIsoDate('2024-03-20[u-ca=persian]') // => { calendar: 'persian', year: 1403, month: 1, day: 1 }
 * fromIsoDate('1404-05-24') // throws ERR_PARSE_AMBIGUOUS
 */
export function fromIsoDate(text: string): CalendarDate {
  const { days, calendar } = readIsoDate(text);
  return inCalendar(days, calendar);
}

/** Reads an ISO day that we wrote ourselves: Gregorian for sure, before 1700 too. */
export function fromOwnIsoDate(text: string): CalendarDate {
  return fromIsoDate(`${text}[u-ca=gregory]`);
}

/** Reads a Gregorian ISO date as the epoch day and the calendar it is annotated with. */
export function readIsoDate(text: string): { days: EpochDays; calendar: CalendarId } {
  if (typeof text !== 'string') throw new FieldTypeError('date', text, ISO_EXAMPLES);
  const match = ISO_DATE.exec(text);
  if (match === null)
    throw new DateParseError('ERR_PARSE_SYNTAX', text, { expected: ISO_EXAMPLES });
  const [, yearDigits, monthDigits, dayDigits, annotation] = match;
  const year = Number(yearDigits);
  const month = Number(monthDigits);
  const day = Number(dayDigits);
  checkPlainYear(text, year, annotation !== undefined);
  const calendar = annotatedCalendar(annotation ?? gregorian.id);
  return { days: checkedEpochDays({ calendar: gregorian.id, year, month, day }), calendar };
}

/** Refuses an ISO year that may be a Jalali one, unless an annotation settles it. */
export function checkPlainYear(text: string, year: number, annotated: boolean): void {
  if (year >= FIRST_PLAIN_YEAR || annotated) return;
  throw new DateParseError('ERR_PARSE_AMBIGUOUS', text, { expected: SETTLE_YEAR });
}

/** The served calendar of an annotation; `iso8601` is Temporal's own name for the Gregorian one. */
export function annotatedCalendar(id: string): CalendarId {
  return id === 'iso8601' ? gregorian.id : systemOf(id as CalendarId).id;
}

/**
 * Prints a date as its Gregorian ISO day, `YYYY-MM-DD`, the form of every machine field; on request
 * with the RFC 9557 calendar annotation.
 *
 * @throws ERR_FIELD_RANGE, ERR_FIELD_TYPE, ERR_UNKNOWN_CALENDAR for what is no date.
 * @example
 * toIsoDate({ calendar: 'persian', year: 1404, month: 5, day: 24 }) // => '2025-08-15'
 * toIsoDate({ calendar: 'persian', year: 1404, month: 5, day: 24 }, { calendarName: 'always' })
 * // => '2025-08-15[u-ca=persian]'
 */
export function toIsoDate(
  date: DateFields,
  options: { readonly calendarName?: 'never' | 'always' } = {},
): string {
  checkOptions(options);
  const { calendarName = 'never' } = options;
  oneOf('calendarName', calendarName, ['never', 'always']);
  const { year, month, day } = inCalendar(checkedEpochDays(date), gregorian.id);
  const iso = `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;
  return calendarName === 'always' ? `${iso}[u-ca=${date.calendar}]` : iso;
}

/** Pads a month, day, hour or minute as ISO 8601 does. */
export function twoDigits(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}
