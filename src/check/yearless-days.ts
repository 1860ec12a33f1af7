import { type CalendarId, daysInMonth, fromEpochDays, toEpochDays } from '../core/index.ts';
import { oncePer } from '../core/once-per.ts';
import type { Claim } from './claim.ts';
import type { MonthDay } from './day-of-year.ts';
import type { Interval } from './interval.ts';

/** 15 August 2025: where a text tells no day, one on which to see what a yearless date or a zone has. */
export const SAMPLE_DAY = 20_315;

/** The years in which a yearless day may fall without being told. */
const YEARS_AROUND = 1;

/** By each date, what {@link readingsNear} gives in a year: a date is compared with many of the same year. */
const nearKnown = new WeakMap<Claim, Map<number, readonly Interval[]>>();

const NO_DAYS: readonly Interval[] = [];

/** The days that a yearless date is in the years round a day: its text with each of those years. */
export function readingsNear(claim: Claim, day: number): readonly Interval[] {
  if (claim.dayOfYear === undefined) return NO_DAYS;
  const { calendar } = claim.dayOfYear;
  const { year } = fromEpochDays(day, calendar);
  let known = nearKnown.get(claim);
  if (known === undefined) nearKnown.set(claim, (known = new Map()));
  let readings = known.get(year);
  if (readings === undefined) known.set(year, (readings = readingsRound(claim, year, calendar)));
  return readings;
}

/** The days that a date is: of one without a year those in the years round a day. */
export function daysNear(claim: Claim, day: number): readonly Interval[] {
  return claim.yearless ? readingsNear(claim, day) : claim.readings;
}

function readingsRound(claim: Claim, year: number, calendar: CalendarId): Interval[] {
  const readings: Interval[] = [];
  for (let near = year - YEARS_AROUND; near <= year + YEARS_AROUND; near++) {
    const found = daysInYear(claim, near, calendar);
    if (found !== undefined) readings.push(found);
  }
  return readings;
}

/** The days of a yearless date, or its end of a range, in a year of its calendar; undefined where there are none. */
function daysInYear(claim: Claim, year: number, calendar: CalendarId): Interval | undefined {
  const { dayOfYear, edge } = claim;
  if (dayOfYear?.calendar !== calendar) return undefined;
  const { start, end = start } = dayOfYear;
  // A range may go over the end of a year.
  const isNext = end.month < start.month || (end.month === start.month && end.day < start.day);
  const from = epochDayOf(start, year, calendar);
  if (end === start) return from === undefined ? undefined : { from, to: from };
  const to = epochDayOf(end, isNext ? year + 1 : year, calendar);
  if (from === undefined || to === undefined) return undefined;
  if (edge === undefined) return { from, to };
  const day = edge === 'from' ? from : to;
  return { from: day, to: day };
}

function epochDayOf(
  { month, day }: MonthDay,
  year: number,
  calendar: CalendarId,
): number | undefined {
  if (day > daysInMonth({ calendar, year, month })) return undefined;
  return toEpochDays({ calendar, year, month, day });
}

/** The first of its days in a Jalali year, or in the Gregorian one in which that begins. */
export function dayInYear(claim: Claim, year: number): number | undefined {
  const days =
    daysInYear(claim, year, 'persian') ?? daysInYear(claim, year + FARVARDIN_IN, 'gregory');
  return days?.from;
}

/** The Gregorian year in which a Jalali one begins. */
const FARVARDIN_IN = 621;

/** The years, by their calendars, that dates without one can be of. */
export type ToldYears = Readonly<Record<CalendarId, ReadonlySet<number>>>;

/** Days that a date can be, and the first of each, by which most others are known to be none. */
interface Readings {
  readonly list: readonly Interval[];
  readonly firsts: ReadonlySet<number>;
}

/** What is known of years that are told: in which a date without one can be, and the days of such dates. */
interface KnownYears {
  readonly persian: readonly number[];
  /** Years of dates of the first months, and of others. */
  readonly early: readonly number[];
  readonly late: readonly number[];
  /** A map, since the claims of a text go with its years. */
  readonly readings: Map<Claim, Readings>;
}

const knownYears = oncePer(({ gregory, persian }: ToldYears): KnownYears => {
  const ofBoth = new Set(persian);
  for (const year of gregory) ofBoth.add(year - FARVARDIN_IN).add(year - FARVARDIN_IN - 1);
  const [early, late] = [new Set(gregory), new Set(gregory)];
  // `February 11`, in the news of a November, is one of next year.
  for (const year of gregory) early.add(year + 1);
  for (const year of persian)
    for (const years of [early, late]) years.add(year + FARVARDIN_IN).add(year + FARVARDIN_IN + 1);
  return { persian: [...ofBoth], early: [...early], late: [...late], readings: new Map() };
});

/** The days of a yearless date in the years that are told, in either calendar; a date is compared with many. */
export function readingsIn(claim: Claim, years: ToldYears): Readings {
  const known = knownYears(years);
  let readings = known.readings.get(claim);
  if (readings === undefined) {
    const list = daysIn(claim, known);
    readings = { list, firsts: new Set(list.map(({ from }) => from)) };
    known.readings.set(claim, readings);
  }
  return readings;
}

function daysIn(claim: Claim, { persian, early, late }: KnownYears): Interval[] {
  const { dayOfYear } = claim;
  if (dayOfYear === undefined) return [];
  const { calendar, start } = dayOfYear;
  const days: Interval[] = [];
  for (const year of calendar === 'persian' ? persian : start.month <= NOWRUZ_IN ? early : late) {
    const found = daysInYear(claim, year, calendar);
    if (found !== undefined) days.push(found);
  }
  return days;
}

/** The Gregorian month in which the Jalali year begins. */
const NOWRUZ_IN = 3;

/** The days of a date: of one without a year in the years that are told, and where none is, as it mostly is. */
export function daysOf(claim: Claim, years: ToldYears | undefined): readonly Interval[] {
  if (!claim.yearless) return claim.readings;
  return years === undefined ? readingsNear(claim, SAMPLE_DAY) : readingsIn(claim, years).list;
}
