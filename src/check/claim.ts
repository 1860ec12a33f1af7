import { FIRST_PLAIN_YEAR } from '../core/iso-date.ts';
import {
  type CalendarId,
  daysInMonth,
  explainYear,
  fromEpochDays,
  toEpochDays,
} from '../core/index.ts';
import { oncePer } from '../core/once-per.ts';
import { withDigits } from '../locale-data/digits.ts';
import { type DateMention, type FoundDate, type Precision, tryParseDate } from '../parse/index.ts';
import { monthIn } from './refused-dates.ts';
import { weekdaysIn } from './weekday-names.ts';
import {
  commonDays,
  firstDayOf,
  type Interval,
  intervalOf,
  isSame,
  overlap,
  weekdayOf,
} from './interval.ts';
import type { Place } from './types.ts';

/** What a mention says of days: those that it can mean. */
export interface Claim extends Place {
  readonly text: string;
  readonly mention: DateMention;
  /** Every reading; none of what lacks a year, which {@link readingsNear} gives. */
  readonly readings: readonly Interval[];
  readonly precision: Precision;
  /** A day and month without a year, a named day among them. */
  readonly yearless: boolean;
  /** The calendar that it is told in, where that is sure. */
  readonly calendar?: CalendarId | undefined;
  readonly weekday?: number | undefined;
  /** What a yearless date tells of every year. */
  readonly dayOfYear?: DayOfYear | undefined;
  /** Of a range that is told by its ends, which of them it is. */
  readonly edge?: 'from' | 'to' | undefined;
}

/** A day, or a range of days, without a year. */
interface DayOfYear {
  readonly calendar: CalendarId;
  readonly start: MonthDay;
  readonly end?: MonthDay;
  /** The weekday that is told with it. */
  readonly weekday?: number;
}

interface MonthDay {
  readonly month: number;
  readonly day: number;
}

/** The year of today in each calendar. */
export type YearsOfNow = Readonly<Record<CalendarId, number>>;

/**
 * Gives what a mention claims, where dates without a year were given that of today; undefined for lunar dates and
 * days that do not exist.
 */
export function claimOf(mention: DateMention, now: YearsOfNow | undefined): Claim | undefined {
  return mention.status === 'read' ? claimOfFound(mention, now) : claimOfRefused(mention);
}

/** Every claim has every field, in one order: the engine reads the fields of objects that are alike at once. */
function claimOfFound(mention: FoundDate, now: YearsOfNow | undefined): Claim {
  const { index, length, text, iso, precision, weekday, implied, calendar } = mention;
  // The year of today is none of its own; that of a list, or of words beside it, is. A month has it of a list alone.
  const yearless =
    now !== undefined &&
    implied.includes('year') &&
    !implied.includes('month') &&
    mention.kind !== 'relative' &&
    precision === 'day' &&
    mention.start.year === now[calendar];
  return {
    index,
    length,
    text,
    mention,
    readings: [intervalOf(iso)],
    precision,
    yearless,
    calendar,
    weekday,
    dayOfYear: yearless ? dayOfYearOf(mention) : undefined,
    edge: undefined,
  };
}

function claimOfRefused(mention: Extract<DateMention, { status: 'refused' }>): Claim | undefined {
  const { index, length, text, code, candidates = [] } = mention;
  if (code === 'ERR_PARSE_NO_YEAR' || code === 'ERR_PARSE_NAMED_DAY') {
    const dayOfYear = dayOfYearIn(text);
    return {
      index,
      length,
      text,
      mention,
      readings: [],
      precision: 'day',
      yearless: true,
      calendar: dayOfYear?.calendar,
      weekday: dayOfYear?.weekday,
      dayOfYear,
      edge: undefined,
    };
  }
  if (code !== 'ERR_PARSE_AMBIGUOUS') return undefined;
  const isDecade = DECADE.test(text);
  if (!isDecade && candidates.length === 0) return undefined;
  // «سال ۸۱» is counted as Iran counts; the Gregorian years are the last two.
  const readings = isDecade
    ? decadesOf(text)
    : candidates.slice(0, PERSIAN_YEAR.test(text) ? 2 : undefined).map(intervalOf);
  const isDay = readings.every(({ from, to }) => from === to);
  const [named] = isDay ? weekdaysIn(text) : [];
  return {
    index,
    length,
    text,
    mention,
    readings,
    precision: isDecade ? 'decade' : isDay ? 'day' : 'year',
    yearless: false,
    calendar: isDay ? calendarOfCenturies(readings, text) : undefined,
    weekday: named?.weekday,
    dayOfYear: undefined,
    edge: undefined,
  };
}

/** The calendar in which days are one and the same of two centuries: what is open of «۲ خرداد ۷۶». */
function calendarOfCenturies(readings: readonly Interval[], text: string): CalendarId | undefined {
  const [fit, ...others] = (['persian', 'gregory'] as const).filter((calendar) => {
    const [first, ...rest] = readings.map(({ from }) => fromEpochDays(from, calendar));
    return rest.every(
      (day) =>
        day.month === first?.month && day.day === first.day && day.year === first.year + CENTURY,
    );
  });
  // The two calendars may go together for a century; and of a leap day one may be all there is.
  return others.length === 0 ? fit : monthIn(text)?.calendar;
}

const CENTURY = 100;

/** The 1360s may be those of either calendar; of our century the 2000s are ten years as yet. */
const DECADE = /^(?:1[2-4]\d0s|2000s)\.?$/u;

function decadesOf(text: string): Interval[] {
  const year = Number.parseInt(text, 10);
  const calendars =
    year < FIRST_PLAIN_YEAR ? (['persian', 'gregory'] as const) : (['gregory'] as const);
  return calendars.map((calendar) => ({
    from: firstDayOf(year, calendar),
    to: firstDayOf(year + 10, calendar) - 1,
  }));
}

const PERSIAN_YEAR = /سال\s[۰-۹]{2}$/u;

/** The day of every year that a date without one tells: read once, with a year that has every day. */
function dayOfYearIn(text: string): DayOfYear | undefined {
  const read = daysRead.get(text);
  if (read !== undefined || daysRead.has(text)) return read;
  const found = readDayOfYear(text);
  // Of the few hundred ways to write a day most come again; what is no day is not kept for ever.
  if (daysRead.size >= MOST_DAYS) daysRead.clear();
  daysRead.set(text, found);
  return found;
}

/** A time behind a day: `August 15 at 3 p.m.`, «۲۴ مرداد ساعت ۱۵»; `November 6, 6 p.m.`, «۳۱ شهریور، ۹ صبح». */
const TIME =
  /[,،]? (?:at|در ساعت|ساعت) |[,،] \d{1,2}(?::\d{2})?(?: ?[ap]\.?m\b| (?:بامداد|صبح|ظهر|بعد|عصر|شامگاه|شب)|(?<=:\d{2})$)/iu;

const AND = / (?:and|و) /u;

const daysRead = new Map<string, DayOfYear | undefined>();
const MOST_DAYS = 2000;

function readDayOfYear(whole: string): DayOfYear | undefined {
  const [day = ''] = withDigits(whole, 'latn').split(TIME, 1);
  // `Between June 13 and June 24`: its ends without the word that joins them so.
  const text = day.replace(AND, ' – ');
  for (const calendar of ['persian', 'gregory'] as const) {
    const found = tryParseDate(`${text} ${SAMPLE_YEAR[calendar]}`);
    if (found?.calendar !== calendar || found.precision !== 'day') continue;
    return dayOfYearOf(found);
  }
  return undefined;
}

function dayOfYearOf({ calendar, start, end, weekday }: FoundDate): DayOfYear | undefined {
  if (!('day' in start)) return undefined;
  return {
    calendar,
    start,
    ...(end !== undefined && 'day' in end && { end }),
    ...(weekday !== undefined && { weekday }),
  };
}

/** Leap years, and each begins in the other: 1403 and 2024. */
const SAMPLE_YEAR: Readonly<Record<CalendarId, number>> = { persian: 1403, gregory: 2024 };

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

function readingsRound(claim: Claim, year: number, calendar: CalendarId): Interval[] {
  const readings: Interval[] = [];
  for (let near = year - YEARS_AROUND; near <= year + YEARS_AROUND; near++) {
    const found = inYear(claim, near, calendar);
    if (found !== undefined) readings.push(edgeOf(found, claim.edge));
  }
  return readings;
}

/** The days of a yearless date in a year of a calendar; undefined of the other calendar, and where it has none. */
function inYear({ dayOfYear }: Claim, year: number, calendar: CalendarId): Interval | undefined {
  if (dayOfYear?.calendar !== calendar) return undefined;
  const { start, end = start } = dayOfYear;
  // A range may go over the end of a year.
  const isNext = end.month < start.month || (end.month === start.month && end.day < start.day);
  const from = epochDayOf(start, year, calendar);
  if (end === start) return from === undefined ? undefined : { from, to: from };
  const to = epochDayOf(end, isNext ? year + 1 : year, calendar);
  return from === undefined || to === undefined ? undefined : { from, to };
}

function epochDayOf(
  { month, day }: MonthDay,
  year: number,
  calendar: CalendarId,
): number | undefined {
  if (day > daysInMonth({ calendar, year, month })) return undefined;
  return toEpochDays({ calendar, year, month, day });
}

function edgeOf(days: Interval, edge: Claim['edge']): Interval {
  if (edge === undefined) return days;
  return { from: days[edge], to: days[edge] };
}

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
    const others = two.yearless ? readingsNear(two, reading.from) : two.readings;
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

function dayInYear(claim: Claim, year: number): number | undefined {
  const found = inYear(claim, year, 'persian') ?? inYear(claim, year + FARVARDIN_IN, 'gregory');
  return found && edgeOf(found, claim.edge).from;
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
    const found = inYear(claim, year, calendar);
    if (found !== undefined) days.push(edgeOf(found, claim.edge));
  }
  return days;
}

/** The Gregorian month in which the Jalali year begins. */
const NOWRUZ_IN = 3;

/** Whether two days are one apart in a year before 1304, when a printed day may be off what any converter says. */
export function isProlepticDrift(one: Interval | undefined, two: Interval | undefined): boolean {
  if (one === undefined || two === undefined || Math.abs(one.from - two.from) > 1) return false;
  return explainYear(fromEpochDays(one.from, 'persian').year).proleptic;
}
