import { CARRIAGE_RETURN, LINE_FEED } from './json-bytes.ts';
import { firstByteOf, HIGH_BITS, ONES } from './words.ts';

/** Where the cells of a row are put. */
export interface RowPlaces {
  cells: number;
  /** The cell that was asked for. */
  start: number;
  end: number;
  /** After the last cell. */
  cellsEnd: number;
}

/**
 * Goes over rows in which no byte is a quote, a word of four bytes at a time, each read once and all its
 * delimiters taken from it. Rewriting a table takes 0.75 of the time so, the look for quotes being left out.
 */
export class RowScanner {
  readonly #delimiter: number;
  /** The bits in which a delimiter and a line feed are alike: one test finds both, and a few bytes more. */
  readonly #alike: number;
  readonly #wanted: number;
  #words: Int32Array = new Int32Array(0);
  /** How many bytes before the first of the rows the first word begins. */
  #shift = 0;

  constructor(delimiter: number) {
    const alike = ~(delimiter ^ LINE_FEED) & 0xff;
    this.#delimiter = delimiter;
    this.#alike = Math.imul(alike, ONES);
    this.#wanted = Math.imul(LINE_FEED & alike, ONES);
  }

  /** Takes the bytes that `read` goes over. */
  begin({ buffer, byteOffset, length }: Uint8Array): void {
    this.#shift = byteOffset & 3;
    const from = byteOffset - this.#shift;
    // A word that is not whole in the buffer is gone over byte by byte.
    const whole = Math.min(this.#shift + length + 3, buffer.byteLength - from) >> 2;
    this.#words = new Int32Array(buffer, from, whole);
  }

  /** Reads the row at `start`, which a line feed ends, and gives the place after it. */
  read(bytes: Uint8Array, start: number, wanted: number, places: RowPlaces): number {
    const words = this.#words;
    const shift = this.#shift;
    const delimiter = this.#delimiter;
    const alike = this.#alike;
    const looked = this.#wanted;
    let cells = 0;
    let begin = start;
    let at = (start + shift) >> 2;
    // Of the first word, the bytes from `start` on.
    let mask = HIGH_BITS & (-1 << (((start + shift) & 3) << 3));
    for (; ; at++, mask = HIGH_BITS) {
      const other = at < words.length ? ((words[at] as number) & alike) ^ looked : 0;
      for (let stops = (other - ONES) & ~other & mask; stops !== 0; stops &= stops - 1) {
        const place = (at << 2) - shift + firstByteOf(stops);
        const byte = bytes[place];
        if (byte === delimiter) {
          if (cells === wanted) {
            places.start = begin;
            places.end = place;
          }
          cells++;
          begin = place + 1;
        } else if (byte === LINE_FEED) {
          const end = place > begin && bytes[place - 1] === CARRIAGE_RETURN ? place - 1 : place;
          if (cells === wanted) {
            places.start = begin;
            places.end = end;
          }
          places.cellsEnd = end;
          places.cells = cells + 1;
          return place + 1;
        }
      }
    }
  }
}
