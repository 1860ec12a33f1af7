import { cardinalOf } from './cardinals.ts';
import type { Place } from './types.ts';

/** Years that a text counts, from today or from a date that follows. */
export interface YearCount extends Place {
  readonly text: string;
  readonly count: number;
  readonly from: 'now' | 'date';
}

const ENGLISH =
  /(?<![\d,.\p{L}-])(\d{1,3}|[a-z]+(?:-[a-z]+)?) years (?:(ago)\b|(?:after|since)\b)/giu;
const PERSIAN =
  /(?<![\p{L}\d])([۰-۹]{1,3}|[\p{L}\u200c]+(?: و [\p{L}\u200c]+)?) سال (?:(پیش|قبل)(?! از)|(?:پس|بعد) از)(?!\p{L})/gu;

/** Finds the years that a text counts: eleven years after, «۲۵ سال پیش». */
export function findYearCounts(text: string): YearCount[] {
  return [...text.matchAll(ENGLISH), ...text.matchAll(PERSIAN)].flatMap((match): YearCount[] => {
    const { index, 0: whole, 1: number = '', 2: ago } = match;
    const count = cardinalOf(number) ?? cardinalOf(number.split(' ').at(-1) ?? '');
    const from = ago === undefined ? 'date' : 'now';
    return count === undefined ? [] : [{ index, length: whole.length, text: whole, count, from }];
  });
}
