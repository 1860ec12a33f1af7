import {
  type CalendarDate,
  compareDates,
  DateParseError,
  fromEpochDays,
  fromIsoDate,
  toGregorian,
} from '../../core/index.ts';
import { TimeZoneRequiredError } from '../../core/errors/index.ts';
import { FIRST_PLAIN_YEAR } from '../../core/iso-date.ts';
import { epochMsOf } from '../../time/instant.ts';
import { formatOffset, readIsoDateTime } from '../../time/iso-date-time.ts';
import { dateFromInstant } from '../../time/index.ts';
import { resolveTimeZone } from '../../time/time-zone.ts';

/** When something was published: its day, and the moment where one is written. */
export interface PublicationDate {
  readonly date: CalendarDate;
  readonly moment?: Moment;
}

/** A moment, and the zone or offset on whose clocks its day was read. */
export interface Moment {
  readonly epochMs: number;
  readonly timeZone: string;
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
  if (ISO_DAY.test(value)) return { date: checkDay(value, fromIsoDate(value)) };
  const { days, offset, timeZone: writtenZone } = readIsoDateTime(value);
  const ownZone = timeZone ?? writtenZone;
  if (ownZone !== undefined) {
    const epochMs = epochMsOf(value, zone ?? resolveTimeZone(ownZone));
    const date = checkDay(value, dateFromInstant(value, { timeZone: ownZone }));
    return { date, moment: { epochMs, timeZone: ownZone } };
  }
  if (offset === undefined || offset === 'utc')
    throw new TimeZoneRequiredError(`${field} ${value}`);
  const epochMs = epochMsOf(value, resolveTimeZone('UTC'));
  return {
    date: checkDay(value, fromEpochDays(days, 'gregory')),
    moment: { epochMs, timeZone: formatOffset(offset) },
  };
}

/**
 * Refuses a year that is a Jalali one, annotated or not: `1404-05-24[u-ca=persian]` is a day of 1404 CE, and
 * nothing was published on the web then.
 *
 * @throws ERR_PARSE_AMBIGUOUS
 */
export function checkDay(value: string, date: CalendarDate): CalendarDate {
  if (toGregorian(date).year >= FIRST_PLAIN_YEAR) return date;
  throw new DateParseError('ERR_PARSE_AMBIGUOUS', value, {
    expected: 'the Gregorian day of publication, such as 2025-08-15',
  });
}

/** Whether one publication is before another: by the moment where both have one, else by the day. */
export function isBefore(one: PublicationDate, other: PublicationDate): boolean {
  if (one.moment !== undefined && other.moment !== undefined)
    return one.moment.epochMs < other.moment.epochMs;
  return compareDates(one.date, other.date) < 0;
}
