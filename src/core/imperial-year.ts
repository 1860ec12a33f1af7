import type { DateFields } from './calendar-date.ts';
import { inCalendar } from './construct.ts';
import { checkedEpochDays } from './fields.ts';
import { checkImperialSpan, imperialYearOf } from './imperial-era.ts';

/**
 * Gives the imperial (Shahanshahi) year of a day, 2535 to 2537.
 *
 * @throws ERR_FIELD_RANGE outside the era, 21 March 1976 to 27 August 1978.
 * @example
 * imperialYear({ calendar: 'persian', year: 1356, month: 1, day: 1 }) // => 2536
 */
export function imperialYear(date: DateFields): number {
  const days = checkImperialSpan(checkedEpochDays(date));
  return imperialYearOf(inCalendar(days, 'persian').year);
}
