import { type DateFields, toEpochDays } from '../core/index.ts';
import { skippedDay } from './instant.ts';
import { MS_PER_DAY } from './iso-date-time.ts';
import { resolveTimeZone } from './time-zone.ts';
import { dayOf, firstInstantOf, wallClockAt } from './wall-clock.ts';

/**
 * Gives the first instant of a day in a zone, as epoch milliseconds: midnight, or the jump over it.
 *
 * @throws ERR_TIME_ZONE_REQUIRED, ERR_UNKNOWN_TIME_ZONE, ERR_TIME_ZONE_DATA, ERR_SKIPPED_DAY for a
 *   day that the zone never had, and for what is no date as `calendarDate`.
 * @example
 * new Date(startOfDay({ calendar: 'persian', year: 1401, month: 1, day: 1 }, { timeZone: 'Asia/Tehran' })).toISOString()
 * // => '2022-03-20T20:30:00.000Z'
 */
export function startOfDay(date: DateFields, options: { readonly timeZone: string }): number {
  const days = toEpochDays(date);
  const zone = resolveTimeZone(options?.timeZone, 'the start of a day');
  const instant = firstInstantOf(days * MS_PER_DAY, zone);
  if (dayOf(wallClockAt(instant, zone)) !== days) throw skippedDay(days, zone);
  return instant;
}
