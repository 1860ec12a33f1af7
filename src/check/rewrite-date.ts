import { type CalendarDate, DateParseError, dayOfWeek } from '../core/index.ts';
import { formatDate } from '../localize/index.ts';
import { withDigits } from '../locale-data/digits.ts';
import { dayIn } from '../localize/period.ts';
import { parseDate } from '../parse/index.ts';
import { namedParts } from './refused-dates.ts';
import { respellDate } from './respell-date.ts';
import { nameLike, weekdaysIn } from './weekday-names.ts';

const PERSIAN_LETTER = /[\u0600-\u06ff]/u;
const LETTER = /\p{L}/u;

/**
 * Writes another day as a mention is written: what differs in place of what stood there, where that can be read
 * so; else in the plain form of its script and digits, its weekday before it.
 * A date in numbers stays one, the year first where the order of day and month would be open.
 */
export function rewriteDate(
  text: string,
  own: CalendarDate | undefined,
  day: CalendarDate,
): string {
  const written = own ?? namedParts(text);
  const shown = own === undefined ? day : dayIn(day, own.calendar);
  const respelled = written && respellDate(text, [{ from: written, to: shown }]);
  if (respelled !== undefined) return respelled;
  const numbers = own && yearFirst(text, own, shown);
  if (numbers !== undefined) return numbers;
  // A full stop may end an abbreviation, or the sentence.
  if (text.endsWith('.')) return `${rewriteDate(text.slice(0, -1), own, day)}.`;
  const isPersian = PERSIAN_LETTER.test(text);
  const [weekday] = weekdaysIn(text);
  if (weekday?.index === 0) {
    // The weekday of another day stands there.
    const [joint = ''] = /^[^\p{L}\p{N}]*/u.exec(text.slice(weekday.length)) ?? [];
    const rest = text.slice(weekday.length + joint.length);
    return nameLike(weekday.text, dayOfWeek(day)) + joint + rewriteDate(rest, own, day);
  }
  return formatDate(shown, {
    locale: isPersian ? 'fa' : 'en',
    numberingSystem: isPersian && !isInAscii(text) ? 'arabext' : 'latn',
    ...(own !== undefined && !hasYear(text) && { dateStyle: 'day-month' as const }),
  });
}

/** `4/9/2025` may be a day in April: what has no letters is written 2025/9/4, which is one in every language. */
function yearFirst(text: string, own: CalendarDate, day: CalendarDate): string | undefined {
  const [separator] = /[/.-]/u.exec(text) ?? [];
  if (separator === undefined || LETTER.test(text)) return undefined;
  const inOrder = [own.year, own.month, own.day].join(separator);
  const written = isInAscii(text) ? inOrder : withDigits(inOrder, 'arabext');
  return respellDate(written, [{ from: own, to: day }]);
}

/** Whether every digit of a text is an ASCII one; mixed digits become those of the language. */
function isInAscii(text: string): boolean {
  return /[0-9]/u.test(text) && !/[۰-۹]/u.test(text);
}

/** Whether a date tells its year, in four digits, in two or in words. */
function hasYear(text: string): boolean {
  try {
    return parseDate(text).status === 'read';
  } catch (error) {
    if (!(error instanceof DateParseError)) throw error;
    return error.code !== 'ERR_PARSE_NO_YEAR' && error.code !== 'ERR_PARSE_NAMED_DAY';
  }
}
