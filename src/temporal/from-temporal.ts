import { annotatedCalendar } from '../core/iso-date.ts';
import {
  type CalendarDate,
  type CalendarId,
  FieldTypeError,
  fromEpochDays,
  toEpochDays,
} from '../core/index.ts';
import type { TemporalDay } from './host.ts';

/**
 * Gives the day of a `Temporal.PlainDate`, `PlainDateTime` or `ZonedDateTime` (the day on its own clocks), in its
 * own calendar. The host is asked for the Gregorian day alone: its rule for Jalali leap years is not ours.
 *
 * @throws ERR_FIELD_TYPE for what is none of them, ERR_UNKNOWN_CALENDAR for a value in a calendar that is not
 *   served unless `calendar` is given, ERR_FIELD_RANGE for a day outside of the calendars' range.
 * @example
 * fromTemporal(Temporal.PlainDate.from('2025-08-15[u-ca=persian]'))
 * // => { calendar: 'persian', year: 1404, month: 5, day: 24 }
 * fromTemporal(Temporal.ZonedDateTime.from('2025-08-15T23:00[Asia/Tehran]'), { calendar: 'persian' })
 * // => { calendar: 'persian', year: 1404, month: 5, day: 24 }
 */
export function fromTemporal(
  value: TemporalDay,
  options: { readonly calendar?: CalendarId } = {},
): CalendarDate {
  if (typeof value?.withCalendar !== 'function' || typeof value.calendarId !== 'string') {
    throw new FieldTypeError(
      'value',
      value,
      'a Temporal PlainDate, PlainDateTime or ZonedDateTime',
    );
  }
  const calendar = options.calendar ?? annotatedCalendar(value.calendarId);
  const { year, month, day } = value.withCalendar('iso8601');
  return fromEpochDays(toEpochDays({ calendar: 'gregory', year, month, day }), calendar);
}
