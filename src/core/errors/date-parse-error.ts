import * as messages from './messages.ts';
import { PressError } from './press-error.ts';

const MESSAGES = {
  ERR_PARSE_SYNTAX: messages.parseSyntax,
  ERR_PARSE_AMBIGUOUS: messages.parseAmbiguous,
  ERR_PARSE_LUNAR: messages.parseLunar,
  ERR_PARSE_NO_SUCH_DAY: messages.parseNoSuchDay,
  ERR_PARSE_NO_YEAR: messages.parseNoYear,
  ERR_PARSE_NAMED_DAY: messages.parseNamedDay,
} as const;

/** The stable codes of {@link DateParseError}. */
export type DateParseCode = keyof typeof MESSAGES;

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
  override readonly code: DateParseCode;
  readonly input: string;
  readonly index: number;
  readonly expected: string;
  declare readonly candidates?: readonly string[];

  constructor(code: DateParseCode, input: string, details: DateParseDetails) {
    const { index = 0, expected, candidates } = details;
    super(MESSAGES[code](input, expected, index));
    this.code = code;
    this.input = input;
    this.index = index;
    this.expected = expected;
    if (candidates !== undefined) this.candidates = candidates;
  }

  override get name(): string {
    return 'DateParseError';
  }
}
