import { kindsByStem, WORD_KINDS, type WordKind } from './landmark-words.ts';
import { type Numbers, numbersIn } from './numbers.ts';
import { FIRST_LETTER, IGNORED, longerStem, STEM_LETTERS, stemAt, unitKind } from './stem.ts';

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

/** Passes over the words of a text once. */
function wordStartsIn(text: string): WordStarts {
  const kinds = kindsByStem();
  const places = WORD_KINDS.map((): number[] => []);
  for (let place = 0; place < text.length;) {
    let kind = unitKind(text.charCodeAt(place));
    if (kind < FIRST_LETTER) {
      place++;
      continue;
    }
    const start = place;
    let stem = longerStem(0, kind);
    const stemEnd = Math.min(start + STEM_LETTERS, text.length);
    while (++place < stemEnd && (kind = unitKind(text.charCodeAt(place))) >= FIRST_LETTER)
      stem = longerStem(stem, kind);
    const isShort = place < stemEnd;
    while (place < text.length && unitKind(text.charCodeAt(place)) >= FIRST_LETTER) place++;
    let found = kinds[stem] as number;
    // A mark that the reader looks through may part a short word from the rest of its stem.
    if (isShort && kind === IGNORED) found |= kinds[stemAt(text, start, true)] as number;
    for (; found !== 0; found &= found - 1)
      (places[31 - Math.clz32(found & -found)] as number[]).push(start);
  }
  return Object.fromEntries(WORD_KINDS.map((kind, bit) => [kind, places[bit] ?? []])) as Record<
    WordKind,
    number[]
  >;
}
