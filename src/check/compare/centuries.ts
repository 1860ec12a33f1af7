import { type Century, findCenturies } from '../centuries.ts';
import { overlap } from '../interval.ts';
import { changed, type ComparisonDraft } from './comparison-draft.ts';
import { byGroup } from './paragraphs.ts';
import { alignmentOf, type ComparedSide } from './side.ts';

/** Compares the centuries of two texts, where both tell as many. */
export function compareCenturies(source: ComparedSide, target: ComparedSide): ComparisonDraft[] {
  const all = {
    source: findCenturies(source.context.text),
    target: findCenturies(target.context.text),
  };
  return byGroup<Century>(all, alignmentOf(source, target)).flatMap(
    ({ source: one, target: two }) => {
      if (one.length !== two.length) return [];
      return two.flatMap((found, place): ComparisonDraft[] => {
        const expected = one[place];
        if (expected === undefined || one.some((other) => agree(other, found))) return [];
        return [changed('date-changed', expected, found, { expected: expected.text })];
      });
    },
  );
}

function agree(one: Century, two: Century): boolean {
  return one.readings.some((first) => two.readings.some((second) => overlap(first, second)));
}
