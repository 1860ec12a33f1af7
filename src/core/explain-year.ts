import type { CalendarDate, DateFields } from './calendar-date.ts';
import { persian } from './calendars/index.ts';
import { inCalendar } from './construct.ts';
import { type ContestedNowruz, contestedNowruzOf } from './contested-nowruz.ts';
import { checkedEpochDays, checkRange } from './fields.ts';
import { certaintyOf, type YearCertainty } from './year-certainty.ts';

/** What is known of a Jalali year, and how surely. */
export interface YearExplanation {
  readonly calendar: 'persian';
  readonly year: number;
  readonly inLeapYear: boolean;
  readonly daysInYear: 365 | 366;
  /** 1 Farvardin, in the Gregorian calendar. */
  readonly nowruz: CalendarDate;
  readonly certainty: YearCertainty;
  /** Before 1 Farvardin 1304 (21 March 1925) the civil months were zodiacal, of 29 to 32 days. */
  readonly proleptic: boolean;
  /** The Nowruz days at either end of the year on which the rules differ; mostly none. */
  readonly contestedNowruz: readonly ContestedNowruz[];
}

/** The law of 11 Farvardin 1304 (31 March 1925) fixed today's month lengths from that year on. */
const FIRST_MODERN = 1304;

/**
 * Explains a Jalali year: its Nowruz, its length, and how sure they are.
 *
 * @throws ERR_FIELD_RANGE outside -61 to 3177, ERR_FIELD_TYPE for what is no integer.
 * @example
 * explainYear(1404)
 * // => { calendar: 'persian', year: 1404, inLeapYear: false, daysInYear: 365, nowruz: { calendar: 'gregory', year: 2025, month: 3, day: 21 }, certainty: 'official', proleptic: false, contestedNowruz: [] }
 */
export function explainYear(jalaliYear: number): YearExplanation {
  checkRange('year', jalaliYear, persian.minYear, persian.maxYear);
  const leap = persian.inLeapYear(jalaliYear);
  return {
    calendar: 'persian',
    year: jalaliYear,
    inLeapYear: leap,
    daysInYear: leap ? 366 : 365,
    nowruz: inCalendar(persian.epochDaysOf(jalaliYear, 1, 1), 'gregory'),
    certainty: certaintyOf(jalaliYear),
    proleptic: jalaliYear < FIRST_MODERN,
    contestedNowruz: contestedNowruzOf(jalaliYear),
  };
}

/**
 * Gives the contested Nowruz that puts a day's Jalali date in doubt, or undefined: any day of the
 * contested year, or the day before it that another rule counts as its first.
 *
 * @throws ERR_FIELD_RANGE, ERR_FIELD_TYPE, ERR_UNKNOWN_CALENDAR for what is no date.
 * @example
 * contestedNowruzNear({ calendar: 'gregory', year: 2025, month: 8, day: 15 }) // => undefined
 */
export function contestedNowruzNear(date: DateFields): ContestedNowruz | undefined {
  const days = checkedEpochDays(date);
  const { year } = inCalendar(days, 'persian');
  return contestedNowruzOf(year).find(
    ({ year: contested, candidates }) =>
      contested === year ||
      Object.values(candidates).some((nowruz) => days >= checkedEpochDays(nowruz)),
  );
}
