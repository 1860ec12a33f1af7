import {
  BOUNDARY,
  CLOSE_PARENTHESIS,
  COLON,
  COMMA,
  FIRST_LETTER,
  fold,
  FULL_STOP,
  HYPHEN,
  IGNORED,
  isDigit,
  LINE_BREAK,
  OPEN_PARENTHESIS,
  SPACE,
} from './fold.ts';
import { UNITS } from './read-numbers.ts';
import { lastWord, readWord } from './read-word.ts';
import { type Entry, vocabularyOf } from './vocabulary.ts';
import { CLOSES } from './word-classes.ts';

/** The folded unit at a place; behind the text there is a boundary. */
export function foldAt(text: string, place: number): number {
  return place < text.length ? fold(text.charCodeAt(place)) : BOUNDARY;
}

function isGap(folded: number): boolean {
  return folded === SPACE || folded === LINE_BREAK;
}

/** Whether a space stands before a place, a parenthesis behind one, or a hyphen behind a letter: mid-August. */
export function standsFree(text: string, start: number): boolean {
  if (start === 0) return true;
  const before = foldAt(text, start - 1);
  if (before === HYPHEN) return start > 1 && foldAt(text, start - 2) >= FIRST_LETTER;
  if (before !== OPEN_PARENTHESIS) return isGap(before);
  return start === 1 || isGap(foldAt(text, start - 2));
}

/** `15/16 August 2025`: the month of a day that was none. */
export function mayFollowNumber(text: string, start: number): boolean {
  if (start < 2 || foldAt(text, start - 1) !== SPACE) return false;
  let place = start - 2;
  while (place > 0 && foldAt(text, place) === IGNORED) place--; // «نیمهٔ مرداد»
  const before = foldAt(text, place);
  return before < FIRST_LETTER && before !== COMMA;
}

/** What the vocabulary has of the word that begins at a place, unless more words may belong to it. */
export function entryAt(text: string, place: number): Entry | undefined {
  if (foldAt(text, place) < FIRST_LETTER || !readWord(text, place)) return undefined;
  return vocabularyOf().entries.find(lastWord.hash, lastWord.units, lastWord.length);
}

/** Whether nothing that stands behind a date can belong to it. */
export function closes(text: string, end: number, harmless: number): boolean {
  const glued = foldAt(text, end);
  if (glued === BOUNDARY) return end === text.length || !UNITS.has(text.charCodeAt(end));
  if (glued === CLOSE_PARENTHESIS || glued === FULL_STOP) return true;
  if (glued === COLON) return isGap(foldAt(text, end + 1));
  let place = skipGap(text, glued === COMMA ? end + 1 : end);
  if (place === end) return false;
  let folded = foldAt(text, place);
  const mark = glued === COMMA ? COMMA : folded;
  if (folded === OPEN_PARENTHESIS && mark !== COMMA) {
    folded = foldAt(text, ++place);
    if (isDigit(folded)) return true;
  } else if (folded === HYPHEN && mark !== COMMA) {
    place = skipGap(text, place + 1);
    folded = foldAt(text, place);
  }
  if (folded < FIRST_LETTER) return folded === BOUNDARY;
  if (!readWord(text, place)) return true;
  // A.D.
  if (lastWord.length === 1 && foldAt(text, lastWord.end) < FIRST_LETTER) {
    if (!isGap(foldAt(text, lastWord.end))) return false;
  }
  const entry = vocabularyOf().entries.find(lastWord.hash, lastWord.units, lastWord.length);
  if (entry === undefined) return true;
  return (entry.classes & ~(mark === HYPHEN ? CLOSES : harmless)) === 0;
}

function skipGap(text: string, from: number): number {
  let place = from;
  while (isGap(foldAt(text, place))) place++;
  return place;
}
