import { withDigits } from '../../locale-data/digits.ts';
import type { Claim } from '../claim.ts';
import { hasIssue } from '../has-issue.ts';
import type { Draft, Rule, RuleDocs } from '../rule.ts';
import { hasPersianLetter } from '../script.ts';

export const mixedDigits: Rule = {
  id: 'mixed-digits',
  severity: 'error',
  find: ({ text: whole, claims }) =>
    claims.filter(hasMixedDigits).map(({ index, length, text }): Draft => {
      const isPersian = hasPersianLetter(LETTER.test(text) ? text : whole);
      const expected = withDigits(text, isPersian ? 'arabext' : 'latn');
      const mends = [{ text: expected, safe: true }];
      return { index, length, data: { received: text, expected }, mends };
    }),
};

/** What it is for, and what it tells and leaves alone. */
export const docs: RuleDocs = {
  description: 'The digits of a date are of one kind.',
  examples: { wrong: ['۲۴ مرداد 1404'], right: ['۲۴ مرداد ۱۴۰۴', '24 Mordad 1404'] },
};

const LETTER = /\p{L}/u;

function hasMixedDigits({ mention }: Claim): boolean {
  return hasIssue(mention, 'mixed-digits');
}
