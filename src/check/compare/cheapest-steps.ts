import type { Place } from '../types.ts';

/** How many paragraphs of each text a step takes. */
export type Step = readonly [source: number, target: number];

/** A paragraph, and the numbers that it tells. */
export interface Measured extends Place {
  readonly numbers: ReadonlySet<string>;
}

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

/** Of short paragraphs the length tells little. */
const PADDING = 20;
const LENGTH_WEIGHT = 4;
const SHARED_NUMBER = 1;

/** How many columns off the diagonal a way is looked for first: most translations keep to it. */
const REACH = 3;

/** Sums of the same costs in another order differ by less. */
const ROUNDING = 1e-6;

/**
 * Finds the cheapest way to pair paragraphs with those of a translation. A way near the diagonal tells what it
 * costs at most, and cells from which no way can be as cheap are left out: of articles of 150 paragraphs
 * nine in ten.
 */
export function cheapestSteps(one: readonly Measured[], two: readonly Measured[]): Step[] {
  const table = new StepTable(one, two);
  return table.stepsWithin(table.costNearDiagonal() + ROUNDING);
}

class StepTable {
  readonly #rows: number;
  readonly #columns: number;
  readonly #costs: Float64Array;
  readonly #taken: Int8Array;
  readonly #own: Logarithms;
  readonly #other: Logarithms;
  readonly #shared: Uint8Array;
  /** The least that what is left behind a row, or a column, can cost. */
  readonly #leastBehindRow: Float64Array;
  readonly #leastBehindColumn: Float64Array;

  constructor(one: readonly Measured[], two: readonly Measured[]) {
    this.#rows = one.length;
    this.#columns = two.length;
    this.#costs = new Float64Array((one.length + 1) * (two.length + 1));
    this.#taken = new Int8Array(this.#costs.length);
    this.#own = logarithmsOf(one, lengthOf(two) / lengthOf(one));
    this.#other = logarithmsOf(two, 1);
    this.#shared = new Uint8Array(one.length * two.length);
    this.#leastBehindRow = new Float64Array(one.length + 1);
    this.#leastBehindColumn = new Float64Array(two.length + 1);
    this.#meetNumbers(one, two);
  }

  /**
   * Marks the paragraphs that share a number. Nothing else makes a step cost less than nothing, so that of each
   * paragraph the likeliest with which it shares one tells the least that it can cost.
   */
  #meetNumbers(one: readonly Measured[], two: readonly Measured[]): void {
    const [leastOfRow, leastOfColumn] = [this.#leastBehindRow, this.#leastBehindColumn];
    const columnsOf = new Map<string, number[]>();
    two.forEach(({ numbers }, column) => {
      for (const number of numbers) {
        const columns = columnsOf.get(number);
        if (columns === undefined) columnsOf.set(number, [column]);
        else columns.push(column);
      }
    });
    one.forEach(({ numbers }, row) => {
      for (const number of numbers) {
        for (const column of columnsOf.get(number) ?? []) {
          this.#shared[row * this.#columns + column] = 1;
          const cost = this.#unlikeness(row + 1, column + 1);
          leastOfRow[row] = Math.min(leastOfRow[row] as number, cost);
          leastOfColumn[column] = Math.min(leastOfColumn[column] as number, cost);
        }
      }
    });
    for (const least of [leastOfRow, leastOfColumn])
      for (let place = least.length - 2; place >= 0; place--)
        least[place] = (least[place] as number) + (least[place + 1] as number);
  }

  /** How unlikely the last paragraphs before two places are to be one in two languages. */
  #unlikeness(row: number, column: number): number {
    const shared = this.#shared[(row - 1) * this.#columns + column - 1] as number;
    const apart = Math.abs((this.#other.one[column] as number) - (this.#own.one[row] as number));
    return apart * LENGTH_WEIGHT - shared * SHARED_NUMBER;
  }

  /** The same of the last two of the first text. */
  #unlikenessOfTwo(row: number, column: number): number {
    const cell = (row - 1) * this.#columns + column - 1;
    const shared = (this.#shared[cell] as number) | (this.#shared[cell - this.#columns] as number);
    const apart = Math.abs((this.#other.one[column] as number) - (this.#own.two[row] as number));
    return apart * LENGTH_WEIGHT - shared * SHARED_NUMBER;
  }

  /** The same of the last two of the second. */
  #unlikenessToTwo(row: number, column: number): number {
    const cell = (row - 1) * this.#columns + column - 1;
    const shared = (this.#shared[cell] as number) | (this.#shared[cell - 1] as number);
    const apart = Math.abs((this.#other.two[column] as number) - (this.#own.one[row] as number));
    return apart * LENGTH_WEIGHT - shared * SHARED_NUMBER;
  }

  /** What a way costs that keeps near the diagonal; Infinity where there is none. */
  costNearDiagonal(): number {
    this.#costs.fill(Infinity);
    for (let row = 0; row <= this.#rows; row++) {
      const middle = Math.round((row * this.#columns) / this.#rows);
      const last = Math.min(this.#columns, middle + REACH);
      for (let column = Math.max(0, middle - REACH); column <= last; column++)
        this.#fill(row, column);
    }
    return this.#costs.at(-1) ?? Infinity;
  }

  /** The cheapest way, which costs no more than is told. */
  stepsWithin(most: number): Step[] {
    const costs = this.#costs.fill(Infinity);
    // Of the last two rows, the columns that a cheapest way may go through.
    let [from, to, fromBefore, toBefore] = [0, -2, Infinity, -1];
    for (let row = 0; row <= this.#rows; row++) {
      const first = Math.min(from, fromBefore + 1);
      const last = Math.max(to + 2, toBefore + 1);
      [fromBefore, toBefore] = [from, to];
      [from, to] = [Infinity, -2];
      // A step that takes of the second text alone goes on in the row.
      for (let column = first; column <= this.#columns; column++) {
        if (column > last && to !== column - 1) break;
        this.#fill(row, column);
        const cell = row * (this.#columns + 1) + column;
        const left = Math.max(
          this.#leastBehindRow[row] as number,
          this.#leastBehindColumn[column] as number,
        );
        if ((costs[cell] as number) + left > most) costs[cell] = Infinity;
        else {
          from = Math.min(from, column);
          to = column;
        }
      }
    }
    return this.#stepsBack();
  }

  /**
   * The cheapest step to a cell. The steps are written out, since a list of them, gone through at each cell, takes
   * longer, and those that cost nothing to judge come first. Of steps that cost the same the first of the list is
   * taken.
   */
  #fill(row: number, column: number): void {
    const costs = this.#costs;
    const width = this.#columns + 1;
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
        const total = before + this.#unlikeness(row, column);
        if (total <= best) {
          best = total;
          step = 0;
        }
      }
    }
    if (row > 1 && column > 0) {
      const before = (costs[cell - 2 * width - 1] as number) + TWO_IN_ONE;
      if (before - SHARED_NUMBER < best) {
        const total = before + this.#unlikenessOfTwo(row, column);
        if (total < best) {
          best = total;
          step = 3;
        }
      }
    }
    if (row > 0 && column > 1) {
      const before = (costs[cell - width - 2] as number) + TWO_IN_ONE;
      if (before - SHARED_NUMBER < best) {
        const total = before + this.#unlikenessToTwo(row, column);
        if (total < best) {
          best = total;
          step = 4;
        }
      }
    }
    costs[cell] = best;
    this.#taken[cell] = step;
  }

  #stepsBack(): Step[] {
    const steps: Step[] = [];
    for (let row = this.#rows, column = this.#columns; row > 0 || column > 0;) {
      const step = STEPS[this.#taken[row * (this.#columns + 1) + column] ?? 0] ?? [1, 1];
      steps.push(step);
      row -= step[0];
      column -= step[1];
    }
    return steps.toReversed();
  }
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

function lengthOf(paragraphs: readonly Place[]): number {
  return paragraphs.reduce((sum, { length }) => sum + length, 0);
}
