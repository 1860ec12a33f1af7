import { partitionPoint } from '../core/partition-point.ts';
import type { Edit, Finding } from './types.ts';

/** What is written of the mends of findings: all edits of a mend, or none. */
export interface Mending {
  /** From left to right; no two touch one place. */
  readonly edits: readonly Edit[];
  /** The findings that are mended. */
  readonly mended: ReadonlySet<Finding>;
}

/** Takes mends one after the other, and leaves out one that would touch a place already mended. */
export function mendingOf(
  text: string,
  mends: readonly { readonly finding: Finding; readonly edits: readonly Edit[] }[],
): Mending {
  const kept: Edit[] = [];
  const mended = new Set<Finding>();
  const inOrder = mends
    .map(({ finding, edits }) => ({ finding, edits: edits.flatMap((edit) => around(edit, text)) }))
    .toSorted((one, two) => startOf(one.edits) - startOf(two.edits));
  for (const { finding, edits } of inOrder) {
    if (edits.length === 0 || edits.some((edit) => touchesAny(kept, edit))) continue;
    for (const edit of edits) kept.splice(placeIn(kept, edit), 0, edit);
    mended.add(finding);
  }
  return { edits: kept, mended };
}

/** What only puts something around a text leaves that text to other mends: isolates, to those of its digits. */
function around(edit: Edit, text: string): Edit[] {
  const { index, length, text: right } = edit;
  const at = right.indexOf(text.slice(index, index + length));
  if (length === 0 || at === -1) return [edit];
  const before = { ...edit, length: 0, text: right.slice(0, at) };
  const after = { ...edit, index: index + length, length: 0, text: right.slice(at + length) };
  return [before, after].filter((insertion) => insertion.text !== '');
}

function startOf(edits: readonly Edit[]): number {
  return Math.min(...edits.map(({ index }) => index));
}

/** Behind what begins earlier, and an insertion before what is replaced at its place. */
function placeIn(kept: readonly Edit[], { index, length }: Edit): number {
  return partitionPoint(
    kept,
    (other) => other.index < index || (other.index === index && (length > 0 || other.length === 0)),
  );
}

function touchesAny(kept: readonly Edit[], edit: Edit): boolean {
  const place = placeIn(kept, edit);
  for (let before = place - 1; before >= 0; before--) {
    const other = kept[before] as Edit;
    if (touch(other, edit)) return true;
    // Insertions may stand behind a replacement; before that nothing reaches so far.
    if (other.length > 0) break;
  }
  for (let after = place; after < kept.length; after++) {
    const other = kept[after] as Edit;
    if (other.index >= edit.index + edit.length) return false;
    if (touch(other, edit)) return true;
  }
  return false;
}

/** Whether two edits have a unit in common, or one is inserted within the other. */
function touch(one: Edit, two: Edit): boolean {
  return one.index < two.index + two.length && two.index < one.index + one.length;
}
