import { APOSTROPHE, FIRST_LETTER, fold, IGNORED } from './fold.ts';
import { mix } from './word-table.ts';

export const LONGEST_WORD = 40;

/** š is written out as two letters. */
const MOST_UNITS = 2 * LONGEST_WORD + 4;

const S_WITH_CARON = 0x161;
const [S, H] = [115, 104];
const ZWNJ = 0x200c;

/**
 * The word that was read last: its folded units, their hash and where it ends. One for all, since words are
 * read one at a time and most are strangers: to make a string of each took an eighth of the time.
 */
export const lastWord: { readonly units: Uint16Array; length: number; hash: number; end: number } =
  { units: new Uint16Array(MOST_UNITS), length: 0, hash: 0, end: 0 };

/** Reads a word into {@link lastWord}; tells whether it is no longer than those that dates have. */
export function readWord(text: string, start: number): boolean {
  const { units } = lastWord;
  let length = 0;
  let hash = 0;
  let end = start;
  let hasCaron = false;
  for (let place = start; place < text.length; place++) {
    const unit = fold(text.charCodeAt(place));
    if (
      unit >= FIRST_LETTER ||
      (unit === APOSTROPHE && length > 0 && isLetterAt(text, place + 1))
    ) {
      units[length++] = unit;
      hash = mix(hash, unit);
      if (unit === S_WITH_CARON) hasCaron = true;
      end = place + 1;
    } else if (unit !== IGNORED) {
      break;
    } else if (isCombining(text.charCodeAt(place))) {
      end = place + 1; // a mark belongs to the letter before it, a control does not
    }
    if (place - start > LONGEST_WORD) return false;
  }
  lastWord.length = length;
  lastWord.hash = hash;
  lastWord.end = end;
  // Scholars write š for sh; alone it is their sign of the solar era.
  if (hasCaron && length > 1) writeOut();
  return true;
}

/** The word that was read last, as a string. */
export function spelledOut(): string {
  return String.fromCharCode(...lastWord.units.subarray(0, lastWord.length));
}

export function isLetterAt(text: string, place: number): boolean {
  return place < text.length && fold(text.charCodeAt(place)) >= FIRST_LETTER;
}

function writeOut(): void {
  const letters = [...lastWord.units.subarray(0, lastWord.length)].flatMap((unit) =>
    unit === S_WITH_CARON ? [S, H] : [unit],
  );
  lastWord.units.set(letters);
  lastWord.length = letters.length;
  lastWord.hash = letters.reduce(mix, 0);
}

function isCombining(unit: number): boolean {
  return unit !== ZWNJ && /\p{M}/u.test(String.fromCharCode(unit));
}
