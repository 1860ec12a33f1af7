import { DocumentError } from '../core/errors/index.ts';

/** The encodings of text that are read and written: UTF-16 is told by its byte order mark. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** Tells the encoding of a file by its first bytes. */
export function encodingOf(bytes: Uint8Array): TextEncoding {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

/**
 * Decodes the text of a file, its byte order mark kept.
 *
 * @throws ERR_DOCUMENT with the place of the first bytes that are no text of its encoding.
 */
export function decodeText(
  bytes: Uint8Array,
  file: string,
  encoding: TextEncoding = encodingOf(bytes),
): string {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const { line, column } = placeOfBadByte(bytes, encoding);
    const name = encoding.toUpperCase();
    const reason = `this is not ${name} text; convert the file to UTF-8`;
    throw new DocumentError(file, line, column, reason);
  }
}

/** Encodes text as the file had it. */
export function encodeText(text: string, encoding: TextEncoding): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  const bytes = new DataView(new ArrayBuffer(text.length * 2));
  for (let place = 0; place < text.length; place++)
    bytes.setUint16(place * 2, text.charCodeAt(place), encoding === 'utf-16le');
  return new Uint8Array(bytes.buffer);
}

/** Where lenient decoding first differs from the bytes: they do not encode back to themselves. */
function placeOfBadByte(
  bytes: Uint8Array,
  encoding: TextEncoding,
): { line: number; column: number } {
  const lenient = new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
  const encoded = encodeText(lenient, encoding);
  let same = 0;
  while (same < bytes.length && bytes[same] === encoded[same]) same++;
  const before = new TextDecoder(encoding).decode(bytes.subarray(0, same)).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
