export {
  DateOrderError,
  NowRequiredError,
  StyleError,
  TimeZoneDataError,
  TimeZoneRequiredError,
} from '../core/errors/index.ts';
export type { CalendarFormOptions, CalendarForms, DateFormOptions } from './date-form.ts';
export type { CalendarRow } from './calendar-row.ts';
export { calendarRows, type CalendarRowsOptions } from './calendar-rows.ts';
export type { DatePart } from './date-parts.ts';
export { formatDate, formatDateParts, type FormatDateOptions } from './format-date.ts';
export type { LocaleOptions } from './format-options.ts';
export { formatPair, type FormatPairOptions } from './format-pair.ts';
export { formatRange, type FormatRangeOptions } from './format-range.ts';
export { formatRelative, type FormatRelativeOptions } from './format-relative.ts';
export { formatTime, type FormatTimeOptions } from './format-time.ts';
export type { Medium } from './medium.ts';
export type { DateOrPeriod } from './period.ts';
export type { HourCycle, NumberingSystem, PairForm } from '../locale-data/index.ts';
export { DATE_STYLES, type DateStyle, type EraStyle } from '../style/values.ts';
