import type { CalendarId, EpochDays, PackedDate } from '../calendar-date.ts';
import { MAX_EPOCH_DAYS, MIN_EPOCH_DAYS } from './range.ts';
import { layOutYear, layOutYears } from './year-layout.ts';

/** What `findDay` gives for fields that no day has. */
export const NO_DAY: EpochDays = MIN_EPOCH_DAYS - 1;

/**
 * A calendar of twelve months over epoch days. But for `findDay`, its functions trust their arguments:
 * `fields.ts` has checked them.
 */
export interface CalendarSystem {
  readonly id: CalendarId;
  readonly minYear: number;
  readonly maxYear: number;
  readonly inLeapYear: (year: number) => boolean;
  readonly daysInMonth: (year: number, month: number) => number;
  readonly epochDaysOf: (year: number, month: number, day: number) => EpochDays;
  /** The epoch day of fields of any value, or {@link NO_DAY}. */
  readonly findDay: (year: number, month: number, day: number) => EpochDays;
  readonly packedOf: (epochDays: EpochDays) => PackedDate;
}

/** What tells one calendar of twelve months from another. */
interface CalendarRule extends Pick<CalendarSystem, 'id' | 'minYear' | 'maxYear'> {
  /** Those from `minYear` to `maxYear`, in order. */
  readonly leapYears: readonly number[];
  /** The month that years are counted from here, so that the leap day is their last. */
  readonly firstMonth: number;
  /** The lengths in a leap year, `firstMonth` first. */
  readonly monthLengths: readonly number[];
  /** The 1st of the last `firstMonth` that is not after the start of `minYear`. */
  readonly firstStart: EpochDays;
}

/**
 * Sets up a calendar that looks up when a year starts and which day of it has which date. The functions that
 * have to be fast call none of the others, and all that they need are constants of this one: so V8, where it
 * inlines them, takes tables and limits for constants. At the top of a module it cannot (bundlers write `var`
 * for `const`).
 */
export function setUpCalendar(rule: CalendarRule): CalendarSystem {
  const { id, minYear, maxYear, firstMonth, firstStart } = rule;
  const firstDay = MIN_EPOCH_DAYS;
  const lastDay = MAX_EPOCH_DAYS;
  const noDay = NO_DAY;
  const leapMonth = ((firstMonth + 10) % 12) + 1;
  const { lengths, daysBefore, dates } = layOutYear(firstMonth, rule.monthLengths);
  // Counted from March, a year starts in the one before, and has the leap day of the one that it ends in.
  const firstYear = firstMonth === 1 ? minYear : minYear - 1;
  // One more than there are years, so that the last one ends too.
  const starts = layOutYears(
    maxYear - firstYear + 2,
    firstStart,
    rule.leapYears.map((year) => year - minYear),
  );

  function inLeapYear(year: number): boolean {
    const place = year - minYear;
    return (starts[place + 1] as number) - (starts[place] as number) === 366;
  }

  function daysInMonth(year: number, month: number): number {
    const length = lengths[month] as number;
    return month === leapMonth && !inLeapYear(year) ? length - 1 : length;
  }

  function epochDaysOf(year: number, month: number, day: number): EpochDays {
    // The shift gives -1 in the months before the first.
    const place = year - firstYear + ((month - firstMonth) >> 31);
    return (starts[place] as number) + (daysBefore[month] as number) + day;
  }

  function findDay(year: number, month: number, day: number): EpochDays {
    if (
      Number.isInteger(year) &&
      Number.isInteger(month) &&
      Number.isInteger(day) &&
      year >= minYear &&
      year <= maxYear &&
      month >= 1 &&
      month <= 12 &&
      day >= 1 &&
      day <= (lengths[month] as number)
    ) {
      const place = year - firstYear + ((month - firstMonth) >> 31);
      const days = (starts[place] as number) + (daysBefore[month] as number) + day;
      // The leap day of a year without one would be the first of the next.
      if (days < (starts[place + 1] as number) && days >= firstDay && days <= lastDay) return days;
    }
    return noDay;
  }

  // 146,097 days are 400 mean years. No year starts 2 days from where the mean one does, so the estimate
  // from 3 days after the first start is right or one too high, which the shift tells without a branch.
  function packedOf(epochDays: EpochDays): PackedDate {
    const next = 1 + ((Math.imul(epochDays - firstStart - 3, 400) / 146_097) | 0);
    const place = next + ((epochDays - (starts[next] as number)) >> 31);
    return ((firstYear + place) << 9) + (dates[epochDays - (starts[place] as number)] as number);
  }

  return {
    id,
    minYear,
    maxYear,
    inLeapYear,
    daysInMonth,
    epochDaysOf,
    findDay,
    packedOf,
  };
}
