import type { Place } from './types.ts';

/** What makes a word longer: a ZWNJ too. */
const PART_OF_WORD = /[\p{L}\p{M}\u200c]/u;

/** Whether a place is no part of a longer word. */
function isWhole(text: string, { index, length }: Place): boolean {
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

/**
 * Gives where a word, in lower case, stands whole in a text of any case: looked for at places among which are
 * all at which it can begin, or in all of the text.
 */
export function wordPlaces(
  text: string,
  places: readonly number[] | undefined,
): (word: string) => Place[] {
  if (places === undefined) {
    const folded = text.toLowerCase();
    return (word) => placesOf(word, folded);
  }
  const longest = 40;
  const beginnings = places.map((index) => text.slice(index, index + longest).toLowerCase());
  // By the letter that they begin with: there are more words than places that any of them may begin at.
  const byLetter = new Map<string, number[]>();
  beginnings.forEach((beginning, number) => {
    const letter = beginning.charAt(0);
    const own = byLetter.get(letter);
    if (own === undefined) byLetter.set(letter, [number]);
    else own.push(number);
  });
  return (word) => {
    const found: Place[] = [];
    for (const number of byLetter.get(word.charAt(0)) ?? []) {
      const place = { index: places[number] as number, length: word.length };
      if (beginnings[number]?.startsWith(word) === true && isWhole(text, place)) found.push(place);
    }
    return found;
  };
}
