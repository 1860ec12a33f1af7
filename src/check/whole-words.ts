import type { Place } from './types.ts';

/** What makes a word longer: a ZWNJ too. */
const PART_OF_WORD = /[\p{L}\p{M}\u200c]/u;

/** Whether a place is no part of a longer word. */
export function isWhole(text: string, { index, length }: Place): boolean {
  return (
    !PART_OF_WORD.test(text.charAt(index - 1)) && !PART_OF_WORD.test(text.charAt(index + length))
  );
}

/** Where a word stands whole, from left to right. */
export function placesOf(word: string, text: string): Place[] {
  const places: Place[] = [];
  for (let index = text.indexOf(word); index !== -1; index = text.indexOf(word, index + 1)) {
    const place = { index, length: word.length };
    if (isWhole(text, place)) places.push(place);
  }
  return places;
}
