import { FIRST_LETTER, fold, IGNORED, isDigit } from './fold.ts';
import { mentionsAt } from './mentions-at.ts';
import { Addresses } from './surroundings.ts';
import type { DateMention, ParseOptions } from './types.ts';
import { stemOf, vocabularyOf } from './vocabulary.ts';

/**
 * Goes over the text once. Dates are rare in prose, so a character costs a table look-up, a word a hash
 * of its first three letters; only a number, or a word that begins like one that begins a date, is read.
 * With `whole` the text is taken for a date, which settles forms that prose leaves open.
 */
export function scan(text: string, options: ParseOptions, whole = false): DateMention[] {
  const { stems } = vocabularyOf();
  const mentions: DateMention[] = [];
  const addresses = new Addresses(text);
  const { length } = text;
  let place = 0;
  let lastEnd = -1;

  while (place < length) {
    const folded = fold(text.charCodeAt(place));
    if (isDigit(folded)) {
      const found = mentionsAt(text, place, options, addresses, whole, lastEnd);
      if (found !== undefined) {
        mentions.push(...found.mentions);
        place = found.end;
        lastEnd = place;
      } else {
        do place++;
        while (place < length && isDigit(fold(text.charCodeAt(place))));
      }
    } else if (folded >= FIRST_LETTER) {
      const wordStart = place;
      let second = 0;
      let third = 0;
      place++;
      while (place < length) {
        const next = fold(text.charCodeAt(place));
        if (next < FIRST_LETTER && next !== IGNORED) break;
        if (next !== IGNORED) {
          if (second === 0) second = next;
          else if (third === 0) third = next;
        }
        place++;
      }
      if (stems[stemOf(folded, second, third)] === 1) {
        const found = mentionsAt(text, wordStart, options, addresses, whole, lastEnd);
        if (found !== undefined) {
          mentions.push(...found.mentions);
          place = Math.max(found.end, wordStart + 1);
          lastEnd = place;
          continue;
        }
      }
      // Digits glued to a word are its own: A24, F16.
      while (place < length && isDigit(fold(text.charCodeAt(place)))) place++;
    } else {
      place++;
    }
  }
  return mentions;
}
