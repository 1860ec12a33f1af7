import type { DateKernel } from './date-kernel.ts';

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
  /**
   * Answers the commonest dates from bytes to `ANSWER_LENGTH` bytes, digits and signs that no format has to
   * escape; gives false and writes nothing for the rest.
   */
  writeAnswer?(
    bytes: Uint8Array,
    start: number,
    end: number,
    target: Uint8Array,
    place: number,
  ): boolean;
  /** Makes what gives the same answers to many records at once. */
  startKernel?(): DateKernel | undefined;
  /** Answers the commonest dates without reading a text. */
  answerBytes?(bytes: Uint8Array, start: number, end: number): string | undefined;
}

/** How long a date in digits is, its year one of four. */
export const ANSWER_LENGTH = 10;
