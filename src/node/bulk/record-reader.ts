/* oxlint-disable no-await-in-loop -- bytes come one after another: there is nothing to do at once */
import type { ByteSource } from './byte-source.ts';
import type { RecordCutter } from './record-cutter.ts';

const LINE_FEED = 0x0a;

/** How much is read at once: with the answer beside it this stays in the cache; 512 kB cost a tenth more. */
const READ_SIZE: number = 1 << 18;

/** What was read: whole records; or a piece of one that is too long to be held. */
export interface RecordBlock {
  readonly kind: 'records' | 'long';
  /** Valid until the next block is asked for. */
  readonly bytes: Uint8Array;
  /** That the input ends with it, so that its last record may have no line end. */
  readonly isLast: boolean;
  /** Of a piece: that the record ends with it. */
  readonly isEnd: boolean;
}

/**
 * Reads whole records, as many as come at once; holds what is not whole yet. Its memory grows to the longest
 * record, and no further than `longest`: of longer ones it gives pieces.
 */
export class RecordReader {
  readonly #source: ByteSource;
  readonly #cutter: RecordCutter;
  readonly #longest: number;
  #buffer: Uint8Array;
  #start = 0;
  #end = 0;
  /** How far ends of records were looked for. */
  #seen = 0;
  #isAtEnd = false;
  #isWithinLong = false;

  constructor(source: ByteSource, cutter: RecordCutter, longest: number) {
    this.#source = source;
    this.#cutter = cutter;
    this.#longest = longest;
    this.#buffer = new Uint8Array(2 * READ_SIZE);
  }

  /** The next records, or the first of them alone; undefined at the end. */
  async next(which: 'first' | 'last' = 'last'): Promise<RecordBlock | undefined> {
    for (;;) {
      const block = this.#give(which);
      if (block !== undefined) return block;
      if (this.#isAtEnd) {
        if (this.#start === this.#end && !this.#isWithinLong) return undefined;
        return this.#upTo(this.#end, true, true);
      }
      const room = this.#makeRoom();
      const read = this.#source.read(room);
      // A source that reads at once is not waited for.
      const count = typeof read === 'number' ? read : await read;
      this.#end += count;
      this.#isAtEnd = count === 0;
    }
  }

  #give(which: 'first' | 'last'): RecordBlock | undefined {
    if (this.#isWithinLong) return this.#giveLong();
    const from = this.#seen;
    const end = this.#cutter.scan(this.#buffer.subarray(from, this.#end), which);
    this.#seen = end !== -1 && which === 'first' ? from + end : this.#end;
    if (end !== -1) return this.#upTo(from + end, false, true);
    if (this.#end - this.#start <= this.#longest) return undefined;
    this.#isWithinLong = true;
    return this.#giveLong();
  }

  /** A record that is too long ends where a line does: a quote in it may be one that is never closed. */
  #giveLong(): RecordBlock | undefined {
    if (this.#start === this.#end) return undefined;
    const lineEnd = this.#buffer.subarray(this.#start, this.#end).indexOf(LINE_FEED);
    const end = lineEnd === -1 ? this.#end : this.#start + lineEnd + 1;
    this.#seen = end;
    this.#cutter.begin();
    return this.#upTo(end, false, lineEnd !== -1);
  }

  #upTo(end: number, isLast: boolean, isEnd: boolean): RecordBlock {
    const bytes = this.#buffer.subarray(this.#start, end);
    const kind = this.#isWithinLong ? 'long' : 'records';
    if (isEnd) this.#isWithinLong = false;
    this.#start = end;
    return { kind, bytes, isLast, isEnd };
  }

  /** Never more than one byte beyond the longest record: so which are too long is no matter of chance. */
  #makeRoom(): Uint8Array {
    const held = this.#end - this.#start;
    const size = Math.min(READ_SIZE, this.#longest + 1 - held);
    if (this.#buffer.length - this.#end < size) {
      const target =
        held + size > this.#buffer.length ? new Uint8Array(2 * this.#buffer.length) : this.#buffer;
      target.set(this.#buffer.subarray(this.#start, this.#end));
      this.#buffer = target;
      this.#seen -= this.#start;
      this.#start = 0;
      this.#end = held;
    }
    return this.#buffer.subarray(this.#end, this.#end + size);
  }
}
