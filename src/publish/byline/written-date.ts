import { type CalendarDate, fromIsoDate } from '../../core/index.ts';
import { checkPlainYear } from '../../core/iso-date.ts';
import { type PublicationDate, publicationDate } from './publication-date.ts';

/** Has a time after its day. */
const MOMENT = /^\d{4}-\d{2}-\d{2}[Tt ]\d/u;

/**
 * Gives the day that an ISO text is; undefined for a moment, which is a day only somewhere. Days of history are told
 * too, so `[u-ca=gregory]` settles a year below 1700; `[u-ca=persian]` does not: the digits before it are Gregorian,
 * and whoever writes `1404-05-24[u-ca=persian]` took them for Jalali ones.
 *
 * @throws ERR_PARSE_SYNTAX for neither, ERR_PARSE_AMBIGUOUS for a year that may be a Jalali one, ERR_FIELD_RANGE,
 *   ERR_UNKNOWN_CALENDAR.
 */
export function writtenDay(text: string): CalendarDate | undefined {
  if (MOMENT.test(text)) return undefined;
  const date = fromIsoDate(text);
  checkPlainYear(text, Number(text.slice(0, 4)), date.calendar !== 'persian');
  return date;
}

/**
 * Gives the day that an ISO text tells, and the moment where it tells one.
 *
 * @throws ERR_TIME_ZONE_REQUIRED for a moment without offset or zone, ERR_UNKNOWN_TIME_ZONE, and as
 *   {@link writtenDay} and `dateFromInstant`.
 */
export function writtenDate(text: string, field: string, timeZone?: string): PublicationDate {
  const date = writtenDay(text);
  return date === undefined ? publicationDate(text, field, timeZone) : { date };
}
