/**
 * What unified 11 hands to a plugin, as far as ours need it, by its shape: the package stays free of unified,
 * of unist's types and of vfile.
 */

/** A place in a file; lines and columns from 1, `offset` in UTF-16 units. */
export interface HostPoint {
  line: number;
  column: number;
  offset?: number | undefined;
}

/** From a place to another. */
export interface HostPosition {
  start: HostPoint;
  end: HostPoint;
}

/** A node of mdast or hast. */
export interface HostNode {
  type: string;
  position?: HostPosition | undefined;
}

/** A node with all that some kinds of node have. */
export interface AnyNode extends HostNode {
  value?: unknown;
  children?: AnyNode[];
  /** Of hast, and of JSX in mdast. */
  tagName?: string;
  name?: string | null;
  properties?: Record<string, unknown>;
  attributes?: unknown;
  /** What plugins keep at a node: that a paragraph is the label of a directive. */
  data?: { directiveLabel?: unknown };
  /** Of mdast: a heading's level, what an image shows. */
  depth?: number;
  alt?: string | null;
}

/** A message of a vfile. */
export interface HostMessage {
  fatal?: boolean | null | undefined;
  actual?: string | undefined;
  expected?: string[] | undefined;
  note?: string | undefined;
  url?: string | undefined;
}

/** A file of unified. */
export interface HostFile {
  readonly path?: string | undefined;
  readonly data: object;
  toString(): string;
  message(reason: string, options: HostMessageOptions): HostMessage;
}

/** Who tells a message, and where. */
export interface HostMessageOptions {
  ruleId: string;
  source: string;
  place?: HostPoint | HostPosition | undefined;
}
