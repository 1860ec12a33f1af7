import type { MachineDate } from '../../documents/index.ts';
import type { Claim } from '../claim.ts';
import type { Draft, RuleContext } from '../rule.ts';
import type { DocumentRuleId } from '../rule-settings.ts';
import type { Place, Severity } from '../types.ts';

/** What a rule of documents is given. */
export interface DocumentContext {
  readonly source: string;
  readonly dates: readonly MachineDate[];
  /** What was found in the visible text. */
  readonly visible: RuleContext;
  /** The place in the source of a place in the visible text; undefined in code. */
  readonly toSource: (place: Place) => Place | undefined;
  /** The zone of the newsroom's clocks, where it is known. */
  readonly timeZone?: string;
}

/** A date that the reader sees. */
export interface SeenDate {
  readonly claim: Claim;
  /** Where it stands in the source; undefined where markup goes through it. */
  readonly place: Place | undefined;
}

/** One kind of fault in what a document tells machines; places are those of the source. */
export interface DocumentRule {
  readonly id: DocumentRuleId;
  readonly severity: Severity;
  find(context: DocumentContext): readonly Draft[];
}

/** What a template will put in is not known yet: `{{ page.date }}`, `%DATE%`, `Last Modified`, a flag. */
export function isTemplate({ value }: MachineDate): boolean {
  return /\{\{|\{%|<\?|<%|\$\{|\[\[/u.test(value) || !/\p{Nd}/u.test(value);
}
