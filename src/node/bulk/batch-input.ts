/* oxlint-disable no-await-in-loop -- bytes come one after another: there is nothing to do at once */
import { type BigIntStats, closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { DocumentError } from '../../core/errors/index.ts';
import { reasonOf } from '../read-text-file.ts';
import { type ByteSource, FdSource, PeekedSource } from './byte-source.ts';
import { GunzipSource, isGzip } from './gunzip-source.ts';

/** What tells one state of a file from another. */
export interface FileIdentity {
  readonly device: string;
  readonly inode: string;
  readonly size: number;
  /** In nanoseconds, of which a number would lose some. */
  readonly modified: string;
}

/** What is read: a file, or what is piped in. */
export interface BatchInput {
  readonly name: string;
  /** Of a regular file, which can be read from any place; of others nothing is known before they are read. */
  readonly identity?: FileIdentity;
  readonly isPacked: boolean;
  /** Opens it at a place. */
  open(offset: number): Promise<ByteSource>;
}

/**
 * Looks at a file that is to be read.
 *
 * @throws ERR_DOCUMENT for one that cannot be.
 */
export function fileInput(path: string): BatchInput {
  const stat = statOf(path);
  if (stat.isDirectory()) throw new DocumentError(path, 1, 1, 'this is a folder');
  // To open a named pipe would be to wait for who writes into it.
  if (!stat.isFile()) return streamInput(path, () => new FdSource(openToRead(path)));
  const isPacked = isGzip(headOf(path)) || path.toLowerCase().endsWith('.gz');
  return {
    name: path,
    isPacked,
    identity: {
      device: String(stat.dev),
      inode: String(stat.ino),
      size: Number(stat.size),
      modified: String(stat.mtimeNs),
    },
    open: async (offset) => {
      const source = new FdSource(openToRead(path), offset);
      return isPacked ? new GunzipSource(path, source) : source;
    },
  };
}

function headOf(path: string): Uint8Array {
  const fd = openToRead(path);
  const head = new Uint8Array(2);
  try {
    readSync(fd, head, 0, 2, 0);
  } finally {
    closeSync(fd);
  }
  return head;
}

/** Whether a path, or what a descriptor has open, is one of the inputs, by whatever name. */
export function isAnInput(place: string | number, inputs: readonly BatchInput[]): boolean {
  const stat =
    typeof place === 'number'
      ? fstatSync(place, { bigint: true })
      : statSync(place, { throwIfNoEntry: false, bigint: true });
  if (stat === undefined) return false;
  return inputs.some(
    ({ identity }) => identity?.device === String(stat.dev) && identity.inode === String(stat.ino),
  );
}

/** What comes through a pipe; that it is packed is seen when it comes. */
export function streamInput(name: string, open: () => ByteSource): BatchInput {
  return {
    name,
    isPacked: false,
    open: async () => {
      const source = open();
      const head = await firstBytes(source, 2);
      const whole = new PeekedSource(head, source);
      return isGzip(head) ? new GunzipSource(name, whole) : whole;
    },
  };
}

/** A pipe may give them one by one. */
async function firstBytes(source: ByteSource, wanted: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(wanted);
  let have = 0;
  while (have < wanted) {
    const count = await source.read(bytes.subarray(have));
    if (count === 0) break;
    have += count;
  }
  return bytes.subarray(0, have);
}

function openToRead(path: string): number {
  try {
    return openSync(path, 'r');
  } catch (error) {
    throw cannotBeRead(path, error);
  }
}

function statOf(path: string): BigIntStats {
  try {
    return statSync(path, { bigint: true });
  } catch (error) {
    throw cannotBeRead(path, error);
  }
}

function cannotBeRead(path: string, error: unknown): DocumentError {
  return new DocumentError(path, 1, 1, reasonOf(error));
}
