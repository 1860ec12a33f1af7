import {
  BOUNDARY,
  FIRST_LETTER,
  fold,
  HYPHEN,
  IGNORED,
  isDigit,
  LINE_BREAK,
  OPEN_PARENTHESIS,
  SPACE,
} from './fold.ts';
import type { Sense } from './sense.ts';
import { vocabularyOf } from './vocabulary.ts';
import { mix } from './word-table.ts';

const FARTHEST = 24;
const units = new Uint16Array(FARTHEST);

/** The senses of the word that stands before a place, if one does on the same line. */
export function wordBefore(text: string, place: number): Sense | undefined {
  let end = place;
  while (end > 0 && place - end < 4 && isGap(fold(text.charCodeAt(end - 1)), text.charAt(end - 1)))
    end--;
  let start = end;
  while (start > 0 && end - start < FARTHEST) {
    const unit = fold(text.charCodeAt(start - 1));
    if (unit < FIRST_LETTER && unit !== IGNORED) break;
    start--;
  }
  let hash = 0;
  let length = 0;
  for (let at = start; at < end; at++) {
    const unit = fold(text.charCodeAt(at));
    if (unit === IGNORED) continue;
    hash = mix(hash, unit);
    units[length++] = unit;
  }
  return length === 0 ? undefined : vocabularyOf().entries.find(hash, units, length)?.sense;
}

function isGap(folded: number, character: string): boolean {
  return folded === SPACE || folded === IGNORED || '«“".'.includes(character);
}

/** What stands glued before a place: nothing that matters, a word with a mark, or what makes it no date. */
export type Joint = 'none' | 'word' | 'torn';

/** Tells whether a number or word that begins here is the rest of something: a price, a version, a tag. */
export function jointBefore(text: string, place: number): Joint {
  if (place === 0) return 'none';
  const before = fold(text.charCodeAt(place - 1));
  if (before === SPACE || before === OPEN_PARENTHESIS) return 'none';
  if (isDigit(before)) return isDigit(fold(text.charCodeAt(place))) ? 'torn' : 'none';
  if (/[#$€£¥@=&?_\\+%٪~^٫٬]/u.test(text.charAt(place - 1))) return 'torn';
  if (before !== HYPHEN && !/[./:,،]/u.test(text.charAt(place - 1))) return 'none';
  const beyond = place > 1 ? fold(text.charCodeAt(place - 2)) : BOUNDARY;
  if (isDigit(beyond)) return 'torn';
  // A comma or colon glued between a word and a date is a typing habit.
  const tight = before === HYPHEN || /[./]/u.test(text.charAt(place - 1));
  return tight && beyond >= FIRST_LETTER ? 'word' : 'none';
}

/** Whether a day that was no date stands right before a month's name: `15/16 August 2025`. */
export function followsNumber(text: string, place: number): boolean {
  const before = text.slice(Math.max(0, place - 8), place);
  return /(?:^|[^\p{Nd}])\p{Nd}{1,2}(?: ?[-/&–] ?| |\\\. )?$/u.test(before);
}

/** Finds the addresses in a text: whoever asks in rising order pays for the text once. */
export class Addresses {
  readonly #text: string;
  #end = 0;
  #isAddress = false;

  constructor(text: string) {
    this.#text = text;
  }

  /** Whether a place lies in a URL, an e-mail address or a path. */
  holds(place: number): boolean {
    if (place >= this.#end) this.#readRun(place);
    return this.#isAddress;
  }

  #readRun(place: number): void {
    let start = place;
    // Not before the last run: that was of another word.
    while (start > this.#end && !endsRun(this.#text, start - 1)) start--;
    let end = place;
    while (end < this.#text.length && !endsRun(this.#text, end)) end++;
    const run = this.#text.slice(start, end);
    this.#end = Math.max(end, place + 1);
    // Most runs are the first word of a date: the pattern takes ten times as long as to see that no mark is there.
    this.#isAddress =
      (run.includes('/') || run.includes('@') || run.includes('.')) &&
      /:\/\/|www\.|[\w.-]@[\w-]|[a-z]\.[a-z]{2,6}\/|^[("'«]?\/\w/iu.test(run);
  }
}

function endsRun(text: string, place: number): boolean {
  const folded = fold(text.charCodeAt(place));
  return (
    folded === SPACE ||
    folded === LINE_BREAK ||
    (folded === BOUNDARY && /[<>"«»“”|]/u.test(text.charAt(place)))
  );
}
