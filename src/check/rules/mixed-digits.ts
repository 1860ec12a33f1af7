import { withDigits } from '../../locale-data/digits.ts';
import type { Claim } from '../claim.ts';
import type { Draft, Rule } from '../rule.ts';

export const mixedDigits: Rule = {
  id: 'mixed-digits',
  severity: 'error',
  description: 'The digits of a date are of one kind.',
  examples: { wrong: ['۲۴ مرداد 1404'], right: ['۲۴ مرداد ۱۴۰۴', '24 Mordad 1404'] },
  find: ({ claims }) =>
    claims.filter(hasMixedDigits).map(({ index, length, text }): Draft => {
      const expected = /[\u0600-\u06ff]/u.test(text.replace(/[۰-۹٠-٩]/gu, ''))
        ? withDigits(text, 'arabext')
        : withDigits(text, 'latn');
      const mends = [{ text: expected, safe: true }];
      return { index, length, data: { received: text, expected }, mends };
    }),
};

function hasMixedDigits({ mention }: Claim): boolean {
  return mention.status === 'read' && mention.issues.some(({ code }) => code === 'mixed-digits');
}
