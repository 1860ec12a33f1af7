import { FieldTypeError } from '../core/index.ts';
import { isPlainObject } from '../core/plain-object.ts';
import { type Mending, mendingOf } from './mending.ts';
import type { RuleId } from './rule-settings.ts';
import { splice } from './splice.ts';
import type { Edit, Finding, Side } from './types.ts';

/**
 * Mends a text: the first mend of each finding, from left to right; one that would touch a place already
 * mended is left for the next check, and where nothing tells which of several days is meant, none is written.
 *
 * @throws ERR_FIELD_TYPE for what is no text, or the findings of a longer one.
 * @example
 * const text = 'On August 15, 2025 (25 Mordad 1404) it rained.';
 * applyFixes(text, checkText(text)) // => 'On August 15, 2025 (24 Mordad 1404) it rained.'
 */
export function applyFixes(text: string, findings: readonly Finding[], side?: Side): string {
  if (typeof text !== 'string') throw new FieldTypeError('text', text, 'a string');
  if (!Array.isArray(findings))
    throw new FieldTypeError('findings', findings, 'a list of findings');
  return splice(text, mendsOf(text, findings, side).edits);
}

/** The mends that {@link applyFixes} writes, and of which findings they are. */
export function mendsOf(text: string, findings: readonly Finding[], side?: Side): Mending {
  const mends = findings.map((finding) => ({
    finding,
    edits: firstEdits(finding).filter((edit) => edit.side === side),
  }));
  for (const { edits } of mends) for (const edit of edits) checkEdit(edit, text);
  return mendingOf(text, mends);
}

function firstEdits(finding: Finding): readonly Edit[] {
  const fixes: unknown = isPlainObject(finding) ? finding.fixes : undefined;
  if (!Array.isArray(fixes)) throw new FieldTypeError('findings', finding, 'a list of findings');
  return isMendedUnasked(finding) ? ((fixes as Finding['fixes'])[0]?.edits ?? []) : [];
}

/** Whether a finding is mended with all others: none is where nothing tells which of several days is meant. */
export function isMendedUnasked({ ruleId, fixes }: Finding): boolean {
  return fixes.length === 1 || (fixes.length > 1 && !CHOICES.has(ruleId));
}

/** The rules that offer several mends only for several days, of which one is meant. */
const CHOICES: ReadonlySet<RuleId> = new Set(['calendar-swap', 'no-such-day']);

function checkEdit({ index, length, text: right }: Edit, text: string): void {
  const isPlace = Number.isInteger(index) && Number.isInteger(length) && index >= 0 && length >= 0;
  if (isPlace && index + length <= text.length && typeof right === 'string') return;
  throw new FieldTypeError('findings', { index, length, text: right }, 'the findings of this text');
}
