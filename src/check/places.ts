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
