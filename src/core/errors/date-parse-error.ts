import * as messages from './messages.ts';
import { PressError } from './press-error.ts';

/** The stable codes of {@link DateParseError}. */
export type DateParseCode =
  | 'ERR_PARSE_SYNTAX'
  | 'ERR_PARSE_AMBIGUOUS'
  | 'ERR_PARSE_LUNAR'
  | 'ERR_PARSE_NO_SUCH_DAY'
  | 'ERR_PARSE_NO_YEAR'
  | 'ERR_PARSE_NAMED_DAY';

/** Writes the message of a refusal. */
export type ParseMessage = (input: string, expected: string, index: number) => string;

/** What a refusal knows: where in `input` it happened, and what would settle it. */
export interface DateParseDetails {
  /** UTF-16 index in `input` of the first character that does not fit; 0 by default. */
  readonly index?: number;
  readonly expected: string;
  /** Every reading that fits, when there are several: Gregorian ISO days or `from/to` intervals. */
  readonly candidates?: readonly string[];
}

/** A text that is no date, or not one date: lunar, ambiguous, without a year, of no such day. */
export class DateParseError extends PressError {
  declare readonly code: DateParseCode;
  declare readonly input: string;
  declare readonly index: number;
  declare readonly expected: string;
  declare readonly candidates?: readonly string[];

  /** `message` is of the codes that only `parse` refuses with: the core goes without their texts. */
  constructor(
    code: DateParseCode,
    input: string,
    details: DateParseDetails,
    message: ParseMessage = code === 'ERR_PARSE_SYNTAX'
      ? messages.parseSyntax
      : messages.parseAmbiguous,
  ) {
    const { index = 0, expected } = details;
    super(message(input, expected, index), { code, input, index, ...details });
  }

  override get name(): string {
    return 'DateParseError';
  }
}
