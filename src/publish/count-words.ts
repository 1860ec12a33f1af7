import { checkOptions } from '../core/fields.ts';
import { type DocumentType, readBlocks } from '../documents/index.ts';
import {
  ARABIC_LETTER,
  classOf,
  EMOJI,
  FULL_STOP,
  GLUE_MARK,
  LETTER,
  NUMBER,
  SEPARATOR,
  TRANSPARENT,
} from './character-class.ts';

/** What the text is written in, and what of it counts. */
export interface CountWordsOptions {
  /** `plain` by default. */
  readonly type?: DocumentType;
  /** Whether code blocks count; not by default. */
  readonly code?: boolean;
}

/**
 * Counts the words of a text, in time linear in its length: runs without white space that hold a
 * letter or a number, so that می‌شود, ۱۴۰۴/۰۵/۲۴, a URL and state-of-the-art are one each.
 *
 * @throws ERR_FIELD_TYPE for a text that is no string, or a type that is not read.
 * @example
 * countWords('جمعه ۱۴۰۴/۰۵/۲۴ باران می\u200cآید.') // => 4
 * countWords('A <b>bold</b>ly <i>go</i> — again', { type: 'html' }) // => 4
 */
export function countWords(text: string, options: CountWordsOptions = {}): number {
  checkOptions(options);
  const { type = 'plain', code = false } = options;
  let words = 0;
  for (const block of readBlocks(text, type)) {
    if (code || block.kind !== 'code') words += countPlainWords(block.text);
  }
  return words;
}

/** Counts the words of text without markup, a run between separators at a time. */
function countPlainWords(text: string): number {
  let words = 0;
  let start = 0;
  let holdsWord = false;
  let holdsArabic = false;
  for (let index = 0; index <= text.length;) {
    const codePoint = text.codePointAt(index);
    const kind = codePoint === undefined ? SEPARATOR : classOf(codePoint);
    if (kind === SEPARATOR) {
      if (holdsWord) words += holdsArabic ? countArabicRun(text, start, index) : 1;
      holdsWord = false;
      holdsArabic = false;
      start = index + 1;
    } else if (kind === ARABIC_LETTER) {
      holdsWord = true;
      holdsArabic = true;
    } else if (kind === LETTER || kind === NUMBER) {
      holdsWord = true;
    }
    index += codePoint !== undefined && codePoint > 0xffff ? 2 : 1;
  }
  return words;
}

/**
 * Counts the words of a run that holds Arabic letters. Persian is often typed with a mark glued to the
 * word after it («گفت:بیا»): that parts two words when letters stand on both sides, and the full
 * stop when they are Arabic and two or more («رفت.آمد», but not «ه.ش»).
 */
function countArabicRun(text: string, start: number, end: number): number {
  if (isAddress(text.slice(start, end))) return 1;
  let words = 0;
  let holdsWord = false;
  let lettersInRow = 0; // Arabic ones, at the end of what was read
  let afterLetter = false; // of any script
  let lettersToPart = 0; // how many letters must come next for the mark just read to part words
  for (let index = start; index < end;) {
    const codePoint = text.codePointAt(index) ?? 0;
    switch (classOf(codePoint)) {
      case TRANSPARENT:
        break;
      case ARABIC_LETTER:
        holdsWord = true;
        afterLetter = true;
        lettersInRow++;
        if (lettersInRow === lettersToPart) {
          words++;
          lettersToPart = 0;
        }
        break;
      case LETTER:
        if (lettersToPart === 1) words++;
        holdsWord = true;
        afterLetter = true;
        lettersInRow = 0;
        lettersToPart = 0;
        break;
      case NUMBER:
        holdsWord = true;
        afterLetter = false;
        lettersInRow = 0;
        lettersToPart = 0;
        break;
      case GLUE_MARK:
        if (afterLetter) lettersToPart = 1;
        afterLetter = false;
        lettersInRow = 0;
        break;
      case FULL_STOP:
        if (lettersInRow > 0) lettersToPart = lettersInRow > 1 ? 2 : 0;
        afterLetter = false;
        lettersInRow = 0;
        break;
      case EMOJI:
        if (holdsWord) words++;
        holdsWord = false;
        afterLetter = false;
        lettersInRow = 0;
        lettersToPart = 0;
        break;
      default:
        afterLetter = false;
        lettersInRow = 0;
    }
    index += codePoint > 0xffff ? 2 : 1;
  }
  return holdsWord ? words + 1 : words;
}

/** A URL or an e-mail address is one word, whatever marks it holds. */
function isAddress(run: string): boolean {
  return /:\/\/|[^@]@[^@]/u.test(run);
}
