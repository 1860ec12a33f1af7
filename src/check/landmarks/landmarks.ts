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
      return (words ??= new Pass(text).run());
    },
  };
}

/** Whether a text has such a letter. */
export function hasUnsureLetter(text: string): boolean {
  return UNSURE.some((letter) => text.includes(letter));
}

class Pass {
  readonly #text: string;
  readonly #kinds = kindsByStem();
  readonly #words: readonly number[][] = WORD_KINDS.map(() => []);

  constructor(text: string) {
    this.#text = text;
  }

  run(): WordStarts {
    const text = this.#text;
    for (let place = 0; place < text.length;) {
      const kind = unitKind(text.charCodeAt(place));
      if (kind >= FIRST_LETTER) place = this.#word(place, kind);
      else place++;
    }
    return Object.fromEntries(
      WORD_KINDS.map((kind, bit) => [kind, this.#words[bit] ?? []]),
    ) as Record<WordKind, number[]>;
  }

  /** Passes over a word; gives where it ends. */
  #word(start: number, first: number): number {
    const text = this.#text;
    let stem = longerStem(0, first);
    let kind = first;
    let place = start + 1;
    const stemEnd = start + STEM_LETTERS;
    for (; place < text.length; place++) {
      kind = unitKind(text.charCodeAt(place));
      if (kind < FIRST_LETTER) break;
      if (place < stemEnd) stem = longerStem(stem, kind);
    }
    let found = this.#kinds[stem] as number;
    // A mark that the reader looks through may part a short word from the rest of its stem.
    if (kind === IGNORED && place - start < STEM_LETTERS)
      found |= this.#kinds[stemAt(text, start, true)] as number;
    if (found !== 0) this.#mark(start, found);
    return place;
  }

  #mark(place: number, kinds: number): void {
    for (let left = kinds; left !== 0; left &= left - 1)
      this.#words[31 - Math.clz32(left & -left)]?.push(place);
  }
}
