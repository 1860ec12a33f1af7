import type { DateParseCode } from '../core/index.ts';
import type { ParseMessage } from '../core/errors/date-parse-error.ts';
import * as messages from '../core/errors/messages.ts';

/** The English message of every refusal of a text. */
export const REFUSAL_MESSAGES: Readonly<Record<DateParseCode, ParseMessage>> = {
  ERR_PARSE_SYNTAX: messages.parseSyntax,
  ERR_PARSE_AMBIGUOUS: messages.parseAmbiguous,
  ERR_PARSE_LUNAR: messages.parseLunar,
  ERR_PARSE_NO_SUCH_DAY: messages.parseNoSuchDay,
  ERR_PARSE_NO_YEAR: messages.parseNoYear,
  ERR_PARSE_NAMED_DAY: messages.parseNamedDay,
};
