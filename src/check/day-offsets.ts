import { allTimePatterns } from '../locale-data/time-patterns.ts';
import type { OffsetUnit } from '../locale-data/types.ts';
import { anyOf } from './any-of.ts';
import type { Landmarks } from './landmarks/landmarks.ts';
import { ascending, matchesFrom } from './landmarks/matches-from.ts';
import { wordsBefore } from './landmarks/words-before.ts';
import { numberBefore } from './number-before.ts';
import { anyPattern, groupsOf, withSlots } from './told-pattern.ts';
import type { Place } from './types.ts';

/** A day or another unit before or after one that a text has told: the next day, «دو روز پیش از». */
export interface DayOffset extends Place {
  readonly text: string;
  readonly unit: OffsetUnit;
  /** Negative where it is before. */
  readonly count: number;
  /** Whether it names what it counts from, behind it, and does not count from what was told before. */
  readonly isNamed: boolean;
}

let known: ReturnType<typeof makePatterns> | undefined;

/** What tells offsets in every language, made when a text is first asked for them. */
function makePatterns() {
  const languages = allTimePatterns().map(({ dayOffsets }) => dayOffsets);
  const told = languages.flatMap(({ told: patterns, units }) =>
    patterns.map((pattern) => withSlots(pattern, { unit: anyOf(Object.keys(units)) })),
  );
  return {
    told: anyPattern(told, 'giu'),
    units: new Map(languages.flatMap(({ units }) => Object.entries(units))),
  };
}

/** Finds them, from left to right. */
export function findDayOffsets(text: string, landmarks?: Landmarks): DayOffset[] {
  known ??= makePatterns();
  return matchesFrom(text, known.told, landmarks && startsIn(text, landmarks)).flatMap((match) => {
    const offset = offsetOf(match, text);
    return offset === undefined ? [] : [offset];
  });
}

/** `The next day` begins with the word before one of direction, «فردای آن» with it; «روز بعد» with its unit. */
function startsIn(text: string, { words: { nextWord, unit } }: Landmarks): number[] {
  return [...wordsBefore(text, nextWord), ...nextWord, ...unit].toSorted(ascending);
}

function offsetOf(match: RegExpExecArray, text: string): DayOffset | undefined {
  const { index } = match;
  const { unit = '', earlier, from, article, whole, counted, alone } = groupsOf(match);
  const sign = earlier === undefined ? 1 : -1;
  const end = index + match[0].length;
  const counting = (start: number, count: number): DayOffset => ({
    index: start,
    length: end - start,
    text: text.slice(start, end),
    unit: known?.units.get(unit.toLowerCase()) ?? 'day',
    count: sign * count,
    isNamed: from !== undefined,
  });
  if (whole !== undefined) return counting(index, 1);
  // `A day later` is one of them.
  if (article !== undefined) return counting(index - 1 - article.length, 1);
  const number = numberBefore(text, index - 1);
  // «دو روز پیش» is two days ago, «روز پیش» the day before.
  if (number === undefined) return counted === undefined ? counting(index, 1) : undefined;
  return alone === undefined ? counting(number.index, number.value) : undefined;
}
