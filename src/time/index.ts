export { SkippedDayError, TimeZoneDataError, TimeZoneRequiredError } from '../core/errors/index.ts';
export { dateFromInstant, type DateFromInstantOptions } from './date-from-instant.ts';
export type { Instant } from './instant.ts';
export { startOfDay } from './start-of-day.ts';
