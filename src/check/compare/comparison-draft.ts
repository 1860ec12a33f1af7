import type { Draft, Mend } from '../rule.ts';
import type { ComparisonRuleId } from '../rule-settings.ts';
import type { Finding, Place, Severity, Side } from '../types.ts';

/** What a comparison found, before it is put into words. */
export interface ComparisonDraft extends Draft {
  readonly ruleId: ComparisonRuleId;
  readonly severity: Severity;
  readonly side: Side;
}

/** A finding of a comparison at a place of one side. */
export function draft(
  ruleId: ComparisonRuleId,
  severity: Severity,
  side: Side,
  { index, length }: Place,
  data: Finding['data'],
): ComparisonDraft {
  return { ruleId, severity, side, index, length, data };
}

/** What the source tells and the target tells otherwise. */
export function changed(
  ruleId: ComparisonRuleId,
  one: Place,
  two: Place & { readonly text: string },
  data: { readonly expected: string | number },
  mends: readonly Mend[] = [],
): ComparisonDraft {
  const { index, length } = one;
  return {
    ...draft(ruleId, 'error', 'target', two, { received: two.text, ...data }),
    mends,
    related: [{ says: 'source', side: 'source', index, length }],
  };
}
