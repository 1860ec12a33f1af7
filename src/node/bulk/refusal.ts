import { isPressError } from '../../core/index.ts';
import { oneLine } from '../../core/one-line.ts';
import { describeError } from '../../locale-data/describe-error.ts';

/** The codes of records that are refused for what they are, not for what their field says. */
export type RecordCode =
  | 'ERR_RECORD_SYNTAX'
  | 'ERR_FIELD_MISSING'
  | 'ERR_FIELD_AMBIGUOUS'
  | 'ERR_FIELD_TYPE';

/** Why a record is left as it is. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
}

/** Refuses a record: Unexpected X, expected Y. */
export function refusal(code: RecordCode, message: string): Refusal {
  return { code, message: oneLine(message) };
}

/**
 * Tells why an operation refused a field.
 *
 * @throws what is no refusal of ours.
 */
export function refusalOf(error: unknown, messageLocale: string): Refusal {
  if (!isPressError(error)) throw error;
  // Not by its class: in the bundle of the command line it comes from another file.
  const candidates = 'candidates' in error ? (error.candidates ?? []) : [];
  const readings = candidates.length > 0 ? ` (${candidates.join(', ')})` : '';
  const message = describeError(error, { locale: messageLocale });
  return { code: error.code, message: oneLine(message + readings) };
}
