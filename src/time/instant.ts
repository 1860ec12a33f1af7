import { MAX_EPOCH_DAYS, MIN_EPOCH_DAYS } from '../core/calendars/index.ts';
import {
  DateParseError,
  FieldRangeError,
  FieldTypeError,
  fromEpochDays,
  toIsoDate,
} from '../core/index.ts';
import { SkippedDayError } from '../core/errors/index.ts';
import { formatOffset, MS_PER_DAY, MS_PER_MINUTE, readIsoDateTime } from './iso-date-time.ts';
import { resolveTimeZone, type TimeZone } from './time-zone.ts';
import { dayOf, firstInstantOf, wallClockAt } from './wall-clock.ts';

/**
 * A moment: a `Date`, epoch milliseconds, an ISO string, a luxon `DateTime`, or Temporal's `Instant`
 * or `ZonedDateTime`, the objects told by their shape.
 */
export type Instant =
  | Date
  | number
  | string
  | {
      /** Epoch milliseconds. */
      toMillis(): number;
    }
  | { readonly epochMilliseconds: number };

const EXPECTED = 'a Date, epoch milliseconds, an ISO string with offset, or a luxon DateTime';

/** A day more at either end: the days of the range in every zone; the day itself is checked after. */
const EARLIEST = (MIN_EPOCH_DAYS - 1) * MS_PER_DAY;
const LATEST = (MAX_EPOCH_DAYS + 2) * MS_PER_DAY;

/**
 * Gives the epoch milliseconds of a moment; an ISO string without offset is on the zone's clocks.
 *
 * @throws ERR_FIELD_TYPE for an invalid Date or DateTime, a fraction, or another kind of value;
 *   ERR_PARSE_SYNTAX, ERR_PARSE_AMBIGUOUS, ERR_FIELD_RANGE for a string that is no moment;
 *   ERR_SKIPPED_DAY for a local time on a day that the zone never had.
 */
export function epochMsOf(instant: Instant, zone: TimeZone): number {
  if (typeof instant === 'string') return epochMsOfIso(instant, zone);
  const epochMs = typeof instant === 'number' ? instant : numberOf(instant);
  if (Number.isInteger(epochMs) && epochMs >= EARLIEST && epochMs <= LATEST) return epochMs;
  if (!Number.isInteger(epochMs)) throw new FieldTypeError('instant', instant, EXPECTED);
  throw new FieldRangeError('instant', epochMs, EARLIEST, LATEST);
}

function numberOf(instant: Exclude<Instant, number | string>): number {
  if (instant instanceof Date) return instant.getTime();
  if (typeof instant === 'object' && instant !== null) {
    if ('epochMilliseconds' in instant) return instant.epochMilliseconds;
    if ('toMillis' in instant && typeof instant.toMillis === 'function') return instant.toMillis();
  }
  throw new FieldTypeError('instant', instant, EXPECTED);
}

function epochMsOfIso(text: string, zone: TimeZone): number {
  const { days, msOfDay, offset, timeZone } = readIsoDateTime(text);
  const wallMs = days * MS_PER_DAY + msOfDay;
  const writtenZone = timeZone === undefined ? undefined : resolveTimeZone(timeZone);
  if (offset === 'utc') return wallMs;
  if (offset !== undefined) {
    const epochMs = wallMs - offset;
    if (writtenZone !== undefined && !sameMinute(writtenZone.offsetAt(epochMs), offset)) {
      const expected = `${formatOffset(writtenZone.offsetAt(epochMs))}, the offset of ${writtenZone.id} then`;
      throw new DateParseError('ERR_PARSE_SYNTAX', text, {
        index: text.indexOf('['),
        expected,
      });
    }
    return epochMs;
  }
  const ownZone = writtenZone ?? zone;
  const epochMs = firstInstantOf(wallMs, ownZone);
  // Clocks that jump an hour keep the day; only a jump over the whole day loses it.
  if (dayOf(wallClockAt(epochMs, ownZone)) !== days) throw skippedDay(days, ownZone);
  return epochMs;
}

/** Offsets are written in minutes; local mean times had odd seconds. */
function sameMinute(one: number, two: number): boolean {
  return Math.round(one / MS_PER_MINUTE) === Math.round(two / MS_PER_MINUTE);
}

/** The refusal of a day that a zone's clocks never showed. */
export function skippedDay(days: number, zone: TimeZone): SkippedDayError {
  return new SkippedDayError(toIsoDate(fromEpochDays(days, 'gregory')), zone.id);
}
