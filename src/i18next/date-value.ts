import { type DateFields, FieldTypeError, toIsoDate } from '../core/index.ts';
import { checkPlainYear } from '../core/iso-date.ts';
import { isPlainObject } from '../core/plain-object.ts';
import type { DateOrPeriod } from '../localize/index.ts';
import { publicationDate } from '../publish/byline/publication-date.ts';
import { writtenDay } from '../publish/byline/written-date.ts';
import { dateFromInstant, type Instant } from '../time/index.ts';
import { readIsoDateTime } from '../time/iso-date-time.ts';
import { resolveTimeZone } from '../time/time-zone.ts';

const EXPECTED =
  'a date as { calendar, year, month, day }, an ISO string, or a Date; new Date(number) for milliseconds';

/**
 * Gives the date, month, year or moment that a message was given. A number is refused: 1404 would be a
 * moment of 1970, and seconds look like milliseconds.
 *
 * @throws ERR_FIELD_TYPE for what is none, an invalid Date or DateTime too; ERR_PARSE_AMBIGUOUS for a year that
 *   may be a Jalali one, of a Date too; and as `writtenDay`.
 */
export function dateOrMoment(value: unknown): DateOrPeriod | Instant {
  if (typeof value === 'string') return writtenDay(value) ?? checkedMoment(value);
  if (!isPlainObject(value)) throw new FieldTypeError('date', value, EXPECTED);
  if (isDateOrPeriod(value)) return value;
  return checkedInstant(value);
}

/**
 * Gives what is printed as a date: a moment is the day that the zone's clocks show, else those of the offset
 * that an ISO string has.
 *
 * @throws ERR_TIME_ZONE_REQUIRED for a moment without either, and as `dateOrMoment` and `dateFromInstant`.
 */
export function dateOf(value: unknown, timeZone: string | undefined): DateOrPeriod {
  // A misspelt zone is refused by dates that need none, too.
  if (timeZone !== undefined) resolveTimeZone(timeZone);
  const given = dateOrMoment(value);
  if (isDateOrPeriod(given)) return given;
  if (typeof given === 'string') return publicationDate(given, 'date', timeZone).date;
  return dateFromInstant(given, { timeZone: timeZone as string });
}

/** Tells fields of a calendar from a moment. */
export function isDateOrPeriod(value: unknown): value is DateOrPeriod {
  return isPlainObject(value) && 'calendar' in value && 'year' in value;
}

/** Tells a day from a moment. */
export function isDay(value: unknown): value is DateFields {
  return isDateOrPeriod(value) && 'month' in value && 'day' in value;
}

/** Words are refused as such, before anyone asks from when they are told. */
function checkedMoment(text: string): string {
  readIsoDateTime(text);
  return text;
}

/** Refuses what is no moment by what is wrong with it. */
function checkedInstant(value: object): Exclude<Instant, number | string> {
  if (value instanceof Date && Number.isNaN(value.getTime()))
    throw new FieldTypeError('date', 'Invalid Date', EXPECTED);
  const { invalidReason } = value as { readonly invalidReason?: unknown };
  if (typeof invalidReason === 'string')
    throw new FieldTypeError('date', invalidReason, 'a valid DateTime');
  if (!(value instanceof Date || 'epochMilliseconds' in value || 'toMillis' in value))
    throw new FieldTypeError('date', value, EXPECTED);
  const instant = value as Exclude<Instant, number | string>;
  // `new Date('1404-05-24')` has read a Jalali year as one of the Middle Ages. A day more or less is none here.
  const day = dateFromInstant(instant, { timeZone: 'UTC' });
  checkPlainYear(toIsoDate(day), day.year, false);
  return instant;
}
