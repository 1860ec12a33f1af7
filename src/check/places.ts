import type { Place } from './types.ts';

/** Gives the test whether a position stands in one of some places, which come from left to right. */
export function within(places: readonly Place[]): (index: number) => boolean {
  return (index) => {
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[middle]?.index ?? 0) <= index) low = middle + 1;
      else high = middle;
    }
    const last = places[low - 1];
    return last !== undefined && index < last.index + last.length;
  };
}

/** Of places from left to right: where the last ends that stands before a position, and the next begins. */
export function gapAround(
  places: readonly Place[],
  from: number,
  to: number,
): { readonly start: number; readonly end: number } {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.index ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  let before = low - 1;
  while (before >= 0 && endOf(places[before]) > from) before--;
  let after = low;
  while (after < places.length && (places[after]?.index ?? 0) < to) after++;
  return { start: endOf(places[before]), end: places[after]?.index ?? Infinity };
}

function endOf(place: Place | undefined): number {
  return place === undefined ? 0 : place.index + place.length;
}
