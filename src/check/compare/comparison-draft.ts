import type { Finding, Place, Severity, Side } from '../types.ts';

/** What a comparison found, before it is put into words. */
export interface ComparisonDraft extends Place {
  readonly ruleId: string;
  readonly severity: Severity;
  readonly side: Side;
  readonly data: Finding['data'];
  /** The text that would be right in the target. */
  readonly mend?: string;
  readonly related?: readonly (Place & { readonly side: Side })[];
}
