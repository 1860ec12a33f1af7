import {
  APOSTROPHE,
  COMMA,
  FIRST_LETTER,
  fold,
  foldText,
  FULL_STOP,
  HYPHEN,
  IGNORED,
  isDigit,
  LINE_BREAK,
  SLASH,
  SPACE,
} from './fold.ts';
import { type FoundAt, mentionsAt } from './mentions-at.ts';
import { Addresses } from './surroundings.ts';
import type { DateMention, ParseOptions } from './types.ts';
import { ALWAYS, stemOf, type Vocabulary, vocabularyOf } from './vocabulary.ts';

/**
 * Goes over the text once. Dates are rare in prose, so a character costs a table look-up, a word a hash
 * of its first three letters, a number a look at what follows it; the grammar is asked only where a
 * date can begin. With `whole` the text is taken for a date, which settles forms that prose leaves open.
 */
export function scan(text: string, options: ParseOptions, whole = false): DateMention[] {
  const scanner = new Scanner(text, options, whole);
  scanner.run();
  if (!scanner.mentions.some(isSureMonth)) return scanner.mentions;
  // «۴ تیر ۱۴۰۴» says that the «۵ تیر» of the same text is a day too, and no five bullets.
  const again = new Scanner(text, options, whole, true);
  again.run();
  return again.mentions;
}

/**
 * Whether a text tells a Jalali month in full whose name is another word too, as those of Afghanistan are. «می»
 * of Gregorian dates is the beginning of verbs.
 */
function isSureMonth(mention: DateMention): boolean {
  if (mention.status !== 'read' || mention.implied.length > 0 || !('day' in mention.start))
    return false;
  return mention.calendar === 'persian' && isWeakIn(mention.text);
}

function isWeakIn(text: string): boolean {
  const { words } = vocabularyOf();
  return text.split(/[\s\d۰-۹]+/u).some((word) => words.get(foldText(word))?.month?.weak === true);
}

function isMark(folded: number): boolean {
  return folded > SPACE && folded < FIRST_LETTER && !isDigit(folded);
}

/** The longest word that a date begins with is shorter, ZWNJ and vowel marks included. */
const LONGEST_STARTER = 40;

class Scanner {
  readonly mentions: DateMention[] = [];
  readonly #text: string;
  readonly #options: ParseOptions;
  readonly #whole: boolean;
  readonly #relative: boolean;
  readonly #vocabulary: Vocabulary = vocabularyOf();
  readonly #addresses: Addresses;
  readonly #areMonthsSure: boolean;
  #lastEnd = -1;

  constructor(text: string, options: ParseOptions, whole: boolean, areMonthsSure = false) {
    this.#text = text;
    this.#areMonthsSure = areMonthsSure;
    this.#options = options;
    this.#whole = whole;
    this.#relative = options.relative === true && options.now !== undefined;
    this.#addresses = new Addresses(text);
  }

  run(): void {
    const text = this.#text;
    let place = 0;
    while (place < text.length) {
      const folded = fold(text.charCodeAt(place));
      if (folded >= FIRST_LETTER) place = this.#word(place, folded);
      else if (isDigit(folded)) place = this.#number(place);
      else place++;
    }
  }

  /** Reads on from the start of a word; gives where to go on. */
  #word(start: number, first: number): number {
    const text = this.#text;
    let second = 0;
    let third = 0;
    let place = start + 1;
    for (; place < text.length; place++) {
      const next = fold(text.charCodeAt(place));
      if (next === IGNORED) continue;
      if (next < FIRST_LETTER) break;
      if (second === 0) second = next;
      else if (third === 0) third = next;
    }
    const stem = this.#vocabulary.startStems[stemOf(first, second, third)];
    if (this.#isWanted(stem) && this.#wordMayGoOn(start, place) && this.#isStarter(start, place)) {
      const found = this.#ask(start);
      if (found !== undefined) return Math.max(found.end, start + 1);
    }
    // Digits glued to a word are its own: A24, F16.
    while (place < text.length && isDigit(fold(text.charCodeAt(place)))) place++;
    return place;
  }

  /** Whether what follows a word leaves hope that it begins a date: a number, or a word of dates. */
  #wordMayGoOn(start: number, end: number): boolean {
    if (this.#relative) return true; // yesterday needs nothing after it
    let place = this.#skipGap(end);
    let folded = this.#foldAt(place);
    // A letter alone begins A.D.
    if (end - start === 1 && folded === FULL_STOP) return true;
    // `Fri., Aug. 15`
    for (let marks = 0; marks < 2 && isMark(folded); marks++) {
      place = this.#skipGap(place + 1);
      folded = this.#foldAt(place);
    }
    return isDigit(folded) || (folded >= FIRST_LETTER && this.#isKnownStem(place));
  }

  #isStarter(start: number, end: number): boolean {
    if (end - start > LONGEST_STARTER) return false;
    const folded = foldText(this.#text.slice(start, end));
    const word = folded.length > 1 ? folded.replaceAll('š', 'sh') : folded;
    return this.#isWanted(this.#vocabulary.starters.get(word));
  }

  /** Reads on from the start of a number; gives where to go on. */
  #number(start: number): number {
    const text = this.#text;
    let end = start + 1;
    while (end < text.length && isDigit(fold(text.charCodeAt(end)))) end++;
    const found = this.#mayGoOn(end) ? this.#ask(start) : undefined;
    return found?.end ?? end;
  }

  /** Whether what follows a number leaves hope that it begins a date. */
  #mayGoOn(end: number): boolean {
    let place = this.#skipGap(end);
    const glued = place === end;
    const mark = this.#foldAt(place);
    if (mark >= FIRST_LETTER) return this.#mayFollow(place);
    if (mark === HYPHEN || mark === APOSTROPHE || (mark === SLASH && !glued)) return true;
    if (mark === SLASH || mark === FULL_STOP) {
      return this.#foldAt(place + 1) >= FIRST_LETTER || isDigit(this.#foldAt(place + 1));
    }
    if (mark !== COMMA) return isDigit(mark) && !glued;
    const after = this.#skipGap(place + 1);
    if (isDigit(this.#foldAt(after))) return after > place + 1;
    place = after;
    return this.#foldAt(place) >= FIRST_LETTER && this.#mayFollow(place);
  }

  #mayFollow(start: number): boolean {
    return this.#isWanted(this.#vocabulary.followStems[this.#stemAt(start)]);
  }

  #isKnownStem(start: number): boolean {
    return this.#vocabulary.knownStems[this.#stemAt(start)] !== 0;
  }

  #stemAt(start: number): number {
    let first = 0;
    let second = 0;
    for (let place = start; place < this.#text.length; place++) {
      const unit = this.#foldAt(place);
      if (unit === IGNORED) continue;
      if (unit < FIRST_LETTER) break;
      if (first === 0) first = unit;
      else if (second === 0) second = unit;
      else return stemOf(first, second, unit);
    }
    return stemOf(first, second, 0);
  }

  #isWanted(place: number | undefined): boolean {
    return place === ALWAYS || (this.#relative && place !== undefined && place !== 0);
  }

  #skipGap(from: number): number {
    let place = from;
    for (; place < this.#text.length && place - from < LONGEST_STARTER; place++) {
      const folded = this.#foldAt(place);
      if (folded !== SPACE && folded !== IGNORED && folded !== LINE_BREAK) break;
    }
    return place;
  }

  #foldAt(place: number): number {
    return place < this.#text.length ? fold(this.#text.charCodeAt(place)) : 0;
  }

  #ask(start: number): FoundAt | undefined {
    const found = mentionsAt(this.#text, start, this.#options, {
      addresses: this.#addresses,
      whole: this.#whole,
      lastEnd: this.#lastEnd,
      areMonthsSure: this.#areMonthsSure,
    });
    if (found === undefined) return undefined;
    this.mentions.push(...found.mentions);
    this.#lastEnd = found.end;
    return found;
  }
}
