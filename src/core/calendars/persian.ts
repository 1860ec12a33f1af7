import { isLeapJalaaliYear, jalCalShort } from 'jalaali-js';
import type { EpochDays, PackedDate } from '../calendar-date.ts';
import { pack } from '../packed.ts';
import type { CalendarSystem } from './calendar-system.ts';
import { gregorian } from './gregorian.ts';

/** The years for which jalaali-js has leap breaks (K. Borkowski, "The Persian Calendar for 3000 Years"). */
const MIN_YEAR = -61;
const MAX_YEAR = 3177;

/** Farvardin to Shahrivar have 31 days each. */
const DAYS_IN_FIRST_HALF = 6 * 31;

/**
 * The epoch day of each 1 Farvardin that was asked for, the year after the last included; 0 of others,
 * which is 1 January 1970. Asking jalaali-js once a year keeps the rule its own; asking it once a
 * conversion costs five times the conversion, and for every year at once 8 ms of the start of a process.
 */
const yearStarts: Int32Array = /* @__PURE__ */ new Int32Array(MAX_YEAR - MIN_YEAR + 2);

function startOf(year: number): EpochDays {
  return yearStarts[year - MIN_YEAR] || askedStartOf(year);
}

function askedStartOf(year: number): EpochDays {
  const start =
    year > MAX_YEAR
      ? startOf(MAX_YEAR) + (isLeapJalaaliYear(MAX_YEAR) ? 366 : 365)
      : firstDayOf(jalCalShort(year));
  yearStarts[year - MIN_YEAR] = start;
  return start;
}

function firstDayOf({ gy, march }: { readonly gy: number; readonly march: number }): EpochDays {
  return gregorian.epochDaysOf(gy, 3, march);
}

/** The first day of the calendar's range. */
const firstDay: EpochDays = /* @__PURE__ */ startOf(MIN_YEAR);

function inLeapYear(year: number): boolean {
  return startOf(year + 1) - startOf(year) === 366;
}

function daysInMonth(year: number, month: number): number {
  if (month < 7) return 31;
  return month < 12 || inLeapYear(year) ? 30 : 29;
}

function epochDaysOf(year: number, month: number, day: number): EpochDays {
  const daysBefore = month < 7 ? 31 * (month - 1) : 30 * (month - 1) + 6;
  return startOf(year) + daysBefore + day - 1;
}

/** The mean year of the 33-year cycle, 8 leap days in 33 years; the estimate is never off by two. */
const DAYS_IN_33_YEARS = 12_053;

function packedOf(epochDays: EpochDays): PackedDate {
  let year = MIN_YEAR + ((((epochDays - firstDay) * 33) / DAYS_IN_33_YEARS) | 0);
  let start = startOf(year);
  if (epochDays < start) {
    start = startOf(--year);
  } else {
    const next = startOf(year + 1);
    if (epochDays >= next) {
      start = next;
      year++;
    }
  }

  const dayOfYear = epochDays - start;
  if (dayOfYear < DAYS_IN_FIRST_HALF) {
    const month = (dayOfYear / 31) | 0;
    return pack(year, month + 1, dayOfYear - month * 31 + 1);
  }
  const dayOfHalf = dayOfYear - DAYS_IN_FIRST_HALF;
  const month = (dayOfHalf / 30) | 0;
  return pack(year, month + 7, dayOfHalf - month * 30 + 1);
}

/** The Jalali (solar Hijri) calendar by jalaali-js's rule, Jalali years -61 to 3177. */
export const persian: CalendarSystem = {
  id: 'persian',
  minYear: MIN_YEAR,
  maxYear: MAX_YEAR,
  inLeapYear,
  daysInMonth,
  epochDaysOf,
  packedOf,
};
