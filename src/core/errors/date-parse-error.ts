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

const MESSAGES: Readonly<
  Record<DateParseCode, (input: string, expected: string, index: number) => string>
> = {
  ERR_PARSE_SYNTAX: messages.parseSyntax,
  ERR_PARSE_AMBIGUOUS: messages.parseAmbiguous,
  ERR_PARSE_LUNAR: messages.parseLunar,
  ERR_PARSE_NO_SUCH_DAY: messages.parseNoSuchDay,
  ERR_PARSE_NO_YEAR: messages.parseNoYear,
  ERR_PARSE_NAMED_DAY: messages.parseNamedDay,
};

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

  constructor(code: DateParseCode, input: string, details: DateParseDetails) {
    const { index = 0, expected } = details;
    super(MESSAGES[code](input, expected, index), { code, input, index, ...details });
  }

  override get name(): string {
    return 'DateParseError';
  }
}
