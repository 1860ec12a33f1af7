export { SkippedDayError, TimeZoneRequiredError } from '../core/errors/index.ts';
export { fromTemporal } from './from-temporal.ts';
export type { TemporalDate, TemporalDay, TemporalHost, ZonedOf } from './host.ts';
export { HostCalendarError } from './host-calendar-error.ts';
export {
  toPlainDate,
  type ToPlainDateOptions,
  toZonedDateTime,
  type ToZonedDateTimeOptions,
} from './to-temporal.ts';
