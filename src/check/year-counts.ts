import { allCheckPhrases } from '../locale-data/check-phrases.ts';
import { anyOf } from './any-of.ts';
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

let known: ReturnType<typeof makePatterns> | undefined;

/** What tells counted years in every language, made when a text is first asked for them. */
function makePatterns() {
  const languages = allCheckPhrases().map(({ yearCounts }) => yearCounts);
  return {
    ago: behindNumber(languages.flatMap(({ ago }) => ago)),
    after: behindNumber(languages.flatMap(({ after }) => after)),
    units: new RegExp(anyOf(languages.flatMap(({ units }) => units)), 'giu'),
  };
}

function behindNumber(patterns: readonly string[]): RegExp {
  return new RegExp(` (?:${patterns.join('|')})`, 'giu');
}

/** Finds the years that a text counts: eleven years after, «۲۵ سال پیش». */
export function findYearCounts(text: string, landmarks?: Landmarks): YearCount[] {
  const { ago, after, units } = (known ??= makePatterns());
  const places = landmarks && placesBefore(startsOf(text, units), [1]);
  return [...countsIn(text, ago, 'now', places), ...countsIn(text, after, 'date', places)];
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
