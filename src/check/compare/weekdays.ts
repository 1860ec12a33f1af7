import { oncePer } from '../../core/once-per.ts';
import { weekdayOf } from '../interval.ts';
import { within } from '../places.ts';
import { nameLike, type WeekdayMention, weekdaysIn } from '../weekday-names.ts';
import type { RuleContext } from '../rule.ts';
import type { Place } from '../types.ts';
import { isExchangedByCompanions } from './companions.ts';
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

/**
 * Compares the weekdays that stand alone. Where both texts have as many, one by one; where they do not, one that the
 * source has nowhere, for one that the translation has nowhere.
 */
export function compareWeekdays(source: ComparedSide, target: ComparedSide): ComparisonDraft[] {
  const all = { source: findWeekdays(source.context), target: findWeekdays(target.context) };
  return byGroup(all, alignmentOf(source, target)).flatMap(({ source: one, target: two }) => {
    if (one.length !== two.length) return changedAlone(source, target, one, two);
    // The same weekdays in another order: the clauses moved, or the weekdays did without them.
    if (sorted(one) === sorted(two)) return exchanged(source, target, one, two);
    return two.flatMap((found, place): ComparisonDraft[] => {
      const expected = one[place];
      if (expected === undefined || expected.weekday === found.weekday) return [];
      return isInDate(target, found, expected.weekday) ? [] : [changedTo(expected, found)];
    });
  });
}

function changedTo(expected: WeekdayMention, found: WeekdayMention): ComparisonDraft {
  const text = nameLike(found.text, expected.weekday);
  return changed('weekday-changed', expected, found, { expected: text }, [{ text }]);
}

/** A date of a text's paragraph may have the weekday. */
function isInDate({ told, paragraphs }: ComparedSide, { index }: Place, weekday: number): boolean {
  const own = groupAt(paragraphs, index);
  return told.some((date) => date.weekday === weekday && date.group === own);
}

/** Whether a date of a group of paragraphs is of a weekday, which it need not name. */
function isOfDate({ told }: ComparedSide, group: number, weekday: number): boolean {
  return told.some(
    (date) =>
      date.group === group &&
      (date.weekday === weekday ||
        date.readings.some(({ from, to }) => from === to && weekdayOf(from) === weekday)),
  );
}

function changedAlone(
  source: ComparedSide,
  target: ComparedSide,
  one: readonly WeekdayMention[],
  two: readonly WeekdayMention[],
): ComparisonDraft[] {
  const [expected, ...otherLost] = notIn(two, one);
  const [found, ...otherFound] = notIn(one, two);
  if (expected === undefined || found === undefined) return [];
  const group = groupAt(source.paragraphs, expected.index);
  if (isOfDate(target, group, expected.weekday) || isOfDate(source, group, found.weekday))
    return [];
  if (otherLost.length > 0 || otherFound.length > 0) return [];
  return [changedTo(expected, found)];
}

function notIn(
  these: readonly WeekdayMention[],
  those: readonly WeekdayMention[],
): WeekdayMention[] {
  return those.filter(({ weekday }) => !these.some((day) => day.weekday === weekday));
}

/** Two weekdays of which each stands with the names that the other has in the source. */
function exchanged(
  source: ComparedSide,
  target: ComparedSide,
  one: readonly WeekdayMention[],
  two: readonly WeekdayMention[],
): ComparisonDraft[] {
  return one.flatMap((a, place): ComparisonDraft[] => {
    const b = one[place + 1];
    const [c, d] = [a, b].map((day) => two.find(({ weekday }) => weekday === day?.weekday));
    if (b === undefined || c === undefined || d === undefined || a.weekday === b.weekday) return [];
    const isExchanged = isExchangedByCompanions(
      { text: source.context.text, dates: [a, b], others: one },
      { text: target.context.text, dates: [c, d], others: two },
      c.index < d.index ? BOTH : 1,
    );
    return isExchanged === true ? [changedTo(a, d), changedTo(b, c)] : [];
  });
}

/** In the order of the source names that tell must stand with each of them. */
const BOTH = 2;

function sorted(found: readonly WeekdayMention[]): string {
  return found
    .map(({ weekday }) => weekday)
    .toSorted((one, two) => one - two)
    .join();
}
