import { partitionPoint } from '../../core/partition-point.ts';
import type { Place } from '../types.ts';

/** Which paragraphs of two texts belong together. */
export interface Alignment {
  readonly source: readonly Paragraph[];
  readonly target: readonly Paragraph[];
}

/** A paragraph, and the number of the group that it is in with those of the other text, from 0. */
export interface Paragraph extends Place {
  readonly group: number;
}

/** Finds the paragraphs of a text: what blank lines part. */
export function paragraphsIn(text: string): Measured[] {
  const paragraphs: Measured[] = [];
  for (let index = nextInk(text, 0); index < text.length;) {
    const end = blankLineAfter(text, index);
    paragraphs.push({ index, length: end - index, numbers: numbersIn(text, index, end) });
    index = nextInk(text, end);
  }
  return paragraphs;
}

const SPACE = /\s/u;

/** Where the next character stands that is no space. */
function nextInk(text: string, from: number): number {
  let place = from;
  while (place < text.length && SPACE.test(text.charAt(place))) place++;
  return place;
}

/** Where the line ends that a blank one follows, or the text. */
function blankLineAfter(text: string, from: number): number {
  for (let end = text.indexOf('\n', from); end !== -1; end = text.indexOf('\n', end + 1)) {
    let next = end + 1;
    while (text.charAt(next) !== '\n' && SPACE.test(text.charAt(next))) next++;
    if (text.charAt(next) === '\n') return end;
  }
  return text.length;
}

interface Measured extends Place {
  readonly numbers: ReadonlySet<string>;
}

/** Numbers outlive translation, whatever their digits; years and days of other calendars do not. */
function numbersIn(text: string, from: number, to: number): Set<string> {
  const numbers = new Set<string>();
  let number = '';
  for (let place = from; place < to; place++) {
    const digit = digitOf(text.charCodeAt(place));
    if (digit !== -1) number += ASCII_DIGITS.charAt(digit);
    else if (number !== '') {
      numbers.add(number);
      number = '';
    }
  }
  if (number !== '') numbers.add(number);
  return numbers;
}

const ASCII_DIGITS = '0123456789';

/** The value of a digit, ASCII, Persian or Arabic; -1 of what is none. */
function digitOf(unit: number): number {
  if (unit <= 0x39) return unit >= 0x30 ? unit - 0x30 : -1;
  const isOther = (unit >= 0x6f0 && unit <= 0x6f9) || (unit >= 0x660 && unit <= 0x669);
  return isOther ? unit & 0xf : -1;
}

/** The largest table that is filled. */
const MOST_CELLS = 1_000_000;

/** How much of the texts may be without a counterpart before they are no translation of each other. */
const MOST_UNALIGNED = 0.3;

/**
 * Pairs the paragraphs of a text with those of its translation, by their lengths and numbers, as Gale and
 * Church (1993) do: one with one, two with one, or one with none. Undefined where too little fits.
 */
export function alignParagraphs(source: string, target: string): Alignment | undefined {
  const one = paragraphsIn(source);
  const two = paragraphsIn(target);
  if (one.length === 0 || two.length === 0 || one.length * two.length > MOST_CELLS) {
    return one.length === two.length ? oneToOne(one, two) : undefined;
  }
  const steps = cheapestSteps(one, two);
  const alone = steps.filter(([from, to]) => from === 0 || to === 0);
  const unaligned = alone.length / steps.length;
  return unaligned > MOST_UNALIGNED ? undefined : grouped(one, two, steps);
}

function oneToOne(one: readonly Place[], two: readonly Place[]): Alignment {
  return grouped(
    one,
    two,
    one.map(() => [1, 1]),
  );
}

/** How many paragraphs of each text a step takes. */
type Step = readonly [source: number, target: number];

const STEPS: readonly Step[] = [
  [1, 1],
  [1, 0],
  [0, 1],
  [2, 1],
  [1, 2],
];

/** How unlikely a step is, as a cost: most paragraphs are translated one to one. */
const ALONE = 4.5;
const TWO_IN_ONE = 2.3;

/**
 * The steps are written out, since a list of them, gone through at each cell, takes longer, and those that
 * cost nothing to judge come first. Of steps that cost the same the first of the list is taken.
 */
function cheapestSteps(one: readonly Measured[], two: readonly Measured[]): Step[] {
  const width = two.length + 1;
  const costs = new Float64Array((one.length + 1) * width).fill(Infinity);
  const taken = new Int8Array(costs.length).fill(-1);
  const unlikeness = unlikenessOf(one, two);
  for (let row = 0; row <= one.length; row++) {
    for (let column = 0; column <= two.length; column++) {
      const cell = row * width + column;
      let best = cell === 0 ? 0 : Infinity;
      let step = -1;
      if (row > 0) {
        const total = (costs[cell - width] as number) + ALONE;
        if (total < best) {
          best = total;
          step = 1;
        }
      }
      if (column > 0) {
        const total = (costs[cell - 1] as number) + ALONE;
        if (total < best) {
          best = total;
          step = 2;
        }
      }
      // No two paragraphs are likelier than by a number that they share: most cells need no more.
      if (row > 0 && column > 0) {
        const before = costs[cell - width - 1] as number;
        if (before - SHARED_NUMBER <= best) {
          const total = before + unlikeness(row, column, 1, 1);
          if (total <= best) {
            best = total;
            step = 0;
          }
        }
      }
      if (row > 1 && column > 0) {
        const before = (costs[cell - 2 * width - 1] as number) + TWO_IN_ONE;
        if (before - SHARED_NUMBER < best) {
          const total = before + unlikeness(row, column, 2, 1);
          if (total < best) {
            best = total;
            step = 3;
          }
        }
      }
      if (row > 0 && column > 1) {
        const before = (costs[cell - width - 2] as number) + TWO_IN_ONE;
        if (before - SHARED_NUMBER < best) {
          const total = before + unlikeness(row, column, 1, 2);
          if (total < best) {
            best = total;
            step = 4;
          }
        }
      }
      costs[cell] = best;
      taken[cell] = step;
    }
  }
  const steps: Step[] = [];
  for (let row = one.length, column = two.length; row > 0 || column > 0;) {
    const step = STEPS[taken[row * width + column] ?? 0] ?? [1, 1];
    steps.push(step);
    row -= step[0];
    column -= step[1];
  }
  return steps.toReversed();
}

/** Tells how unlikely the last paragraphs before two places are to be one in two languages. */
function unlikenessOf(
  one: readonly Measured[],
  two: readonly Measured[],
): (row: number, column: number, from: number, to: number) => number {
  const ratio = lengthOf(two) / lengthOf(one);
  const share = sharing(one, two);
  const first = logarithmsOf(one, ratio);
  const second = logarithmsOf(two, 1);
  return (row, column, from, to) => {
    const own = (from > 1 ? first.two : first.one)[row] as number;
    const other = (to > 1 ? second.two : second.one)[column] as number;
    const apart = Math.abs(other - own);
    const shared =
      share(row - 1, column - 1) ||
      (from > 1 && share(row - 2, column - 1)) ||
      (to > 1 && share(row - 1, column - 2));
    return apart * LENGTH_WEIGHT - (shared ? SHARED_NUMBER : 0);
  };
}

/** Logarithms, by each place, of the length of the last paragraph before it, and of the last two. */
interface Logarithms {
  readonly one: Float64Array;
  readonly two: Float64Array;
}

/** Worked out once for each paragraph: at every cell of the table they took half of its time. */
function logarithmsOf(paragraphs: readonly Place[], ratio: number): Logarithms {
  const one = new Float64Array(paragraphs.length + 1);
  const two = new Float64Array(paragraphs.length + 1);
  let before = 0;
  paragraphs.forEach(({ length }, place) => {
    one[place + 1] = Math.log(length * ratio + PADDING);
    two[place + 1] = Math.log((length + before) * ratio + PADDING);
    before = length;
  });
  return { one, two };
}

/** Tells whether two paragraphs have a number in common. */
function sharing(
  one: readonly Measured[],
  two: readonly Measured[],
): (row: number, column: number) => boolean {
  const withNumber = new Map<string, number[]>();
  two.forEach(({ numbers }, column) => {
    for (const number of numbers) {
      const columns = withNumber.get(number);
      if (columns === undefined) withNumber.set(number, [column]);
      else columns.push(column);
    }
  });
  const shared = new Uint8Array(one.length * two.length);
  one.forEach(({ numbers }, row) => {
    for (const number of numbers)
      for (const column of withNumber.get(number) ?? []) shared[row * two.length + column] = 1;
  });
  return (row, column) => shared[row * two.length + column] === 1;
}

/** Of short paragraphs the length tells little. */
const PADDING = 20;
const LENGTH_WEIGHT = 4;
const SHARED_NUMBER = 1;

function lengthOf(paragraphs: readonly Place[]): number {
  return paragraphs.reduce((sum, { length }) => sum + length, 0);
}

function grouped(one: readonly Place[], two: readonly Place[], steps: readonly Step[]): Alignment {
  const source: Paragraph[] = [];
  const target: Paragraph[] = [];
  steps.forEach(([from, to], group) => {
    for (const { index, length } of one.slice(source.length, source.length + from))
      source.push({ index, length, group });
    for (const { index, length } of two.slice(target.length, target.length + to))
      target.push({ index, length, group });
  });
  return { source, target };
}

/** The number of the paragraph that a position stands in, from 0. */
export function paragraphAt(paragraphs: readonly Place[], index: number): number {
  return Math.max(0, partitionPoint(paragraphs, (paragraph) => paragraph.index <= index) - 1);
}

/** The group of the paragraph that a position stands in; of texts that are not aligned all is one group. */
export function groupAt(paragraphs: readonly Paragraph[] | undefined, index: number): number {
  return paragraphs?.[paragraphAt(paragraphs, index)]?.group ?? 0;
}

/** What a text has in a group of its paragraphs; all of it where it is not aligned. */
export function textOfGroup(
  text: string,
  paragraphs: readonly Paragraph[] | undefined,
  group: number,
): string {
  if (paragraphs === undefined) return text;
  return paragraphs
    .filter((paragraph) => paragraph.group === group)
    .map(({ index, length }) => text.slice(index, index + length))
    .join('\n\n');
}

/** Puts the places of two texts together group by group. */
export function byGroup<T extends Place>(
  { source, target }: { readonly source: readonly T[]; readonly target: readonly T[] },
  alignment: Partial<Alignment>,
): { readonly source: readonly T[]; readonly target: readonly T[] }[] {
  const groups = new Map<number, { source: T[]; target: T[] }>();
  for (const side of ['source', 'target'] as const) {
    for (const place of side === 'source' ? source : target) {
      const group = groupAt(alignment[side], place.index);
      let both = groups.get(group);
      if (both === undefined) groups.set(group, (both = { source: [], target: [] }));
      both[side].push(place);
    }
  }
  return [...groups.values()];
}
