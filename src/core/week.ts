import type { CalendarId, DateFields, EpochDays } from './calendar-date.ts';
import { systemOf } from './calendars/index.ts';
import { inCalendar } from './construct.ts';
import { checkedEpochDays, checkedYear, checkFields, checkRange } from './fields.ts';
import { mod7 } from './parts-of-year.ts';

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
 *   and in the first days of the calendar's range, for a week that began before it.
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

  const days = checkedEpochDays(date);
  const { calendar, year } = inCalendar(days, date.calendar);
  if (days >= firstWeekStart(calendar, year + 1, rule)) {
    return { yearOfWeek: year + 1, weekOfYear: 1 };
  }
  let yearOfWeek = year;
  let start = firstWeekStart(calendar, year, rule);
  if (days < start) {
    yearOfWeek = checkedYear({ calendar, year: year - 1 }).year;
    start = firstWeekStart(calendar, yearOfWeek, rule);
  }
  return { yearOfWeek, weekOfYear: Math.floor((days - start) / 7) + 1 };
}

/** The day on which the first week of a year begins, be it in the year before. */
function firstWeekStart(
  calendar: CalendarId,
  year: number,
  { firstDay, minimalDays }: WeekRule,
): EpochDays {
  const newYear = systemOf(calendar).epochDaysOf(year, 1, 1);
  const daysIntoWeek = mod7(newYear + 4 - firstDay); // 1970-01-01 was a Thursday, weekday 4
  const start = newYear - daysIntoWeek;
  return 7 - daysIntoWeek >= minimalDays ? start : start + 7;
}
