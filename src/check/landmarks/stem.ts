import { FIRST_LETTER, fold, IGNORED, isDigit } from '../../parse/fold.ts';

/** What no word and no number has. */
const OTHER = 0;
export { IGNORED };
const DIGIT = 2;
const PERSIAN_DIGIT = 3;
/** Letters, folded, are this or more. */
export { FIRST_LETTER };

/** Of a unit whose page was not met yet; less than a letter. */
export const NOT_MADE = 4;

/**
 * What each unit is to a pattern, of the pages that were met. A loop over a text keeps the table at hand: to look
 * for it at every unit takes twice the time.
 */
export const UNIT_KINDS: Uint16Array = new Uint16Array(1 << 16).fill(NOT_MADE);

/** What a UTF-16 unit is to a pattern: a folded letter, a digit of a kind, a mark that is looked through. */
export function unitKind(unit: number): number {
  const kind = UNIT_KINDS[unit] as number;
  return kind >= FIRST_LETTER || kind !== NOT_MADE ? kind : makePage(unit);
}

/** Fills the page of a unit, and gives the kind of the unit. */
export function makePage(unit: number): number {
  const first = unit & 0xff00;
  for (let own = first; own < first + 256; own++) UNIT_KINDS[own] = kindOf(own);
  return UNIT_KINDS[unit] as number;
}

function kindOf(unit: number): number {
  const folded = fold(unit);
  if (folded === IGNORED) return IGNORED;
  if (isDigit(folded))
    return unit < 128 ? DIGIT : unit >= FIRST_PERSIAN_DIGIT ? PERSIAN_DIGIT : OTHER;
  // Digits of other scripts are letters to the reader of dates, and none to a pattern.
  return folded >= FIRST_LETTER && /\p{L}/u.test(String.fromCharCode(unit)) ? folded : OTHER;
}

const FIRST_PERSIAN_DIGIT = 0x6f0;

const STEM_BITS = 15;

/** How many stems there are. */
export const STEMS: number = 1 << STEM_BITS;

/** The letters of a stem. */
export const STEM_LETTERS = 3;

/** A stem with one letter more: three Latin letters have a stem of their own. */
export function longerStem(stem: number, letter: number): number {
  return ((stem << 5) ^ letter) & (STEMS - 1);
}

/**
 * A hash of the first three letters from a place, folded: of a shorter word, of what it has. What a reader
 * looks through, ZWNJ or a mark, ends the word, or is skipped.
 */
export function stemAt(text: string, place: number, skipsIgnored = false): number {
  let stem = 0;
  let letters = 0;
  for (let next = place; next < text.length && letters < STEM_LETTERS; next++) {
    const kind = unitKind(text.charCodeAt(next));
    if (kind < FIRST_LETTER) {
      if (skipsIgnored && kind === IGNORED) continue;
      break;
    }
    stem = longerStem(stem, kind);
    letters++;
  }
  return stem;
}
