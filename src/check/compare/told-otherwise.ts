import { fromEpochDays } from '../../core/index.ts';
import { oncePer } from '../../core/once-per.ts';
import { withDigits } from '../../locale-data/digits.ts';
import { allEventDays } from '../../locale-data/parse-words.ts';
import { daysOf, daysNear, SAMPLE_DAY, type ToldYears } from '../yearless-days.ts';
import { weekdayOf } from '../interval.ts';
import type { CompareOptions } from '../types.ts';
import { refused } from '../refused-dates.ts';
import { placesOf } from '../whole-words.ts';
import { dayCounted, isCounted } from './counted-days.ts';
import { groupAt, textOfGroup } from './paragraphs.ts';
import type { MatchOptions } from './match.ts';
import { isEdgeOfQuarter } from './quarters.ts';
import { relativesIn } from './relatives.ts';
import { type ComparedSide, type Told } from './side.ts';
import { findWeekdays } from './weekdays.ts';

/**
 * Whether a text tells a day that the other has in words of its own: an occasion, a weekday, a day that it
 * counts from today or from another, a day of the lunar calendar, a day that is a name, the end of a part of a year.
 */
export function isToldOtherwise(
  date: Told,
  side: ComparedSide,
  { now, yearsFor }: MatchOptions,
): boolean {
  return (
    wordsBeside(side, date).hasOccasion() ||
    hasLunarBeside(date, side) ||
    isToldByNumber(date, side, yearsFor?.(undefined, date)) ||
    isCountedFrom(date, side) ||
    isToldByWeekday(date, side) ||
    isToldFromToday(date, side, now) ||
    isEdgeOfQuarter(date, side) ||
    isNamedDay(date)
  );
}

/** What the paragraphs of a group tell of days beside its dates; worked out once, where it is asked for. */
interface WordsBeside {
  readonly hasOccasion: () => boolean;
  readonly hasLaterWord: () => boolean;
  /** The numbers of days that stand alone. */
  readonly daysAlone: () => ReadonlySet<number>;
}

/** What a text has in the paragraphs that belong to those of a date of the other: many dates may have the same. */
function wordsBeside(side: ComparedSide, { group }: Told): WordsBeside {
  const known = wordsByGroup(side);
  let words = known.get(group);
  if (words === undefined) known.set(group, (words = wordsOfGroup(side, group)));
  return words;
}

const wordsByGroup = oncePer<ComparedSide, Map<number, WordsBeside>>(() => new Map());

function wordsOfGroup({ context, paragraphs }: ComparedSide, group: number): WordsBeside {
  const { occasions, laterWords } = context.words;
  const text = lazy(() => textOfGroup(context.text, paragraphs, group));
  const folded = lazy(() => text().toLowerCase());
  return {
    hasOccasion: lazy(() => occasions.some((word) => folded().includes(word))),
    hasLaterWord: lazy(() => {
      // «بعد از ظهر» counts from nothing.
      const counted = folded().replaceAll('بعد از ظهر', '');
      return laterWords.some((word) => placesOf(word, counted).length > 0);
    }),
    daysAlone: lazy(() => daysAloneIn(text())),
  };
}

function lazy<T>(work: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => (known ??= { value: work() }).value;
}

/** Whether the paragraph tells a day of the lunar calendar, which may be any. */
export function hasLunarBeside({ group }: Told, { context, paragraphs }: ComparedSide): boolean {
  return refused(context.mentions, 'ERR_PARSE_LUNAR').some(
    ({ index }) => groupAt(paragraphs, index) === group,
  );
}

/** No century, nor anything else that has a number of its own: `the 16th to 18th centuries`. */
const DAY_ALONE =
  /\bthe (\d{1,2})(?:st|nd|rd|th)(?=[.,;:!?)\n]|$| (?:and|at|in|on|for|with|when|but)\b| of th(?:e|at|is)\b)|(?<!\d)(\d{1,2}) (?:همان|همین|این) ماه/giu;

/** `The 15th`, «۳۰ همان ماه»: a day of the month that is told already. */
export function isToldByNumber(date: Told, side: ComparedSide, years?: ToldYears): boolean {
  const numbers = wordsBeside(side, date).daysAlone();
  if (numbers.size === 0) return false;
  return daysOf(date, years).some(({ from }) =>
    (['gregory', 'persian'] as const).some((calendar) =>
      numbers.has(fromEpochDays(from, calendar).day),
    ),
  );
}

function daysAloneIn(text: string): Set<number> {
  const matches = withDigits(text, 'latn').matchAll(DAY_ALONE);
  return new Set(Array.from(matches, ([, one, two]) => Number(one ?? two)));
}

/**
 * A day that the text counts from one of its own; or a month from such a day, or a year from it, where it says so
 * without a number that comes to another day: later that week, the same day.
 */
export function isCountedFrom(date: Told, side: ComparedSide): boolean {
  if (isCounted(date, side)) return true;
  if (!wordsBeside(side, date).hasLaterWord() || dayCounted(date, side) !== undefined) return false;
  return side.told.some((one) => {
    const [day] = daysNear(one, SAMPLE_DAY);
    if (day === undefined) return false;
    const readings = daysNear(date, day.from);
    return readings.some(
      ({ from }) => Math.abs(from - day.from) <= 31 || isSameDayOfYear(from, day.from),
    );
  });
}

function isSameDayOfYear(one: number, two: number): boolean {
  return (['gregory', 'persian'] as const).some((calendar) => {
    const [first, second] = [fromEpochDays(one, calendar), fromEpochDays(two, calendar)];
    return first.month === second.month && first.day === second.day;
  });
}

/** How far a day is that is told by its weekday alone. */
const NEAR = 8;

/** «پس‌فردا، ۲۰ آذر» may be told as Thursday, and on Thursday by its date. */
export function isToldByWeekday(
  { readings: [days], precision, weekday, group }: Told,
  { context, paragraphs }: ComparedSide,
): boolean {
  if (precision !== 'day') return false;
  const { now } = context;
  if (days !== undefined && now !== undefined && Math.abs(days.from - now) > NEAR) return false;
  const own = days === undefined ? weekday : weekdayOf(days.from);
  return findWeekdays(context).some(
    (found) => found.weekday === own && groupAt(paragraphs, found.index) === group,
  );
}

/** Longer spans than a month are no other words for a day. */
const LONGEST = 31;

function isToldFromToday(
  { readings: [days], precision, group }: Told,
  side: ComparedSide,
  now: CompareOptions['now'],
): boolean {
  return relativesIn(side, now).some((found) => {
    const { from, to } = found.days;
    if (groupAt(side.paragraphs, found.index) !== group || to - from >= LONGEST) return false;
    // Today tells no month.
    if (from === to && precision !== 'day') return false;
    return now === undefined || (days !== undefined && days.from >= from && days.from <= to);
  });
}

/** A named day may be glossed with its date: Black Friday, «۱۷ شهریور ۱۳۵۷». */
function isNamedDay({ readings: [days], precision }: Told): boolean {
  if (days === undefined || precision !== 'day') return false;
  return allEventDays().some(({ calendar, month, day }) => {
    const date = fromEpochDays(days.from, calendar);
    return date.month === month && date.day === day;
  });
}
