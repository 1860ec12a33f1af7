import type { DateBytes } from './date-bytes.ts';

/** What is done with the text of a field. */
export interface FieldOperation {
  /** Whether the answer is JSON, which NDJSON takes as a value and other formats as text. */
  readonly givesJson: boolean;
  /** Whether the field is a date: nothing is then no date, and a number may be an instant. */
  readonly isOfDate: boolean;
  /** @throws a PressError for what is refused. */
  answer(text: string): string;
  /** @throws a PressError for what is refused. */
  answerInstant?(epochMs: number): string;
  /** How the commonest dates are answered from bytes to bytes. */
  readonly dateBytes?: DateBytes;
}
