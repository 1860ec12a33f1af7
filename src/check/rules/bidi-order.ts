import { matchesFrom } from '../landmarks/matches-from.ts';
import type { Draft, Rule, RuleDocs } from '../rule.ts';
import { isDigitAt } from '../units-at.ts';

/** A date in ASCII digits and hyphens: a right-to-left line shows its parts in the other order. */
const HYPHENED = /(?<![\d۰-۹-])[\d۰-۹]{1,4}-[\d۰-۹]{1,2}-[\d۰-۹]{1,4}(?![\d۰-۹-])/gu;
const RTL_LETTER = /[\u0590-\u08ff]/u;
const LETTER = /\p{L}/u;
const LRI = '\u2066';
const RLI = '\u2067';
const PDI = '\u2069';

export const bidiOrder: Rule = {
  id: 'bidi-order',
  severity: 'warning',
  find: ({ text, claims, landmarks }) => {
    const lineOf = lineStarts(text);
    return [
      ...matchesFrom(text, HYPHENED, landmarks?.hyphened).map(({ index, 0: received }) => ({
        index,
        text: received,
      })),
      ...claims.filter(({ text: date }) => isDigitAt(date, 0) && hasLetter(date)),
    ]
      .filter((found) => isReordered(text, found.index, found.text, lineOf(found.index)))
      .map(({ index, text: received }): Draft => {
        const isolate = RTL_LETTER.test(received) && !LATIN.test(received) ? RLI : LRI;
        const expected = isolate + received + PDI;
        return {
          index,
          length: received.length,
          data: { received, expected },
          mends: [{ text: expected, safe: true, says: 'isolate' }],
        };
      });
  },
};

/** Gives where the line begins that holds a place; of places in rising order most are in the line of the one before. */
function lineStarts(text: string): (index: number) => number {
  let start = 0;
  let end = -1;
  return (index) => {
    if (index < start || index > end) {
      start = text.lastIndexOf('\n', index - 1) + 1;
      const next = text.indexOf('\n', index);
      end = next === -1 ? text.length : next;
    }
    return start;
  };
}

/** Whether a date has a letter; the usual ones need no pattern. */
function hasLetter(date: string): boolean {
  for (let place = 0; place < date.length; place++) {
    const unit = date.charCodeAt(place);
    if (isAsciiLetter(unit) || isArabicLetter(unit)) return true;
  }
  return LETTER.test(date);
}

function hasAsciiLetter(date: string): boolean {
  for (let place = 0; place < date.length; place++)
    if (isAsciiLetter(date.charCodeAt(place))) return true;
  return false;
}

function isAsciiLetter(unit: number): boolean {
  const lower = unit | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
}

/** Of Persian and Arabic, from «ء» to «ي» and from «ٱ» to «ۓ»: there are others. */
function isArabicLetter(unit: number): boolean {
  return (unit >= 0x621 && unit <= 0x64a) || (unit >= 0x671 && unit <= 0x6d3);
}

/**
 * Whether a line begins with such a letter, and a date has no others: shown as it is written. Most dates of a
 * Persian text are so, and the patterns take the rule four times as long.
 */
function isArabicThroughout(text: string, index: number, date: string, start: number): boolean {
  if (start >= index || !isArabicLetter(text.charCodeAt(start))) return false;
  let hasOne = false;
  for (let place = 0; place < date.length; place++) {
    const unit = date.charCodeAt(place);
    if (isArabicLetter(unit)) hasOne = true;
    else if (unit !== SPACE && unit !== ZWNJ && !isDigitAt(date, place)) return false;
  }
  return hasOne;
}

const SPACE = 0x20;
const ZWNJ = 0x200c;

/** What it is for, and what it tells and leaves alone. */
export const docs: RuleDocs = {
  description:
    'A date of hyphened numbers in a Persian line is isolated, or it is shown backwards.',
  examples: {
    wrong: ['تاریخ 2025-08-15 بود'],
    right: ['تاریخ \u20662025-08-15\u2069 بود', 'تاریخ ۲۰۲۵/۰۸/۱۵ بود', 'The date was 2025-08-15.'],
  },
};

const LATIN = /\p{Script=Latin}/u;

/** The first letter between two places: mostly that with which the line begins. */
function firstLetter(text: string, start: number, end: number): string | undefined {
  const own = text.charAt(start);
  if (start < end && LETTER.test(own)) return own;
  return LETTER.exec(text.slice(start, end))?.[0];
}

/** Farther back than this no letter gives its direction to a number. */
const LONGEST_GAP = 100;

/**
 * Whether the bidirectional algorithm shows a date in another order: numbers with hyphens after a letter
 * of a right-to-left line, a date that begins with a number in a line of the other direction.
 */
function isReordered(text: string, index: number, date: string, start: number): boolean {
  if (isArabicThroughout(text, index, date, start)) return false;
  const first = firstLetter(text, start, index);
  if (first === undefined) return false;
  const isRtlLine = RTL_LETTER.test(first);
  const isLatin = hasAsciiLetter(date);
  const isNamed = isLatin || LETTER.test(date);
  const isRtlDate = !isLatin && RTL_LETTER.test(date) && !LATIN.test(date);
  // Most dates are of the language of their line: what stands before them need not be looked at.
  if (isNamed && isRtlLine === isRtlDate) return false;
  const before = text.slice(Math.max(start, index - LONGEST_GAP), index);
  if (/[\u2066-\u2068\u200e\u200f]\s*$/u.test(before)) return false;
  // What a program reads stands between its own marks: {{ date }}, [[date]], #tag, /path.
  if (/(?:[{<[]%?[{[=]?\s?["']?|[#/$"'])$/u.test(before.slice(-4))) return false;
  const last = Array.from(before).findLast((character) => LETTER.test(character));
  if (last === undefined) return false;
  const isRtlLetter = RTL_LETTER.test(last);
  return isNamed ? isRtlLetter === isRtlLine : isRtlLetter;
}
