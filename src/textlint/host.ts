/**
 * What textlint 15 hands to a rule, as far as ours needs it, by its shape: the package stays free of
 * textlint's own types.
 */

/** A place from the beginning of the node that is reported. */
type Range = readonly [start: number, end: number];

/** A node of the tree; its range is of the source. */
export interface HostNode {
  readonly range: Range;
}

/** A place, made by the host's `locator`; ours are all ranges. */
export type HostPadding = {
  readonly type: 'TextlintRuleErrorPaddingLocation';
  readonly isAbsolute: boolean;
} & (
  | { readonly range: Range }
  | { readonly loc: { readonly start: HostPlace; readonly end: HostPlace } }
);

interface HostPlace {
  line: number;
  column: number;
}

/** A replacement, made by the host's `fixer`. */
export interface HostFix {
  readonly range: Range;
  readonly text: string;
  readonly isAbsolute: boolean;
}

/** What an error knows beside its message. */
export interface HostErrorDetails {
  readonly padding?: HostPadding;
  readonly fix?: HostFix;
  readonly suggestions?: { readonly id: string; readonly message: string; readonly fix: HostFix }[];
}

/** What a rule is called with. */
export interface HostContext {
  readonly Syntax: { readonly Document: string };
  readonly RuleError: new (message: string, details?: HostErrorDetails) => object;
  readonly fixer: { replaceTextRange(range: Range, text: string): HostFix };
  readonly locator: { range(range: Range): HostPadding };
  getSource(): string;
  getFilePath(): string | undefined;
  report(node: HostNode, error: object): void;
}

/** What a rule gives: whom to call at which node. */
export type HostHandler = Readonly<Record<string, (node: HostNode) => void>>;

/** A rule that mends; both do the same, textlint picks what it is asked for. */
export interface HostRule {
  readonly linter: (context: HostContext, options?: unknown) => HostHandler;
  readonly fixer: (context: HostContext, options?: unknown) => HostHandler;
}
