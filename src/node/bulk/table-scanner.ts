import { viewOf } from './buffers.ts';
import { CARRIAGE_RETURN, LINE_FEED, QUOTE } from './json-bytes.ts';
import { RowScanner } from './row-scanner.ts';
import { HIGH_BITS, ONES } from './words.ts';

/**
 * How far a quoted cell is looked for the end of: a quote that nobody closes would else make one record of
 * all that follows. It counts from the record's start, so that it is the same however the input is cut.
 */
export const LONGEST_RECORD: number = 1 << 28;

/** A record ends further on than the bytes that are here. */
const NOT_WHOLE = -1;
/** The record has quotes. */
const QUOTED = -2;
const LINE_FEEDS = LINE_FEED * ONES;
const QUOTES = QUOTE * ONES;

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
  readonly #rows: RowScanner;
  #bytes: Buffer | undefined;
  #view: DataView = new DataView(new ArrayBuffer(0));
  #isQuoteless = false;

  constructor(delimiter: number, hasQuotes: boolean) {
    this.#delimiter = delimiter;
    this.#hasQuotes = hasQuotes;
    this.#rows = new RowScanner(delimiter);
    this.#inPlain = tableBut(delimiter, LINE_FEED, ...(hasQuotes ? [QUOTE] : []));
  }

  /**
   * Reads a record and gives the place after its line feed, or -1 where that has not come yet. The last byte
   * before `limit` is a line feed.
   */
  read(bytes: Buffer, start: number, limit: number, isLast: boolean, wanted: number): number {
    if (bytes !== this.#bytes) this.#begin(bytes);
    if (this.#isQuoteless) return this.#rows.read(bytes, start, wanted, this);
    const next = this.#readPlain(bytes, start, wanted);
    return next === QUOTED ? this.#readQuoted(bytes, start, limit, isLast, wanted) : next;
  }

  /** Most tables have hardly a quote: of a block without one, a native search tells so, and rows are read quicker. */
  #begin(bytes: Buffer): void {
    this.#bytes = bytes;
    this.#isQuoteless = !this.#hasQuotes || !bytes.includes(QUOTE);
    if (this.#isQuoteless) {
      this.#rows.begin(bytes);
      this.#takePlain(0);
    } else this.#view = viewOf(bytes);
  }

  /** What holds of every record without quotes. */
  #takePlain(cells: number): void {
    this.cells = cells;
    this.lineEnds = 1;
    this.fault = undefined;
    this.isQuoted = false;
    this.isDoubled = false;
  }

  /**
   * Reads a record without quotes, four bytes at a time, which takes half the time of the loop; else gives up.
   */
  #readPlain(bytes: Buffer, start: number, wanted: number): number {
    const view = this.#view;
    const safe = view.byteLength - 3;
    const delimiters = this.#delimiter * ONES;
    let cells = 0;
    let begin = start;
    let place = start;
    for (;;) {
      let stop = 0;
      if (place < safe) {
        const word = view.getInt32(place, true);
        const delimiter = word ^ delimiters;
        const lineFeed = word ^ LINE_FEEDS;
        const quote = word ^ QUOTES;
        const stops =
          (((delimiter - ONES) & ~delimiter) |
            ((lineFeed - ONES) & ~lineFeed) |
            ((quote - ONES) & ~quote)) &
          HIGH_BITS;
        if (stops === 0) {
          place += 4;
          continue;
        }
        place += (31 - Math.clz32(stops & -stops)) >> 3;
        stop = bytes[place] as number;
      } else {
        stop = bytes[place] as number;
        if (this.#inPlain[stop] === 1) {
          place++;
          continue;
        }
      }
      if (stop === this.#delimiter) {
        if (cells === wanted) {
          this.start = begin;
          this.end = place;
        }
        cells++;
        begin = ++place;
        continue;
      }
      if (stop !== LINE_FEED) return QUOTED;
      this.cellsEnd = place > begin && bytes[place - 1] === CARRIAGE_RETURN ? place - 1 : place;
      if (cells === wanted) {
        this.start = begin;
        this.end = this.cellsEnd;
      }
      this.#takePlain(cells + 1);
      return place + 1;
    }
  }

  #readQuoted(
    bytes: Buffer,
    start: number,
    limit: number,
    isLast: boolean,
    wanted: number,
  ): number {
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
      this.fault ??=
        'Unexpected quote within a cell, expected the cell in quotes and the quote doubled';
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
