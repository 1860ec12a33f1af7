export { DocumentError, LocaleDataError, StyleError } from './data-errors.ts';
export { DateParseError, type DateParseCode, type DateParseDetails } from './date-parse-error.ts';
export { FieldRangeError, FieldTypeError } from './field-errors.ts';
export { type AnyPressError, isPressError } from './is-press-error.ts';
export { PressError } from './press-error.ts';
export {
  DateOrderError,
  NowRequiredError,
  SkippedDayError,
  TimeZoneDataError,
  TimeZoneRequiredError,
} from './time-errors.ts';
export { UnknownIdError, type UnknownIdCode } from './unknown-id-error.ts';
