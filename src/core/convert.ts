import type { CalendarDate, DateFields, EpochDays } from './calendar-date.ts';
import { gregorian, persian } from './calendars/index.ts';
import { checkedEpochDays } from './fields.ts';
import { readIsoDate } from './iso-date.ts';
import { unpack } from './packed.ts';

/**
 * Gives the Jalali date of a day: of a date in either calendar, or of a Gregorian ISO string.
 *
 * @throws ERR_FIELD_RANGE for a day that does not exist, ERR_FIELD_TYPE for what is no date,
 *   ERR_PARSE_AMBIGUOUS for an ISO year below 1700, ERR_PARSE_SYNTAX, ERR_UNKNOWN_CALENDAR.
 * @example
 * toJalali('2025-08-15') // => { calendar: 'persian', year: 1404, month: 5, day: 24 }
 * toJalali('1404-05-24') // throws ERR_PARSE_AMBIGUOUS
 */
export function toJalali(date: DateFields | string): CalendarDate {
  return unpack(persian.packedOf(epochDaysOf(date)), 'persian');
}

/**
 * Gives the Gregorian date of a day: of a date in either calendar, or of a Gregorian ISO string.
 *
 * @throws ERR_FIELD_RANGE for a day that does not exist, ERR_FIELD_TYPE for what is no date,
 *   ERR_PARSE_AMBIGUOUS for an ISO year below 1700, ERR_PARSE_SYNTAX, ERR_UNKNOWN_CALENDAR.
 * @example
 * toGregorian({ calendar: 'persian', year: 1404, month: 5, day: 24 })
 * // => { calendar: 'gregory', year: 2025, month: 8, day: 15 }
 */
export function toGregorian(date: DateFields | string): CalendarDate {
  return unpack(gregorian.packedOf(epochDaysOf(date)), 'gregory');
}

function epochDaysOf(date: DateFields | string): EpochDays {
  return typeof date === 'string' ? readIsoDate(date).days : checkedEpochDays(date);
}
