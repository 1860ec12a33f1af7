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
import { type Sense, vocabularyOf } from './vocabulary.ts';

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

const LONGEST_WORD = 40;
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
  readonly #tokens: Token[] = [];
  #place: number;

  constructor(text: string, start: number, whole: boolean, tornByWord = false) {
    this.text = text;
    this.tornByWord = tornByWord;
    this.whole = whole;
    this.#place = start;
  }

  at(index: number): Token {
    while (this.#tokens.length <= index) {
      const last = this.#tokens.at(-1);
      if (last?.kind === 'end') return last;
      const next = lex(this.text, this.#place, this.#tokens.length === 0);
      this.#tokens.push(next);
      this.#place = next.end;
    }
    return this.#tokens[index] as Token;
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

interface Word {
  readonly folded: string;
  readonly end: number;
}

/** Reads a word, or undefined when it is longer than any that dates have. */
function readWord(text: string, start: number): Word | undefined {
  let folded = '';
  let end = start;
  for (let place = start; place < text.length; place++) {
    const unit = fold(text.charCodeAt(place));
    if (
      unit >= FIRST_LETTER ||
      (unit === APOSTROPHE && folded !== '' && isLetterAt(text, place + 1))
    ) {
      folded += String.fromCharCode(unit);
      end = place + 1;
    } else if (unit !== IGNORED) {
      break;
    } else if (isCombining(text.charCodeAt(place))) {
      end = place + 1; // a mark belongs to the letter before it, a control does not
    }
    if (place - start > LONGEST_WORD) return undefined;
  }
  // Scholars write š for sh; alone it is their sign of the solar era.
  return { folded: folded.length > 1 ? folded.replaceAll('š', 'sh') : folded, end };
}

function isLetterAt(text: string, place: number): boolean {
  return place < text.length && fold(text.charCodeAt(place)) >= FIRST_LETTER;
}

function isCombining(unit: number): boolean {
  return /\p{M}/u.test(String.fromCharCode(unit));
}

function lexPhrase(text: string, start: number, glued: boolean): Token {
  const word = readWord(text, start);
  if (word === undefined) return token('word', start, start + LONGEST_WORD, glued);
  const { words, phrases } = vocabularyOf();
  const initials = word.folded.length === 1 ? readInitials(text, word) : word;
  const known = words.get(initials.folded);
  const rest = initials.folded === word.folded ? phrases.get(word.folded) : undefined;
  const longer = rest === undefined ? undefined : matchPhrase(text, word, rest);
  const sense = longer?.sense ?? known;
  if (sense === undefined) return token('word', start, initials.end, glued);
  return token(
    'word',
    start,
    longer?.end ?? initials.end,
    glued,
    0,
    0,
    sense,
    isCapital(text, start),
  );
}

function isCapital(text: string, place: number): boolean {
  const character = text.charAt(place);
  return character !== character.toLowerCase();
}

/** Reads `A.D.`, `ه. ش.` on from its first letter: single letters with full stops after them. */
function readInitials(text: string, first: Word): Word {
  let { folded, end } = first;
  while (text.charCodeAt(skipIgnored(text, end)) === FULL_STOP) {
    const stop = skipIgnored(text, end) + 1;
    const next = skipIgnored(text, text.charCodeAt(stop) === SPACE ? stop + 1 : stop);
    const word = isLetterAt(text, next) ? readWord(text, next) : undefined;
    const known =
      word === undefined || !vocabularyOf().words.has(folded + word.folded) ? undefined : word;
    end = stop;
    if (known === undefined) break;
    folded += known.folded;
    end = known.end;
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
  first: Word,
  phrases: readonly { readonly rest: readonly string[]; readonly sense: Sense }[],
): { readonly end: number; readonly sense: Sense } | undefined {
  for (const { rest, sense } of phrases) {
    let end: number | undefined = first.end;
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
  const word = readWord(text, place);
  return word?.folded === expected ? word.end : undefined;
}
