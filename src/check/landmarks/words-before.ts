import { ascending } from './matches-from.ts';
import { isDigitAt } from '../units-at.ts';

/**
 * Where the words before some places may begin, in rising order, a space or a hyphen between them: `first` and
 * `1st` before `quarter`. Behind a digit a word may begin too.
 */
export function wordsBefore(text: string, places: readonly number[]): number[] {
  return places
    .flatMap((place) => {
      const starts: number[] = [];
      let start = place - 1;
      while (start > 0 && PART_OF_WORD.test(text.charAt(start - 1))) {
        start--;
        if (isDigitAt(text, start - 1)) starts.push(start);
      }
      return start < place - 1 ? [start, ...starts] : starts;
    })
    .toSorted(ascending);
}

const PART_OF_WORD = /[\p{L}\d]/u;
