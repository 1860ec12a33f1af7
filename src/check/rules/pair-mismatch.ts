import { agreementOf, type Claim, isProlepticDrift, readingsNear } from '../claim.ts';
import type { ClaimPair } from '../find-pairs.ts';
import { rewriteLike } from '../rewrite-claim.ts';
import type { Draft, Mend, Rule, RuleDocs } from '../rule.ts';

export const pairMismatch: Rule = {
  id: 'pair-mismatch',
  severity: 'error',
  find: ({ text, pairs }) => pairs.filter((pair) => !isCountedFrom(text, pair)).flatMap(draftOf),
};

/** What it is for, and what it tells and leaves alone. */
export const docs: RuleDocs = {
  description: 'The two dates of a Jalali/Gregorian pair are the same day, or have one in common.',
  examples: {
    wrong: [
      'On August 15, 2025 (25th of Mordad, 1404) he left.',
      '۲۴ مرداد ۱۴۰۴ برابر با ۱۵ آوریل ۲۰۲۵',
      'مرداد ۱۴۰۴ (آوریل ۲۰۲۵)',
    ],
    right: [
      'On August 15, 2025 (24th of Mordad, 1404) he left.',
      '۲۴ مرداد ۱۴۰۴ برابر با ۱۵ اوت ۲۰۲۵',
      '۲۲ بهمن (۱۱ فوریه)',
      'مرداد ۱۴۰۴ (اوت ۲۰۲۵)',
    ],
  },
};

function draftOf(pair: ClaimPair): Draft[] {
  const { first, second } = pair;
  if (agreementOf(first, second) !== 'none') return [];
  const { index, length } = second;
  const data = { received: second.text, other: first.text };
  const related = [{ says: 'beside' as const, index: first.index, length: first.length }];
  if (isMoment(pair)) return [];
  if (isProleptic(pair)) {
    return [{ index, length, says: 'pair-proleptic', severity: 'info', data, related }];
  }
  const expected = inPlaceOf(second, first);
  if (expected === undefined) return [{ index, length, says: 'pair-mismatch-span', data, related }];
  const other = inPlaceOf(first, second);
  const mends: Mend[] = [
    { text: expected },
    ...(other === undefined ? [] : [{ text: other, places: [first] }]),
  ];
  return [{ index, length, data: { ...data, expected }, mends, related }];
}

/** `Two days before August 15, 2025 (22 Mordad 1404)`: the other date is that of the day which is counted. */
function isCountedFrom(text: string, { first: { index } }: ClaimPair): boolean {
  // Before most dates stands no such letter, and the pattern takes as long as the rest of the rule.
  if (!LAST_LETTERS.has(text.charAt(index - 2))) return false;
  return COUNTED_FROM.test(text.slice(Math.max(0, index - LONGEST_COUNT), index));
}

/** Those of before, after, from, to, since and «از». */
const LAST_LETTERS: ReadonlySet<string> = new Set('eErRmMoOز');

const COUNTED_FROM =
  /(?:\b(?:days?|weeks?|months?|years?) (?:before|after|from|prior to|since)|(?:روز|هفته|ماه|سال) (?:پیش|پس|قبل|بعد) از) $/iu;
const LONGEST_COUNT = 24;

/** The next day in a zone farther east, or the day before: a time beside one may explain it. */
function isMoment({ first, second }: ClaimPair): boolean {
  const hasTime = [first, second].some(
    ({ mention }) => mention.status === 'read' && mention.time !== undefined,
  );
  return (
    hasTime &&
    first.readings.some((one) => second.readings.some((two) => Math.abs(one.from - two.from) === 1))
  );
}

function isProleptic({ first, second }: ClaimPair): boolean {
  const [one] = first.readings;
  const [two] =
    second.yearless && one !== undefined ? readingsNear(second, one.from) : second.readings;
  return isProlepticDrift(one, two);
}

/** How a day would be written if it meant that of the other; undefined of what is no single day. */
function inPlaceOf(claim: Claim, other: Claim): string | undefined {
  return claim.precision === 'day' ? rewriteLike(claim, other) : undefined;
}
