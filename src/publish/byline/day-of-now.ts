import { type DateFields } from '../../core/index.ts';
import { TimeZoneRequiredError } from '../../core/errors/index.ts';
import { isPlainObject } from '../../core/plain-object.ts';
import { dateFromInstant, type Instant } from '../../time/index.ts';
import { writtenDate } from './written-date.ts';

/**
 * Gives the day from which a day is told: a day is itself, a moment the day that it is on the clocks of the zone,
 * else on those that it is written with.
 *
 * @throws ERR_TIME_ZONE_REQUIRED for a moment whose day nobody tells, and as `writtenDate` and `dateFromInstant`.
 */
export function dayOfNow(
  now: Instant | DateFields,
  timeZone: string | undefined,
  field: string,
): DateFields {
  if (typeof now === 'string') return writtenDate(now, 'now', timeZone).date;
  if (isPlainObject(now) && 'calendar' in now && 'day' in now) return now as unknown as DateFields;
  if (timeZone === undefined) throw new TimeZoneRequiredError(field);
  return dateFromInstant(now as Instant, { timeZone });
}
