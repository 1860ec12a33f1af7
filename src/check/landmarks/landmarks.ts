import { kindsByStem, WORD_KINDS, type WordKind } from './landmark-words.ts';
import { type Numbers, numbersIn } from './numbers.ts';
import {
  FIRST_LETTER,
  IGNORED,
  longerStem,
  makePage,
  NOT_MADE,
  STEM_LETTERS,
  stemAt,
  UNIT_KINDS,
} from './stem.ts';

/**
 * The places of a text at which the patterns of the rules can match, found once for all of them: a pattern that
 * is tried there alone finds what it finds in the whole text.
 */
export interface Landmarks extends Numbers {
  /**
   * Where words may begin that some comparison looks for, and more: some others have the same first letters.
   * They are looked for when they are first asked for: to check one text needs none.
   */
  readonly words: WordStarts;
}

type WordStarts = Readonly<Record<WordKind, readonly number[]>>;

/** Letters that are another letter to a pattern that ignores case, or become two in lower case. */
const UNSURE = ['\u017f', '\u212a', '\u0130'];

/** Finds them; undefined for a text with letters for which the pass is not sure, which is read as a whole. */
export function landmarksIn(text: string): Landmarks | undefined {
  if (hasUnsureLetter(text)) return undefined;
  let words: WordStarts | undefined;
  return {
    ...numbersIn(text),
    get words(): WordStarts {
      return (words ??= wordStartsIn(text));
    },
  };
}

/** Whether a text has such a letter. */
export function hasUnsureLetter(text: string): boolean {
  return UNSURE.some((letter) => text.includes(letter));
}

/**
 * Passes over the words of a text once. The three letters of a stem are written out: a loop over them takes half as
 * much time again.
 */
function wordStartsIn(text: string): WordStarts {
  const kinds = UNIT_KINDS;
  const stems = kindsByStem();
  const places = WORD_KINDS.map((): number[] => []);
  const { length } = text;
  for (let place = 0; place < length; place++) {
    const start = place;
    let stem = 0;
    let kind = kinds[text.charCodeAt(place)] as number;
    if (kind >= FIRST_LETTER) {
      stem = longerStem(stem, kind);
      if (++place < length && (kind = kinds[text.charCodeAt(place)] as number) >= FIRST_LETTER) {
        stem = longerStem(stem, kind);
        if (++place < length && (kind = kinds[text.charCodeAt(place)] as number) >= FIRST_LETTER) {
          stem = longerStem(stem, kind);
          do place++;
          while (
            place < length &&
            (kind = kinds[text.charCodeAt(place)] as number) >= FIRST_LETTER
          );
        }
      }
    }
    if (kind === NOT_MADE) {
      // Once it is known what it is, the word is read again from its start.
      makePage(text.charCodeAt(place));
      place = start - 1;
      continue;
    }
    if (place === start && kind < FIRST_LETTER) continue;
    let found = stems[stem] as number;
    // A mark that the reader looks through may part a short word from the rest of its stem.
    if (kind === IGNORED && place - start < STEM_LETTERS)
      found |= stems[stemAt(text, start, true)] as number;
    for (; found !== 0; found &= found - 1)
      (places[31 - Math.clz32(found & -found)] as number[]).push(start);
  }
  return Object.fromEntries(WORD_KINDS.map((kind, bit) => [kind, places[bit] ?? []])) as Record<
    WordKind,
    number[]
  >;
}
