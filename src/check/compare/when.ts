import type { Claim } from '../claim.ts';

/** About when a date is: enough to tell apart at a glance what cannot be one. */
export interface When {
  /** The first and the last day that it can be, either of its pair; NaN of what lacks a year, or has no days. */
  readonly from: number;
  readonly to: number;
  /** The day of the year that it is about, from 0, and how far from it it may be; NaN where it tells none. */
  readonly dayOfYear: number;
  readonly reach: number;
}

/** Two zones are a day apart, and so is what is printed of years before 1304. */
const DAY_APART = 1;

/** How far from the middle of its month a day is, and a Jalali day from the same one of another year. */
const REACH = 12;

/**
 * Whether two dates are surely none: too far from each other, or, where one lacks a year, in other parts of it.
 * Most pairs of dates need no other look: comparing them was a fifth of a comparison of long articles.
 */
export function areApart(one: When, two: When): boolean {
  if (one.from > two.to + DAY_APART || two.from > one.to + DAY_APART) return true;
  if (!Number.isNaN(one.from) && !Number.isNaN(two.from)) return false;
  const apart = Math.abs(one.dayOfYear - two.dayOfYear);
  return Math.min(apart, YEAR - apart) > one.reach + two.reach;
}

/** Gathers it of a date, and the other of its pair. */
export function whenOf(claim: Claim, beside: Claim | undefined): When {
  let [from, to] = [Infinity, -Infinity];
  let [dayOfYear, reach] = [NaN, 0];
  const meet = (day: number, length: number): void => {
    if (Number.isNaN(dayOfYear)) dayOfYear = day;
    const apart = Math.abs(day - dayOfYear);
    reach = Math.max(reach, Math.min(apart, YEAR - apart) + length);
  };
  let isOpen = false;
  for (const date of beside === undefined ? [claim] : [claim, beside]) {
    if (date.yearless) isOpen = true;
    for (const { from: first, to: last } of date.readings) {
      from = Math.min(from, first);
      to = Math.max(to, last);
      meet(first - Math.floor(first / YEAR) * YEAR, last - first);
    }
    const { dayOfYear: told } = date;
    if (told === undefined) continue;
    const { start, end = start } = told;
    const months = (end.month - start.month + MONTHS) % MONTHS;
    const place =
      (start.month - 1) * MONTH + start.day + (told.calendar === 'persian' ? NOWRUZ : 0);
    const isLong = months === 0 && end.day < start.day;
    meet(place % YEAR, end === start ? 0 : isLong ? YEAR : (months + 1) * MONTH);
  }
  const isUnknown = isOpen || from > to;
  if (isUnknown) [from, to] = [NaN, NaN];
  return { from, to, dayOfYear, reach: reach + REACH };
}

const YEAR = 365.2425;
const MONTHS = 12;
const MONTH = YEAR / MONTHS;
/** The day of the Gregorian year, from 0, on which the Jalali one begins. */
const NOWRUZ = 79;
