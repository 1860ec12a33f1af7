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
    let low = 0;
    let high = this.#starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (this.#starts[low] ?? 0) + 1 };
  }
}
