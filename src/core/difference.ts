import type { DateFields } from './calendar-date.ts';
import { addMonths } from './arithmetic.ts';
import { calendarDate, inCalendar } from './construct.ts';
import { checkedEpochDays, checkOptions, oneOf } from './fields.ts';

/** A span in whole units, all of one sign, as Temporal's `Duration` has them. */
export interface DateDuration {
  readonly years: number;
  readonly months: number;
  readonly days: number;
}

/** The units that {@link until} counts in. */
export type LargestUnit = 'year' | 'month' | 'day';

/**
 * Counts the days from one date to another, negative when the second is earlier; the calendars may differ.
 *
 * @throws ERR_FIELD_RANGE, ERR_FIELD_TYPE, ERR_UNKNOWN_CALENDAR for what is no date.
 * @example
 * daysBetween(
 *   { calendar: 'gregory', year: 2025, month: 8, day: 15 },
 *   { calendar: 'persian', year: 1404, month: 5, day: 26 },
 * ) // => 2
 */
export function daysBetween(from: DateFields, to: DateFields): number {
  return checkedEpochDays(to) - checkedEpochDays(from);
}

/**
 * Compares two days, whichever calendar each is in: -1, 0 or 1, as `Array.prototype.sort` wants it.
 *
 * @throws ERR_FIELD_RANGE, ERR_FIELD_TYPE, ERR_UNKNOWN_CALENDAR for what is no date.
 * @example
 * compareDates(
 *   { calendar: 'gregory', year: 2025, month: 8, day: 15 },
 *   { calendar: 'persian', year: 1404, month: 5, day: 24 },
 * ) // => 0
 */
export function compareDates(one: DateFields, two: DateFields): -1 | 0 | 1 {
  const difference = checkedEpochDays(one) - checkedEpochDays(two);
  return difference < 0 ? -1 : difference > 0 ? 1 : 0;
}

/**
 * Gives the span from one date to another in years, months and days of the first date's calendar,
 * as Temporal's `until` does.
 *
 * @throws ERR_FIELD_RANGE, ERR_FIELD_TYPE, ERR_UNKNOWN_CALENDAR for what is no date or unit.
 * @example
 * until(
 *   { calendar: 'persian', year: 1357, month: 11, day: 22 },
 *   { calendar: 'persian', year: 1404, month: 5, day: 24 },
 *   { largestUnit: 'year' },
 * ) // => { years: 46, months: 6, days: 2 }
 */
export function until(
  from: DateFields,
  to: DateFields,
  options: { readonly largestUnit: LargestUnit },
): DateDuration {
  checkOptions(options);
  const unit = oneOf('largestUnit', options.largestUnit, ['year', 'month', 'day']);
  if (unit === 'day') return { years: 0, months: 0, days: daysBetween(from, to) };

  const allMonths = wholeMonthsBetween(from, to);
  const years = unit === 'year' ? Math.trunc(allMonths / 12) + 0 : 0; // + 0 makes -0 plain
  const days = daysBetween(addMonths(from, allMonths), to);
  return { years, months: allMonths - years * 12, days };
}

/** The most months that can be added without passing the other date, by the day as it stands. */
function wholeMonthsBetween(from: DateFields, to: DateFields): number {
  const start = calendarDate(from);
  const end = inCalendar(checkedEpochDays(to), start.calendar);
  const months = (end.year - start.year) * 12 + (end.month - start.month);
  if (months > 0 && end.day < start.day) return months - 1;
  if (months < 0 && end.day > start.day) return months + 1;
  return months;
}
