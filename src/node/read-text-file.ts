import { readFile, stat } from 'node:fs/promises';
import { DocumentError } from '../core/errors/index.ts';
import { decodeText } from '../documents/text-encoding.ts';

/** What is read whole: more is no article, and no file of translations that one person works on. */
const LARGEST_FILE = 64 * 1024 * 1024;
const MEBIBYTE = 1024 * 1024;

/**
 * Reads a file of UTF-8, or of UTF-16 with a byte order mark, whole.
 *
 * @throws ERR_DOCUMENT when it cannot be opened, is larger than 64 MiB, or where it stops being text.
 */
export async function readTextFile(path: string): Promise<string> {
  return decodeText(await readFileBytes(path), path);
}

/**
 * Reads the bytes of a file.
 *
 * @throws ERR_DOCUMENT when it cannot be opened, or is larger than 64 MiB.
 */
export async function readFileBytes(path: string): Promise<Uint8Array> {
  try {
    const found = await stat(path);
    // A pipe is read to its end; a device may have none.
    if (found.isCharacterDevice() || found.isBlockDevice())
      throw new Error('this is a device, no file');
    if (found.size > LARGEST_FILE) throw new Error(tooLarge(found.size));
    return await readFile(path);
  } catch (error) {
    throw new DocumentError(path, 1, 1, reasonOf(error));
  }
}

function tooLarge(size: number): string {
  return `its ${Math.ceil(size / MEBIBYTE)} MiB are more than the ${LARGEST_FILE / MEBIBYTE} MiB that are read`;
}

/** Why a file could not be opened, in words. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'this is a folder';
  if (code === 'EACCES') return 'no permission to read it';
  return error instanceof Error ? error.message : String(error);
}
