import {
  APOSTROPHE,
  BOUNDARY,
  FIRST_LETTER,
  fold,
  FULL_STOP,
  HYPHEN,
  IGNORED,
  isDigit,
  LINE_BREAK,
  SPACE,
} from './fold.ts';
import { isLetterAt, lastWord, LONGEST_WORD, readWord, spelledOut } from './read-word.ts';
import { wordBefore } from './surroundings.ts';
import type { Sense } from './sense.ts';
import { type Phrase, vocabularyOf } from './vocabulary.ts';
import { isSpelled } from './word-table.ts';

/** A piece of a would-be date. Positions are UTF-16 indices of the original text. */
export interface Token {
  readonly kind: 'number' | 'word' | 'mark' | 'end';
  readonly start: number;
  readonly end: number;
  /** Whether it follows the token before it without a space. */
  readonly glued: boolean;
  /** Of a number. */
  readonly value: number;
  readonly digits: number;
  /** Of a word that the vocabulary knows. */
  readonly sense: Sense | undefined;
  /** Of a word: whether the original begins with a capital. */
  readonly capital: boolean;
  /** Of a mark: its folded character. */
  readonly mark: number;
}

const LONGEST_NUMBER = 9;
/** Runs of spaces and controls within a date are short; a megabyte of them must not cost one. */
const LONGEST_GAP = 24;

/** The tokens from a place in the text, made as they are asked for. */
export class Tokens {
  readonly text: string;
  /** Whether the whole text is taken for a date, which settles forms that prose leaves open. */
  readonly whole: boolean;
  /** Whether a word is glued before it with a mark: `ایرنا-۲۴ مرداد`; then three numbers are none. */
  readonly tornByWord: boolean;
  readonly #start: number;
  readonly #tokens: Token[] = [];
  #place: number;
  #before: Sense | undefined | null = null;

  constructor(text: string, start: number, whole: boolean, tornByWord = false) {
    this.text = text;
    this.tornByWord = tornByWord;
    this.whole = whole;
    this.#start = start;
    this.#place = start;
  }

  /** The senses of the word before the first token; looked for when it is first asked for. */
  get before(): Sense | undefined {
    return this.#before === null
      ? (this.#before = wordBefore(this.text, this.#start))
      : this.#before;
  }

  at(index: number): Token {
    return index < this.#tokens.length ? (this.#tokens[index] as Token) : this.#readTo(index);
  }

  #readTo(index: number): Token {
    for (;;) {
      const count = this.#tokens.length;
      const last = this.#tokens[count - 1];
      if (last !== undefined && (count > index || last.kind === 'end')) return last;
      const next = lex(this.text, this.#place, count === 0);
      this.#tokens.push(next);
      this.#place = next.end;
    }
  }
}

/** Every token has one shape, which is what makes them cheap. */
function token(
  kind: Token['kind'],
  start: number,
  end: number,
  glued: boolean,
  value = 0,
  mark = 0,
  sense?: Sense,
  capital = false,
): Token {
  return { kind, start, end, glued, value, digits: end - start, sense, capital, mark };
}

function lex(text: string, from: number, first: boolean): Token {
  let place = from;
  let lines = 0;
  let spaces = 0;
  while (place < text.length) {
    const folded = fold(text.charCodeAt(place));
    if (folded === LINE_BREAK) lines++;
    else if (folded === SPACE) spaces++;
    else if (folded !== IGNORED) break;
    place++;
    if (lines > 1 || place - from > LONGEST_GAP) return token('end', from, from, false);
  }
  const glued = !first && spaces + lines === 0;
  const folded = place < text.length ? fold(text.charCodeAt(place)) : BOUNDARY;
  if (isDigit(folded)) return lexNumber(text, place, glued);
  if (folded >= FIRST_LETTER) return lexPhrase(text, place, glued);
  if (folded === BOUNDARY) return token('end', place, place, glued);
  return token('mark', place, place + 1, glued, 0, folded);
}

function lexNumber(text: string, start: number, glued: boolean): Token {
  let value = 0;
  let place = start;
  while (place < text.length) {
    const folded = fold(text.charCodeAt(place));
    if (!isDigit(folded)) break;
    if (place - start >= LONGEST_NUMBER) return token('end', start, start, glued);
    value = value * 10 + folded - 48;
    place++;
  }
  return token('number', start, place, glued, value);
}

function lexPhrase(text: string, start: number, glued: boolean): Token {
  if (!readWord(text, start)) return token('word', start, start + LONGEST_WORD, glued);
  const wordEnd = lastWord.end;
  let end = wordEnd;
  const { entries, words } = vocabularyOf();
  const known = entries.find(lastWord.hash, lastWord.units, lastWord.length);
  let sense = known?.sense;
  let phrases = known?.phrases;
  if (lastWord.length === 1 && text.charCodeAt(skipIgnored(text, end)) === FULL_STOP) {
    const first = spelledOut();
    const initials = readInitials(text, first, end);
    ({ end } = initials);
    if (initials.folded !== first) {
      sense = words.get(initials.folded);
      phrases = undefined;
    }
  }
  if (phrases !== undefined) {
    const longer = matchPhrase(text, wordEnd, phrases);
    if (longer !== undefined) ({ end, sense } = longer);
  }
  if (sense === undefined) return token('word', start, end, glued);
  return token('word', start, end, glued, 0, 0, sense, isCapital(text, start));
}

const LAST_CAPITAL = 90;
/** The Arabic block, which has no case. */
const [FIRST_ARABIC, AFTER_ARABIC] = [0x600, 0x700];

/** Whether a capital stands at a place. */
export function isCapital(text: string, place: number): boolean {
  const unit = text.charCodeAt(place);
  if (unit < 128) return unit <= LAST_CAPITAL;
  if (unit >= FIRST_ARABIC && unit < AFTER_ARABIC) return false;
  const character = text.charAt(place);
  return character !== character.toLowerCase();
}

/** Reads `A.D.`, `ه. ش.` on from its first letter: single letters with full stops after them. */
function readInitials(
  text: string,
  first: string,
  firstEnd: number,
): { readonly folded: string; readonly end: number } {
  let folded = first;
  let end = firstEnd;
  while (text.charCodeAt(skipIgnored(text, end)) === FULL_STOP) {
    const stop = skipIgnored(text, end) + 1;
    const next = skipIgnored(text, text.charCodeAt(stop) === SPACE ? stop + 1 : stop);
    end = stop;
    if (!isLetterAt(text, next) || !readWord(text, next)) break;
    const longer = folded + spelledOut();
    if (!vocabularyOf().words.has(longer)) break;
    folded = longer;
    ({ end } = lastWord);
  }
  return { folded, end };
}

function skipIgnored(text: string, from: number): number {
  let place = from;
  while (
    place < text.length &&
    place - from < LONGEST_GAP &&
    fold(text.charCodeAt(place)) === IGNORED
  )
    place++;
  return place;
}

/** The longest phrase that goes on after its first word, over spaces or hyphens. */
function matchPhrase(
  text: string,
  firstEnd: number,
  phrases: readonly Phrase[],
): { readonly end: number; readonly sense: Sense } | undefined {
  for (const { rest, sense } of phrases) {
    let end: number | undefined = firstEnd;
    for (const expected of rest) {
      end = end === undefined ? undefined : endOfNext(text, end, expected);
    }
    if (end !== undefined) return { end, sense };
  }
  return undefined;
}

function endOfNext(text: string, from: number, expected: string): number | undefined {
  let place = from;
  while (place < text.length && place - from < LONGEST_GAP) {
    const folded = fold(text.charCodeAt(place));
    const gap =
      folded === SPACE ||
      folded === IGNORED ||
      folded === HYPHEN ||
      folded === LINE_BREAK ||
      folded === APOSTROPHE;
    if (!gap) break;
    place++;
  }
  if (place === from) return undefined;
  const { units } = lastWord;
  const isNext = readWord(text, place) && isSpelled(expected, units, lastWord.length);
  return isNext ? lastWord.end : undefined;
}
