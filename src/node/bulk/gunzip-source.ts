/* oxlint-disable no-await-in-loop -- bytes come one after another: there is nothing to do at once */
import { once } from 'node:events';
import { createGunzip, type Gunzip } from 'node:zlib';
import { DocumentError } from '../../core/errors/index.ts';
import type { ByteSource } from './byte-source.ts';

const PACKED_CHUNK = 1 << 16;
/** How much that is unpacked may wait to be read. */
const MOST_WAITING = 1 << 20;

/** What a gzip member begins with (RFC 1952, 2.3.1). */
export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b;
}

/** Unpacks gzip, of several members too; what comes before a fault is given before the fault is told. */
export class GunzipSource implements ByteSource {
  readonly #name: string;
  readonly #packed: ByteSource;
  readonly #gunzip: Gunzip = createGunzip();
  readonly #closed = new AbortController();
  readonly #waiting: Uint8Array[] = [];
  #size = 0;
  #fault: Error | undefined;
  #isEnd = false;
  #wake: (() => void) | undefined;

  constructor(name: string, packed: ByteSource) {
    this.#name = name;
    this.#packed = packed;
    this.#gunzip.on('data', (bytes: Uint8Array) => {
      this.#waiting.push(bytes);
      this.#size += bytes.length;
      if (this.#size > MOST_WAITING) this.#gunzip.pause();
      this.#wake?.();
    });
    this.#gunzip.on('end', () => {
      this.#isEnd = true;
      this.#wake?.();
    });
    this.#gunzip.on('error', (error) => this.#fail(error));
    this.#feed().catch((error: unknown) => {
      this.#fail(error instanceof Error ? error : new Error(String(error)));
    });
  }

  get bytesRead(): number {
    return this.#packed.bytesRead;
  }

  async read(into: Uint8Array): Promise<number> {
    while (this.#waiting.length === 0) {
      if (this.#fault !== undefined) throw this.#told(this.#fault);
      if (this.#isEnd) return 0;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
      this.#wake = undefined;
    }
    const [first = new Uint8Array()] = this.#waiting;
    const count = Math.min(first.length, into.length);
    into.set(first.subarray(0, count));
    if (count === first.length) this.#waiting.shift();
    else this.#waiting[0] = first.subarray(count);
    this.#size -= count;
    if (this.#size <= MOST_WAITING) this.#gunzip.resume();
    return count;
  }

  close(): void {
    this.#closed.abort();
    this.#gunzip.destroy();
    this.#packed.close();
  }

  async #feed(): Promise<void> {
    const chunk = new Uint8Array(PACKED_CHUNK);
    for (;;) {
      const count = await this.#packed.read(chunk);
      if (count === 0 || this.#gunzip.destroyed) break;
      if (this.#gunzip.write(new Uint8Array(chunk.subarray(0, count)))) continue;
      await once(this.#gunzip, 'drain', { signal: this.#closed.signal });
    }
    if (!this.#gunzip.destroyed) this.#gunzip.end();
  }

  #fail(error: Error): void {
    this.#fault ??= error;
    this.#wake?.();
  }

  #told(fault: Error): Error {
    if (!('code' in fault && String(fault.code).startsWith('Z_'))) return fault;
    const isCut = fault.code === 'Z_BUF_ERROR';
    const reason = isCut
      ? 'the gzip data ends in the middle'
      : `this is no sound gzip data (${fault.message})`;
    return new DocumentError(this.#name, 1, 1, `${reason}; what was unpacked before it is done`);
  }
}
