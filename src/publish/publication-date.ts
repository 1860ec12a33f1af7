import {
  type CalendarDate,
  compareDates,
  fromEpochDays,
  fromIsoDate,
  TimeZoneRequiredError,
} from '../core/index.ts';
import { epochMsOf } from '../time/instant.ts';
import { formatOffset, readIsoDateTime } from '../time/iso-date-time.ts';
import { dateFromInstant } from '../time/index.ts';
import { resolveTimeZone } from '../time/time-zone.ts';

/** When something was published: its day, and the moment where one is written. */
export interface PublicationDate {
  readonly date: CalendarDate;
  readonly epochMs?: number;
  /** The offset on whose clock the day was read, when no zone was given. */
  readonly clock?: string;
}

const ISO_DAY = /^\d{4}-\d{2}-\d{2}(?:\[|$)/u;

/**
 * Gives the day on which something was published. An ISO day stays as it is. A moment is a day only
 * somewhere: in `timeZone`, else on the clock that its own offset names; `Z` names none.
 *
 * @throws ERR_TIME_ZONE_REQUIRED for a moment without offset or zone, and as `dateFromInstant`.
 */
export function publicationDate(value: string, field: string, timeZone?: string): PublicationDate {
  const zone = timeZone === undefined ? undefined : resolveTimeZone(timeZone);
  if (ISO_DAY.test(value)) return { date: fromIsoDate(value) };
  const { days, offset, timeZone: writtenZone } = readIsoDateTime(value);
  const ownZone = timeZone ?? writtenZone;
  if (ownZone !== undefined) {
    return {
      date: dateFromInstant(value, { timeZone: ownZone }),
      epochMs: epochMsOf(value, zone ?? resolveTimeZone(ownZone)),
    };
  }
  if (offset === undefined || offset === 'utc')
    throw new TimeZoneRequiredError(`${field} ${value}`);
  return {
    date: fromEpochDays(days, 'gregory'),
    epochMs: epochMsOf(value, resolveTimeZone('UTC')),
    clock: formatOffset(offset),
  };
}

/** Whether one publication is before another: by the moment where both have one, else by the day. */
export function isBefore(one: PublicationDate, other: PublicationDate): boolean {
  if (one.epochMs !== undefined && other.epochMs !== undefined) return one.epochMs < other.epochMs;
  return compareDates(one.date, other.date) < 0;
}
