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
  const isFree = ({ index, length }: Edit): boolean => {
    for (let unit = index; unit < index + length; unit++)
      if (replaced.has(unit) || (unit > index && inserted.has(unit))) return false;
    return length > 0 || !replaced.has(index) || replaced.get(index) !== replaced.get(index - 1);
  };
  const inOrder = mends
    .map(({ finding, edits }) => ({ finding, edits: edits.flatMap((edit) => around(edit, text)) }))
    .toSorted((one, two) => startOf(one.edits) - startOf(two.edits));
  for (const { finding, edits } of inOrder) {
    if (edits.length === 0 || !edits.every(isFree)) continue;
    mended.add(finding);
    for (const edit of edits) {
      const { index, length } = edit;
      taken.push(edit);
      if (length === 0) inserted.add(index);
      for (let unit = index; unit < index + length; unit++) replaced.set(unit, edit);
    }
  }
  // An insertion stands before what is replaced at its place.
  taken.sort((one, two) => one.index - two.index || one.length - two.length);
  return { edits: taken, mended };
}

/** What only puts something around a text leaves that text to other mends: isolates, to those of its digits. */
function around(edit: Edit, text: string): Edit[] {
  const { index, length, text: right } = edit;
  const at = right.indexOf(text.slice(index, index + length));
  if (length === 0 || at === -1) return [edit];
  return [
    { ...edit, length: 0, text: right.slice(0, at) },
    { ...edit, index: index + length, length: 0, text: right.slice(at + length) },
  ].filter((insertion) => insertion.text !== '');
}

function startOf(edits: readonly Edit[]): number {
  return Math.min(...edits.map(({ index }) => index));
}
