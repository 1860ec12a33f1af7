import type { CalendarDate, CalendarId, DateFields, EpochDays } from './calendar-date.ts';
import { systemOf } from './calendars/index.ts';
import { checkedEpochDays, checkEpochDays } from './fields.ts';
import { unpack } from './packed.ts';

/**
 * Checks fields and gives the day with its plain four keys, imperial years resolved.
 *
 * @throws ERR_FIELD_RANGE for a day that does not exist, ERR_FIELD_TYPE for what is no integer,
 *   ERR_UNKNOWN_CALENDAR, ERR_UNKNOWN_ERA.
 * @example
 * calendarDate({ calendar: 'persian', era: 'imperial', eraYear: 2535, month: 1, day: 1 })
 * // => { calendar: 'persian', year: 1355, month: 1, day: 1 }
 * calendarDate({ calendar: 'persian', year: 1404, month: 12, day: 30 }) // throws ERR_FIELD_RANGE
 */
export function calendarDate(fields: DateFields): CalendarDate {
  return inCalendar(checkedEpochDays(fields), fields.calendar);
}

/**
 * Gives the epoch day of a date, 0 for 1970-01-01.
 *
 * @throws ERR_FIELD_RANGE, ERR_FIELD_TYPE, ERR_UNKNOWN_CALENDAR as {@link calendarDate}.
 * @example
 * toEpochDays({ calendar: 'persian', year: 1348, month: 10, day: 11 }) // => 0
 */
export function toEpochDays(date: DateFields): EpochDays {
  return checkedEpochDays(date);
}

/**
 * Gives the date of an epoch day in a calendar.
 *
 * @throws ERR_FIELD_RANGE outside -514913 (1 Farvardin -61) to 668106 (29 Esfand 3177),
 *   ERR_FIELD_TYPE, ERR_UNKNOWN_CALENDAR.
 * @example
 * fromEpochDays(0, 'persian') // => { calendar: 'persian', year: 1348, month: 10, day: 11 }
 */
export function fromEpochDays(days: EpochDays, calendar: CalendarId): CalendarDate {
  return inCalendar(checkEpochDays(days), calendar);
}

/** The date of an epoch day that has been checked. */
export function inCalendar(days: EpochDays, calendar: CalendarId): CalendarDate {
  return unpack(systemOf(calendar).packedOf(days), calendar);
}
