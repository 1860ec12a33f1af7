import { checkOptions } from '../core/fields.ts';
import {
  type CalendarDate,
  type CalendarId,
  FieldTypeError,
  fromEpochDays,
  toEpochDays,
} from '../core/index.ts';
import { annotatedCalendar } from '../core/iso-date.ts';
import type { LuxonDateTime } from './host.ts';

/**
 * Gives the day of a luxon `DateTime` on its own zone's clocks, in its `outputCalendar`, `gregory` where it has none.
 *
 * @throws ERR_FIELD_TYPE for an invalid DateTime or what is none, ERR_UNKNOWN_CALENDAR for an `outputCalendar`
 *   that is not served unless `calendar` is given, ERR_FIELD_RANGE outside of the calendars' range.
 * @example
 * const moment = DateTime.fromISO('2025-08-15T23:00:00Z', { zone: 'Asia/Tehran' });
 * fromDateTime(moment) // => { calendar: 'gregory', year: 2025, month: 8, day: 16 }
 * fromDateTime(moment.reconfigure({ outputCalendar: 'persian' }))
 * // => { calendar: 'persian', year: 1404, month: 5, day: 25 }
 */
export function fromDateTime(
  value: LuxonDateTime,
  options: { readonly calendar?: CalendarId } = {},
): CalendarDate {
  checkOptions(options);
  checkDateTime(value);
  const { year, month, day, outputCalendar } = value;
  const calendar = options.calendar ?? annotatedCalendar(outputCalendar ?? 'gregory');
  return fromEpochDays(toEpochDays({ calendar: 'gregory', year, month, day }), calendar);
}

/** Refuses what is no DateTime, and an invalid one, whose fields are all NaN. */
function checkDateTime(value: LuxonDateTime): void {
  if (typeof value !== 'object' || value === null || typeof value.isValid !== 'boolean') {
    throw new FieldTypeError('value', value, 'a luxon DateTime');
  }
  if (value.isValid) return;
  throw new FieldTypeError('value', value.invalidReason, 'a valid luxon DateTime');
}
