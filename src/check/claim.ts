import { FIRST_PLAIN_YEAR } from '../core/iso-date.ts';
import { type CalendarId, fromEpochDays } from '../core/index.ts';
import type { DateMention, FoundDate, Precision } from '../parse/index.ts';
import { type DayOfYear, dayOfYearIn, dayOfYearOf } from './day-of-year.ts';
import { firstDayOf, type Interval, intervalOf } from './interval.ts';
import { monthIn } from './refused-dates.ts';
import type { Place } from './types.ts';
import { weekdaysIn } from './weekday-names.ts';

/** What a mention says of days: those that it can mean. */
export interface Claim extends Place {
  readonly text: string;
  readonly mention: DateMention;
  /** Every reading; none of what lacks a year, which `readingsNear` gives. */
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

/**
 * Whether a day may be one of several for more than its century: the order of day and month is open in `12/11/2025`,
 * and nothing tells which is meant. Of a year in two digits the nearest day is.
 */
export function isOpenDay({ mention, precision, calendar, readings }: Claim): boolean {
  return (
    mention.status === 'refused' &&
    precision === 'day' &&
    calendar === undefined &&
    readings.length > 1
  );
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
