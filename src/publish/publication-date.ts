import {
  type CalendarDate,
  fromEpochDays,
  fromIsoDate,
  TimeZoneRequiredError,
} from '../core/index.ts';
import { readIsoDateTime } from '../time/iso-date-time.ts';
import { dateFromInstant } from '../time/index.ts';

const ISO_DAY = /^\d{4}-\d{2}-\d{2}(?:\[|$)/u;

/**
 * Gives the day on which something was published. An ISO day stays as it is. A moment is a day only
 * somewhere: in `timeZone`, else on the clock that its own offset names; `Z` names none.
 *
 * @throws ERR_TIME_ZONE_REQUIRED for a moment without offset or zone, and as `dateFromInstant`.
 */
export function publicationDate(value: string, field: string, timeZone?: string): CalendarDate {
  if (ISO_DAY.test(value)) return fromIsoDate(value);
  if (timeZone !== undefined) return dateFromInstant(value, { timeZone });
  const { days, offset, timeZone: writtenZone } = readIsoDateTime(value);
  if (writtenZone !== undefined) return dateFromInstant(value, { timeZone: writtenZone });
  if (offset === undefined || offset === 'utc')
    throw new TimeZoneRequiredError(`${field} ${value}`);
  return fromEpochDays(days, 'gregory');
}
