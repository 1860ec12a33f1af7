import { anyOf } from '../any-of.ts';
import type { CheckWords } from '../check-words.ts';
import type { Draft, Rule, RuleContext, RuleDocs } from '../rule.ts';

const YEAR = '(?:1[2-4]\\d{2}|[12][09]\\d{2}|[۱][۲-۴][۰-۹]{2}|[۱۲][۹۰][۰-۹]{2})';
const DAY = '(?<![0-9۰-۹])[0-9۰-۹]{1,2}';

/** What leads the word, the word, and what follows: day month year, and month day, year. */
const PATTERNS = [`(${DAY}\\s)(WORD)(,?\\s${YEAR})`, `()(WORD)(\\s${DAY}[,،]\\s${YEAR})`];

export const machineTranslatedMonth: Rule = {
  id: 'machine-translated-month',
  severity: 'error',
  find: (context) => (mayHave(context) ? draftsIn(context) : []),
};

function draftsIn({ text, words }: RuleContext): Draft[] {
  return words.mistranslatedMonths.flatMap(({ text: word, month }) =>
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
  );
}

let beside: RegExp | undefined;

/** Whether one of the words stands beside a number of two digits: a pattern a word would cost 20 ms a megabyte. */
function mayHave({ text, words, landmarks }: RuleContext): boolean {
  if (landmarks === undefined) return true;
  const pattern = (beside ??= besideNumber(words));
  return landmarks.shortNumbers.some((place) => {
    pattern.lastIndex = place;
    return pattern.test(text);
  });
}

function besideNumber({ mistranslatedMonths }: CheckWords): RegExp {
  const any = anyOf(mistranslatedMonths.map(({ text }) => text));
  return new RegExp(
    `[0-9۰-۹]{1,2}(?:\\s(?:${any})|[,،]\\s(?<=(?:${any})\\s[0-9۰-۹]{1,2}[,،]\\s))`,
    'iuy',
  );
}

/** What it is for, and what it tells and leaves alone. */
export const docs: RuleDocs = {
  description: 'The name of a month is not translated as the word that it is too.',
  examples: {
    wrong: ['در ۱۵ ممکن است ۲۰۲۵ برگزار شد', 'on 22 Avalanche 1357'],
    right: ['در ۱۵ مه ۲۰۲۵ برگزار شد', 'ممکن است ۲۰۲۵ سال بهتری باشد', 'on 22 Bahman 1357'],
  },
};
