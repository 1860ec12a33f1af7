import { partitionPoint } from '../core/partition-point.ts';

/** Lines and columns of a text, both from 1; columns count UTF-16 units, as editors do. */
export class LinePlaces {
  readonly #starts: number[] = [0];

  constructor(text: string) {
    for (let index = text.indexOf('\n'); index !== -1; index = text.indexOf('\n', index + 1)) {
      this.#starts.push(index + 1);
    }
  }

  of(offset: number): { line: number; column: number } {
    const line = partitionPoint(this.#starts, (start) => start <= offset);
    return { line, column: offset - (this.#starts[line - 1] ?? 0) + 1 };
  }
}
