import { withDigits } from '../../locale-data/digits.ts';
import { type BareYear, findBareYears, yearsOverlap } from '../bare-years.ts';
import type { CheckWords } from '../check-words.ts';
import type { Draft, Rule, RuleContext } from '../rule.ts';

const JOINT = /^[(/]$/u;

export const yearPair: Rule = {
  id: 'year-pair',
  severity: 'error',
  description: 'The two years of a pair have a day in common.',
  examples: {
    wrong: ['the press law of 1334 (1958)', 'در سال ۱۳۵۷ (۱۹۷۵) چاپ شد'],
    right: ['the press law of 1334 (1955)', 'در سال ۱۳۵۷ (۱۹۷۹) چاپ شد', '1332/1953'],
  },
  find: (context) => {
    const years = yearsOf(context);
    return years.flatMap((second, place): Draft[] => {
      const first = years[place - 1];
      if (first === undefined || first.calendar === second.calendar) return [];
      if (!isYear(context, first)) return [];
      const between = context.text.slice(first.index + first.length, second.index);
      const joint = withoutEra(between, context.words).trim();
      if (!JOINT.test(joint) || yearsOverlap(first, second)) return [];
      const expected = digitsLike(second.text, counterpart(first));
      const { index, length, text } = second;
      return [
        {
          index,
          length,
          data: { received: text, other: first.text, expected },
          mends: [
            { text: expected },
            { text: digitsLike(first.text, counterpart(second)), places: [first] },
          ],
          related: [{ says: 'beside', index: first.index, length: first.length }],
        },
      ];
    });
  },
};

/** The number of a resolution is no year, and the end of a range pairs with the end of another. */
function isYear({ text, words }: RuleContext, { index }: BareYear): boolean {
  const before = text
    .slice(Math.max(0, index - LONGEST_LEAD), index)
    .toLowerCase()
    .trimEnd();
  if (words.numberLabels.some((label) => before.endsWith(label))) return false;
  return !/(?:تا|to|–|—|-)$/u.test(before);
}

const LONGEST_LEAD = 16;

/** What stands between two years but for the era of the first: `1332 Š./1953`. */
function withoutEra(joint: string, { eras }: CheckWords): string {
  const folded = joint.trimStart().toLowerCase();
  const era = eras.find(({ text }) => folded.startsWith(text) && !/^\p{L}/u.test(folded.slice(text.length)));
  return era === undefined ? joint : folded.slice(era.text.length).replace(/^\./u, '');
}

/** Bare years, and years that a date is: «سال ۱۳۵۷». */
function yearsOf({ text, claims }: RuleContext): BareYear[] {
  const dated = claims.flatMap((claim): BareYear[] => {
    const [days] = claim.readings;
    if (claim.precision !== 'year' || claim.calendar === undefined || days === undefined) return [];
    return findBareYears(claim.text, []).map((year) => movedBy(claim.index, year));
  });
  return [...findBareYears(text, claims), ...dated].toSorted((one, two) => one.index - two.index);
}

function movedBy(by: number, year: BareYear): BareYear {
  return { ...year, index: year.index + by };
}

const YEARS_APART = 621;

/** The year of the other calendar in which most of a year falls. */
function counterpart({ year, calendar }: BareYear): number {
  return calendar === 'persian' ? year + YEARS_APART : year - YEARS_APART;
}

function digitsLike(text: string, year: number): string {
  return withDigits(String(year), /[۰-۹]/u.test(text) ? 'arabext' : 'latn');
}
