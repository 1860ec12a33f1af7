import { DateParseError, type EpochDays, toEpochDays } from '../core/index.ts';
import { annotatedCalendar, checkPlainYear, twoDigits } from '../core/iso-date.ts';

export const MS_PER_MINUTE = 60_000;
export const MS_PER_DAY = 86_400_000;

/** An ISO 8601 / RFC 3339 date and time as written, before any zone is asked. */
export interface IsoDateTime {
  /** The wall clock's day. */
  readonly days: EpochDays;
  /** The wall clock's time, in milliseconds since its midnight. */
  readonly msOfDay: number;
  /** Wall clock minus UTC in milliseconds; `utc` for `Z`, which says no more than the instant. */
  readonly offset?: number | 'utc';
  /** The zone in brackets after it (RFC 9557). */
  readonly timeZone?: string;
}

const ISO_DATE_TIME =
  /^(\d{4})-(\d{2})-(\d{2})[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?: ?([Zz]|[+-]\d{2}(?::?\d{2})?))?(?:\[!?([A-Za-z][A-Za-z0-9_+\-/]*)\])?(?:\[!?u-ca=([a-z0-9-]{3,32})\])?$/u;

const OFFSET = /^([+-])(\d{2})(?::?(\d{2}))?$/u;

/**
 * Reads an ISO 8601 date and time.
 *
 * @throws ERR_PARSE_SYNTAX, ERR_PARSE_AMBIGUOUS for a year below 1700, ERR_FIELD_RANGE.
 */
export function readIsoDateTime(text: string): IsoDateTime {
  const match = ISO_DATE_TIME.exec(text);
  if (match === null) {
    throw new DateParseError('ERR_PARSE_SYNTAX', text, {
      expected: 'an ISO date and time such as 2025-08-15T09:30:00+03:30',
    });
  }
  const [
    ,
    year,
    month,
    day,
    hour,
    minute,
    second = '0',
    fraction = '',
    offset,
    timeZone,
    calendar,
  ] = match;
  if (calendar !== undefined) annotatedCalendar(calendar);
  checkPlainYear(text, Number(year), calendar !== undefined);
  const days = toEpochDays({
    calendar: 'gregory',
    year: Number(year),
    month: Number(month),
    day: Number(day),
  });
  const msOfDay = timeOfDay(text, Number(hour), Number(minute), Number(second), fraction);
  return {
    days,
    msOfDay,
    ...(offset !== undefined && { offset: readOffset(text, offset) }),
    ...(timeZone !== undefined && { timeZone }),
  };
}

/** A leap second, :60, counts as the second before it, as POSIX clocks and Temporal have it. */
function timeOfDay(
  text: string,
  hour: number,
  minute: number,
  second: number,
  fraction: string,
): number {
  if (hour > 23 || minute > 59 || second > 60) {
    throw new DateParseError('ERR_PARSE_SYNTAX', text, {
      index: 11,
      expected: '00:00:00 to 23:59:59',
    });
  }
  const milliseconds = Number(fraction.padEnd(3, '0').slice(0, 3));
  return (hour * 60 + minute) * MS_PER_MINUTE + Math.min(second, 59) * 1000 + milliseconds;
}

function readOffset(text: string, offset: string): number | 'utc' {
  // RFC 9557: -00:00 says, as Z does, that the local offset is not known.
  if (/^(?:[Zz]|-00(?::?00)?)$/u.test(offset)) return 'utc';
  const milliseconds = parseOffset(offset);
  if (milliseconds !== undefined) return milliseconds;
  throw new DateParseError('ERR_PARSE_SYNTAX', text, {
    index: text.lastIndexOf(offset),
    expected: 'an offset from -23:59 to +23:59',
  });
}

/** Reads `+03:30`, `+0330` or `+03` as milliseconds; undefined for anything else. */
export function parseOffset(offset: string): number | undefined {
  const match = OFFSET.exec(offset);
  if (match === null) return undefined;
  const [, sign, hours, minutes = '0'] = match;
  if (Number(hours) > 23 || Number(minutes) > 59) return undefined;
  const size = (Number(hours) * 60 + Number(minutes)) * MS_PER_MINUTE;
  return sign === '-' ? 0 - size : size;
}

/** Writes milliseconds as `+03:30`. */
export function formatOffset(milliseconds: number): string {
  const minutes = Math.abs(Math.round(milliseconds / MS_PER_MINUTE));
  return `${milliseconds < 0 ? '-' : '+'}${twoDigits(Math.trunc(minutes / 60))}:${twoDigits(minutes % 60)}`;
}
