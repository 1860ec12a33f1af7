import { FieldTypeError } from '../core/index.ts';
import { splice } from './splice.ts';
import type { Edit, Finding, Side } from './types.ts';

/**
 * Mends a text: the first mend of each finding, from left to right; one that would touch a place already
 * mended is left for the next check.
 *
 * @throws ERR_FIELD_TYPE for what is no text, or the findings of a longer one.
 * @example
 * const text = 'On August 15, 2025 (25 Mordad 1404) it rained.';
 * applyFixes(text, checkText(text)) // => 'On August 15, 2025 (24 Mordad 1404) it rained.'
 */
export function applyFixes(text: string, findings: readonly Finding[], side?: Side): string {
  if (typeof text !== 'string') throw new FieldTypeError('text', text, 'a string');
  const edits = findings
    .flatMap(({ fixes: [fix] }) => fix?.edits ?? [])
    .filter((edit) => edit.side === side)
    .toSorted((one, two) => one.index - two.index);
  const last = edits.at(-1);
  if (last !== undefined && last.index + last.length > text.length)
    throw new FieldTypeError('findings', last, 'the findings of this text');
  return splice(text, withoutOverlap(edits));
}

function withoutOverlap(edits: readonly Edit[]): Edit[] {
  const kept: Edit[] = [];
  for (const edit of edits) {
    const last = kept.at(-1);
    if (last === undefined || edit.index >= last.index + last.length) kept.push(edit);
  }
  return kept;
}
