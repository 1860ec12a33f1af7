import type {
  CalendarDate,
  DateFields,
  ImperialYearFields,
  ImperialYearMonthFields,
  YearFields,
  YearMonthFields,
} from './calendar-date.ts';
import { systemOf } from './calendars/index.ts';
import { calendarDate, inCalendar } from './construct.ts';
import { checkedEpochDays, checkedYear, checkedYearMonth } from './fields.ts';

/** The seasons of the solar year, Nowruz first. */
export type Season = 'spring' | 'summer' | 'autumn' | 'winter';

const SEASONS: readonly [Season, Season, Season, Season] = ['spring', 'summer', 'autumn', 'winter'];

/**
 * Tells whether a year of a calendar has a leap day.
 *
 * @throws ERR_FIELD_RANGE, ERR_FIELD_TYPE, ERR_UNKNOWN_CALENDAR.
 * @example
 * inLeapYear({ calendar: 'persian', year: 1403 }) // => true
 */
export function inLeapYear(fields: YearFields | ImperialYearFields): boolean {
  const { system, year } = checkedYear(fields);
  return system.inLeapYear(year);
}

/**
 * Gives the length of a year of a calendar, 365 or 366 days.
 *
 * @throws ERR_FIELD_RANGE, ERR_FIELD_TYPE, ERR_UNKNOWN_CALENDAR.
 * @example
 * daysInYear({ calendar: 'persian', year: 1404 }) // => 365
 */
export function daysInYear(fields: YearFields | ImperialYearFields): 365 | 366 {
  return inLeapYear(fields) ? 366 : 365;
}

/**
 * Gives the length of a month of a calendar, 28 to 31 days.
 *
 * @throws ERR_FIELD_RANGE, ERR_FIELD_TYPE, ERR_UNKNOWN_CALENDAR.
 * @example
 * daysInMonth({ calendar: 'persian', year: 1404, month: 12 }) // => 29
 */
export function daysInMonth(fields: YearMonthFields | ImperialYearMonthFields): number {
  const { system, year, month } = checkedYearMonth(fields);
  return system.daysInMonth(year, month);
}

/**
 * Gives the first day of a month.
 *
 * @throws ERR_FIELD_RANGE, ERR_FIELD_TYPE, ERR_UNKNOWN_CALENDAR.
 * @example
 * startOfMonth({ calendar: 'persian', year: 1404, month: 5 })
 * // => { calendar: 'persian', year: 1404, month: 5, day: 1 }
 */
export function startOfMonth(fields: YearMonthFields | ImperialYearMonthFields): CalendarDate {
  const { system, year, month } = checkedYearMonth(fields);
  return calendarDate({ calendar: system.id, year, month, day: 1 });
}

/**
 * Gives the last day of a month.
 *
 * @throws ERR_FIELD_RANGE, ERR_FIELD_TYPE, ERR_UNKNOWN_CALENDAR.
 * @example
 * endOfMonth({ calendar: 'gregory', year: 2024, month: 2 })
 * // => { calendar: 'gregory', year: 2024, month: 2, day: 29 }
 */
export function endOfMonth(fields: YearMonthFields | ImperialYearMonthFields): CalendarDate {
  const { system, year, month } = checkedYearMonth(fields);
  return calendarDate({ calendar: system.id, year, month, day: system.daysInMonth(year, month) });
}

/**
 * Gives the ISO weekday, 1 for Monday to 7 for Sunday.
 *
 * @throws ERR_FIELD_RANGE, ERR_FIELD_TYPE, ERR_UNKNOWN_CALENDAR for what is no date.
 * @example
 * dayOfWeek({ calendar: 'persian', year: 1404, month: 5, day: 24 }) // => 5
 */
export function dayOfWeek(date: DateFields): number {
  const daysFromMonday = checkedEpochDays(date) + 3; // 1970-01-01 was a Thursday
  return mod7(daysFromMonday) + 1;
}

/** The remainder of a division by 7 that is never negative. */
export function mod7(value: number): number {
  return ((value % 7) + 7) % 7;
}

/**
 * Gives the day of the year in the date's own calendar, 1 to 366.
 *
 * @throws ERR_FIELD_RANGE, ERR_FIELD_TYPE, ERR_UNKNOWN_CALENDAR for what is no date.
 * @example
 * dayOfYear({ calendar: 'persian', year: 1404, month: 5, day: 24 }) // => 148
 */
export function dayOfYear(date: DateFields): number {
  const days = checkedEpochDays(date);
  const { calendar, year } = inCalendar(days, date.calendar);
  return days - systemOf(calendar).epochDaysOf(year, 1, 1) + 1;
}

/**
 * Gives the quarter of the year in the date's own calendar, 1 to 4.
 *
 * @throws ERR_FIELD_RANGE, ERR_FIELD_TYPE, ERR_UNKNOWN_CALENDAR for what is no date.
 * @example
 * quarterOfYear({ calendar: 'gregory', year: 2025, month: 8, day: 15 }) // => 3
 */
export function quarterOfYear(date: DateFields): number {
  return Math.ceil(calendarDate(date).month / 3);
}

/**
 * Gives the season of a day, in either calendar, by the Jalali months, which begin at the northern
 * equinoxes and solstices: Farvardin to Khordad is spring.
 *
 * @throws ERR_FIELD_RANGE, ERR_FIELD_TYPE, ERR_UNKNOWN_CALENDAR for what is no date.
 * @example
 * seasonOfYear({ calendar: 'gregory', year: 2025, month: 8, day: 15 }) // => 'summer'
 */
export function seasonOfYear(date: DateFields): Season {
  const { month } = inCalendar(checkedEpochDays(date), 'persian');
  return SEASONS[Math.ceil(month / 3) - 1] as Season;
}
