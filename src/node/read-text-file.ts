import { readFile } from 'node:fs/promises';
import { DocumentError } from '../core/index.ts';

/**
 * Reads a UTF-8 file whole.
 *
 * @throws ERR_DOCUMENT when it cannot be opened, or where it stops being UTF-8.
 */
export async function readTextFile(path: string): Promise<string> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    throw new DocumentError(path, 1, 1, reasonOf(error));
  }
  return decodeUtf8(bytes, path);
}

/** Decodes bytes as UTF-8, and refuses what is not, with the place of the first bad byte. */
export function decodeUtf8(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const { line, column } = placeOfBadByte(bytes);
    throw new DocumentError(
      file,
      line,
      column,
      'this is not UTF-8 text; convert the file to UTF-8',
    );
  }
}

/** Where lenient decoding first differs from the bytes: they do not encode back to themselves. */
function placeOfBadByte(bytes: Uint8Array): { line: number; column: number } {
  const lenient = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const encoded = new TextEncoder().encode(lenient);
  let same = 0;
  while (same < bytes.length && bytes[same] === encoded[same]) same++;
  const before = new TextDecoder().decode(bytes.subarray(0, same)).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** Why a file could not be opened, in words. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'this is a folder';
  if (code === 'EACCES') return 'no permission to read it';
  return error instanceof Error ? error.message : String(error);
}
