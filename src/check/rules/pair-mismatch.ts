import { type CalendarDate, explainYear, fromEpochDays } from '../../core/index.ts';
import { agreementOf, type Claim, readingsNear } from '../claim.ts';
import type { ClaimPair } from '../find-pairs.ts';
import { rewriteDate } from '../rewrite-date.ts';
import type { Draft, Mend, Rule } from '../rule.ts';

export const pairMismatch: Rule = {
  id: 'pair-mismatch',
  severity: 'error',
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
  find: ({ pairs }) => pairs.flatMap(draftOf),
};

function draftOf(pair: ClaimPair): Draft[] {
  const { first, second } = pair;
  if (agreementOf(first, second) !== 'none') return [];
  const { index, length } = second;
  const data = { received: second.text, other: first.text };
  const related = [{ index: first.index, length: first.length }];
  if (isProleptic(pair)) {
    return [{ index, length, says: 'pair-proleptic', severity: 'info', data, related }];
  }
  const expected = inPlaceOf(second, first);
  if (expected === undefined) return [{ index, length, says: 'pair-mismatch-span', data, related }];
  const other = inPlaceOf(first, second);
  const mends: Mend[] = [
    { text: expected },
    ...(other === undefined ? [] : [{ text: other, place: first }]),
  ];
  return [{ index, length, data: { ...data, expected }, mends, related }];
}

/** Before 1304 a printed date may differ by a day from what any converter says. */
function isProleptic({ first, second }: ClaimPair): boolean {
  const [one] = first.readings;
  const [two] =
    second.yearless && one !== undefined ? readingsNear(second, one.from) : second.readings;
  if (one === undefined || two === undefined || Math.abs(one.from - two.from) > 1) return false;
  return explainYear(fromEpochDays(one.from, 'persian').year).proleptic;
}

/** How a claim would be written if it meant the days of another; undefined of what is no single day. */
function inPlaceOf(claim: Claim, other: Claim): string | undefined {
  const [days] = other.readings;
  if (days === undefined || days.from !== days.to || claim.precision !== 'day') return undefined;
  const calendar = claim.calendar ?? 'gregory';
  return rewriteDate(claim.text, dayOf(claim), fromEpochDays(days.from, calendar));
}

function dayOf({ mention, calendar = 'gregory', readings }: Claim): CalendarDate | undefined {
  const [own] = readings;
  if (mention.status !== 'read' || own === undefined || own.from !== own.to) return undefined;
  return fromEpochDays(own.from, calendar);
}
