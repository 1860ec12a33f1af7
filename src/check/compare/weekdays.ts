import { oncePer } from '../../core/once-per.ts';
import { within } from '../places.ts';
import { nameLike, type WeekdayMention, weekdaysIn } from '../weekday-names.ts';
import type { RuleContext } from '../rule.ts';
import { changed, type ComparisonDraft } from './comparison-draft.ts';
import { byGroup, groupAt } from './paragraphs.ts';
import { alignmentOf, type ComparedSide } from './side.ts';

/** Finds the weekdays of a text that stand beside no date. */
export const findWeekdays: (context: RuleContext) => readonly WeekdayMention[] = oncePer(
  ({ text, mentions, landmarks }: RuleContext): readonly WeekdayMention[] => {
    const inDate = within(mentions);
    return weekdaysIn(text, landmarks).filter(({ index }) => !inDate(index));
  },
);

/** Compares the weekdays that stand alone, where both texts have as many. */
export function compareWeekdays(source: ComparedSide, target: ComparedSide): ComparisonDraft[] {
  const all = { source: findWeekdays(source.context), target: findWeekdays(target.context) };
  return byGroup(all, alignmentOf(source, target)).flatMap(({ source: one, target: two }) => {
    if (one.length !== two.length) return [];
    // The same weekdays in another order: the clauses moved.
    if (sorted(one) === sorted(two)) return [];
    return two.flatMap((found, place): ComparisonDraft[] => {
      const expected = one[place];
      if (expected === undefined || expected.weekday === found.weekday) return [];
      // A date of the translation may have it.
      const own = groupAt(target.paragraphs, found.index);
      const isInDate = target.told.some(
        ({ weekday, group }) => weekday === expected.weekday && group === own,
      );
      if (isInDate) return [];
      const text = nameLike(found.text, expected.weekday);
      return [changed('weekday-changed', expected, found, { expected: text }, [{ text }])];
    });
  });
}

function sorted(found: readonly WeekdayMention[]): string {
  return found
    .map(({ weekday }) => weekday)
    .toSorted((one, two) => one - two)
    .join();
}
