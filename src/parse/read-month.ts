import { FULL_STOP, SLASH } from './fold.ts';
import type { Read } from './read-numbers.ts';
import { isMark, isPersianWord, isRole } from './token-tests.ts';
import type { Tokens } from './tokens.ts';
import type { MonthSense } from './sense.ts';

export interface MonthRead extends Read<MonthSense | 'lunar'> {
  /** The word ماه stands beside it, or its name is long for a reader of English. */
  readonly sure: boolean;
  /** It is a word of everyday use: Day, for Dey. */
  readonly common: boolean;
}

export function readMonth(tokens: Tokens, from: number): MonthRead | undefined {
  const first = tokens.at(from);
  const announced = isRole(first, 'month');
  const token = announced ? tokens.at(from + 1) : first;
  const { month, lunarMonth } = token.sense ?? {};
  if (month === undefined && lunarMonth === undefined) return undefined;
  let next = announced ? from + 2 : from + 1;
  const stop = tokens.at(next);
  if (isMark(stop, FULL_STOP) && stop.glued && token.end - token.start <= 5) next++;
  const named = isRole(tokens.at(next), 'month');
  if (named) next++;
  if (month !== undefined && namesSameMonth(tokens, next, month)) next += 2;
  if (month === undefined) return { value: 'lunar', next, sure: true, common: false };
  const lowerCase = !token.capital && !isPersianWord(tokens, announced ? from + 1 : from);
  return {
    value: month,
    next,
    sure: announced || named || !(month.weak || lowerCase),
    common: token.sense?.unit !== undefined,
  };
}

/** «عقرب/آبان», «اوت/آگوست»: one month by two names. */
function namesSameMonth(tokens: Tokens, next: number, { calendar, month }: MonthSense): boolean {
  const other = isMark(tokens.at(next), SLASH) ? tokens.at(next + 1).sense?.month : undefined;
  return other?.calendar === calendar && other.month === month;
}
