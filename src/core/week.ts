import type { DateFields } from './calendar-date.ts';
import { calendarDate } from './construct.ts';
import { checkFields, checkRange } from './fields.ts';
import { dayOfWeek, dayOfYear, daysInYear, mod7 } from './parts-of-year.ts';

/** How a region counts weeks, in CLDR's terms. */
export interface WeekRule {
  /** The ISO weekday on which a week begins: 6 for Saturday (Iran), 1 for Monday (ISO 8601). */
  readonly firstDay: number;
  /** How many of its days the first week must have in the year: 1 (Iran), 4 (ISO 8601). */
  readonly minimalDays: number;
}

/** A week and the year it is counted in, which at the edges is not the date's own. */
export interface YearWeek {
  readonly yearOfWeek: number;
  readonly weekOfYear: number;
}

/**
 * Gives the week of the year in the date's own calendar; no week rule is assumed.
 *
 * @throws ERR_FIELD_TYPE without a rule, ERR_FIELD_RANGE for weekdays or days outside 1 to 7,
 *   and in the first or last days of the calendar's range.
 * @example
 * weekOfYear({ calendar: 'persian', year: 1404, month: 1, day: 1 }, { firstDay: 6, minimalDays: 1 })
 * // => { yearOfWeek: 1404, weekOfYear: 1 }
 * weekOfYear({ calendar: 'gregory', year: 2027, month: 1, day: 1 }, { firstDay: 1, minimalDays: 4 })
 * // => { yearOfWeek: 2026, weekOfYear: 53 }
 */
export function weekOfYear(date: DateFields, rule: WeekRule): YearWeek {
  checkFields(rule, 'week rule', '{ firstDay, minimalDays }');
  checkRange('firstDay', rule.firstDay, 1, 7);
  checkRange('minimalDays', rule.minimalDays, 1, 7);

  const { calendar, year } = calendarDate(date);
  const day = dayOfYear(date);
  const weekday = dayOfWeek(date);

  const firstWeek = firstWeekStart(weekday - day + 1, rule);
  if (day < firstWeek) {
    const dayOfLastYear = day + daysInYear({ calendar, year: year - 1 });
    const start = firstWeekStart(weekday - dayOfLastYear + 1, rule);
    return { yearOfWeek: year - 1, weekOfYear: weeksSince(start, dayOfLastYear) };
  }
  const dayOfNextYear = day - daysInYear({ calendar, year });
  if (dayOfNextYear >= firstWeekStart(weekday - dayOfNextYear + 1, rule)) {
    return { yearOfWeek: year + 1, weekOfYear: 1 };
  }
  return { yearOfWeek: year, weekOfYear: weeksSince(firstWeek, day) };
}

/** The day of the year (0 or less for the end of the last) on which its first week begins. */
function firstWeekStart(weekdayOfFirst: number, { firstDay, minimalDays }: WeekRule): number {
  const daysIntoWeek = mod7(weekdayOfFirst - firstDay);
  const start = 1 - daysIntoWeek;
  return 7 - daysIntoWeek >= minimalDays ? start : start + 7;
}

function weeksSince(start: number, day: number): number {
  return Math.floor((day - start) / 7) + 1;
}
