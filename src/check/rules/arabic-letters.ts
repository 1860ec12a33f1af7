import type { Draft, Rule, RuleDocs } from '../rule.ts';

export const arabicLetters: Rule = {
  id: 'arabic-letters',
  severity: 'warning',
  find: ({ text: whole, claims }) =>
    claims
      .filter(({ text }) => /[يىك]/u.test(text) && !OTHER_LANGUAGE.test(whole))
      .map(({ index, length, text }): Draft => {
        const expected = text.replace(/[يى]/gu, 'ی').replace(/ك/gu, 'ک');
        const mends = [{ text: expected, safe: true }];
        return { index, length, data: { received: text, expected }, mends };
      }),
};

/** What it is for, and what it tells and leaves alone. */
export const docs: RuleDocs = {
  description: 'The names in a Persian date are written with Persian ی and ک.',
  examples: { wrong: ['۱۵ آوريل ۲۰۲۵'], right: ['۱۵ آوریل ۲۰۲۵'] },
};

/** Letters of Pashto and of Arabic, which write ي and ك. */
const OTHER_LANGUAGE = /[ټځڅډړږښڼېۍأإة]/u;
