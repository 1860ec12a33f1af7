import { type Anniversary, findAnniversaries } from '../anniversaries.ts';
import { changed, type ComparisonDraft } from './comparison-draft.ts';
import { byGroup } from './paragraphs.ts';
import { alignmentOf, type ComparedSide } from './side.ts';

/** Compares the anniversaries that two texts count, where both count as many. */
export function compareAnniversaries(
  source: ComparedSide,
  target: ComparedSide,
): ComparisonDraft[] {
  const all = {
    source: findAnniversaries(source.context.text),
    target: findAnniversaries(target.context.text),
  };
  return byGroup<Anniversary>(all, alignmentOf(source, target)).flatMap(
    ({ source: one, target: two }) => {
      if (one.length !== two.length) return [];
      return two.flatMap((found, place): ComparisonDraft[] => {
        const expected = one[place];
        // The clauses moved, and their anniversaries with them.
        if (expected === undefined || one.some(({ count }) => count === found.count)) return [];
        return [changed('anniversary-changed', expected, found, { expected: expected.text })];
      });
    },
  );
}
