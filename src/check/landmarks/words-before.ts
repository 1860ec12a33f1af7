import { isDigitAt } from '../units-at.ts';
import { FIRST_LETTER, unitKind } from './stem.ts';

/**
 * Where the words before some places may begin, a space or a hyphen between them: `first` and `1st` before
 * `quarter`. Behind a digit a word may begin too.
 */
export function wordsBefore(text: string, places: readonly number[]): number[] {
  const starts: number[] = [];
  for (const place of places) {
    let start = place - 1;
    while (start > 0 && isPartOfWord(text, start - 1)) {
      start--;
      if (isDigitAt(text, start - 1)) starts.push(start);
    }
    if (start < place - 1) starts.push(start);
  }
  return starts;
}

function isPartOfWord(text: string, place: number): boolean {
  return unitKind(text.charCodeAt(place)) >= FIRST_LETTER || isDigitAt(text, place);
}
