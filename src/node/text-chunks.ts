import { createReadStream } from 'node:fs';
import { DocumentError } from '../core/index.ts';
import { decodeUtf8, reasonOf } from './read-text-file.ts';

/** A piece of a file as text, and how many bytes of the file it ends after. */
export interface TextChunk {
  readonly text: string;
  readonly bytesRead: number;
}

const CHUNK_SIZE = 1 << 18;

/**
 * Reads a UTF-8 file piece by piece; no character is cut in two.
 *
 * @throws ERR_DOCUMENT when it cannot be opened, or where it stops being UTF-8.
 */
export async function* textChunks(path: string): AsyncGenerator<TextChunk> {
  let rest: Uint8Array = new Uint8Array();
  let bytesRead = 0;
  let line = 1;
  let column = 1;
  const decode = (bytes: Uint8Array): TextChunk => {
    const text = decoded(bytes, path, line, column);
    const lastBreak = text.lastIndexOf('\n');
    column = lastBreak === -1 ? column + text.length : text.length - lastBreak;
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) line++;
    return { text, bytesRead };
  };
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_SIZE })) {
      const bytes = Buffer.concat([rest, chunk as Uint8Array]);
      bytesRead += (chunk as Uint8Array).length;
      const whole = bytes.length - cutLength(bytes);
      rest = bytes.subarray(whole);
      yield decode(bytes.subarray(0, whole));
    }
  } catch (error) {
    throw error instanceof Error && 'syscall' in error
      ? new DocumentError(path, 1, 1, reasonOf(error))
      : error;
  }
  if (rest.length > 0) yield decode(rest);
}

/** How many bytes at the end begin a character that is not whole yet. */
function cutLength(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return back < (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) ? back : 0;
  }
  return 0;
}

/** Decodes a piece of a file, and tells of what is no UTF-8 where it stands in the file. */
function decoded(bytes: Uint8Array, path: string, line: number, column: number): string {
  try {
    return decodeUtf8(bytes, path);
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    const own = error.line === 1 ? column + error.column - 1 : error.column;
    throw new DocumentError(path, line + error.line - 1, own, error.reason);
  }
}
