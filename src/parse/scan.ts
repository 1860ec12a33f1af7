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
import { mentionsAt, type Surroundings } from './mentions-at.ts';
import { readPlainMention } from './read-plain-mention.ts';
import { isMade, LETTER, makeScanUnits, SCAN_UNITS, STOP } from './scan-units.ts';
import { Addresses } from './surroundings.ts';
import type { DateMention, ParseOptions } from './types.ts';
import { RELATIVE, START_MASK, type Vocabulary, vocabularyOf } from './vocabulary.ts';
import {
  AFTER_NUMBER,
  AFTER_NUMBER_RELATIVE,
  ANY,
  isJoint,
  wantedAfterJoint,
} from './word-classes.ts';
import { mix } from './word-table.ts';

/**
 * Goes over the text once. Dates are rare in prose, so a character costs a table look-up, a word its hash, a
 * number a look at what follows it; the grammar is asked only where a date can begin. With `whole` the text is
 * taken for a date, which settles forms that prose leaves open.
 */
export function scan(text: string, options: ParseOptions, whole = false): DateMention[] {
  const first = new Scanner(text, options, whole);
  first.run(0);
  const { mentions, openPlace } = first;
  if (openPlace === undefined || !mentions.some(isSureMonth)) return mentions;
  // «۴ تیر ۱۴۰۴» says that the «۵ تیر» of the same text is a day too, and no five bullets.
  const before = mentions.filter(({ index }) => index < openPlace);
  const again = new Scanner(text, options, whole, before);
  again.run(openPlace);
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

const LONGEST_DAY = 2;

/** No date has more in a row: a megabyte of them is not looked through. */
const MOST_JOINTS = 8;

/** As many stand between a weekday and its date as the grammar passes over. */
const MOST_MARKS = 3;

class Scanner {
  readonly mentions: DateMention[];
  readonly #text: string;
  readonly #options: ParseOptions;
  readonly #relative: boolean;
  readonly #vocabulary: Vocabulary = vocabularyOf();
  readonly #starts: Uint8Array;
  readonly #around: Surroundings;
  readonly #afterNumber: number;
  #hash = 0;
  /** Where the word ends whose classes were asked for. */
  #wordEnd = 0;

  /** Goes on behind mentions that were found before the text was known to tell Jalali months, if any are given. */
  constructor(text: string, options: ParseOptions, whole: boolean, before?: DateMention[]) {
    this.mentions = before ?? [];
    this.#text = text;
    this.#options = options;
    this.#relative = options.relative === true && options.now !== undefined;
    const { starts, relativeStarts } = this.#vocabulary;
    this.#starts = this.#relative ? relativeStarts : starts;
    this.#afterNumber = this.#relative ? AFTER_NUMBER_RELATIVE : AFTER_NUMBER;
    const last = before?.at(-1);
    this.#around = {
      addresses: new Addresses(text),
      whole,
      lastEnd: last === undefined ? -1 : last.index + last.length,
      areMonthsSure: before !== undefined,
      openPlace: undefined,
    };
  }

  /** The first place that is a date only where a text tells Jalali months. */
  get openPlace(): number | undefined {
    return this.#around.openPlace;
  }

  /** Reads on from a place that is in no word. */
  run(from: number): void {
    let floor = from; // what stands before it is read
    let place = from;
    while (place < this.#text.length) {
      place = this.#skip(place);
      const next = this.#stop(place, this.#hash, floor);
      if (next !== place) floor = next;
      place = next === place ? place + 1 : next;
    }
  }

  /**
   * Passes over what begins no date, to the next place that the scan has to look at; leaves the hash of the
   * word before it. The loop has one branch, seldom taken: words are short, and a branch at their ends is
   * mistaken so often that it takes half the time. So every unit goes into the hash, and one that is no letter
   * empties it. What the word weighs and what the unit does reach {@link STOP} together, so that of all the `a`
   * of English only that of A.D. is looked at: an eighth of the time. No call stands in the loop: the tables
   * would be looked for anew at each turn, a third of the time.
   */
  #skip(from: number): number {
    const text = this.#text;
    const starts = this.#starts;
    const units = SCAN_UNITS;
    let place = from;
    let hash = 0;
    for (;;) {
      for (; place < text.length; place++) {
        const unit = units[text.charCodeAt(place)] as number;
        if ((((starts[hash & START_MASK] as number) + unit) | 0) >= STOP) break;
        hash = mix(hash, unit) & (unit >> 31); // all bits for a letter, else none
      }
      if (place >= text.length) break;
      const unit = text.charCodeAt(place);
      if (!isMade(unit)) makeScanUnits(unit);
      else if (this.#foldAt(place) === IGNORED) place++;
      else break;
    }
    this.#hash = hash ^ LETTER;
    return place;
  }

  /** Reads what ends at a place, a word, or begins there, a number; gives where to go on. */
  #stop(place: number, hash: number, floor: number): number {
    const text = this.#text;
    const start = this.#wordStart(place, floor);
    if (start === place) return isDigit(this.#foldAt(place)) ? this.#number(place) : place;
    if (this.#mayBegin(hash, start, place)) {
      const found = this.#ask(start);
      if (found !== undefined) return Math.max(found, start + 1);
    }
    // Digits glued to a word are its own: A24, F16.
    let end = place;
    while (end < text.length && isDigit(fold(text.charCodeAt(end)))) end++;
    return end;
  }

  /** Where the word begins that ends before a place; the place where there is none. */
  #wordStart(place: number, floor: number): number {
    let start = place;
    for (let before = place - 1; before >= floor; before--) {
      const folded = this.#foldAt(before);
      if (folded >= FIRST_LETTER) start = before;
      else if (folded !== IGNORED) break;
    }
    return start;
  }

  /** Whether a word can begin a date, and what follows it leaves hope that it does. */
  #mayBegin(hash: number, start: number, end: number): boolean {
    if (end - start > LONGEST_STARTER) return false;
    if (!this.#isWanted(this.#vocabulary.starters.get(hash))) return false;
    return this.#wordMayGoOn(hash, start, end);
  }

  /** Whether what follows a word leaves hope that it begins a date: a number, or a word of dates. */
  #wordMayGoOn(hash: number, start: number, end: number): boolean {
    if (this.#relative && this.#vocabulary.alone.has(hash)) return true;
    let place = this.#skipGap(end);
    let folded = this.#foldAt(place);
    // A letter alone begins A.D.
    if (end - start === 1 && folded === FULL_STOP) return true;
    if (this.#vocabulary.initials.has(hash)) return false;
    // Sha'ban goes on.
    if (folded === APOSTROPHE && this.#relative) return true;
    // `Fri., Aug. 15`, `Fri., – 15 August`
    for (let marks = 0; marks < MOST_MARKS && isMark(folded); marks++) {
      place = this.#skipGap(place + 1);
      folded = this.#foldAt(place);
    }
    if (isMark(folded)) return this.#relative;
    if (isDigit(folded)) return true;
    const wanted = this.#relative ? ANY : (this.#vocabulary.wanted.get(hash) ?? ANY);
    return folded >= FIRST_LETTER && this.#goesOn(place, wanted);
  }

  /** Whether a word that is wanted stands at a place, and behind joints, such as of, what may follow them. */
  #goesOn(start: number, wanted: number): boolean {
    let place = start;
    let next = wanted;
    for (let joints = 0; joints < MOST_JOINTS; joints++) {
      const classes = this.#classesAt(place);
      if ((classes & next) === 0) return false;
      if (next === ANY || !isJoint(classes)) return true;
      place = this.#skipGap(this.#wordEnd);
      const folded = this.#foldAt(place);
      if (folded < FIRST_LETTER) return folded > SPACE;
      next = wantedAfterJoint(classes);
    }
    return true;
  }

  /** Reads on from the start of a number; gives where to go on. */
  #number(start: number): number {
    const text = this.#text;
    let end = start + 1;
    while (end < text.length && isDigit(fold(text.charCodeAt(end)))) end++;
    const found = this.#mayGoOn(end) ? this.#ask(start) : undefined;
    return found ?? end;
  }

  /** Whether what follows a number leaves hope that it begins a date. */
  #mayGoOn(end: number): boolean {
    let place = this.#skipGap(end);
    const glued = place === end;
    const mark = this.#foldAt(place);
    if (mark >= FIRST_LETTER) return this.#mayFollow(place);
    if (mark === HYPHEN || mark === APOSTROPHE || mark === SLASH) return true;
    if (mark === FULL_STOP) {
      return this.#foldAt(place + 1) >= FIRST_LETTER || isDigit(this.#foldAt(place + 1));
    }
    if (mark !== COMMA) return isDigit(mark) && !glued;
    const after = this.#skipGap(place + 1);
    // «۵،۷ مرداد» are days, 1,500 are people.
    if (isDigit(this.#foldAt(after)))
      return after > place + 1 || !isDigit(this.#foldAt(after + LONGEST_DAY));
    place = after;
    return this.#foldAt(place) >= FIRST_LETTER && this.#mayFollow(place);
  }

  #mayFollow(start: number): boolean {
    return (this.#classesAt(start) & this.#afterNumber) !== 0;
  }

  /** What a word may be in a date, 0 for none; a letter with a full stop may begin A.D. */
  #classesAt(start: number): number {
    let hash = 0;
    let letters = 0;
    let place = start;
    for (; place < this.#text.length; place++) {
      const unit = this.#foldAt(place);
      if (unit === IGNORED) continue;
      if (unit < FIRST_LETTER) break;
      hash = mix(hash, unit);
      if (++letters > LONGEST_STARTER) return 0;
    }
    this.#wordEnd = place;
    if (letters === 1 && this.#foldAt(place) === FULL_STOP) return ANY;
    return this.#vocabulary.classes.get(hash) ?? 0;
  }

  #isWanted(place: number | undefined): boolean {
    return place !== undefined && (place !== RELATIVE || this.#relative);
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
    return place >= 0 && place < this.#text.length ? fold(this.#text.charCodeAt(place)) : 0;
  }

  /** Where the date ends that begins at a place, if one does. */
  #ask(start: number): number | undefined {
    const around = this.#around;
    const plain = around.whole ? undefined : readPlainMention(this.#text, start, this.#options);
    if (plain !== undefined) {
      // Behind a space or a parenthesis begins no address that has a date; behind mid- one may.
      if (this.#foldAt(start - 1) === HYPHEN && around.addresses.holds(start)) return undefined;
      this.mentions.push(plain);
      return (around.lastEnd = start + plain.length);
    }
    const found = mentionsAt(this.#text, start, this.#options, around);
    if (found === undefined) return undefined;
    this.mentions.push(...found.mentions);
    return (around.lastEnd = found.end);
  }
}
