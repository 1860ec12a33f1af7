import { isUtf8 } from 'node:buffer';
import { closeSync, fdatasyncSync } from 'node:fs';
import { FdSink } from './byte-sink.ts';
import type { Rejection } from './types.ts';

/** How much text waits before it is written. */
const BUFFER = 1 << 18;
/** Whole triples of bytes, so that pieces of base64 can be put together. */
const BASE64_PIECE = 3 << 16;

/** Keeps what was rejected: a line of JSON each. */
export class RejectWriter {
  readonly #fd: number;
  readonly #sink: FdSink;
  /** Told where several inputs are read. */
  file: string | undefined;
  #waiting = '';
  #written: number;
  #long: Uint8Array | undefined;

  constructor(fd: number, written: number) {
    this.#fd = fd;
    this.#sink = new FdSink(fd);
    this.#written = written;
  }

  /** Keeps one; its line is that of the input. */
  add({ line, code, message, record }: Rejection): void {
    const file = this.file === undefined ? {} : { file: this.file };
    const bytes = Buffer.from(record.buffer, record.byteOffset, record.byteLength);
    const held = isUtf8(bytes)
      ? { record: bytes.toString() }
      : { encoding: 'base64', record: bytes.toString('base64') };
    this.#put(`${JSON.stringify({ ...file, line, code, message, ...held })}\n`);
  }

  /** Begins one that is too long to be held; its pieces follow. */
  beginLong({ line, code, message }: Omit<Rejection, 'record'>): void {
    const file = this.file === undefined ? {} : { file: this.file };
    const head = JSON.stringify({ ...file, line, code, message, encoding: 'base64' });
    this.#put(`${head.slice(0, -1)},"record":"`);
    this.#long = new Uint8Array();
  }

  /** A piece of it; of the last one the line end is left out. */
  addPiece(piece: Uint8Array, isEnd: boolean): void {
    const bytes = Buffer.concat([this.#long ?? new Uint8Array(), piece]);
    const whole = isEnd ? lengthWithoutLineEnd(bytes) : wholeTriples(bytes.length);
    for (let at = 0; at < whole; at += BASE64_PIECE)
      this.#put(bytes.subarray(at, Math.min(whole, at + BASE64_PIECE)).toString('base64'));
    this.#long = bytes.subarray(whole);
    if (isEnd) this.#put('"}\n');
  }

  /** Writes what waits; how many bytes there are then. */
  flush(): number {
    const bytes = Buffer.from(this.#waiting);
    this.#waiting = '';
    this.#sink.write(bytes);
    this.#written += bytes.length;
    return this.#written;
  }

  /** Makes sure that they outlive the machine. */
  sync(): void {
    fdatasyncSync(this.#fd);
  }

  close(): void {
    this.flush();
    closeSync(this.#fd);
  }

  #put(text: string): void {
    this.#waiting += text;
    if (this.#waiting.length >= BUFFER) this.flush();
  }
}

/** A line end may come in two pieces: two bytes and what makes no triple are held back. */
function wholeTriples(length: number): number {
  const sure = Math.max(0, length - 2);
  return sure - (sure % 3);
}

function lengthWithoutLineEnd(bytes: Uint8Array): number {
  if (bytes.at(-1) !== 0x0a) return bytes.length;
  return bytes.at(-2) === 0x0d ? bytes.length - 2 : bytes.length - 1;
}
