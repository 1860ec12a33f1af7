import { agreementOf, isProlepticDrift } from '../agreement.ts';
import type { Claim } from '../claim.ts';
import type { ClaimPair } from '../claim-pair.ts';
import { findEraPairs } from '../find-pairs.ts';
import { readingsNear } from '../yearless-days.ts';
import type { Interval } from '../interval.ts';
import { rewriteClaim, rewriteLike } from '../rewrite-claim.ts';
import type { Draft, Mend, Rule, RuleDocs } from '../rule.ts';
import { slipByWeekday, type SlipByWeekday } from '../slip-by-weekday.ts';
import { type MistoldSpan, mistoldSpans } from '../told-spans.ts';
import type { Place } from '../types.ts';

export const pairMismatch: Rule = {
  id: 'pair-mismatch',
  severity: 'error',
  find: (context) => {
    const { text, pairs } = context;
    const told = pairs.filter((pair) => !isCountedFrom(text, pair)).flatMap(draftOf);
    const eras = findEraPairs(text, context.claims)
      .filter(({ first, second }) => agreementOf(first, second) === 'none')
      .map(({ first, second }) => besides(second, first));
    const places = new Set(told.map(({ index }) => index));
    const mistold = mistoldSpans(context).filter(({ range }) => !places.has(range.index));
    return [...told, ...eras, ...mistold.map(spanDraft)];
  },
};

/** What it is for, and what it tells and leaves alone. */
export const docs: RuleDocs = {
  description: 'The two dates of a Jalali/Gregorian pair are the same day, or have one in common.',
  examples: {
    wrong: [
      'On August 15, 2025 (25th of Mordad, 1404) he left.',
      '۲۴ مرداد ۱۴۰۴ برابر با ۱۵ آوریل ۲۰۲۵',
      'مرداد ۱۴۰۴ (آوریل ۲۰۲۵)',
      '۲۵۳۶ شاهنشاهی (۱۳۵۷ خورشیدی)',
    ],
    right: [
      'On August 15, 2025 (24th of Mordad, 1404) he left.',
      '۲۴ مرداد ۱۴۰۴ برابر با ۱۵ اوت ۲۰۲۵',
      '۲۲ بهمن (۱۱ فوریه)',
      'مرداد ۱۴۰۴ (اوت ۲۰۲۵)',
      '۲۵۳۶ شاهنشاهی (۱۳۵۶ خورشیدی)',
    ],
  },
};

function spanDraft({ span, range }: MistoldSpan): Draft {
  return besides(range, span);
}

/** What stands beside other days and is no single one. */
function besides({ index, length, text }: Told, other: Told): Draft {
  const data = { received: text, other: other.text };
  const related = [{ says: 'beside' as const, index: other.index, length: other.length }];
  return { index, length, says: 'pair-mismatch-span', data, related };
}

type Told = Place & { readonly text: string };

function draftOf(pair: ClaimPair): Draft[] {
  const { first, second } = pair;
  const agreement = agreementOf(first, second);
  if (agreement === 'overlap' && isOtherMonths(pair)) return [besides(second, first)];
  if (agreement !== 'none') return [];
  const { index, length } = second;
  const data = { received: second.text, other: first.text };
  const related = [{ says: 'beside' as const, index: first.index, length: first.length }];
  if (isMoment(pair)) return [];
  if (isProleptic(pair)) {
    return [{ index, length, says: 'pair-proleptic', severity: 'info', data, related }];
  }
  const byWeekday = slipByWeekday(pair);
  if (byWeekday !== undefined) return [slipDraft(byWeekday)];
  const expected = inPlaceOf(second, first);
  if (expected === undefined) return [besides(second, first)];
  const other = inPlaceOf(first, second);
  const mends: Mend[] = [
    { text: expected },
    ...(other === undefined ? [] : [{ text: other, places: [first] }]),
  ];
  return [{ index, length, data: { ...data, expected }, mends, related }];
}

/** A weekday that is of one of the two days tells which of them is right: the other has that day alone as a mend. */
function slipDraft({ slip, right, day }: SlipByWeekday): Draft {
  const { index, length, text } = slip;
  const expected = rewriteClaim(slip, day);
  return {
    index,
    length,
    data: { received: text, other: right.text, expected },
    mends: [{ text: expected }],
    related: [{ says: 'beside', index: right.index, length: right.length }],
  };
}

/** `Ordibehesht 1403 (May–June 2024)`: of the months that are told for one, it has days in another too. */
function isOtherMonths({ first, second }: ClaimPair): boolean {
  const [one, two] = [first, second].map(({ precision, readings: [days, ...others] }) =>
    precision === 'month' && others.length === 0 ? days : undefined,
  );
  if (one === undefined || two === undefined) return false;
  const [month, months] = isTwoMonths(one) ? [two, one] : [one, two];
  if (lengthOf(month) > LONGEST_MONTH || !isTwoMonths(months)) return false;
  return month.from < months.from || month.to > months.to;
}

const LONGEST_MONTH = 31;

function isTwoMonths(days: Interval): boolean {
  return lengthOf(days) > LONGEST_MONTH && lengthOf(days) <= 2 * LONGEST_MONTH;
}

function lengthOf({ from, to }: Interval): number {
  return to - from + 1;
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

/** How a day would be written if it meant that of the other; undefined of what is no single day, such as a list. */
function inPlaceOf(claim: Claim, other: Claim): string | undefined {
  const isList = claim.length > claim.mention.length;
  return claim.precision === 'day' && !isList ? rewriteLike(claim, other) : undefined;
}
