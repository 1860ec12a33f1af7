import type { CalendarDate } from './calendar-date.ts';
import { fromIsoDate } from './iso-date.ts';

/** A rule that fixes 1 Farvardin: two in software, two by astronomy at noon in Iran. */
export type NowruzRule = 'jalaali-js' | 'icu' | 'mean-noon' | 'true-noon';

/** A Nowruz that the rules put on different Gregorian days. */
export interface ContestedNowruz {
  readonly year: number;
  readonly candidates: Readonly<Record<NowruzRule, CalendarDate>>;
}

const RULES: readonly NowruzRule[] = ['jalaali-js', 'icu', 'mean-noon', 'true-noon'];

/**
 * Every Jalali year of 1178-1700 on whose Nowruz jalaali-js 2.0.1, ICU 78, and the March equinox
 * against mean noon (Borkowski's definition) and true noon (the stated rule of the University of
 * Tehran's Calendar Centre) do not agree, each rule computed for every year, in the order of `RULES`.
 */
const CONTESTED: readonly (readonly [number, ...string[]])[] = [
  [1503, '2124-03-21', '2124-03-20', '2124-03-21', '2124-03-20'],
  [1602, '2223-03-22', '2223-03-21', '2223-03-22', '2223-03-22'],
  [1635, '2256-03-20', '2256-03-20', '2256-03-21', '2256-03-20'],
];

/** The contested Nowruz days that open or close a Jalali year. */
export function contestedNowruzOf(jalaliYear: number): readonly ContestedNowruz[] {
  return CONTESTED.filter(([year]) => year === jalaliYear || year === jalaliYear + 1).map(
    ([year, ...isoDays]) => ({
      year,
      candidates: Object.fromEntries(
        isoDays.map((isoDay, place) => [RULES[place], fromIsoDate(isoDay)]),
      ) as Record<NowruzRule, CalendarDate>,
    }),
  );
}
