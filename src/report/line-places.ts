import { partitionPoint } from '../core/partition-point.ts';
import { BYTE_ORDER_MARK, lineBreakOf } from '../documents/index.ts';

/** A line and a column, both from 1. */
export interface LinePlace {
  readonly line: number;
  readonly column: number;
}

/** Lines and columns of a text, both from 1; columns count UTF-16 units, as editors do, a byte order mark is none. */
export class LinePlaces {
  readonly #starts: number[];

  constructor(text: string) {
    this.#starts = [text.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0];
    const lineBreak = lineBreakOf(text);
    for (
      let index = text.indexOf(lineBreak);
      index !== -1;
      index = text.indexOf(lineBreak, index + 1)
    )
      this.#starts.push(index + 1);
  }

  of(offset: number): LinePlace {
    const line = Math.max(
      1,
      partitionPoint(this.#starts, (start) => start <= offset),
    );
    return { line, column: Math.max(0, offset - (this.#starts[line - 1] ?? 0)) + 1 };
  }
}
