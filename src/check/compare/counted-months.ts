import { addMonths, fromEpochDays, toEpochDays } from '../../core/index.ts';

/** About the days of a month. */
const MONTH = 30.44;

/**
 * Whether two days are as many months from today, each in its calendar: of `two months ago` and «دو ماه پیش»
 * each counts in the months of its language.
 */
export function areMonthsFrom(today: number, one: number, two: number): boolean {
  const months = Math.round((one - today) / MONTH);
  const days = new Set(
    (['gregory', 'persian'] as const).map((calendar) =>
      toEpochDays(addMonths(fromEpochDays(today, calendar), months)),
    ),
  );
  return months !== 0 && days.has(one) && days.has(two);
}
