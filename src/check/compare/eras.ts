import { type EraYear, eraYearsOf } from '../era-years.ts';
import { changed, type ComparisonDraft } from './comparison-draft.ts';
import type { ComparedSide } from './side.ts';

/** Finds years that kept their number and lost their era: 539 BC that became «۵۳۹ میلادی». */
export function compareEras(source: ComparedSide, target: ComparedSide): ComparisonDraft[] {
  const two = eraYearsOf(target.context);
  if (two.length === 0) return [];
  const one = eraYearsOf(source.context);
  return two.flatMap((found): ComparisonDraft[] => {
    const same = one.filter(({ year }) => year === found.year);
    const [expected] = same;
    if (expected === undefined || same.some(({ era }) => era === found.era)) return [];
    // The other era may be told elsewhere: 1299 (1882).
    if (two.some((other) => isSame(other, expected))) return [];
    return [changed('date-changed', expected, found, { expected: expected.text })];
  });
}

function isSame(one: EraYear, two: EraYear): boolean {
  return one.year === two.year && one.era === two.era;
}
