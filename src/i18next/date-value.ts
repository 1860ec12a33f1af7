import { type DateFields, FieldTypeError, fromIsoDate } from '../core/index.ts';
import { isPlainObject } from '../core/plain-object.ts';
import type { DateOrPeriod } from '../localize/index.ts';
import { publicationDate } from '../publish/byline/publication-date.ts';
import { dateFromInstant, type Instant } from '../time/index.ts';
import { resolveTimeZone } from '../time/time-zone.ts';

const ISO_DAY = /^\d{4}-\d{2}-\d{2}(?:\[|$)/u;

const EXPECTED = 'a date, an ISO string, or a Date; new Date(number) for milliseconds';

/**
 * Gives the date, month, year or moment that a message was given. A number is refused: 1404 would be a
 * moment of 1970, and seconds look like milliseconds.
 *
 * @throws ERR_FIELD_TYPE, and as `fromIsoDate`.
 */
export function dateOrMoment(value: unknown): DateOrPeriod | Instant {
  if (typeof value === 'string') return ISO_DAY.test(value) ? fromIsoDate(value) : value;
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as DateOrPeriod | Instant;
  throw new FieldTypeError('date', value, EXPECTED);
}

/**
 * Gives what is printed as a date: a moment is the day that the zone's clocks show, else those of the offset
 * that an ISO string has.
 *
 * @throws ERR_TIME_ZONE_REQUIRED for a moment without either, and as `dateFromInstant`.
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
