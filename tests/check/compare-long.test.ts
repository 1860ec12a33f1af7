import { describe, expect, it } from 'vitest';
import { compareTexts } from '../../src/check/index.ts';
import { fromEpochDays } from '../../src/core/index.ts';
import { formatDate } from '../../src/localize/index.ts';

/** Paragraphs of four days each, in one language or the other; of every tenth paragraph one day may be moved. */
function paragraphs(print: (day: number) => string, count: number, fault = 0): string {
  return Array.from({ length: count }, (_, place) =>
    Array.from({ length: 4 }, (_none, within) => {
      const isFaulty = place % 10 === 3 && within === 0;
      const day = 10_000 + (((place * 4 + within) * 7919) % 9000);
      return print(day + (isFaulty ? fault : 0));
    }).join(' '),
  ).join('\n\n');
}
const english = (day: number) =>
  `On ${formatDate(fromEpochDays(day, 'gregory'), { locale: 'en' })} the council met in the hall.`;
const persian = (day: number) =>
  `در ${formatDate(fromEpochDays(day, 'persian'), { locale: 'fa' })} شورا در تالار گرد آمد.`;

describe('a comparison of more dates than one table holds', () => {
  it('finds what was planted, and nothing has moved', () => {
    const source = paragraphs(english, 400);
    expect(compareTexts(source, paragraphs(persian, 400))).toEqual([]);
    const found = compareTexts(source, paragraphs(persian, 400, 10_000));
    const count = (rule: string) => found.filter(({ ruleId }) => ruleId === rule).length;
    // Where paragraphs that are alike in all but their dates are paired otherwise, a change is a loss and an addition.
    expect(count('date-changed') + count('date-added')).toBe(40);
    expect(count('date-missing')).toBe(count('date-added'));
    expect(found).toHaveLength(40 + count('date-missing'));
  });

  it('finds its way again behind what was left out', () => {
    const source = paragraphs(english, 400);
    const whole = paragraphs(persian, 400).split('\n\n');
    const found = compareTexts(source, whole.toSpliced(150, 5).join('\n\n'));
    expect(new Set(found.map(({ ruleId }) => ruleId))).toEqual(new Set(['date-missing']));
    expect(found).toHaveLength(20);
  });
});
