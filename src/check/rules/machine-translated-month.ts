import type { Draft, Rule, RuleDocs } from '../rule.ts';

const YEAR = '(?:1[2-4]\\d{2}|[12][09]\\d{2}|[۱][۲-۴][۰-۹]{2}|[۱۲][۹۰][۰-۹]{2})';
const DAY = '(?<![0-9۰-۹])[0-9۰-۹]{1,2}';

/** What leads the word, the word, and what follows: day month year, and month day, year. */
const PATTERNS = [`(${DAY}\\s)(WORD)(,?\\s${YEAR})`, `()(WORD)(\\s${DAY}[,،]\\s${YEAR})`];

export const machineTranslatedMonth: Rule = {
  id: 'machine-translated-month',
  severity: 'error',
  find: ({ text, words }) =>
    words.mistranslatedMonths.flatMap(({ text: word, month }) =>
      PATTERNS.flatMap((pattern) =>
        [...text.matchAll(new RegExp(pattern.replace('WORD', word), 'giu'))].map((match): Draft => {
          const [whole, lead = '', received = '', rest = ''] = match;
          const index = match.index + lead.length;
          return {
            index: match.index,
            length: whole.length,
            data: { received: whole, expected: lead + month + rest },
            mends: [{ text: month, places: [{ index, length: received.length }] }],
          };
        }),
      ),
    ),
};

/** What it is for, and what it tells and leaves alone. */
export const docs: RuleDocs = {
  description: 'The name of a month is not translated as the word that it is too.',
  examples: {
    wrong: ['در ۱۵ ممکن است ۲۰۲۵ برگزار شد', 'on 22 Avalanche 1357'],
    right: ['در ۱۵ مه ۲۰۲۵ برگزار شد', 'ممکن است ۲۰۲۵ سال بهتری باشد', 'on 22 Bahman 1357'],
  },
};
