import type { FieldOperation } from './field-operation.ts';
import { type Refusal, refusal, refusalOf } from './refusal.ts';

/** No date is longer, so that a text of megabytes is not read as one. */
const LONGEST_DATE = 1000;
/** The longest string that V8 can have. */
const LONGEST_TEXT = 2 ** 29 - 25;

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Decodes a field's bytes; undefined for what is no UTF-8. */
export function decodeField(bytes: Uint8Array): string | undefined {
  if (bytes.length > LONGEST_TEXT) return undefined;
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}

/** Why a field could not be decoded. */
export const NOT_UTF_8: Refusal = refusal('ERR_RECORD_SYNTAX', 'The field is no UTF-8 text');

/** Gives what an operation makes of a text, or why it refuses. */
export function answerOf(
  operation: FieldOperation,
  text: string,
  messageLocale: string,
): string | Refusal {
  if (operation.isOfDate) {
    if (text.length > LONGEST_DATE)
      return refusal('ERR_FIELD_TYPE', `Unexpected text of ${text.length} characters, expected a date`);
    if (text.trim() === '') return refusal('ERR_FIELD_MISSING', 'The field is empty, expected a date');
  }
  try {
    return operation.answer(text);
  } catch (error) {
    return refusalOf(error, messageLocale);
  }
}

/** The same of a number. */
export function answerOfNumber(
  operation: FieldOperation,
  value: number,
  messageLocale: string,
): string | Refusal {
  if (operation.answerInstant === undefined)
    return refusal('ERR_FIELD_TYPE', `Unexpected number ${value}, expected a text`);
  try {
    return operation.answerInstant(value);
  } catch (error) {
    return refusalOf(error, messageLocale);
  }
}
