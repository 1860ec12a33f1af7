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
 * The epoch day of each 1 Farvardin, the year after the last included. Asking jalaali-js once a year
 * keeps the rule its own; asking it once a conversion costs five times the conversion.
 */
const yearStarts: Int32Array = /* @__PURE__ */ buildYearStarts();

function buildYearStarts(): Int32Array {
  const starts = new Int32Array(MAX_YEAR - MIN_YEAR + 2);
  for (let year = MIN_YEAR; year <= MAX_YEAR; year++) {
    const { gy, march } = jalCalShort(year);
    starts[year - MIN_YEAR] = gregorian.epochDaysOf(gy, 3, march);
  }
  const lastLength = isLeapJalaaliYear(MAX_YEAR) ? 366 : 365;
  starts[MAX_YEAR - MIN_YEAR + 1] = startOf(starts, MAX_YEAR) + lastLength;
  return starts;
}

function startOf(starts: Int32Array, year: number): EpochDays {
  return starts[year - MIN_YEAR] as number;
}

function inLeapYear(year: number): boolean {
  return startOf(yearStarts, year + 1) - startOf(yearStarts, year) === 366;
}

function daysInMonth(year: number, month: number): number {
  if (month < 7) return 31;
  return month < 12 || inLeapYear(year) ? 30 : 29;
}

function epochDaysOf(year: number, month: number, day: number): EpochDays {
  const daysBefore = month < 7 ? 31 * (month - 1) : 30 * (month - 1) + 6;
  return startOf(yearStarts, year) + daysBefore + day - 1;
}

/** The mean year of the 33-year cycle, 8 leap days in 33 years; the estimate is never off by two. */
const DAYS_IN_33_YEARS = 12_053;

function packedOf(epochDays: EpochDays): PackedDate {
  const daysFromFirst = epochDays - (yearStarts[0] as number);
  let year = MIN_YEAR + (((daysFromFirst * 33) / DAYS_IN_33_YEARS) | 0);
  if (epochDays < startOf(yearStarts, year)) year--;
  else if (epochDays >= startOf(yearStarts, year + 1)) year++;

  const dayOfYear = epochDays - startOf(yearStarts, year);
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
