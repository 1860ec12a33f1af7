import type { Landmarks } from './landmarks/landmarks.ts';
import { matchesFrom, placesBefore } from './landmarks/matches-from.ts';
import { startsOf } from './landmarks/starts-of.ts';
import { numberBefore } from './number-before.ts';
import { ordinalOf } from './ordinals.ts';
import type { Place } from './types.ts';

/** An anniversary that a text counts: the 72nd, «هفتاد و دومین سالگرد». */
export interface Anniversary extends Place {
  readonly text: string;
  readonly count: number;
}

const ENGLISH = / anniversary\b/giu;
/** An ordinal in words is no longer: one hundred and seventy-fifth. */
const LONGEST = 40;
const PERSIAN = /مین (?:سالگرد|سالروز)/gu;
const WORD = /anniversary|سالگرد|سالروز/giu;

/** Finds the anniversaries of a text that have a number. */
export function findAnniversaries(text: string, landmarks?: Landmarks): Anniversary[] {
  const places = landmarks && startsOf(text, WORD);
  return [...inEnglish(text, places), ...inPersian(text, places)].toSorted(
    (one, two) => one.index - two.index,
  );
}

function inEnglish(text: string, places: readonly number[] | undefined): Anniversary[] {
  const starts = places && placesBefore(places, [1]);
  return matchesFrom(text, ENGLISH, starts).flatMap(({ index, 0: word }): Anniversary[] => {
    const words = text.slice(Math.max(0, index - LONGEST), index).split(' ');
    // The longest run of words that is an ordinal.
    for (let from = 0; from < words.length; from++) {
      const own = words.slice(from).join(' ');
      const count = ordinalOf(own);
      if (count === undefined) continue;
      // «hundred and fiftieth» by its last word alone would be another number.
      if (/^(?:and|hundred)$/iu.test(words[from - 1] ?? '')) return [];
      const start = index - own.length;
      const end = index + word.length;
      return [{ index: start, length: end - start, text: text.slice(start, end), count }];
    }
    return [];
  });
}

function inPersian(text: string, places: readonly number[] | undefined): Anniversary[] {
  const starts = places && placesBefore(places, ['مین '.length]);
  return matchesFrom(text, PERSIAN, starts).flatMap(({ index, 0: whole }): Anniversary[] => {
    // «سی‌امین» is «سی» and «امین».
    const number = numberBefore(text, index) ?? numberBefore(text, index - 1);
    if (number === undefined) return [];
    const length = index + whole.length - number.index;
    const own = text.slice(number.index, number.index + length);
    return [{ index: number.index, length, text: own, count: number.value }];
  });
}
