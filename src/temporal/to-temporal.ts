import { calendarDate, type DateFields, FieldTypeError, toIsoDate } from '../core/index.ts';
import { SkippedDayError, TimeZoneRequiredError } from '../core/errors/index.ts';
import { checkOptions } from '../core/fields.ts';
import type { TemporalDate, TemporalHost, ZonedOf } from './host.ts';
import { HostCalendarError } from './host-calendar-error.ts';

/** Whose `Temporal`: this runtime's own by default, where it has one. */
export interface ToPlainDateOptions<DateOfHost extends TemporalDate> {
  readonly Temporal?: TemporalHost<DateOfHost>;
}

/** Where and when on that day. */
export interface ToZonedDateTimeOptions<
  DateOfHost extends TemporalDate,
> extends ToPlainDateOptions<DateOfHost> {
  /** An IANA name such as `Asia/Tehran`, or an offset such as `+03:30`. */
  readonly timeZone: string;
  /** A `Temporal.PlainTime` or what makes one; the first moment of the day by default. */
  readonly plainTime?: unknown;
}

/**
 * Gives a date as a `Temporal.PlainDate` in the same calendar.
 *
 * @throws ERR_HOST_CALENDAR where the host's calendar has other fields for that day than ours, ERR_FIELD_TYPE
 *   where there is no `Temporal`, and for what is no date as `calendarDate`.
 * @example
 * toPlainDate({ calendar: 'persian', year: 1404, month: 5, day: 24 }, { Temporal }).toString()
 * // => '2025-08-15[u-ca=persian]'
 */
export function toPlainDate<DateOfHost extends TemporalDate = TemporalDate>(
  date: DateFields,
  options: ToPlainDateOptions<DateOfHost> = {},
): DateOfHost {
  checkOptions(options);
  const { calendar, ...ours } = calendarDate(date);
  const iso = toIsoDate(date);
  // Through the Gregorian day: a host that reads Jalali fields may clamp a day which it does not know.
  const plain = hostOf(options).PlainDate.from(iso).withCalendar(calendar) as DateOfHost;
  if (fieldsOf(plain) === fieldsOf(ours)) return plain;
  throw new HostCalendarError(calendar, iso, fieldsOf(plain), fieldsOf(ours));
}

/**
 * Gives a date as a `Temporal.ZonedDateTime` in the same calendar, at its first moment or at a time of day.
 *
 * @throws ERR_TIME_ZONE_REQUIRED, ERR_SKIPPED_DAY for a day that the zone never had, and as
 *   {@link toPlainDate}; what Temporal throws for a zone or time that it does not know.
 * @example
 * toZonedDateTime({ calendar: 'persian', year: 1401, month: 1, day: 1 }, { Temporal, timeZone: 'Asia/Tehran' }).toString()
 * // => '2022-03-21T00:00:00+03:30[Asia/Tehran][u-ca=persian]'
 */
export function toZonedDateTime<DateOfHost extends TemporalDate = TemporalDate>(
  date: DateFields,
  options: ToZonedDateTimeOptions<DateOfHost>,
): ZonedOf<DateOfHost> {
  const plain = toPlainDate(date, options);
  const { timeZone, plainTime } = options;
  if (timeZone === undefined) throw new TimeZoneRequiredError('a Temporal.ZonedDateTime');
  const zoned = plain.toZonedDateTime({
    timeZone,
    ...(plainTime !== undefined && { plainTime: plainTime as never }),
  });
  if (zoned.day !== plain.day) throw new SkippedDayError(toIsoDate(date), timeZone);
  return zoned as ZonedOf<DateOfHost>;
}

type Fields = Pick<TemporalDate, 'year' | 'month' | 'day'>;

function hostOf<DateOfHost extends TemporalDate>({
  Temporal = Reflect.get(globalThis, 'Temporal') as TemporalHost<DateOfHost> | undefined,
}: ToPlainDateOptions<DateOfHost>): TemporalHost<DateOfHost> {
  if (typeof Temporal?.PlainDate?.from === 'function') return Temporal;
  throw new FieldTypeError('Temporal', Temporal, "a polyfill's Temporal: this runtime has none");
}

function fieldsOf({ year, month, day }: Fields): string {
  return `${year}/${month}/${day}`;
}
