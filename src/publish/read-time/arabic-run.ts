import {
  ARABIC_LETTER,
  classOf,
  EMOJI,
  ENCLOSING,
  FULL_STOP,
  GLUE_MARK,
  LETTER,
  NUMBER,
  TRANSPARENT,
} from './character-class.ts';

/**
 * Counts the words of a run that holds Arabic letters. Persian is often typed with a mark glued to the
 * word after it («گفت:بیا»): that parts two words when letters stand on both sides, and the full
 * stop when they are Arabic and two or more («رفت.آمد», but not «ه.ش»).
 */
export function countArabicRun(text: string, start: number, end: number): number {
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
      case ENCLOSING: // «رفت»،«آمد»: the mark stands between letters all the same
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
