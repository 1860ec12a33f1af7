import { createReadStream } from 'node:fs';
import { DocumentError } from '../core/errors/index.ts';
import { reasonOf } from './read-text-file.ts';
import { decodeText } from '../documents/text-encoding.ts';

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
  const place = { line: 1, column: 1 };
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_SIZE })) {
      const bytes = Buffer.concat([rest, chunk as Uint8Array]);
      bytesRead += (chunk as Uint8Array).length;
      const whole = bytes.length - cutLength(bytes);
      rest = bytes.subarray(whole);
      yield* decoded(bytes.subarray(0, whole), bytesRead, path, place);
    }
  } catch (error) {
    throw error instanceof Error && 'syscall' in error
      ? new DocumentError(path, 1, 1, reasonOf(error))
      : error;
  }
  if (rest.length > 0) yield* decoded(rest, bytesRead, path, place);
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

/** Decodes a piece of a file; what stands before a byte that is no UTF-8 is given before that is told. */
function* decoded(
  bytes: Uint8Array,
  bytesRead: number,
  path: string,
  place: { line: number; column: number },
): Generator<TextChunk> {
  try {
    const text = decodeText(bytes, path, 'utf-8');
    moveOn(place, text);
    yield { text, bytesRead };
  } catch (error) {
    if (!(error instanceof DocumentError)) throw error;
    const before = textBefore(bytes, error);
    moveOn(place, before);
    yield { text: before, bytesRead };
    throw new DocumentError(path, place.line, place.column, error.reason);
  }
}

function moveOn(place: { line: number; column: number }, text: string): void {
  const lastBreak = text.lastIndexOf('\n');
  place.column = lastBreak === -1 ? place.column + text.length : text.length - lastBreak;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) place.line++;
}

/** What stands before the place of a fault. */
function textBefore(bytes: Uint8Array, { line, column }: DocumentError): string {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  let start = 0;
  for (let left = line; left > 1; left--) start = text.indexOf('\n', start) + 1;
  return text.slice(0, start + column - 1);
}
