import { partitionPoint } from '../core/partition-point.ts';
import { alignValue } from './align.ts';
import type { HostPoint, HostPosition } from './host.ts';
import { type NodePlace, type TreeHtml, valueOf } from './tree-html.ts';

/** A place of the HTML that was written of a tree, in the file that the tree was read from. */
export interface SourcePlace {
  readonly position: HostPosition;
  /** Where it is exact, and not that of whole nodes. */
  readonly range?: readonly [start: number, end: number];
}

/** Finds places of a tree in the file that it was read from. */
export class SourcePlaces {
  readonly #tree: TreeHtml;
  readonly #source: string;
  readonly #lines: readonly number[];

  constructor(tree: TreeHtml, source: string) {
    this.#tree = tree;
    this.#source = source;
    this.#lines = [0, ...Array.from(source.matchAll(/\r\n|[\r\n]/gu), endOf)];
  }

  /** The place in the file; undefined of nodes that were made after it was read. */
  of(index: number, length: number): SourcePlace | undefined {
    const start = this.#tree.placeOfStart(index);
    const end = this.#tree.placeOfEnd(index + length);
    const from = this.#offsetOf(start);
    const to = this.#offsetOf(end);
    if (from !== undefined && to !== undefined && from <= to)
      return { position: this.position(from, to), range: [from, to] };
    const first = start?.piece.node.position;
    const last = end?.piece.node.position ?? first;
    if (first === undefined || last === undefined) return undefined;
    return { position: { start: first.start, end: last.end } };
  }

  /** A stretch of the file by lines and columns. */
  position(from: number, to: number): HostPosition {
    return { start: this.#point(from), end: this.#point(to) };
  }

  /** What the file has there. */
  slice([from, to]: readonly [number, number]): string {
    return this.#source.slice(from, to);
  }

  /** The offset of the beginning of a line, counted from 1. */
  lineStart(line: number): number {
    return this.#lines[line - 1] ?? this.#source.length;
  }

  #point(offset: number): HostPoint {
    const line = partitionPoint(this.#lines, (start) => start <= offset);
    return { line, column: offset - (this.#lines[line - 1] ?? 0) + 1, offset };
  }

  #offsetOf(place: NodePlace | undefined): number | undefined {
    if (place === undefined || place.piece.kind === 'tag') return undefined;
    const { node } = place.piece;
    const from = node.position?.start.offset;
    const to = node.position?.end.offset;
    if (from === undefined || to === undefined) return undefined;
    const at = alignValue(valueOf(node), this.#source.slice(from, to))?.(place.offset);
    return at === undefined ? undefined : from + at;
  }
}

function endOf({ index, 0: written }: RegExpExecArray): number {
  return index + written.length;
}
