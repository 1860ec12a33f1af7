import { type CalendarDate, DateParseError, type DateFields, toGregorian } from '../core/index.ts';
import { calendarDate } from '../core/index.ts';
import { FIRST_PLAIN_YEAR } from '../core/iso-date.ts';
import { publicationDate } from '../publish/byline/publication-date.ts';

const MIDNIGHT = 'T00:00:00.000Z';

/**
 * Gives the text of a date as Eleventy has it: `date: 2025-08-15` and a file's name become midnight in UTC, which
 * is that day; any other moment is a day only on some clocks.
 *
 * @throws ERR_PARSE_AMBIGUOUS for a year before 1700; the text of an invalid Date is none of a date, and refused as such.
 */
export function textOfDate(date: Date): string {
  const written = Number.isNaN(date.getTime()) ? 'Invalid Date' : date.toISOString();
  // `date: 1404-05-24` was read as if its year were Gregorian.
  if (!Number.isNaN(date.getTime()) && date.getUTCFullYear() < FIRST_PLAIN_YEAR) {
    const expected = 'the Gregorian day of publication, such as 2025-08-15';
    throw new DateParseError('ERR_PARSE_AMBIGUOUS', written, { expected });
  }
  return written.endsWith(MIDNIGHT) ? written.slice(0, -MIDNIGHT.length) : written;
}

/**
 * Gives the day of a date of Eleventy's, an ISO text, or fields, on the clocks of a zone.
 *
 * @throws ERR_TIME_ZONE_REQUIRED for a moment without a zone, and as `calendarDate` and `fromIsoDate`.
 */
export function dayOf(value: unknown, timeZone?: string): CalendarDate {
  const text = value instanceof Date ? textOfDate(value) : value;
  if (typeof text !== 'string') return calendarDate(text as DateFields);
  return toGregorian(publicationDate(text, 'date', timeZone).date);
}
