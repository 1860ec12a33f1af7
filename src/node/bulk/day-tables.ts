import type { EpochDays, PackedDate } from '../../core/index.ts';
import { gregorian, persian } from '../../core/calendars/index.ts';
import { FIRST_PLAIN_YEAR } from '../../core/iso-date.ts';

/** The years whose calendar a number alone tells, Gregorian ones from `FIRST_PLAIN_YEAR` (see `decideYear`); the rest is for the whole grammar. */
export const FIRST_JALALI = 1304;
export const LAST_JALALI = 1499;
export const LAST_GREGORIAN = 2479;

/**
 * Tables of months and days, filled as they are asked for, so that only what the records have is computed.
 * With them a date of a record takes 30 ns, 60 without.
 */

/** The last day of each month from Farvardin 1304 on, as `epoch day << 5 | day of the month`. */
const monthEnds: Int32Array = /* @__PURE__ */ new Int32Array(
  (LAST_GREGORIAN - FIRST_JALALI + 1) * 12,
);

/** The last day of a month as `epoch day << 5 | day of the month`; years to 1499 are Jalali. */
export function monthEndOf(year: number, month: number): number {
  const place = (year - FIRST_JALALI) * 12 + month - 1;
  return monthEnds[place] || askedMonthEnd(place, year, month);
}

function askedMonthEnd(place: number, year: number, month: number): number {
  const system = year <= LAST_JALALI ? persian : gregorian;
  const length = system.daysInMonth(year, month);
  return (monthEnds[place] = (system.epochDaysOf(year, month, length) << 5) | length);
}

/** Some days more on both sides, to which a zone's clock may lead. */
const FIRST_DAY: EpochDays = /* @__PURE__ */ gregorian.epochDaysOf(FIRST_PLAIN_YEAR - 1, 12, 1);
const AFTER_LAST_DAY: EpochDays = /* @__PURE__ */ gregorian.epochDaysOf(LAST_GREGORIAN + 1, 2, 1);

const jalaliDays: Int32Array = /* @__PURE__ */ new Int32Array(AFTER_LAST_DAY - FIRST_DAY);

/** The Jalali date of a day that was read, packed. */
export function jalaliOf(days: EpochDays): PackedDate {
  return jalaliDays[days - FIRST_DAY] || (jalaliDays[days - FIRST_DAY] = persian.packedOf(days));
}

/**
 * Of each month, its first day in the other calendar, as `packed date << 5 | days of the month`; and the day on
 * which a month of the other begins, as `its packed date << 6 | day of the month`. None of the years that are
 * read has a month in which two begin. A day of a date alone is converted with these in half the time of a
 * look-up of each day, of which there are too many for the processor's cache.
 */
const begins: Int32Array = /* @__PURE__ */ new Int32Array(monthEnds.length);
const turns: Int32Array = /* @__PURE__ */ new Int32Array(monthEnds.length);

/** The packed date in the other calendar, Gregorian for years to 1499; 0 for a day that the month has not. */
export function inOtherCalendar(year: number, month: number, day: number): PackedDate {
  const place = (year - FIRST_JALALI) * 12 + month - 1;
  const begin = begins[place] || askedBegin(place, year, month);
  if (day > (begin & 31)) return 0;
  const turn = turns[place] as number;
  const after = day - (turn & 63);
  return after < 0 ? (begin >> 5) + day - 1 : (turn >> 6) + after;
}

function askedBegin(place: number, year: number, month: number): number {
  const [own, other] = year <= LAST_JALALI ? [persian, gregorian] : [gregorian, persian];
  const first = own.epochDaysOf(year, month, 1);
  const packed = other.packedOf(first);
  const rest = other.daysInMonth(packed >> 9, (packed >> 5) & 15) - (packed & 31) + 1;
  turns[place] = (other.packedOf(first + rest) << 6) | (rest + 1);
  return (begins[place] = (packed << 5) | own.daysInMonth(year, month));
}

/** What the months of a year follow from, in both calendars. */
export interface YearLayout {
  /** Its first day in the other calendar. */
  readonly first: PackedDate;
  /** How long its month is that a leap day lengthens, and the other calendar's that falls into it. */
  readonly own: number;
  readonly other: number;
}

/** Lays out a year, Jalali to 1499. */
export function layoutOf(year: number): YearLayout {
  if (year <= LAST_JALALI) {
    const first = gregorian.packedOf(persian.epochDaysOf(year, 1, 1));
    const own = persian.daysInMonth(year, 12);
    return { first, own, other: gregorian.daysInMonth((first >> 9) + 1, 2) };
  }
  const first = persian.packedOf(gregorian.epochDaysOf(year, 1, 1));
  const own = gregorian.daysInMonth(year, 2);
  return { first, own, other: persian.daysInMonth(first >> 9, 12) };
}
