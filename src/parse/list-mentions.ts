import type { Refusal } from './decide-year.ts';
import { type FoundAt, foundDate, refusedDate } from './mention.ts';
import type { Parts } from './parts.ts';
import { ambiguous, settle, type Settled } from './settle.ts';
import type { Tokens } from './tokens.ts';
import type { DateMention, ParseOptions } from './types.ts';

/** The dates of a list, each with what it takes from the others. */
export function listMentions(
  tokens: Tokens,
  list: readonly Parts[],
  options: ParseOptions,
): FoundAt | undefined {
  const mentions: DateMention[] = [];
  const lastOpen = lastWithOpenYear(list);
  for (const [place, parts] of list.entries()) {
    const settled = place <= lastOpen ? ofOpenYear(parts, options) : settle(parts, options);
    if (settled === undefined) return undefined;
    const [mention] =
      'code' in settled
        ? [refusedDate(tokens.text, parts.start, parts.end, settled)]
        : [foundDate(tokens.text, 'date', parts, parts.end, settled, settled)];
    if (mention !== undefined) mentions.push(mention);
  }
  return { mentions, end: list.at(-1)?.end ?? 0 };
}

/**
 * `Dec 30 and Jan 2, 2025`: where a month comes after that of the next day, the year of the last need not be that
 * of those before. Gives the place of the last of them, or -1.
 */
function lastWithOpenYear(list: readonly Parts[]): number {
  return list.findLastIndex(({ month = 0, implied }, place) => {
    const next = list[place + 1];
    return next !== undefined && implied?.includes('year') === true && month > (next.month ?? 0);
  });
}

function ofOpenYear(parts: Parts, options: ParseOptions): Settled | Refusal | undefined {
  const told = settle(parts, options);
  if (parts.year === undefined || told === undefined || 'code' in told) return told;
  const before = settle(
    { ...parts, year: { ...parts.year, value: parts.year.value - 1 } },
    options,
  );
  return ambiguous('a year of its own', before === undefined ? [told] : [before, told]);
}
