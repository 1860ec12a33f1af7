import { calendarDate, FieldTypeError } from '../core/index.ts';
import { checkFields } from '../core/fields.ts';
import { systemOf } from '../core/calendars/index.ts';
import { referenceDate } from './settle.ts';
import { scan } from './scan.ts';
import { withYearsBeside } from './years-beside.ts';
import type { DateMention, FoundDate, ParseOptions } from './types.ts';

/**
 * Finds every date in a text, read and refused, from left to right; positions are those of the text.
 *
 * @throws ERR_FIELD_TYPE for what is no text or no option, and for a `now` that is no date.
 * @example
 * findMentions('تا ۳۰ اسفند ۱۴۰۴').map(({ text, status }) => [text, status])
 * // => [['۳۰ اسفند ۱۴۰۴', 'refused']]
 */
export function findMentions(text: string, options: ParseOptions = {}): DateMention[] {
  if (typeof text !== 'string') throw new FieldTypeError('text', text, 'a string');
  checkParseOptions(options);
  const mentions = scan(text, options);
  const { now } = options;
  return now === undefined ? mentions : withYearsBeside(text, mentions, now, options);
}

/**
 * Finds the dates of a text that can be read, from left to right.
 *
 * @throws as {@link findMentions}.
 * @example
 * findDates('On August 15, 2025 (24 Mordad 1404), in Tehran').map(({ iso, calendar, index }) => [iso, calendar, index])
 * // => [['2025-08-15', 'gregory', 3], ['2025-08-15', 'persian', 20]]
 */
export function findDates(text: string, options: ParseOptions = {}): FoundDate[] {
  return findMentions(text, options).filter((mention) => mention.status === 'read');
}

const ORDERS: ReadonlySet<unknown> = new Set(['DMY', 'MDY', 'YMD']);

/** Refuses options that are none, and a `now` that is no date. */
export function checkParseOptions(options: ParseOptions): void {
  checkFields(options, 'options');
  const { now, calendar, dateOrder, relative, twoDigitYearStart } = options;
  if (now !== undefined) calendarDate(referenceDate(now));
  if (calendar !== undefined) systemOf(calendar);
  if (dateOrder !== undefined && !ORDERS.has(dateOrder))
    throw new FieldTypeError('dateOrder', dateOrder, '"DMY", "MDY" or "YMD"');
  if (relative !== undefined && typeof relative !== 'boolean')
    throw new FieldTypeError('relative', relative, 'a boolean');
  if (twoDigitYearStart === undefined) return;
  for (const start of Object.values(twoDigitYearStart ?? {})) {
    if (!Number.isInteger(start))
      throw new FieldTypeError('twoDigitYearStart', start, 'a year for each calendar');
  }
}
