import type { DocumentError, LocaleDataError, StyleError } from './data-errors.ts';
import type { DateParseError } from './date-parse-error.ts';
import type { FieldRangeError, FieldTypeError } from './field-errors.ts';
import type {
  DateOrderError,
  NowRequiredError,
  SkippedDayError,
  TimeZoneDataError,
  TimeZoneRequiredError,
} from './time-errors.ts';
import type { UnknownIdError } from './unknown-id-error.ts';

/** Every error of the package; its `code` tells which. */
export type AnyPressError =
  | DateOrderError
  | DateParseError
  | DocumentError
  | FieldRangeError
  | FieldTypeError
  | LocaleDataError
  | NowRequiredError
  | SkippedDayError
  | StyleError
  | TimeZoneDataError
  | TimeZoneRequiredError
  | UnknownIdError;

/**
 * Tells whether a caught value is one of our errors, whichever copy of the package threw it.
 *
 * @example
 * isPressError(new Error('no')) // => false
 */
export function isPressError(error: unknown): error is AnyPressError {
  return error instanceof Error && 'isPressError' in error && error.isPressError === true;
}
