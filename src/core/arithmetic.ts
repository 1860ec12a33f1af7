import type { CalendarDate, CalendarId, DateFields } from './calendar-date.ts';
import { calendarDate, inCalendar } from './construct.ts';
import { checkedEpochDays, checkEpochDays, checkInteger, checkOptions, oneOf } from './fields.ts';
import { daysInMonth } from './parts-of-year.ts';

/** What to do when the day does not exist in the month arrived at: take its last day, or refuse. */
export type Overflow = 'constrain' | 'reject';

/**
 * Adds days (negative ones subtract), in the date's own calendar.
 *
 * @throws ERR_FIELD_TYPE for what is no integer, ERR_FIELD_RANGE past the calendar's range.
 * @example
 * addDays({ calendar: 'persian', year: 1403, month: 12, day: 30 }, 1)
 * // => { calendar: 'persian', year: 1404, month: 1, day: 1 }
 */
export function addDays(date: DateFields, days: number): CalendarDate {
  checkInteger('days', days);
  return inCalendar(checkEpochDays(checkedEpochDays(date) + days), date.calendar);
}

/**
 * Adds months (negative ones subtract), in the date's own calendar; a day past the month's end
 * becomes its last (`constrain`, the default) or is refused (`reject`).
 *
 * @throws ERR_FIELD_RANGE with `reject`, or past the calendar's range; ERR_FIELD_TYPE.
 * @example
 * addMonths({ calendar: 'persian', year: 1404, month: 6, day: 31 }, 1)
 * // => { calendar: 'persian', year: 1404, month: 7, day: 30 }
 * addMonths({ calendar: 'gregory', year: 2025, month: 1, day: 31 }, 1, { overflow: 'reject' })
 * // throws ERR_FIELD_RANGE
 */
export function addMonths(
  date: DateFields,
  months: number,
  options: { readonly overflow?: Overflow } = {},
): CalendarDate {
  checkOptions(options);
  checkInteger('months', months);
  const { calendar, year, month, day } = calendarDate(date);
  const monthsFromYearZero = year * 12 + (month - 1) + months;
  const newYear = Math.floor(monthsFromYearZero / 12);
  return dayInMonth(
    calendar,
    newYear,
    monthsFromYearZero - newYear * 12 + 1,
    day,
    options.overflow,
  );
}

/**
 * Adds years (negative ones subtract), in the date's own calendar; 30 Esfand or 29 February of a leap
 * year becomes the month's last day (`constrain`, the default) or is refused (`reject`).
 *
 * @throws ERR_FIELD_RANGE with `reject`, or past the calendar's range; ERR_FIELD_TYPE.
 * @example
 * addYears({ calendar: 'persian', year: 1403, month: 12, day: 30 }, 1)
 * // => { calendar: 'persian', year: 1404, month: 12, day: 29 }
 */
export function addYears(
  date: DateFields,
  years: number,
  options: { readonly overflow?: Overflow } = {},
): CalendarDate {
  checkOptions(options);
  checkInteger('years', years);
  const { calendar, year, month, day } = calendarDate(date);
  return dayInMonth(calendar, year + years, month, day, options.overflow);
}

function dayInMonth(
  calendar: CalendarId,
  year: number,
  month: number,
  day: number,
  overflow: Overflow = 'constrain',
): CalendarDate {
  oneOf('overflow', overflow, ['constrain', 'reject']);
  const date = { calendar, year, month, day };
  if (overflow === 'constrain') date.day = Math.min(day, daysInMonth(date));
  return calendarDate(date);
}
