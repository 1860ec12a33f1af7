import { LINE_FEED } from './json-bytes.ts';

/** From this size on, a record that is not whole is not gone over again for each chunk that comes. */
const LARGE = 1 << 20;

/** The bytes of a stream that no record has ended in yet; they grow by doubling, for a record may be huge. */
export class PendingBytes {
  #buffer = Buffer.alloc(0);
  #length = 0;
  #mayEnd = false;
  #tryFrom = 0;

  /** Adds a chunk, and tells whether a record may end by now, so that a look is worth its time. */
  add(chunk: Uint8Array): boolean {
    const length = this.#length + chunk.length;
    if (length > this.#buffer.length) {
      const larger = Buffer.allocUnsafe(Math.max(length, this.#buffer.length * 2));
      larger.set(this.#buffer.subarray(0, this.#length));
      this.#buffer = larger;
    }
    this.#buffer.set(chunk, this.#length);
    this.#length = length;
    this.#mayEnd ||= chunk.includes(LINE_FEED);
    return this.#mayEnd && length >= this.#tryFrom;
  }

  get bytes(): Buffer {
    return this.#buffer.subarray(0, this.#length);
  }

  /** Lets go of the bytes that were taken. */
  take(taken: number): void {
    this.#buffer.copyWithin(0, taken, this.#length);
    this.#length -= taken;
    this.#mayEnd = false;
    // A cell in quotes may have line ends for megabytes.
    this.#tryFrom = taken === 0 && this.#length > LARGE ? this.#length * 2 : 0;
  }
}
