import { FIRST_PLAIN_YEAR } from '../core/iso-date.ts';
import { type CalendarId, daysInMonth, toEpochDays } from '../core/index.ts';
import { withDigits } from '../locale-data/digits.ts';
import { allCheckPhrases } from '../locale-data/check-phrases.ts';
import { cardinalOf } from './cardinals.ts';
import type { Interval } from './interval.ts';
import type { Landmarks } from './landmarks/landmarks.ts';
import { ascending, matchesFrom } from './landmarks/matches-from.ts';
import { wordsBefore } from './landmarks/words-before.ts';
import { ordinalOf } from './ordinals.ts';
import { anyPattern, groupsOf } from './told-pattern.ts';
import type { Place } from './types.ts';
import { isDigitAt } from './units-at.ts';

/** A quarter of a year, or another part of so many months: its half, its first nine months. */
export interface Quarter extends Place {
  readonly text: string;
  /** Which of the parts of its length it is. */
  readonly quarter: number;
  readonly months: number;
  /** The calendar of the year that follows it, and its days in that year. */
  readonly calendar?: CalendarId;
  readonly days?: Interval;
}

let known: ReturnType<typeof makePatterns> | undefined;

/** What tells parts of a year in every language, made when a text is first asked for them. */
function makePatterns() {
  const languages = allCheckPhrases().map(({ quarters }) => quarters);
  const months = languages.flatMap((language) => language.months);
  return {
    told: anyPattern(
      languages.flatMap(({ told }) => told),
      'giu',
    ),
    monthBegins: new Set(
      months.map((word) => word.charAt(0)).flatMap((first) => [first, first.toUpperCase()]),
    ),
  };
}

/** Finds the quarters of a text, its halves and other parts of years, from left to right. */
export function findQuarters(text: string, landmarks?: Landmarks): Quarter[] {
  known ??= makePatterns();
  return matchesFrom(text, known.told, landmarks && startsIn(text, landmarks)).map(quarterOf);
}

/** Its mark, a number of months, or the ordinal before it or before the number: `Q1`, «۹ ماهه», `first 9 months`. */
function startsIn(text: string, { words, shortNumbers }: Landmarks): number[] {
  const ofMonths = shortNumbers.filter((place) => countsMonths(text, place));
  const behindOrdinal = [...words.quarter, ...ofMonths];
  return [...words.quarterMark, ...ofMonths, ...wordsBefore(text, behindOrdinal)].toSorted(
    ascending,
  );
}

/** Whether what follows a number of one or two digits may be the word for months, in some language. */
function countsMonths(text: string, place: number): boolean {
  const end = place + (isDigitAt(text, place + 1) ? 2 : 1);
  const next = text.charAt(end);
  return known?.monthBegins.has(JOINTS.has(next) ? text.charAt(end + 1) : next) === true;
}

const JOINTS: ReadonlySet<string> = new Set(' -\u200c');

function quarterOf(match: RegExpExecArray): Quarter {
  const { index, 0: text } = match;
  const { half, count = '', ordinal = '', last, year: digits = '', fiscal } = groupsOf(match);
  const months = half === undefined ? (cardinalOf(count) ?? MONTHS_OF_QUARTER) : MONTHS_OF_HALF;
  const most = Math.floor(MONTHS / months);
  const quarter = last === undefined ? (ordinalOf(ordinal) ?? Number(ordinal)) : most;
  const part = { index, length: text.length, text, quarter, months };
  const year = Number(withDigits(digits, 'latn'));
  if (year === 0) return part;
  const calendar = year < FIRST_PLAIN_YEAR ? 'persian' : 'gregory';
  // Where a fiscal year begins nobody knows.
  if (fiscal !== undefined || quarter > most) return { ...part, calendar };
  const first = last === undefined ? (quarter - 1) * months + 1 : MONTHS - months + 1;
  return { ...part, calendar, days: daysOf(calendar, year, first, months) };
}

const MONTHS = 12;
const MONTHS_OF_HALF = 6;
const MONTHS_OF_QUARTER = 3;

function daysOf(calendar: CalendarId, year: number, first: number, months: number): Interval {
  const month = first + months - 1;
  return {
    from: toEpochDays({ calendar, year, month: first, day: 1 }),
    to: toEpochDays({ calendar, year, month, day: daysInMonth({ calendar, year, month }) }),
  };
}
