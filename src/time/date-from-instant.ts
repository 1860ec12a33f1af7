import { MAX_EPOCH_DAYS, MIN_EPOCH_DAYS, persian } from '../core/calendars/index.ts';
import { type CalendarDate, type CalendarId, fromEpochDays } from '../core/index.ts';
import { unpack } from '../core/packed.ts';
import { epochMsOf, type Instant } from './instant.ts';
import { resolveTimeZone } from './time-zone.ts';
import { dayOf, wallClockAt } from './wall-clock.ts';

/** Whose day, and in which calendar. */
export interface DateFromInstantOptions {
  /** An IANA name such as `Asia/Tehran`, or an offset such as `+03:30`. */
  readonly timeZone: string;
  /** `gregory` by default. */
  readonly calendar?: CalendarId;
}

/**
 * Gives the day that a zone's clocks showed at a moment; the host's zone is never read.
 *
 * @throws ERR_TIME_ZONE_REQUIRED without a zone, ERR_UNKNOWN_TIME_ZONE, ERR_TIME_ZONE_DATA where the
 *   runtime's zone data is stale, ERR_FIELD_TYPE, ERR_FIELD_RANGE, ERR_PARSE_SYNTAX,
 *   ERR_PARSE_AMBIGUOUS, ERR_SKIPPED_DAY.
 * @example
 * dateFromInstant('2025-08-15T23:00:00Z', { timeZone: 'Asia/Tehran', calendar: 'persian' })
 * // => { calendar: 'persian', year: 1404, month: 5, day: 25 }
 */
export function dateFromInstant(instant: Instant, options: DateFromInstantOptions): CalendarDate {
  const zone = resolveTimeZone(options?.timeZone);
  const { calendar = 'gregory' } = options;
  const days = dayOf(wallClockAt(epochMsOf(instant, zone), zone));
  // The same as `fromEpochDays` on an integer that V8 knows to be a small one, in half its time.
  const day = days | 0;
  if (calendar === 'persian' && day >= MIN_EPOCH_DAYS && day <= MAX_EPOCH_DAYS) {
    return unpack(persian.packedOf(day), calendar);
  }
  return fromEpochDays(days, calendar);
}
