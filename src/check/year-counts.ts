import type { Landmarks } from './landmarks/landmarks.ts';
import { matchesFrom, placesBefore } from './landmarks/matches-from.ts';
import { startsOf } from './landmarks/starts-of.ts';
import { numberBefore } from './number-before.ts';
import type { Place } from './types.ts';

/** Years that a text counts, from today or from a date that follows. */
export interface YearCount extends Place {
  readonly text: string;
  readonly count: number;
  readonly from: 'now' | 'date';
}

const AGO = / years ago\b| سال (?:پیش|قبل)(?! از)/giu;
const AFTER = / years (?:after|since)\b| سال (?:پس|بعد) از(?!\p{L})/giu;

/** What both have behind the space. */
const YEARS = /years|سال/giu;

/** Finds the years that a text counts: eleven years after, «۲۵ سال پیش». */
export function findYearCounts(text: string, landmarks?: Landmarks): YearCount[] {
  const places = landmarks && placesBefore(startsOf(text, YEARS), [1]);
  return [...countsIn(text, AGO, 'now', places), ...countsIn(text, AFTER, 'date', places)];
}

function countsIn(
  text: string,
  pattern: RegExp,
  from: YearCount['from'],
  places: readonly number[] | undefined,
): YearCount[] {
  return matchesFrom(text, pattern, places).flatMap(({ index, 0: unit }): YearCount[] => {
    const number = numberBefore(text, index);
    if (number === undefined) return [];
    const length = index + unit.length - number.index;
    const own = text.slice(number.index, number.index + length);
    return [{ index: number.index, length, text: own, count: number.value, from }];
  });
}
