import type { EpochDays, PackedDate } from '../../core/index.ts';
import { gregorian, persian } from '../../core/calendars/index.ts';

/** The years whose calendar a number alone tells (see `decideYear`); the rest is for the whole grammar. */
export const FIRST_JALALI = 1304;
export const LAST_JALALI = 1499;
export const FIRST_GREGORIAN = 1700;
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
const FIRST_DAY: EpochDays = /* @__PURE__ */ gregorian.epochDaysOf(FIRST_GREGORIAN - 1, 12, 1);
const AFTER_LAST_DAY: EpochDays = /* @__PURE__ */ gregorian.epochDaysOf(LAST_GREGORIAN + 1, 2, 1);

const jalaliDays: Int32Array = /* @__PURE__ */ new Int32Array(AFTER_LAST_DAY - FIRST_DAY);

/** The Jalali date of a day that was read, packed. */
export function jalaliOf(days: EpochDays): PackedDate {
  return jalaliDays[days - FIRST_DAY] || (jalaliDays[days - FIRST_DAY] = persian.packedOf(days));
}
