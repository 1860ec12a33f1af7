import type { ComparisonRuleId } from '../rule-settings.ts';
import type { Place } from '../types.ts';
import { changed, type ComparisonDraft } from './comparison-draft.ts';
import { byGroup } from './paragraphs.ts';
import { alignmentOf, type ComparedSide } from './side.ts';

/** What a text tells, at its place. */
interface ToldPlace extends Place {
  readonly text: string;
}

/**
 * Compares what two texts tell one after the other, paragraph by paragraph, where both tell as many; what
 * agrees with anything of the source has only moved with its clause. Of those that `kindOf` tells to be alike one is
 * asked: a text that counts from today a thousand times does so in few ways.
 */
export function compareInTurn<T extends ToldPlace>(
  ruleId: ComparisonRuleId,
  [source, target]: readonly [ComparedSide, ComparedSide],
  find: (side: ComparedSide) => readonly T[],
  agree: (one: T, two: T) => boolean,
  mendOf?: (one: T, two: T) => string,
  kindOf?: (found: T) => string,
): ComparisonDraft[] {
  // Most texts tell nothing of the kind: the source need not be looked through then.
  const foundInTarget = find(target);
  if (foundInTarget.length === 0) return [];
  const all = { source: find(source), target: foundInTarget };
  return byGroup<T>(all, alignmentOf(source, target)).flatMap(({ source: one, target: two }) => {
    if (one.length !== two.length) return [];
    const kinds =
      kindOf === undefined ? one : [...new Map(one.map((told) => [kindOf(told), told])).values()];
    return two.flatMap((found, place): ComparisonDraft[] => {
      const expected = one[place];
      if (expected === undefined || kinds.some((other) => agree(other, found))) return [];
      const text = mendOf?.(expected, found);
      const mends = text === undefined ? [] : [{ text }];
      return [changed(ruleId, expected, found, { expected: text ?? expected.text }, mends)];
    });
  });
}
