import type { Refusal } from './decide-year.ts';
import type { Parts } from './parts.ts';
import { ambiguous, settle, type Settled } from './settle.ts';
import { isRole } from './token-tests.ts';
import type { Tokens } from './tokens.ts';
import type { ParseOptions } from './types.ts';

/**
 * «در ۱۵ مرداد ۱۴۰۰ معترض بازداشت شدند»: so many protesters were held that day, for what is counted stands in the
 * singular, and a singular alone has no verb in the plural; or those of whom the text told before were, in that year.
 * Gives the refusal then; undefined where the year is a year.
 */
export function yearOrCount(
  tokens: Tokens,
  parts: Parts,
  settled: Settled,
  options: ParseOptions,
): Refusal | undefined {
  if (parts.day === undefined || parts.year === undefined || !maybeCounts(tokens, parts.next))
    return undefined;
  const alone = settle({ ...parts, year: undefined }, options);
  return ambiguous('a comma behind the year, or before the number of what it counts', [
    settled,
    ...(alone === undefined ? [] : [alone]),
  ]);
}

/** How many words of its verb may stand between what is counted and «شدند». */
const MOST_WORDS = 5;

function maybeCounts(tokens: Tokens, noun: number): boolean {
  const year = tokens.at(noun - 1);
  const isBare = year.kind === 'number' && !isRole(tokens.at(noun - 2), 'year');
  if (!isBare || !isRole(tokens.at(noun), 'weakCountNoun')) return false;
  for (let next = noun + 1; next <= noun + MOST_WORDS + 1; next++) {
    const { kind, sense } = tokens.at(next);
    if (kind !== 'word' || sense?.roles.has('and') === true) return false;
    if (sense?.roles.has('pluralPassive') === true) return next > noun + 1;
  }
  return false;
}
