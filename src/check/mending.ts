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
  const taken: Edit[] = [];
  const mended = new Set<Finding>();
  // By unit, what replaces it; and where something is inserted.
  const replaced = new Map<number, Edit>();
  const inserted = new Set<number>();
  /** Whether an edit has no unit in common with others, and neither stands within the other. */
  const isFree = (edit: Edit): boolean => {
    const [start, end] = touchedBy(edit);
    for (let unit = start; unit < end; unit++)
      if (replaced.has(unit) || (unit > start && inserted.has(unit))) return false;
    const { index } = edit;
    if (start < end) return true;
    if (inserted.has(index)) return false;
    return !replaced.has(index) || replaced.get(index) !== replaced.get(index - 1);
  };
  const inOrder = mends
    .map(({ finding, edits }) => ({ finding, edits: edits.flatMap((edit) => around(edit, text)) }))
    .toSorted((one, two) => startOf(one.edits) - startOf(two.edits));
  for (const { finding, edits } of inOrder) {
    if (edits.length === 0 || !edits.every(isFree)) continue;
    mended.add(finding);
    for (const edit of edits) {
      const [start, end] = touchedBy(edit);
      taken.push(edit);
      if (start === end) inserted.add(start);
      for (let unit = start; unit < end; unit++) replaced.set(unit, edit);
    }
  }
  // An insertion stands before what is replaced at its place.
  taken.sort((one, two) => one.index - two.index || one.length - two.length);
  return { edits: taken, mended };
}

/** The marks of direction, which are part of no word and of no number. */
const MARKS = /^\p{Bidi_Control}*$/u;

/**
 * The units that an edit is about. Words and digits that are inserted are about those beside them: of `5 March`, the
 * `1` of `15` and the `6` of another mend would make `16`.
 */
function touchedBy({ index, length, text }: Edit): [start: number, end: number] {
  return length === 0 && !MARKS.test(text) ? [index - 1, index + 1] : [index, index + length];
}

/** Isolates around a text leave that text to other mends: to those of its digits. */
function around(edit: Edit, text: string): Edit[] {
  const { index, length, text: right } = edit;
  const at = right.indexOf(text.slice(index, index + length));
  const [before, behind] = [right.slice(0, at), right.slice(at + length)];
  if (length === 0 || at === -1 || !MARKS.test(before + behind)) return [edit];
  return [
    { ...edit, length: 0, text: before },
    { ...edit, index: index + length, length: 0, text: behind },
  ].filter((insertion) => insertion.text !== '');
}

function startOf(edits: readonly Edit[]): number {
  return Math.min(...edits.map(({ index }) => index));
}
