import { type CalendarDate, type CalendarId, FieldTypeError } from '../core/index.ts';
import { annotatedCalendar } from '../core/iso-date.ts';
import type { Moment } from '../publish/byline/publication-date.ts';
import { writtenDate } from '../publish/byline/written-date.ts';

/** What `datetime` says: a day, and the moment where one is written. */
export interface DateValue {
  readonly date: CalendarDate;
  readonly moment?: Moment;
  /** The calendar that is written after it, `[u-ca=persian]`. */
  readonly calendar?: CalendarId;
}

const CALENDAR = /\[!?u-ca=([a-z0-9-]+)\]$/u;

/**
 * Reads `datetime`: a Gregorian ISO day, which never shifts, or a moment, whose day is that of `time-zone`, else
 * of the offset or zone written with it.
 *
 * @throws ERR_FIELD_TYPE without one, ERR_PARSE_SYNTAX, ERR_PARSE_AMBIGUOUS for a year that may be a Jalali one,
 *   ERR_TIME_ZONE_REQUIRED for a moment without offset or zone, ERR_FIELD_RANGE, ERR_UNKNOWN_CALENDAR.
 */
export function dateValue(datetime: string | undefined, timeZone: string | undefined): DateValue {
  if (datetime === undefined) {
    throw new FieldTypeError('datetime', datetime, 'an ISO date such as 2025-08-15');
  }
  const [, annotation] = CALENDAR.exec(datetime) ?? [];
  const value = writtenDate(datetime, 'datetime', timeZone);
  return annotation === undefined ? value : { ...value, calendar: annotatedCalendar(annotation) };
}
