import {
  type Agreement,
  agreementOf,
  type Claim,
  isProlepticDrift,
  readingsNear,
  type ToldYears,
} from '../claim.ts';
import type { CompareOptions } from '../types.ts';
import type { Told } from './side.ts';
import { areApart } from './when.ts';
import { isOneMoment } from './zones.ts';

/** How two dates of the two sides agree: as days, or as one moment in two zones. */
export type Match = Agreement | 'moment';

/** What a comparison of dates is told. */
export interface MatchOptions extends CompareOptions {
  /** The years that a date without one can be of, or one of each text. */
  readonly yearsFor?: (source?: Told, target?: Told) => ToldYears | undefined;
}

/** Compares a date of the source with one of the target, each by either date of its pair. */
export function matchOf(source: Told, target: Told, options: MatchOptions): Match {
  return areApart(source.when, target.when) ? 'none' : matchOfNear(source, target, options);
}

/** The same without a glance at when they are. */
export function matchOfNear(source: Told, target: Told, { zones, yearsFor }: MatchOptions): Match {
  let best: Match = 'none';
  const years = source.yearless && target.yearless ? yearsFor?.(source, target) : undefined;
  for (const one of datesOf(source)) {
    for (const two of datesOf(target)) {
      const agreement = agreementOf(one, two, years);
      if (agreement === 'same') return 'same';
      if (agreement === 'overlap') best = 'overlap';
    }
  }
  if (best !== 'none') return best;
  if (isProlepticDrift(source.readings[0], target.readings[0])) return 'overlap';
  return isMoment(source, target, zones) ? 'moment' : 'none';
}

function datesOf(told: Told): Claim[] {
  return told.beside === undefined ? [told] : [told, told.beside];
}

function isMoment(source: Told, target: Told, zones: CompareOptions['zones']): boolean {
  // Without a time, or a zone of each, nothing is one moment.
  if (source.clock === undefined && target.clock === undefined) return false;
  // Nor where a zone is told by neither the text nor the caller: of most dates, which need not be worked out.
  if ((source.clock?.timeZone ?? zones?.source) === undefined) return false;
  if ((target.clock?.timeZone ?? zones?.target) === undefined) return false;
  const [one] = source.readings;
  const [two] = source.yearless || one === undefined ? target.readings : nearest(target, one.from);
  if (one === undefined || two === undefined || Math.abs(one.from - two.from) !== 1) return false;
  return isOneMoment(
    { day: one.from, clock: source.clock },
    { day: two.from, clock: target.clock },
    zones,
    true,
  );
}

function nearest(told: Told, day: number): Told['readings'] {
  if (!told.yearless) return told.readings;
  return readingsNear(told, day).toSorted(
    (one, two) => Math.abs(one.from - day) - Math.abs(two.from - day),
  );
}

/** Two dates that are one, by their places in the lists of the two sides. */
export interface Matched {
  readonly source: number;
  readonly target: number;
  readonly match: Match;
}

const WORTH: Readonly<Record<Match, number>> = { same: 16, moment: 12, overlap: 8, none: 0 };
/** Of those that agree as well, a decade is the counterpart of a decade, and that of its own paragraph. */
const SAME_PRECISION = 2;
const SAME_PARAGRAPH = 1;

/** The largest table that is filled, 16 MB; of longer texts the order of the dates is not compared. */
const MOST_CELLS = 4_000_000;

/** Finds the matches that keep the order of both sides and are worth the most. */
export function matchInOrder(
  source: readonly Told[],
  target: readonly Told[],
  options: MatchOptions,
): Matched[] {
  const agreed = agreedFromTheStart(source, target, options);
  const matched = Array.from({ length: agreed }, (_, place): Matched => ({
    source: place,
    target: place,
    match: 'same',
  }));
  const rest = matchByTable(source.slice(agreed), target.slice(agreed), options);
  for (const { source: one, target: two, match } of rest)
    matched.push({ source: agreed + one, target: agreed + two, match });
  return matched;
}

/** A year tells a day of its own paragraph, and none of another. */
function placedMatch(one: Told, two: Told, options: MatchOptions): Match {
  const match = matchOf(one, two, options);
  const isFar = one.group !== two.group && one.precision !== two.precision;
  return match === 'overlap' && isFar ? 'none' : match;
}

/** How many dates are the same, one after the other: no table finds better, and most translations are right. */
function agreedFromTheStart(
  source: readonly Told[],
  target: readonly Told[],
  options: MatchOptions,
): number {
  const differs = source.findIndex((one, place) => {
    const two = target[place];
    return two === undefined || one.group !== two.group || matchOf(one, two, options) !== 'same';
  });
  return differs === -1 ? source.length : differs;
}

function matchByTable(
  source: readonly Told[],
  target: readonly Told[],
  options: MatchOptions,
): Matched[] {
  const width = target.length + 1;
  if ((source.length + 1) * width > MOST_CELLS) return [];
  const worth = new Int32Array((source.length + 1) * width);
  const worthAt = (row: number, column: number): number => worth[row * width + column] ?? 0;
  // Those that match, by their cells: most do not.
  const matches = new Map<number, Match>();
  const worthOf = (row: number, column: number): number => {
    const match = matches.get(row * width + column);
    if (match === undefined) return 0;
    const [one, two] = [source[row], target[column]];
    return (
      WORTH[match] +
      (one?.precision === two?.precision ? SAME_PRECISION : 0) +
      (one?.group === two?.group ? SAME_PARAGRAPH : 0)
    );
  };
  for (let row = source.length - 1; row >= 0; row--) {
    const one = source[row] as Told;
    for (let column = target.length - 1; column >= 0; column--) {
      const cell = row * width + column;
      const match = placedMatch(one, target[column] as Told, options);
      let best = Math.max(worth[cell + width] as number, worth[cell + 1] as number);
      if (match !== 'none') {
        matches.set(cell, match);
        best = Math.max(best, worthOf(row, column) + (worth[cell + width + 1] as number));
      }
      worth[cell] = best;
    }
  }
  const matched: Matched[] = [];
  for (let row = 0, column = 0; row < source.length && column < target.length;) {
    const match = matches.get(row * width + column);
    const here = worthAt(row, column);
    const taken = worthOf(row, column) + worthAt(row + 1, column + 1);
    if (match !== undefined && taken === here) {
      matched.push({ source: row++, target: column++, match });
    } else if (worthAt(row + 1, column) === here) row++;
    else column++;
  }
  return matched;
}
