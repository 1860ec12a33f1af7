import { fstatSync, writeSync } from 'node:fs';
import type { TextSink } from './io.ts';

/** What is asked of Node's stream, beside writing. */
export type OutputStream = Required<Pick<TextSink, 'once' | 'writableNeedDrain'>> & {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(bytes: string | Uint8Array): unknown;
};

/**
 * Output that writes to the descriptor itself, and to Node's stream from the first time that the descriptor
 * does not take everything: to make that stream for a pipe loads the whole of node:net, 3 ms of a start.
 */
export class DirectOutput implements TextSink {
  readonly #descriptor: number;
  readonly #open: () => OutputStream;
  #opened: OutputStream | undefined;

  constructor(descriptor: number, open: () => OutputStream) {
    this.#descriptor = descriptor;
    this.#open = open;
  }

  get isTTY(): boolean {
    return this.#mayBeTerminal() && this.#stream.isTTY === true;
  }

  get columns(): number | undefined {
    return this.isTTY ? this.#stream.columns : undefined;
  }

  get writableNeedDrain(): boolean {
    return this.#opened?.writableNeedDrain ?? false;
  }

  once(event: 'drain', listener: () => void): void {
    this.#stream.once(event, listener);
  }

  write(text: string): void {
    const rest = this.#opened === undefined ? this.#untaken(Buffer.from(text)) : text;
    if (rest.length > 0) this.#stream.write(rest);
  }

  /** What a full pipe that does not block, or a broken one, leaves; the stream waits, or tells the fault. */
  #untaken(bytes: Buffer): Buffer {
    let rest = bytes;
    try {
      while (rest.length > 0) rest = rest.subarray(writeSync(this.#descriptor, rest));
    } catch {
      return rest;
    }
    return rest;
  }

  /** A file or a pipe is told from a terminal without the stream, which is 5 ms of a start. */
  #mayBeTerminal(): boolean {
    try {
      return fstatSync(this.#descriptor).isCharacterDevice();
    } catch {
      return true;
    }
  }

  get #stream(): OutputStream {
    return (this.#opened ??= this.#open());
  }
}
