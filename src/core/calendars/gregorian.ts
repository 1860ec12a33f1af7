import type { EpochDays, PackedDate } from '../calendar-date.ts';
import { pack } from '../packed.ts';
import type { CalendarSystem } from './calendar-system.ts';

/** From 0000-03-01 to 1970-01-01 (H. Hinnant, "chrono-Compatible Low-Level Date Algorithms"). */
const DAYS_TO_EPOCH = 719_468;
const DAYS_IN_400_YEARS = 146_097;
const DAYS_IN_100_YEARS = 36_524;
const DAYS_IN_4_YEARS = 1461;

/** Counted from March, so that the leap day comes last: months of 31 30 31 30 31 days repeat. */
const DAYS_IN_5_MONTHS = 153;

function inLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return inLeapYear(year) ? 29 : 28;
  return 30 + ((month + (month >> 3)) & 1);
}

// Every year of the range is positive, so truncation (`| 0`) is the floor that the algorithm needs.
function epochDaysOf(year: number, month: number, day: number): EpochDays {
  const y = month < 3 ? year - 1 : year;
  const monthFromMarch = month < 3 ? month + 9 : month - 3;
  const century = (y / 100) | 0;
  return (
    365 * y +
    (y >> 2) -
    century +
    (century >> 2) +
    (((DAYS_IN_5_MONTHS * monthFromMarch + 2) / 5) | 0) +
    day -
    1 -
    DAYS_TO_EPOCH
  );
}

function packedOf(epochDays: EpochDays): PackedDate {
  const days = epochDays + DAYS_TO_EPOCH;
  const cycle = (days / DAYS_IN_400_YEARS) | 0;
  const dayOfCycle = days - cycle * DAYS_IN_400_YEARS;
  const yearOfCycle =
    ((dayOfCycle -
      ((dayOfCycle / (DAYS_IN_4_YEARS - 1)) | 0) +
      ((dayOfCycle / DAYS_IN_100_YEARS) | 0) -
      ((dayOfCycle / (DAYS_IN_400_YEARS - 1)) | 0)) /
      365) |
    0;
  const dayFromMarch =
    dayOfCycle - (365 * yearOfCycle + (yearOfCycle >> 2) - ((yearOfCycle / 100) | 0));
  const monthFromMarch = ((5 * dayFromMarch + 2) / DAYS_IN_5_MONTHS) | 0;
  const day = dayFromMarch - (((DAYS_IN_5_MONTHS * monthFromMarch + 2) / 5) | 0) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = cycle * 400 + yearOfCycle + (month < 3 ? 1 : 0);
  return pack(year, month, day);
}

/** The proleptic Gregorian calendar, over the years that the Persian rule covers (see `range.ts`). */
export const gregorian: CalendarSystem = {
  id: 'gregory',
  minYear: 560,
  maxYear: 3799,
  inLeapYear,
  daysInMonth,
  epochDaysOf,
  packedOf,
};
