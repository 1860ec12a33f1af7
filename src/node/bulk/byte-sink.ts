import { once } from 'node:events';
import { writeSync } from 'node:fs';
import { createGzip, type Gzip } from 'node:zlib';
import { untilReady } from './until-ready.ts';

/** Where bytes go. The caller may use its memory again when `write` has come back. */
export interface ByteSink {
  write(bytes: Uint8Array): void | Promise<void>;
  /** Writes what waits. Files are closed by who opened them. */
  close(): void | Promise<void>;
}

/** A file or a pipe, written synchronously: a reader that is slow holds us up, and nothing heaps up here. */
export class FdSink implements ByteSink {
  readonly #fd: number;

  constructor(fd: number) {
    this.#fd = fd;
  }

  write(bytes: Uint8Array): void {
    for (let start = 0; start < bytes.length;) {
      const from = start;
      start += untilReady(() => writeSync(this.#fd, bytes, from));
    }
  }

  close(): void {}
}

/** Packs what goes on to another. */
export class GzipSink implements ByteSink {
  readonly #gzip: Gzip = createGzip();
  readonly #behind: ByteSink;
  #fault: Error | undefined;

  constructor(behind: ByteSink) {
    this.#behind = behind;
    this.#gzip.on('error', (error) => (this.#fault = error));
    this.#gzip.on('data', (packed: Uint8Array) => {
      try {
        // What lies behind is written synchronously.
        void behind.write(packed);
      } catch (error) {
        this.#gzip.destroy(error instanceof Error ? error : new Error(String(error)));
      }
    });
  }

  async write(bytes: Uint8Array): Promise<void> {
    if (this.#fault !== undefined) throw this.#fault;
    // It is packed on another thread, when the caller has long used its memory again.
    if (!this.#gzip.write(new Uint8Array(bytes))) await once(this.#gzip, 'drain');
  }

  async close(): Promise<void> {
    if (this.#fault !== undefined) throw this.#fault;
    this.#gzip.end();
    await once(this.#gzip, 'end');
    await this.#behind.close();
  }
}
