import type { CompareOptions, Place } from '../types.ts';
import type { ReadSides } from './compare-texts.ts';
import { matchDates } from './dates.ts';
import { yearsTold } from './years-told.ts';

/** The places of one date in the two texts. */
export interface MatchedPlaces {
  readonly source: Place;
  readonly target: Place;
}

/** Where the dates of two texts that are the same stand, for a page that joins them. */
export function matchedPlaces({ one, two }: ReadSides, options: CompareOptions): MatchedPlaces[] {
  const how = { ...options, yearsFor: yearsTold(one, two) };
  const { inOrder, moved } = matchDates(one, two, how);
  return [...inOrder, ...moved].flatMap(({ source, target }) => {
    const [from, to] = [one.told[source], two.told[target]];
    return from === undefined || to === undefined ? [] : [{ source: from, target: to }];
  });
}
