import { partitionPoint } from '../core/partition-point.ts';
import type { Place } from './types.ts';

/** Gives the test whether a position stands in one of some places, which come from left to right. */
export function within(places: readonly Place[]): (index: number) => boolean {
  return (index) => {
    const last = places[partitionPoint(places, (place) => place.index <= index) - 1];
    return last !== undefined && index < last.index + last.length;
  };
}

/** The same for positions that are asked for in rising order, without a search for each. */
export function withinRising(places: readonly Place[]): (index: number) => boolean {
  let next = 0;
  let end = 0; // of the last place that begins at the position or before
  return (index) => {
    for (; next < places.length && (places[next] as Place).index <= index; next++)
      end = endOf(places[next]);
    return index < end;
  };
}

/** Of places from left to right: where the last ends that stands before a position, and the next begins. */
export function gapAround(
  places: readonly Place[],
  from: number,
  to: number,
): { readonly start: number; readonly end: number } {
  let after = partitionPoint(places, ({ index }) => index < from);
  let before = after - 1;
  while (before >= 0 && endOf(places[before]) > from) before--;
  while (after < places.length && (places[after]?.index ?? 0) < to) after++;
  return { start: endOf(places[before]), end: places[after]?.index ?? Infinity };
}

/** Where a place ends; 0 where there is none. */
export function endOf(place: Place | undefined): number {
  return place === undefined ? 0 : place.index + place.length;
}
