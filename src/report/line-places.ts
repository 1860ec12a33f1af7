import { partitionPoint } from '../core/partition-point.ts';

/** A line and a column, both from 1. */
export interface LinePlace {
  readonly line: number;
  readonly column: number;
}

/** Lines and columns of a text, both from 1; columns count UTF-16 units, as editors do. */
export class LinePlaces {
  readonly #starts: number[] = [0];

  constructor(text: string) {
    for (let index = text.indexOf('\n'); index !== -1; index = text.indexOf('\n', index + 1)) {
      this.#starts.push(index + 1);
    }
  }

  of(offset: number): LinePlace {
    const line = partitionPoint(this.#starts, (start) => start <= offset);
    return { line, column: offset - (this.#starts[line - 1] ?? 0) + 1 };
  }
}
