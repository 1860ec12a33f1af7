import { oncePer } from '../../core/once-per.ts';

/**
 * The matches of a pattern as `matchAll` finds them, tried only at places, in rising order, among which every
 * one is at which the pattern can match; without places all of the text is tried.
 */
export function matchesFrom(
  text: string,
  pattern: RegExp,
  places: readonly number[] | ReadonlySet<number> | undefined,
): RegExpExecArray[] {
  if (places === undefined) return matchesIn(text, pattern);
  const sticky = stickyOf(pattern);
  const matches: RegExpExecArray[] = [];
  let end = 0;
  for (const place of places) {
    if (place < end) continue;
    sticky.lastIndex = place;
    const match = sticky.exec(text);
    if (match === null) continue;
    matches.push(match);
    end = place + Math.max(1, match[0].length);
  }
  return matches;
}

/** As `matchAll` gives them of a pattern that is never empty: its copy of the pattern takes longer than a short text. */
function matchesIn(text: string, pattern: RegExp): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text))
    matches.push(match);
  return matches;
}

const stickyOf = oncePer(
  (pattern: RegExp) => new RegExp(pattern.source, pattern.flags.replace('g', 'y')),
);

/** Places that stand so many units before others, in rising order; none before the text. */
export function placesBefore(places: readonly number[], units: readonly number[]): number[] {
  const before: number[] = [];
  for (const place of places)
    for (const each of units) if (place >= each) before.push(place - each);
  // By one distance they are in order already.
  return units.length === 1 ? before : before.toSorted(ascending);
}

/** The order of places. */
export function ascending(one: number, two: number): number {
  return one - two;
}
