import { BYTE_ORDER_MARK_LENGTH, bufferOf, hasByteOrderMark } from './buffers.ts';
import type { DateKernel } from './date-kernel.ts';
import { CARRIAGE_RETURN, LINE_FEED } from './json-bytes.ts';
import type { RecordFormat } from './record-format.ts';
import { Splicer } from './splicer.ts';
import type { BulkCounts, OnRejection, RecordRewriter } from './types.ts';

/** Smaller inputs are done before a kernel would have gained what it costs. */
const WORTH_A_KERNEL = 1 << 15;

/** After so many records in a row that are not for the kernel, the rest of a block is not tried either. */
const MOST_VAIN = 8;

/** Goes over the records of one input after another, and tells those that are refused. */
export class Rewriter implements RecordRewriter {
  readonly #format: RecordFormat;
  readonly #onRejection: OnRejection;
  readonly #splicer = new Splicer();
  /** Undefined before the first block that is worth one. */
  #kernel: { readonly started: DateKernel | undefined } | undefined;
  /** The header that was read last. */
  #header: Uint8Array | undefined;
  #lines = 0;
  #records = 0;
  #rejected = 0;

  constructor(format: RecordFormat, onRejection: OnRejection) {
    this.#format = format;
    this.#onRejection = onRejection;
  }

  get counts(): BulkCounts {
    return { lines: this.#lines, records: this.#records, rejected: this.#rejected };
  }

  resume(header: Uint8Array | undefined, { lines, records, rejected }: BulkCounts): void {
    // It comes with each block; to read it so often was 10 ms of a batch, the engine compiling what does.
    if (header !== undefined && header !== this.#header)
      this.#format.readHeader(withLineFeed(bufferOf(header)));
    this.#header = header;
    this.#lines = lines;
    this.#records = records;
    this.#rejected = rejected;
  }

  rewrite(input: Uint8Array, isLast: boolean): { taken: number; output: Uint8Array } {
    const given = bufferOf(input);
    const splicer = this.#splicer;
    const kernel = this.#kernelFor(given);
    splicer.begin(given, kernel?.room);
    // A last record without a line end is not for the kernel.
    const kernelLimit = kernel === undefined ? 0 : given.lastIndexOf(LINE_FEED) + 1;
    const bytes = isLast ? withLineFeed(given) : given;
    const limit = isLast ? bytes.length : bytes.lastIndexOf(LINE_FEED) + 1;
    let place = 0;
    let vain = 0;
    while (place < limit) {
      if (kernel !== undefined && this.#lines > 0 && place < kernelLimit && vain < MOST_VAIN) {
        const after = this.#rewriteAlike(kernel, place, kernelLimit);
        vain = after === place ? vain + 1 : 0;
        place = after;
        if (place === limit) break;
      }
      const start = place;
      // Only the first record of all can have it.
      const own =
        this.#lines === 0 && start === 0 && hasByteOrderMark(bytes)
          ? BYTE_ORDER_MARK_LENGTH
          : start;
      place = this.#format.rewrite(bytes, own, limit, isLast, splicer);
      if (place === -1) {
        place = start;
        break;
      }
      this.#count(bytes, start, Math.min(place, given.length));
    }
    const taken = Math.min(place, given.length);
    return { taken, output: splicer.finish(taken) };
  }

  #kernelFor({ length }: Uint8Array): DateKernel | undefined {
    if (this.#kernel === undefined && length < WORTH_A_KERNEL) return undefined;
    this.#kernel ??= { started: this.#format.startKernel?.() };
    const { started } = this.#kernel;
    return started !== undefined && length <= started.room.length ? started : undefined;
  }

  #rewriteAlike(kernel: DateKernel, start: number, limit: number): number {
    const place = this.#format.rewriteAlike?.(kernel, start, limit) ?? start;
    if (place > start) {
      this.#lines += kernel.passed;
      this.#records += kernel.passed;
    }
    return place;
  }

  #count(bytes: Buffer, start: number, end: number): void {
    const { kind, lineEnds, refusal } = this.#format;
    const line = this.#lines + 1;
    this.#lines += lineEnds;
    if (kind === 'rewritten') this.#records++;
    if (kind !== 'refused') return;
    this.#records++;
    this.#rejected++;
    const record = Uint8Array.prototype.slice.call(bytes, start, beforeLineEnd(bytes, start, end));
    if (this.#onRejection({ line, ...refusal, record }) === 'drop')
      this.#splicer.replace(start, end);
    else this.#format.passRefused?.(this.#splicer);
  }
}

/** Scanners stop at line feeds, which the last record may lack. */
function withLineFeed(bytes: Buffer): Buffer {
  if (bytes.length === 0 || bytes.at(-1) === LINE_FEED) return bytes;
  return Buffer.concat([bytes, Buffer.of(LINE_FEED)]);
}

function beforeLineEnd(bytes: Uint8Array, start: number, end: number): number {
  let place = end;
  if (place > start && bytes[place - 1] === LINE_FEED) place--;
  if (place > start && bytes[place - 1] === CARRIAGE_RETURN) place--;
  return place;
}
