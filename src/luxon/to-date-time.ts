import { checkOptions } from '../core/fields.ts';
import { calendarDate, type DateFields, FieldTypeError } from '../core/index.ts';
import { formatOffset, parseOffset } from '../time/iso-date-time.ts';
import { startOfDay } from '../time/start-of-day.ts';
import type { LuxonDateTime, LuxonDateTimeClass } from './host.ts';

/** Whose clocks, and which luxon. */
export interface ToDateTimeOptions<DateTime extends LuxonDateTime> {
  /** luxon's `DateTime` class. */
  readonly DateTime: LuxonDateTimeClass<DateTime>;
  /** An IANA name such as `Asia/Tehran`, or an offset such as `+03:30`. */
  readonly timeZone: string;
}

/** luxon writes an offset as `UTC+03:30`, always with its colon. */
function luxonZone(timeZone: string): string {
  const offset = parseOffset(timeZone);
  return offset === undefined ? timeZone : `UTC${formatOffset(offset)}`;
}

/**
 * Gives the first moment of a day in a zone as a luxon `DateTime`; its `outputCalendar` is the date's calendar.
 *
 * @throws ERR_TIME_ZONE_REQUIRED, ERR_SKIPPED_DAY and others as `startOfDay`, ERR_FIELD_TYPE without `DateTime`,
 *   and for a zone that luxon does not know.
 * @example
 * const date = { calendar: 'persian', year: 1404, month: 5, day: 24 };
 * toDateTime(date, { DateTime, timeZone: 'Asia/Tehran' }).toISO() // => '2025-08-15T00:00:00.000+03:30'
 * toDateTime(date, { DateTime, timeZone: 'Asia/Tehran' }).outputCalendar // => 'persian'
 */
export function toDateTime<DateTime extends LuxonDateTime>(
  date: DateFields,
  options: ToDateTimeOptions<DateTime>,
): DateTime {
  checkOptions(options);
  const { DateTime, timeZone } = options;
  if (typeof DateTime?.fromMillis !== 'function') {
    throw new FieldTypeError('DateTime', DateTime, "luxon's DateTime class");
  }
  const epochMs = startOfDay(date, { timeZone });
  const { calendar } = calendarDate(date);
  const zone = luxonZone(timeZone);
  const moment = DateTime.fromMillis(epochMs, { zone, outputCalendar: calendar as never });
  // luxon gives what it cannot do back as an object that prints «Invalid DateTime».
  if (!moment.isValid) throw new FieldTypeError('timeZone', timeZone, 'a zone that luxon knows');
  return moment;
}
