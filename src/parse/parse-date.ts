import { DateParseError, FieldTypeError, isPressError } from '../core/index.ts';
import { parseBareYear } from '../core/errors/messages.ts';
import { checkParseOptions } from './find-mentions.ts';
import { FIRST_LETTER, fold, foldText, isDigit } from './fold.ts';
import { readPlainForm } from './read-plain-form.ts';
import { REFUSAL_MESSAGES } from './refusal-messages.ts';
import { scan } from './scan.ts';
import type { DateMention, FoundDate, ParseOptions } from './types.ts';
import { vocabularyOf } from './vocabulary.ts';

const EXAMPLES = 'a date such as 24 Mordad 1404, ۲۴ مرداد ۱۴۰۴, August 15, 2025 or 2025-08-15';

/**
 * Reads a text that is a date, and nothing but a date.
 *
 * @throws ERR_PARSE_SYNTAX for what is no date, ERR_PARSE_AMBIGUOUS, ERR_PARSE_LUNAR,
 *   ERR_PARSE_NO_SUCH_DAY, ERR_PARSE_NO_YEAR, ERR_PARSE_NAMED_DAY, ERR_FIELD_TYPE.
 * @example
 * parseDate('جمعه ۲۴ مردادماه ۱۴۰۴').start // => { calendar: 'persian', year: 1404, month: 5, day: 24 }
 * parseDate('8/10/2012') // throws ERR_PARSE_AMBIGUOUS
 * parseDate('8/10/2012', { dateOrder: 'MDY' }).iso // => '2012-08-10'
 */
export function parseDate(text: string, options: ParseOptions = {}): FoundDate {
  if (typeof text !== 'string') throw new FieldTypeError('text', text, 'a string');
  checkParseOptions(options);
  return readPlainForm(text, options) ?? readByGrammar(text, options);
}

/** Reads a date by the whole grammar, or says why it is none. */
export function readByGrammar(text: string, options: ParseOptions): FoundDate {
  const [mention] = scan(text, options, true);
  if (mention === undefined) throw syntaxError(text, 0);
  // A named day is one with the name around it.
  if (mention.status === 'refused' && mention.code === 'ERR_PARSE_NAMED_DAY')
    throw refusalError(text, mention);
  const stray = strayAt(text, mention);
  if (stray !== undefined) throw syntaxError(text, stray);
  if (mention.status === 'refused') throw refusalError(text, mention);
  return mention;
}

/**
 * Reads a text that is a date, or gives undefined where {@link parseDate} would refuse it.
 *
 * @throws ERR_FIELD_TYPE for what is no text or no option.
 * @example
 * tryParseDate('24 Mordad 1404')?.iso // => '2025-08-15'
 * tryParseDate('30 Esfand 1404') // => undefined
 */
export function tryParseDate(text: string, options: ParseOptions = {}): FoundDate | undefined {
  try {
    return parseDate(text, options);
  } catch (error) {
    if (isPressError(error) && error.code.startsWith('ERR_PARSE_')) return undefined;
    throw error;
  }
}

function refusalError(
  text: string,
  { code, expected, index, candidates }: Extract<DateMention, { status: 'refused' }>,
): DateParseError {
  const details = { index, expected, ...(candidates !== undefined && { candidates }) };
  return new DateParseError(code, text, details, REFUSAL_MESSAGES[code]);
}

/** A number alone may be a year, a count or a price. */
const BARE_YEAR = 'a word that tells that it is a year, such as year 1404 or سال ۱۴۰۴';

function syntaxError(text: string, index: number): DateParseError {
  if (/^[\d۰-۹٠-٩]{4}$/u.test(text.trim()))
    return new DateParseError(
      'ERR_PARSE_SYNTAX',
      text,
      { index, expected: BARE_YEAR },
      parseBareYear,
    );
  return new DateParseError('ERR_PARSE_SYNTAX', text, { index, expected: EXAMPLES });
}

/** Where something stands beside the date that is no part of it, grammar words and quotes aside. */
function strayAt(text: string, { index, length }: DateMention): number | undefined {
  const before = text.slice(0, index);
  const after = text.slice(index + length);
  const leading = /\S/u.exec(before)?.index ?? 0;
  if (!isGrammar(before) || SIGN.test(before)) return leading;
  const trailing = index + length + (/\S/u.exec(after)?.index ?? 0);
  return [...foldUnits(after)].some(
    (unit) => unit >= FIRST_LETTER || isDigit(unit) || unit === BOUNDARY_SIGN,
  )
    ? trailing
    : undefined;
}

const BOUNDARY_SIGN = -1;

/** Signs that mean something beside a number, brackets, and controls that are no space: no mere punctuation. */
const SIGN = /[%٪$€£#@=&*^~()[\]{}<>]|(?!\s)\p{Cc}/u;

/** Folded units, and each sign as one of its own. */
function* foldUnits(text: string): Generator<number> {
  for (let place = 0; place < text.length; place++) {
    const unit = fold(text.charCodeAt(place));
    yield SIGN.test(text.charAt(place)) ? BOUNDARY_SIGN : unit;
  }
}

/** Whether a text is made of words that may lead a date: on, from, the, از, در, روز, مورخ. */
function isGrammar(text: string): boolean {
  const words = foldText(text)
    .split(/[^\p{L}\p{N}']+/u)
    .filter((word) => word !== '');
  return words.every((word) => {
    const roles = vocabularyOf().words.get(word)?.roles;
    return (
      roles !== undefined &&
      ['preposition', 'the', 'from', 'between', 'dated', 'day', 'of'].some((role) =>
        roles.has(role as 'the'),
      )
    );
  });
}
