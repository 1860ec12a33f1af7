import { type Agreement, agreementOf, isProlepticDrift } from '../agreement.ts';
import type { Claim } from '../claim.ts';
import { readingsNear, type ToldYears } from '../yearless-days.ts';
import { toEpochDays } from '../../core/index.ts';
import { referenceDate } from '../../parse/settle.ts';
import type { CompareOptions } from '../types.ts';
import { areMonthsFrom } from './counted-months.ts';
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
  if (areApart(source.when, target.when))
    return areMonthsAgo(source, target, options) ? 'same' : 'none';
  return matchOfNear(source, target, options);
}

/** The same without a glance at when they are. */
export function matchOfNear(source: Told, target: Told, options: MatchOptions): Match {
  const { zones, yearsFor } = options;
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
  // A day that was not converted has nothing to drift by.
  const isConverted = source.calendar !== target.calendar;
  if (isConverted && isProlepticDrift(source.readings[0], target.readings[0])) return 'overlap';
  if (areMonthsAgo(source, target, options)) return 'same';
  return isMoment(source, target, zones) ? 'moment' : 'none';
}

/** `Two months ago`, «دو ماه پیش». */
function areMonthsAgo(one: Told, two: Told, { now }: MatchOptions): boolean {
  // Asked of every two dates, where most comparisons are told no day.
  if (now === undefined) return false;
  const [first, second] = [fromToday(one), fromToday(two)];
  if (first === undefined || second === undefined) return false;
  return areMonthsFrom(toEpochDays(referenceDate(now)), first, second);
}

/** The first day of what counts from today. */
function fromToday({ mention, readings: [day] }: Told): number | undefined {
  return mention.status === 'read' && mention.kind === 'relative' ? day?.from : undefined;
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

/** The largest table that is filled, 4 MB; longer texts are matched one stretch after the other. */
const MOST_CELLS = 1_000_000;
/** How many dates of either side such a stretch has, and how many of them are kept: the last ones lack what follows. */
const STRETCH = 256;
const KEPT = 192;

/**
 * Finds the matches that keep the order of both sides and are worth the most. Of most paragraphs the dates agree
 * one with one, and no others are looked at for those: a table over all dates of two long articles took seven
 * times as many comparisons.
 */
export function matchInOrder(
  source: readonly Told[],
  target: readonly Told[],
  options: MatchOptions,
): Matched[] {
  const matched: Matched[] = [];
  /** What stands before a paragraph that agrees, from the one before it that did. */
  let [row, column] = [0, 0];
  const matchRest = (rowEnd: number, columnEnd: number): void => {
    const rest = [source.slice(row, rowEnd), target.slice(column, columnEnd)] as const;
    for (const pair of matchStretch(...rest, options))
      matched.push({ ...pair, source: row + pair.source, target: column + pair.target });
  };
  for (let [next, other] = [0, 0]; next < source.length && other < target.length;) {
    const group = Math.min((source[next] as Told).group, (target[other] as Told).group);
    const [nextEnd, otherEnd] = [endOfGroup(source, next, group), endOfGroup(target, other, group)];
    const agreed = agreedInGroup(
      source.slice(next, nextEnd),
      target.slice(other, otherEnd),
      options,
    );
    if (agreed !== undefined) {
      matchRest(next, other);
      agreed.forEach((match, place) =>
        matched.push({ source: next + place, target: other + place, match }),
      );
      [row, column] = [nextEnd, otherEnd];
    }
    [next, other] = [nextEnd, otherEnd];
  }
  matchRest(source.length, target.length);
  return matched;
}

function endOfGroup(told: readonly Told[], start: number, group: number): number {
  let end = start;
  while (told[end]?.group === group) end++;
  return end;
}

/** How the dates of a paragraph agree with those of its translation one with one; undefined where some do not. */
function agreedInGroup(
  source: readonly Told[],
  target: readonly Told[],
  options: MatchOptions,
): Match[] | undefined {
  if (source.length !== target.length) return undefined;
  const matches: Match[] = [];
  for (const [place, one] of source.entries()) {
    const two = target[place] as Told;
    const match = matchOf(one, two, options);
    // A year that tells a day may be the counterpart of another.
    if (match !== 'same' && (match !== 'overlap' || one.precision !== two.precision))
      return undefined;
    matches.push(match);
  }
  return matches;
}

/** The same by a table, of dates that stand in paragraphs of which some do not agree. */
function matchStretch(
  source: readonly Told[],
  target: readonly Told[],
  options: MatchOptions,
): Matched[] {
  const matched: Matched[] = [];
  let [row, column] = [0, 0];
  while (row < source.length && column < target.length) {
    const agreed = agreedFrom(source, target, row, column, options);
    for (let place = 0; place < agreed; place++)
      matched.push({ source: row + place, target: column + place, match: 'same' });
    row += agreed;
    column += agreed;
    const [left, right] = [source.length - row, target.length - column];
    const isRest = (left + 1) * (right + 1) <= MOST_CELLS;
    const most = isRest ? Infinity : STRETCH;
    const found = matchByTable(
      source.slice(row, row + most),
      target.slice(column, column + most),
      options,
    ).filter((pair) => isRest || Math.max(pair.source, pair.target) < KEPT);
    for (const pair of found)
      matched.push({ ...pair, source: row + pair.source, target: column + pair.target });
    if (isRest) break;
    const last = found.at(-1) ?? { source: STRETCH - KEPT, target: STRETCH - KEPT };
    row += last.source + 1;
    column += last.target + 1;
  }
  return matched;
}

/** A year tells a day of its own paragraph, and none of another. */
function placedMatch(one: Told, two: Told, options: MatchOptions): Match {
  const match = matchOf(one, two, options);
  const isFar = one.group !== two.group && one.precision !== two.precision;
  return match === 'overlap' && isFar ? 'none' : match;
}

/** How many dates are the same, one after the other: no table finds better, and most translations are right. */
function agreedFrom(
  source: readonly Told[],
  target: readonly Told[],
  row: number,
  column: number,
  options: MatchOptions,
): number {
  let agreed = 0;
  for (;;) {
    const [one, two] = [source[row + agreed], target[column + agreed]];
    if (one === undefined || two === undefined || one.group !== two.group) return agreed;
    if (matchOf(one, two, options) !== 'same') return agreed;
    agreed++;
  }
}

function matchByTable(
  source: readonly Told[],
  target: readonly Told[],
  options: MatchOptions,
): Matched[] {
  const table = new MatchTable(source, target, options);
  for (let reach = FIRST_REACH, least = 0; ; reach = least) {
    table.fill(reach);
    least = table.reachOfBest();
    if (least <= reach) return table.matched();
  }
}

/** How far from the diagonal a first look goes: it is enough where one date was left out or added. */
const FIRST_REACH = 1;

/** What is worth the most: the same day, told as precisely, in the same paragraph. */
const MOST_WORTH = WORTH.same + SAME_PRECISION + SAME_PARAGRAPH;

/**
 * The worth of the best matches of what stands from each place on, filled in a band along the diagonal. A way
 * that leaves it loses a match for each place that it goes off: of 110 dates in each text a band of ten is enough,
 * where the whole table was a sixth of a comparison.
 */
class MatchTable {
  readonly #source: readonly Told[];
  readonly #target: readonly Told[];
  readonly #options: MatchOptions;
  readonly #width: number;
  readonly #worth: Int32Array;
  /** Those that match, by their cells, and those that were compared: most do not. */
  readonly #matches = new Map<number, Match>();
  readonly #compared: Uint8Array;

  constructor(source: readonly Told[], target: readonly Told[], options: MatchOptions) {
    this.#source = source;
    this.#target = target;
    this.#options = options;
    this.#width = target.length + 1;
    this.#worth = new Int32Array((source.length + 1) * this.#width);
    this.#compared = new Uint8Array(this.#worth.length);
  }

  /** Fills the cells that are no farther than so many places off the diagonals from corner to corner. */
  fill(reach: number): void {
    const [worth, width] = [this.#worth, this.#width];
    const longer = this.#target.length - this.#source.length;
    for (let row = this.#source.length - 1; row >= 0; row--) {
      const first = Math.max(0, row + Math.min(0, longer) - reach);
      const last = Math.min(this.#target.length - 1, row + Math.max(0, longer) + reach);
      for (let column = last; column >= first; column--) {
        const cell = row * width + column;
        let best = Math.max(worth[cell + width] as number, worth[cell + 1] as number);
        if (this.#matchAt(row, column) !== undefined)
          best = Math.max(best, this.#worthOf(row, column) + (worth[cell + width + 1] as number));
        worth[cell] = best;
      }
    }
  }

  /** How far off the diagonals a way can go that is worth as much as the best that is known. */
  reachOfBest(): number {
    const most = MOST_WORTH * Math.min(this.#source.length, this.#target.length);
    return Math.floor((most - this.#worthAt(0, 0)) / MOST_WORTH);
  }

  matched(): Matched[] {
    const matched: Matched[] = [];
    const [rows, columns] = [this.#source.length, this.#target.length];
    for (let row = 0, column = 0; row < rows && column < columns;) {
      const match = this.#matches.get(row * this.#width + column);
      const here = this.#worthAt(row, column);
      const taken = this.#worthOf(row, column) + this.#worthAt(row + 1, column + 1);
      if (match !== undefined && taken === here) {
        matched.push({ source: row++, target: column++, match });
      } else if (this.#worthAt(row + 1, column) === here) row++;
      else column++;
    }
    return matched;
  }

  #matchAt(row: number, column: number): Match | undefined {
    const cell = row * this.#width + column;
    if (this.#compared[cell] === 1) return this.#matches.get(cell);
    this.#compared[cell] = 1;
    const [one, two] = [this.#source[row] as Told, this.#target[column] as Told];
    const match = placedMatch(one, two, this.#options);
    if (match === 'none') return undefined;
    this.#matches.set(cell, match);
    return match;
  }

  #worthAt(row: number, column: number): number {
    return this.#worth[row * this.#width + column] ?? 0;
  }

  #worthOf(row: number, column: number): number {
    const match = this.#matches.get(row * this.#width + column);
    if (match === undefined) return 0;
    const [one, two] = [this.#source[row], this.#target[column]];
    return (
      WORTH[match] +
      (one?.precision === two?.precision ? SAME_PRECISION : 0) +
      (one?.group === two?.group ? SAME_PARAGRAPH : 0)
    );
  }
}
