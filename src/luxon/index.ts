export { SkippedDayError, TimeZoneRequiredError } from '../core/errors/index.ts';
export { fromDateTime } from './from-date-time.ts';
export type { LuxonDateTime, LuxonDateTimeClass } from './host.ts';
export { toDateTime, type ToDateTimeOptions } from './to-date-time.ts';
export { toJalaliString, type ToJalaliStringOptions } from './to-jalali-string.ts';
