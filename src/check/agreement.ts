import { explainYear, fromEpochDays } from '../core/index.ts';
import type { Claim } from './claim.ts';
import { commonDays, type Interval, isSame, overlap, weekdayOf } from './interval.ts';
import { dayInYear, readingsIn, daysNear, readingsNear, type ToldYears } from './yearless-days.ts';

/** How two claims stand to each other. */
export type Agreement = 'same' | 'overlap' | 'none';

/**
 * Compares two claims: days must be the same days, longer spans have one in common. A claim of several
 * readings agrees by any. Two without a year agree in a year that is told, else in any, since such pairs drift.
 */
export function agreementOf(one: Claim, two: Claim, years?: ToldYears): Agreement {
  if (one.yearless && two.yearless) return yearlessAgree(one, two, years) ? 'same' : 'none';
  if (one.yearless) return agreementOf(two, one);
  if (two.yearless && isDayAlone(two))
    return one.readings.some((days) => isDayOf(days, two)) ? 'same' : 'none';
  for (const reading of one.readings) {
    const others = daysNear(two, reading.from);
    if (others.some((other) => isSame(reading, other))) return 'same';
  }
  if (two.yearless || (one.precision === 'day' && two.precision === 'day')) return 'none';
  const bothSeasons = one.precision === 'season' && two.precision === 'season';
  const meet = one.readings.some((reading) =>
    two.readings.some((other) =>
      // The edges of seasons meet: two are one when most of their days are.
      bothSeasons ? commonDays(reading, other) > MOST_OF_A_SEASON : overlap(reading, other),
    ),
  );
  return meet ? 'overlap' : 'none';
}

/** Whether a date without a year is a day, and no range or end of one. */
function isDayAlone({ dayOfYear, edge }: Claim): boolean {
  return dayOfYear !== undefined && dayOfYear.end === undefined && edge === undefined;
}

/** Whether days are that day of its year: what the years round it would tell, without working them out. */
function isDayOf({ from, to }: Interval, { dayOfYear }: Claim): boolean {
  if (dayOfYear === undefined || from !== to) return false;
  const { calendar, start } = dayOfYear;
  const { month, day } = fromEpochDays(from, calendar);
  return month === start.month && day === start.day;
}

const MOST_OF_A_SEASON = 45;

/** The years over which yearless pairs are tried: a Jalali day moves by two Gregorian days at most. */
const SAMPLE_YEARS = [1399, 1400, 1401, 1402, 1403, 1404, 1405, 1406, 1407, 1408];

function yearlessAgree(one: Claim, two: Claim, years?: ToldYears): boolean {
  if (years !== undefined) {
    const others = readingsIn(two, years);
    const days = readingsIn(one, years).list.filter(
      (day) => others.firsts.has(day.from) && others.list.some((other) => isSame(day, other)),
    );
    return days.length > 0 && fitsWeekday(one, two, days);
  }
  return SAMPLE_YEARS.some((year) => {
    const day = dayInYear(one, year);
    return day !== undefined && beginsOn(two, day);
  });
}

/** Whether a yearless date begins on a day in some year: of one that is a day, its readings need not be worked out. */
function beginsOn(claim: Claim, day: number): boolean {
  if (isDayAlone(claim)) return isDayOf({ from: day, to: day }, claim);
  return readingsNear(claim, day).some(({ from }) => from === day);
}

/** Whether a weekday that both tell is that of a day that they are, in a year that is told or one of our time. */
function fitsWeekday(one: Claim, two: Claim, days: readonly Interval[]): boolean {
  const { weekday } = one;
  if (weekday === undefined || two.weekday !== weekday) return true;
  const isOfName = (day: number): boolean => weekdayOf(day) === weekday;
  return (
    days.some(({ from }) => isOfName(from)) ||
    SAMPLE_YEARS.some((year) => {
      const day = dayInYear(one, year);
      return day !== undefined && isOfName(day) && beginsOn(two, day);
    })
  );
}

/** Whether two days are one apart in a year before 1304, when a printed day may be off what any converter says. */
export function isProlepticDrift(one: Interval | undefined, two: Interval | undefined): boolean {
  if (one === undefined || two === undefined || Math.abs(one.from - two.from) > 1) return false;
  return explainYear(fromEpochDays(one.from, 'persian').year).proleptic;
}
