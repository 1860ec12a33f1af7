/**
 * The work of nearly every batch, a date of ten bytes in records like the one before, sixteen bytes at a time:
 * AssemblyScript, which `node scripts/date-kernel.mjs` compiles to WebAssembly (SIMD) and puts into
 * `src/node/bulk/date-kernel.generated.ts`. A line takes two fifths of the time of the same in TypeScript, and
 * the engine has little to compile before it is quick.
 *
 * It rewrites a block in place, from `start` on, and gives the place before the first record that it does not
 * know: that one is for the plain path in `src/node/bulk/`, which reads all that this does, and alike. So
 * nothing is refused here. A line feed ends each block and every scan; behind a block there is room for the
 * bytes that a last load takes.
 */
import { forgetMissing, writeDate } from './dates';
import { afterObject, pieces } from './objects';
import { afterRow, learnRows } from './rows';

export { fillMonths, missing, readsGregorian, readsJalali } from './dates';
export { field, pieces } from './objects';

/** How many records of a block were rewritten. */
export let passed: i32 = 0;

/** Rewrites JSON objects of the shape, one a line. */
export function rewriteObjects(start: i32, limit: i32): i32 {
  let record = start;
  passed = 0;
  forgetMissing();
  if (pieces == 0) return start;
  while (record < limit) {
    const next = afterObject(record);
    if (next < 0) break;
    writeDate();
    record = next;
    passed++;
  }
  return record;
}

/** Rewrites rows of `width` cells each, or of any number where that is 0; the field is the one at `column`. */
export function rewriteRows(
  start: i32,
  limit: i32,
  delimiter: i32,
  column: i32,
  width: i32,
  mayQuote: bool,
): i32 {
  let row = start;
  passed = 0;
  forgetMissing();
  learnRows(delimiter, column, width, mayQuote);
  while (row < limit) {
    const next = afterRow(row);
    if (next < 0) break;
    writeDate();
    row = next;
    passed++;
  }
  return row;
}
