import { DocumentError } from '../core/errors/index.ts';
import { isPlainObject } from '../core/plain-object.ts';
import type { FieldChange, SignedEdit } from './field-change.ts';
import { readChange } from './sign-off.ts';

/** Grows when a field changes its meaning or goes. */
const VERSION = 1;

/** Writes what takes changes back. */
export function writeUndo(changes: readonly FieldChange[]): string {
  const told = changes.map(({ archive, file, post, field, hash, edits }) => ({
    archive,
    file,
    post,
    field,
    hash,
    edits: edits.map(({ index, old, text, source }) =>
      source === undefined ? [index, old, text] : [index, old, text, source.old, source.text],
    ),
  }));
  const lines = told.map((change) => `    ${JSON.stringify(change)}`);
  return `{\n  "schemaVersion": ${VERSION},\n  "changes": [\n${lines.join(',\n')}\n  ]\n}\n`;
}

/**
 * Reads what takes changes back; each counts as a line of its own.
 *
 * @throws ERR_DOCUMENT for what is none.
 */
export function readUndo(told: unknown, file: string): FieldChange[] {
  const changes = isPlainObject(told) && told['schemaVersion'] === VERSION ? told['changes'] : [];
  const read = Array.isArray(changes) ? changes.map((change: unknown) => readOne(change)) : [];
  const whole = read.filter((change) => change !== undefined);
  if (whole.length === 0 || whole.length !== read.length)
    throw new DocumentError(file, 1, 1, 'this does not tell how to take changes back');
  return whole.map((change, place): FieldChange => Object.assign(change, { line: place + 1 }));
}

function readOne(change: unknown): Omit<FieldChange, 'line'> | undefined {
  if (!isPlainObject(change)) return undefined;
  const read = readChange(change);
  if (read === undefined) return undefined;
  const told = change['edits'] as readonly (readonly unknown[])[];
  const edits = read.edits.map((edit, place): SignedEdit => {
    const [, , , old, text] = told[place] ?? [];
    return typeof old === 'string' && typeof text === 'string'
      ? { ...edit, source: { old, text } }
      : edit;
  });
  return { ...read, edits };
}
