import { countArabicRun } from './arabic-run.ts';
import {
  END,
  END_BIT,
  PARTED_ARABIC_RUN,
  PARTING,
  RARE,
  rareSign,
  signs,
  WORD,
} from './run-signs.ts';

/**
 * Counts the words of text without markup, a run between separators at a time. A character costs one look
 * into a table and no branch that depends on it, for which word ends where cannot be foretold: with such
 * branches it takes twice as long.
 */
export function wordsIn(text: string): number {
  const { length } = text;
  // Kept in the function: what a module has is fetched anew for every character once it is bundled.
  const [table, partedRun, endBit] = [signs, PARTED_ARABIC_RUN, END_BIT];
  let words = 0;
  let run = 0; // the signs of all that was read of it
  for (let index = 0; index < length; index++) {
    run |= table[text.charCodeAt(index)] as number;
    if (run >= partedRun) {
      if (run > partedRun) run = (run & partedRun) | rareSign(text, index);
      if (run === partedRun) {
        words += wordsOfRunBefore(text, index);
        run = 0;
      }
    }
    const ended = run >> endBit; // 1 or 0, and a word is the first bit
    words += run & ended;
    run &= ended - 1;
  }
  if ((run | END) === partedRun) return words + wordsOfRunBefore(text, length);
  return words + (run & WORD);
}

/** A mark behind the last word of a run parts none: few runs need to be read with care. */
function wordsOfRunBefore(text: string, end: number): number {
  let start = end;
  let beforeWord = false;
  let mayPart = false;
  for (; start > 0; start--) {
    const sign = signs[text.charCodeAt(start - 1)] as number;
    if (sign === END) break;
    if (beforeWord && (sign & (PARTING | RARE)) !== 0) mayPart = true;
    if ((sign & (WORD | RARE)) !== 0) beforeWord = true;
  }
  return mayPart ? countArabicRun(text, start, end) : 1;
}
