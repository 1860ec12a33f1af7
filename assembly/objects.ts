/** JSON objects that have the keys, spaces and order of the one before; others are left to the plain path. */
import { QUOTE } from './bytes';
import { DATE_LENGTH, readDate } from './dates';
import { afterString, afterValue } from './json';
import { CHUNK_ENDS, CHUNKS, LENGTHS } from './memory';

/** The shape: how many pieces it has, and after which of them the field stands. */
export let pieces: i32 = 0;
export let field: i32 = 0;

/** After a record of the shape, its date read; -1 for any other. */
export function afterObject(start: i32): i32 {
  const last = pieces - 1;
  const fieldPiece = field;
  let at = start;
  let chunk = CHUNKS;
  for (let piece = 0; ; piece++) {
    const next = at + load<i32>(piece << 2, LENGTHS);
    for (const end = load<i32>(piece << 2, CHUNK_ENDS); chunk < end; chunk += 32, at += 16) {
      const other = v128.xor(v128.load(at), v128.load(chunk));
      if (v128.any_true(v128.and(other, v128.load(chunk, 16)))) return -1;
    }
    if (piece == last) return next;
    if (piece == fieldPiece) {
      at = next + DATE_LENGTH + 2;
      if (load<u8>(next) != QUOTE || load<u8>(at - 1) != QUOTE || !readDate(next + 1)) return -1;
    } else {
      at = load<u8>(next) == QUOTE ? afterString(next) : afterValue(next, 0);
      if (at < 0) return -1;
    }
  }
  return -1;
}
