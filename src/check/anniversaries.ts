import { allCheckPhrases } from '../locale-data/check-phrases.ts';
import { anyOf } from './any-of.ts';
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

/** How a language tells them: behind an ordinal in words or digits, or behind a number that becomes one. */
interface Telling {
  readonly pattern: RegExp;
  /** From its beginning to the word for anniversary. */
  readonly toWord: number;
  readonly find: (match: RegExpExecArray, text: string) => Anniversary | undefined;
}

let known: { readonly word: RegExp; readonly tellings: readonly Telling[] } | undefined;

/** Those of every language, made when a text is first asked for them. */
function makePatterns(): NonNullable<typeof known> {
  const languages = allCheckPhrases().map(({ anniversaries }) => anniversaries);
  return {
    word: new RegExp(anyOf(languages.flatMap(({ words }) => words)), 'giu'),
    tellings: languages.map(({ words, numberEnd = '', ordinalLeads = [] }) => ({
      pattern: new RegExp(`${numberEnd} (?:${anyOf(words)})`, 'giu'),
      toWord: numberEnd.length + 1,
      find: numberEnd === '' ? (match, text) => ofOrdinal(match, text, ordinalLeads) : ofNumber,
    })),
  };
}

/** Finds the anniversaries of a text that have a number, from left to right. */
export function findAnniversaries(text: string, landmarks?: Landmarks): Anniversary[] {
  const { word, tellings } = (known ??= makePatterns());
  const places = landmarks && startsOf(text, word);
  return tellings
    .flatMap(({ pattern, toWord, find }) =>
      matchesFrom(text, pattern, places && placesBefore(places, [toWord])).flatMap(
        (match) => find(match, text) ?? [],
      ),
    )
    .toSorted((one, two) => one.index - two.index);
}

/** An ordinal in words is no longer: one hundred and seventy-fifth. */
const LONGEST = 40;

function ofOrdinal(
  { index, 0: word }: RegExpExecArray,
  text: string,
  leads: readonly string[],
): Anniversary | undefined {
  const words = text.slice(Math.max(0, index - LONGEST), index).split(' ');
  // The longest run of words that is an ordinal.
  for (let from = 0; from < words.length; from++) {
    const own = words.slice(from).join(' ');
    const count = ordinalOf(own);
    if (count === undefined) continue;
    // «hundred and fiftieth» by its last word alone would be another number.
    if (leads.includes((words[from - 1] ?? '').toLowerCase())) return undefined;
    return anniversaryOf(text, index - own.length, index + word.length, count);
  }
  return undefined;
}

function ofNumber({ index, 0: word }: RegExpExecArray, text: string): Anniversary | undefined {
  // «سی‌امین» is «سی» and «امین».
  const number = numberBefore(text, index) ?? numberBefore(text, index - 1);
  return number && anniversaryOf(text, number.index, index + word.length, number.value);
}

function anniversaryOf(text: string, index: number, end: number, count: number): Anniversary {
  return { index, length: end - index, text: text.slice(index, end), count };
}
