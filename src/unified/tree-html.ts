import { partitionPoint } from '../core/partition-point.ts';
import type { AnyNode } from './host.ts';

/** A node whose text or tag stands in the HTML that was written of a tree. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly node: AnyNode;
  /** Those that hold it, from the root. */
  readonly ancestors: readonly AnyNode[];
  /**
   * Text with its signs escaped, markup of the writer's that stands as it is, or a tag made for an element: the one
   * that opens it, or the one that closes it.
   */
  readonly kind: 'text' | 'raw' | 'tag' | 'end';
}

/** A place in the value of a node. */
export interface NodePlace {
  readonly piece: Piece;
  /** In UTF-16 units of the node's value. */
  readonly offset: number;
}

/**
 * HTML that says what a tree does, and which node each place of it comes from, so that a tree is read by the
 * one reader of HTML that this package has.
 */
export class TreeHtml {
  html = '';
  readonly #pieces: Piece[] = [];
  readonly #ancestors: AnyNode[] = [];

  /** Writes markup that no node has. */
  add(markup: string): void {
    this.html += markup;
  }

  /** Writes the tag of a node. */
  tag(markup: string, node: AnyNode): void {
    this.#write(markup, node, 'tag');
  }

  /** Writes the tag that closes a node. */
  end(markup: string, node: AnyNode): void {
    this.#write(markup, node, 'end');
  }

  /** Writes the value of a node as text. */
  text(node: AnyNode): void {
    this.#write(escape(valueOf(node)), node, 'text');
  }

  /** Writes the value of a node as the markup that it is. */
  raw(node: AnyNode): void {
    this.#write(valueOf(node), node, 'raw');
  }

  /** Writes what a node holds. */
  within(node: AnyNode, write: (child: AnyNode, index: number) => void): void {
    this.#ancestors.push(node);
    for (const [index, child] of (node.children ?? []).entries()) write(child, index);
    this.#ancestors.pop();
  }

  /** The node in which a stretch begins. */
  placeOfStart(index: number): NodePlace | undefined {
    return placeIn(this.#pieceAt(index), index);
  }

  /** The node in which a stretch ends: that of its last character. */
  placeOfEnd(end: number): NodePlace | undefined {
    return placeIn(this.#pieceAt(end - 1), end);
  }

  /** Every piece of text. */
  get texts(): Piece[] {
    return this.#pieces.filter(({ kind }) => kind === 'text');
  }

  #pieceAt(index: number): Piece | undefined {
    const piece = this.#pieces[partitionPoint(this.#pieces, ({ start }) => start <= index) - 1];
    return piece !== undefined && index < piece.end ? piece : undefined;
  }

  #write(written: string, node: AnyNode, kind: Piece['kind']): void {
    if (written === '') return;
    const start = this.html.length;
    this.html += written;
    const ancestors = [...this.#ancestors];
    this.#pieces.push({ start, end: this.html.length, node, ancestors, kind });
  }
}

/** The value of a node that has one. */
export function valueOf({ value }: AnyNode): string {
  return typeof value === 'string' ? value : '';
}

/** Writes text so that it stays text; a quote only needs it in an attribute. */
function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** Writes an attribute. */
export function attribute(name: string, value: unknown): string {
  const text = Array.isArray(value) ? value.join(' ') : value;
  if (typeof text !== 'string') return '';
  return ` ${name}="${escape(text).replaceAll('"', '&quot;')}"`;
}

function placeIn(piece: Piece | undefined, index: number): NodePlace | undefined {
  if (piece === undefined) return undefined;
  if (piece.kind !== 'text') return { piece, offset: index - piece.start };
  const value = valueOf(piece.node);
  let written = piece.start;
  let offset = 0;
  // Signs that are written otherwise are rare: from one to the next.
  for (const { index: at, 0: sign } of value.matchAll(/[&<]/gu)) {
    if (written + at - offset >= index) break;
    written += at - offset + escape(sign).length;
    offset = at + 1;
    if (written > index) return { piece, offset: at };
  }
  return { piece, offset: offset + index - written };
}
