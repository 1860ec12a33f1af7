import { CARRIAGE_RETURN, LINE_FEED, QUOTE } from './json-bytes.ts';

/**
 * How far a quoted cell is looked for the end of: a quote that nobody closes would else make one record of
 * all that follows. It counts from the record's start, so that it is the same however the input is cut.
 */
const LONGEST_RECORD = 1 << 28;

/** A record ends further on than the bytes that are here. */
const NOT_WHOLE = -1;

/**
 * Goes over one record of a table, RFC 4180 with quotes, or tab-separated without them, and says where one
 * cell of it stands. A quote opens a cell where it is its first byte, and nowhere else.
 */
export class TableScanner {
  /** How many cells the record has. */
  cells = 0;
  /** The cell that was asked for, its quotes left out. */
  start = 0;
  end = 0;
  isQuoted = false;
  /** Whether quotes within it are doubled. */
  isDoubled = false;
  /** After the last cell: where another can be added. */
  cellsEnd = 0;
  /** Line ends, that of the record and those within its cells. */
  lineEnds = 0;
  /** What is wrong with the record; it then ends where a line does. */
  fault: string | undefined;
  readonly #delimiter: number;
  readonly #hasQuotes: boolean;
  /** 1 for bytes that go on a cell without quotes. */
  readonly #inPlain: Uint8Array;

  constructor(delimiter: number, hasQuotes: boolean) {
    this.#delimiter = delimiter;
    this.#hasQuotes = hasQuotes;
    this.#inPlain = tableBut(delimiter, LINE_FEED, ...(hasQuotes ? [QUOTE] : []));
  }

  /**
   * Reads a record and gives the place after its line feed, or -1 where that has not come yet. The last byte
   * before `limit` is a line feed.
   */
  read(bytes: Buffer, start: number, limit: number, isLast: boolean, wanted: number): number {
    const delimiter = this.#delimiter;
    this.cells = 0;
    this.lineEnds = 1;
    this.fault = undefined;
    let place = start;
    for (;;) {
      const isWanted = this.cells === wanted;
      this.cells++;
      if (this.#hasQuotes && bytes[place] === QUOTE) {
        const end = this.#afterQuoted(bytes, place, start, limit, isWanted);
        if (end === NOT_WHOLE) return this.#unclosed(bytes, start, limit, isLast);
        place = end;
        this.cellsEnd = place;
        if (bytes[place] === CARRIAGE_RETURN && bytes[place + 1] === LINE_FEED) place++;
        else if (bytes[place] !== delimiter && bytes[place] !== LINE_FEED) {
          this.fault = 'Unexpected text after a closing quote, expected a delimiter';
          place = this.#afterPlain(bytes, place);
        }
      } else {
        const begin = place;
        place = this.#afterPlain(bytes, begin);
        const hasReturn =
          bytes[place] === LINE_FEED && place > begin && bytes[place - 1] === CARRIAGE_RETURN;
        this.cellsEnd = hasReturn ? place - 1 : place;
        if (isWanted) {
          this.start = begin;
          this.end = this.cellsEnd;
          this.isQuoted = false;
          this.isDoubled = false;
        }
      }
      if (bytes[place] === LINE_FEED) return place + 1;
      place++;
    }
  }

  /** At the delimiter or line feed that ends a cell without quotes. */
  #afterPlain(bytes: Uint8Array, start: number): number {
    const inPlain = this.#inPlain;
    let place = start;
    for (;;) {
      while (inPlain[bytes[place] as number] === 1) place++;
      if (bytes[place] !== QUOTE) return place;
      this.fault ??= 'Unexpected quote within a cell, expected the cell in quotes and the quote doubled';
      place++;
    }
  }

  /** After the closing quote of the cell of which the opening one stands at `start`. */
  #afterQuoted(
    bytes: Uint8Array,
    start: number,
    recordStart: number,
    limit: number,
    isWanted: boolean,
  ): number {
    const last = Math.min(limit, recordStart + LONGEST_RECORD);
    let isDoubled = false;
    for (let place = start + 1; place < last; place++) {
      while (IN_QUOTED[bytes[place] as number] === 1) place++;
      if (place >= last) return NOT_WHOLE;
      if (bytes[place] === LINE_FEED) {
        this.lineEnds++;
        continue;
      }
      if (bytes[place + 1] === QUOTE) {
        isDoubled = true;
        place++;
        continue;
      }
      if (isWanted) {
        this.start = start + 1;
        this.end = place;
        this.isQuoted = true;
        this.isDoubled = isDoubled;
      }
      return place + 1;
    }
    return NOT_WHOLE;
  }

  /** A quote that is never closed spoils its own line, not the rest of the table. */
  #unclosed(bytes: Buffer, start: number, limit: number, isLast: boolean): number {
    if (!isLast && limit - start < LONGEST_RECORD) return NOT_WHOLE;
    this.fault = 'A quote is opened and never closed';
    this.lineEnds = 1;
    return bytes.indexOf(LINE_FEED, start) + 1;
  }
}

const IN_QUOTED = tableBut(QUOTE, LINE_FEED);

/** One look-up a byte instead of comparisons: 1 for all bytes but these. */
function tableBut(...stops: readonly number[]): Uint8Array {
  const table = new Uint8Array(256).fill(1);
  for (const stop of stops) table[stop] = 0;
  return table;
}
