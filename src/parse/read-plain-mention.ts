import { readNamedForm } from './read-named-form.ts';
import { readNamedRange } from './read-named-range.ts';
import { readNamedYear } from './read-named-year.ts';
import type { DateMention, ParseOptions } from './types.ts';

/**
 * Reads what stands at a place in one of the forms that most dates of prose have, a day or a month, a range of
 * days, a season or a year; undefined for all else, which the whole grammar then reads or refuses. A test holds
 * it to the grammar's answers.
 */
export function readPlainMention(
  text: string,
  start: number,
  options: ParseOptions,
): DateMention | undefined {
  return (
    readNamedForm(text, start, options) ??
    readNamedRange(text, start, options) ??
    readNamedYear(text, start, options)
  );
}
