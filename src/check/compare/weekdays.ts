import { dateNamesOf, servedLocales } from '../../locale-data/index.ts';
import { within } from '../places.ts';
import { weekdaySpellings } from '../weekday-names.ts';
import type { RuleContext } from '../rule.ts';
import { changed, type ComparisonDraft } from './comparison-draft.ts';
import { byGroup } from './paragraphs.ts';
import { alignmentOf, type ComparedSide } from './side.ts';

/** A weekday that a text tells without a date. */
export interface WeekdayMention {
  readonly index: number;
  readonly length: number;
  readonly text: string;
  readonly weekday: number;
}

let pattern: RegExp | undefined;
const weekdays = new Map<string, number>();

/** Names of weekdays with their spellings, the longest first: «شنبه» ends most of them. */
function weekdayPattern(): RegExp {
  if (pattern !== undefined) return pattern;
  for (const tag of servedLocales()) {
    dateNamesOf(tag).weekdays.wide.forEach((name, place) => {
      for (const spelling of weekdaySpellings(name))
        weekdays.set(spelling.toLowerCase(), place + 1);
    });
  }
  const names = [...weekdays.keys()].toSorted((one, two) => two.length - one.length);
  pattern = new RegExp(`(?<!\\p{L})(?:${names.join('|')})(?!\\p{L})`, 'giu');
  return pattern;
}

/** Finds the weekdays of a text that stand beside no date. */
export function findWeekdays({ text, mentions }: RuleContext): WeekdayMention[] {
  const inDate = within(mentions);
  return [...text.matchAll(weekdayPattern())].flatMap((match): WeekdayMention[] => {
    const { index, 0: name } = match;
    const weekday = weekdays.get(name.toLowerCase());
    if (inDate(index) || weekday === undefined) return [];
    return [{ index, length: name.length, text: name, weekday }];
  });
}

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
      return [changed('weekday-changed', expected, found, { expected: expected.text })];
    });
  });
}

function sorted(found: readonly WeekdayMention[]): string {
  return found
    .map(({ weekday }) => weekday)
    .toSorted((one, two) => one - two)
    .join();
}
