import { type FileHandle, open, realpath, rename, stat, unlink, writeFile } from 'node:fs/promises';
import { DocumentError } from '../core/errors/index.ts';

/** How much text waits before it is written. */
const BUFFER = 1 << 18;

/**
 * A file that is written piece by piece, under another name beside it until it is whole; so whoever stops it
 * in the middle leaves what stood there.
 */
export class PartialFile {
  readonly #path: string;
  readonly #beside: string;
  readonly #handle: FileHandle;
  #waiting = '';
  #isClosed = false;

  private constructor(path: string, beside: string, handle: FileHandle) {
    this.#path = path;
    this.#beside = beside;
    this.#handle = handle;
  }

  /**
   * Begins a file, in the place of the one that has this name if there is one: its permissions are kept, and
   * of a link the file that it leads to is written.
   *
   * @throws ERR_DOCUMENT for one that cannot be written.
   */
  static async begin(named: string): Promise<PartialFile> {
    try {
      const path = await realpath(named).catch(() => named);
      const old = await stat(path).catch(() => undefined);
      if (old !== undefined && (old.mode & OWNER_MAY_WRITE) === 0)
        throw new Error('it is write-protected');
      const beside = `${path}.jalali-${process.pid}.tmp`;
      return new PartialFile(path, beside, await open(beside, 'w', old?.mode ?? NEW_FILE));
    } catch (error) {
      throw cannotBeWritten(named, error);
    }
  }

  /** Adds text. @throws ERR_DOCUMENT */
  async write(text: string): Promise<void> {
    this.#waiting += text;
    if (this.#waiting.length >= BUFFER) await this.#flush();
  }

  /** Adds text that is made piece by piece. @throws ERR_DOCUMENT */
  async writeAll(pieces: Iterable<string>): Promise<void> {
    await this.#flush();
    await this.#put(pieces);
  }

  /** Ends the writing; the file waits for its name. @throws ERR_DOCUMENT */
  async close(): Promise<void> {
    if (this.#isClosed) return;
    await this.#flush();
    this.#isClosed = true;
    await this.#handle.sync();
    await this.#handle.close();
  }

  /** Gives the file its name. @throws ERR_DOCUMENT */
  async commit(): Promise<void> {
    try {
      await this.close();
      await rename(this.#beside, this.#path);
    } catch (error) {
      await this.discard();
      throw cannotBeWritten(this.#path, error);
    }
  }

  /** Leaves everything as it was. */
  async discard(): Promise<void> {
    if (!this.#isClosed) await this.#handle.close().catch(() => undefined);
    this.#isClosed = true;
    await unlink(this.#beside).catch(() => undefined);
  }

  async #flush(): Promise<void> {
    const text = this.#waiting;
    this.#waiting = '';
    if (text !== '') await this.#put(text);
  }

  async #put(text: string | Iterable<string>): Promise<void> {
    try {
      await writeFile(this.#handle, text);
    } catch (error) {
      throw cannotBeWritten(this.#path, error);
    }
  }
}

function cannotBeWritten(path: string, error: unknown): DocumentError {
  const reason = error instanceof Error ? error.message : String(error);
  return new DocumentError(path, 1, 1, `it cannot be written: ${reason}`);
}

/** The owner's permission to write, of a POSIX mode; and the mode of a new file, less what the umask takes. */
const OWNER_MAY_WRITE = 0o200;
const NEW_FILE = 0o666;
