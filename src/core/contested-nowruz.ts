import type { CalendarDate } from './calendar-date.ts';

/** A rule that fixes 1 Farvardin: two in software, two by astronomy at noon in Iran. */
export type NowruzRule = 'jalaali-js' | 'icu' | 'mean-noon' | 'true-noon';

/** A Nowruz that the rules put on different Gregorian days. */
export interface ContestedNowruz {
  readonly year: number;
  readonly candidates: Readonly<Record<NowruzRule, CalendarDate>>;
}

/** The Gregorian year of a Nowruz, less its Jalali year. */
const YEARS_AHEAD = 621;

const RULES: readonly NowruzRule[] = ['jalaali-js', 'icu', 'mean-noon', 'true-noon'];

/**
 * Every Jalali year of 1178-1700 on whose Nowruz jalaali-js 2.0.1, ICU 78, and the March equinox
 * against mean noon (Borkowski's definition) and true noon (the stated rule of the University of
 * Tehran's Calendar Centre) do not agree, each rule computed for every year; and the day of March on
 * which each has it, in the order of `RULES`.
 */
const CONTESTED: readonly (readonly [number, ...number[]])[] = [
  [1503, 21, 20, 21, 20],
  [1602, 22, 21, 22, 22],
  [1635, 20, 20, 21, 20],
];

/** The contested Nowruz days that open or close a Jalali year. */
export function contestedNowruzOf(jalaliYear: number): readonly ContestedNowruz[] {
  return CONTESTED.filter(([year]) => year === jalaliYear || year === jalaliYear + 1).map(
    ([year, ...daysOfMarch]) => ({
      year,
      candidates: Object.fromEntries(
        daysOfMarch.map((day, place) => [
          RULES[place],
          { calendar: 'gregory', year: year + YEARS_AHEAD, month: 3, day },
        ]),
      ) as Record<NowruzRule, CalendarDate>,
    }),
  );
}
