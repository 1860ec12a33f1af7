import { FIRST_LETTER } from '../../parse/fold.ts';
import { bitOf, kindsByStem, type WordKind } from './landmark-words.ts';
import { hasUnsureLetter } from './landmarks.ts';
import { stemAt, unitKind } from './stem.ts';

/**
 * Where words of a kind may begin in a short piece of a text, without the landmarks of all the others; undefined
 * of one that has to be looked through as a whole.
 */
export function placesOfKind(piece: string, kind: WordKind): number[] | undefined {
  if (hasUnsureLetter(piece)) return undefined;
  const kinds = kindsByStem();
  const bit = bitOf(kind);
  const places: number[] = [];
  let isInWord = false;
  for (let place = 0; place < piece.length; place++) {
    const isLetter = unitKind(piece.charCodeAt(place)) >= FIRST_LETTER;
    if (isLetter && !isInWord && mayBegin(piece, place, kinds, bit)) places.push(place);
    isInWord = isLetter;
  }
  return places;
}

/** By its stem; a mark that is looked through may part a short word from the rest of it. */
function mayBegin(piece: string, place: number, kinds: Int32Array, bit: number): boolean {
  const found =
    (kinds[stemAt(piece, place)] as number) | (kinds[stemAt(piece, place, true)] as number);
  return (found & bit) !== 0;
}
