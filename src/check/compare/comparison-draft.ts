import type { Finding, Place, Severity, Side } from '../types.ts';

/** Every rule of two texts, by its id. */
export const COMPARISON_RULES = [
  'author-count',
  'date-added',
  'date-changed',
  'date-merged',
  'date-missing',
  'date-moved',
  'date-swapped',
  'label-changed',
  'read-time-changed',
  'time-changed',
  'untranslated-month',
  'weekday-changed',
  'weekday-dropped',
  'zone-explained',
] as const;

type ComparisonRule = (typeof COMPARISON_RULES)[number];

/** What a comparison found, before it is put into words. */
export interface ComparisonDraft extends Place {
  readonly ruleId: ComparisonRule;
  readonly severity: Severity;
  readonly side: Side;
  readonly data: Finding['data'];
  /** The text that would be right in the target. */
  readonly mend?: string;
  readonly related?: readonly (Place & { readonly side: Side })[];
}

/** A finding of a comparison at a place of one side. */
export function draft(
  ruleId: ComparisonRule,
  severity: Severity,
  side: Side,
  { index, length }: Place,
  data: ComparisonDraft['data'],
): ComparisonDraft {
  return { ruleId, severity, side, index, length, data };
}

/** What the source tells and the target tells otherwise. */
export function changed(
  ruleId: ComparisonRule,
  one: Place,
  two: Place & { readonly text: string },
  data: { readonly expected: string | number },
): ComparisonDraft {
  return {
    ...draft(ruleId, 'error', 'target', two, { received: two.text, ...data }),
    related: [{ side: 'source', index: one.index, length: one.length }],
  };
}
