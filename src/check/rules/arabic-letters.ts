import type { Draft, Rule } from '../rule.ts';

export const arabicLetters: Rule = {
  id: 'arabic-letters',
  severity: 'warning',
  description: 'The names in a Persian date are written with Persian ی and ک.',
  examples: { wrong: ['۱۵ آوريل ۲۰۲۵'], right: ['۱۵ آوریل ۲۰۲۵'] },
  find: ({ claims }) =>
    claims
      .filter(({ text }) => /[يىك]/u.test(text))
      .map(({ index, length, text }): Draft => {
        const expected = text.replace(/[يى]/gu, 'ی').replace(/ك/gu, 'ک');
        const mends = [{ text: expected, safe: true }];
        return { index, length, data: { received: text, expected }, mends };
      }),
};
