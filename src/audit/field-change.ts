import type { Edit } from '../check/index.ts';
import { splice } from '../check/splice.ts';
import { oneLine } from '../core/one-line.ts';
import type { PostFieldKey } from '../documents/posts/index.ts';
import { textHash } from './text-hash.ts';

/** Text in the place of other text, where that stands in the field as it was when it was signed. */
export interface SignedEdit {
  readonly index: number;
  readonly old: string;
  readonly text: string;
  /** How both are written in the file, of an edit that takes back another: escapes come back as they were. */
  readonly source?: { readonly old: string; readonly text: string };
}

/** A place of a field, and what stood there when it was signed. */
export interface SignedPlace {
  readonly index: number;
  readonly text: string;
}

/** What is to be changed in a field of a post. */
export interface FieldChange {
  /** The archive, as it is named from where the change is kept. */
  readonly archive: string;
  /** The file, as it was named or within the folder. */
  readonly file: string;
  /** The post's key in its archive. */
  readonly post: string;
  readonly field: PostFieldKey;
  /** Of the field's whole text, as it was when it was signed. */
  readonly hash: string;
  readonly edits: readonly SignedEdit[];
  /** The place that is mended, with all edits in it. */
  readonly place?: SignedPlace;
  /** The line of what was signed. */
  readonly line: number;
}

/** An edit that is left to do, and how it is to be written if that is told. */
export type SettledEdit = Edit & Pick<SignedEdit, 'source'>;

/** How the changes of a field stand to its text as it is now. */
export interface SettledField {
  /** What is left to do, in the text as it is now. */
  readonly edits: readonly SettledEdit[];
  /** What takes it back, one for each edit, in the text as it will be. */
  readonly undo: readonly SignedEdit[];
  readonly hashAfter: string;
  readonly after: string;
  /** Lines of which every edit stands in the text already. */
  readonly doneLines: ReadonlySet<number>;
}

/**
 * Finds out what is left to do of the changes of one field; undefined where its text is no longer the one that
 * was signed, what was applied to it since then taken back. The edits do not overlap.
 */
export function settleField(
  text: string,
  changes: readonly FieldChange[],
): SettledField | undefined {
  const [{ hash } = { hash: '' }] = changes;
  const edits = uniqueEdits(changes);
  const states = textHash(text) === hash ? edits.map(fresh) : statesOf(text, edits, hash);
  if (states === undefined || !standsAsSigned(textBefore(text, states), changes)) return undefined;
  const left = states.filter(({ isDone }) => !isDone);
  const todo = left.map(({ at, edit }): SettledEdit => ({
    index: at,
    length: edit.old.length,
    text: edit.text,
    ...(edit.source !== undefined && { source: edit.source }),
  }));
  const after = splice(text, todo);
  let shift = 0;
  const undo = left.map(({ at, edit }): SignedEdit => {
    const index = at + shift;
    shift += edit.text.length - edit.old.length;
    return { index, old: edit.text, text: edit.old };
  });
  const done = new Set(states.filter(({ isDone }) => isDone).map(({ edit }) => keyOf(edit)));
  const doneLines = changes
    .filter((change) => change.edits.every((edit) => done.has(keyOf(edit))))
    .map(({ line }) => line);
  return { edits: todo, undo, after, hashAfter: textHash(after), doneLines: new Set(doneLines) };
}

/** An edit, where it stands in the text as it is now, and whether it is there already. */
interface EditState {
  readonly edit: SignedEdit;
  readonly at: number;
  readonly isDone: boolean;
}

function fresh(edit: SignedEdit): EditState {
  return { edit, at: edit.index, isDone: false };
}

/** What of the edits was done, if without that the text is the one that was signed. */
function statesOf(
  text: string,
  edits: readonly SignedEdit[],
  hash: string,
): EditState[] | undefined {
  const states: EditState[] = [];
  let shift = 0;
  for (const edit of edits) {
    const at = edit.index + shift;
    const isDone = text.startsWith(edit.text, at);
    if (!isDone && !text.startsWith(edit.old, at)) return undefined;
    states.push({ edit, at, isDone });
    if (isDone) shift += edit.text.length - edit.old.length;
  }
  return textHash(textBefore(text, states)) === hash ? states : undefined;
}

/** The text without what was done. */
function textBefore(text: string, states: readonly EditState[]): string {
  const back = states
    .filter(({ isDone }) => isDone)
    .map(({ at, edit }): Edit => ({ index: at, length: edit.text.length, text: edit.old }));
  return splice(text, back);
}

/** Whether all that changes say of a text stands in it. */
function standsAsSigned(text: string, changes: readonly FieldChange[]): boolean {
  return changes.every(
    ({ edits, place }) =>
      edits.every(({ index, old }) => text.startsWith(old, index)) &&
      (place === undefined || text.startsWith(place.text, place.index)),
  );
}

/** The place of a mend as it would read; without one what the edits write. */
export function textOfMend(place: SignedPlace | undefined, edits: readonly SignedEdit[]): string {
  if (place === undefined) return oneLine(edits.map(({ text }) => text).join(' … '));
  const within = edits
    .map(({ index, old, text }): Edit => ({ index: index - place.index, length: old.length, text }))
    .toSorted((one, two) => one.index - two.index);
  return splice(place.text, within);
}

/** What stands at the place of a mend; without one what the edits write over. */
export function textToMend(place: SignedPlace | undefined, edits: readonly SignedEdit[]): string {
  return place?.text ?? oneLine(edits.map(({ old }) => old).join(' … '));
}

/** The edits from left to right, each once: two findings may have the same mend. */
function uniqueEdits(changes: readonly FieldChange[]): SignedEdit[] {
  const edits = new Map<string, SignedEdit>();
  for (const edit of changes.flatMap((change) => change.edits)) edits.set(keyOf(edit), edit);
  return [...edits.values()].toSorted((one, two) => one.index - two.index);
}

function keyOf({ index, old, text }: SignedEdit): string {
  return JSON.stringify([index, old, text]);
}

/**
 * The changes of a field that can stand together, from the first; and those whose place is also another's: what
 * two mends of one date make of it together nobody has signed.
 */
export function withoutOverlap(changes: readonly FieldChange[]): {
  readonly kept: readonly FieldChange[];
  readonly overlapping: readonly FieldChange[];
} {
  const kept: FieldChange[] = [];
  const overlapping: FieldChange[] = [];
  for (const change of changes) {
    const isFree = kept.every((other) => standTogether(change, other));
    (isFree ? kept : overlapping).push(change);
  }
  return { kept, overlapping };
}

function standTogether(one: FieldChange, two: FieldChange): boolean {
  if (isSame(one.edits, two.edits)) return true;
  return stretchesOf(one).every((stretch) =>
    stretchesOf(two).every((other) => areApart(stretch, other)),
  );
}

function isSame(one: readonly SignedEdit[], two: readonly SignedEdit[]): boolean {
  const keys = new Set(one.map(keyOf));
  return keys.size === two.length && two.every((edit) => keys.has(keyOf(edit)));
}

/** What a change is about: its place, or where it has none its edits. */
function stretchesOf({ place, edits }: FieldChange): readonly SignedPlace[] {
  return place === undefined ? edits.map(({ index, old }) => ({ index, text: old })) : [place];
}

function areApart(one: SignedPlace, two: SignedPlace): boolean {
  if (one.index === two.index) return false;
  const [first, second] = one.index < two.index ? [one, two] : [two, one];
  return first.index + first.text.length <= second.index;
}
