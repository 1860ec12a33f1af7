import { partitionPoint } from '../core/partition-point.ts';
import {
  type Block,
  escapeText,
  type PlaceEncoding,
  type ReadDocument,
  sourceEnd,
  sourceOffset,
  type Inside,
  insideOf,
} from '../documents/index.ts';
import { narrow } from './narrow.ts';
import type { Edit, Finding, Place } from './types.ts';

/** What stands between two blocks: no date goes over it. */
const BETWEEN = '\n\n';

/** Text of a source, and how text is written in it where a block does not say so. */
export type ShownText = Pick<ReadDocument, 'source' | 'blocks' | 'encoding'>;

/** The visible text of a document in one piece, and where each place of it stands in the source. */
export class DocumentText {
  readonly text: string;
  readonly #source: string;
  readonly #encoding: PlaceEncoding;
  readonly #blocks: readonly { readonly block: Block; readonly start: number }[];

  constructor({ source, blocks: read, encoding }: ShownText) {
    this.#source = source;
    this.#encoding = encoding;
    const blocks: { block: Block; start: number }[] = [];
    const parts: string[] = [];
    let start = 0;
    for (const block of read) {
      if (block.kind === 'code' || block.kind === 'image') continue;
      blocks.push({ block, start });
      parts.push(block.text, BETWEEN);
      start += block.text.length + BETWEEN.length;
    }
    this.#blocks = blocks;
    // Joined at once: in a string that is put together piece by piece each look at a unit takes twice as long.
    this.text = parts.join('');
  }

  /** The place in the source; undefined in inline code, and of what no block holds. */
  toSource({ index, length }: Place): Place | undefined {
    const found = this.#at(index);
    if (found === undefined) return undefined;
    const { block, start } = found;
    const from = index - start;
    const isWhole = from + length <= block.text.length;
    if (!isWhole || insideOf(block, from, from + length).has('code')) return undefined;
    const begin = sourceOffset(block, from);
    const end = length === 0 ? begin : sourceEnd(block, from + length);
    return { index: begin, length: end - begin };
  }

  /** An edit of the source; undefined where it would take markup along, or an entity, or cannot be written. */
  toSourceEdit(edit: Edit): Edit | undefined {
    const narrowed = narrow(this.text, edit);
    if (narrowed === undefined) return undefined;
    // An insertion stands where the character before it ends.
    const isInsertion = narrowed.length === 0;
    const shown = isInsertion ? { index: narrowed.index - 1, length: 1 } : narrowed;
    const place = this.toSource(shown);
    if (place === undefined || !this.#isAsShown(shown, place)) return undefined;
    const encoding = this.#at(shown.index)?.block.encoding ?? this.#encoding;
    const text = escapeText(narrowed.text, encoding);
    if (text === undefined) return undefined;
    const index = isInsertion ? place.index + place.length : place.index;
    return { ...narrowed, text, index, length: isInsertion ? 0 : place.length };
  }

  #isAsShown(shown: Place, { index, length }: Place): boolean {
    return (
      this.#source.slice(index, index + length) ===
      this.text.slice(shown.index, shown.index + shown.length)
    );
  }

  /** What holds a place beside the writer's own prose. */
  insideAt({ index, length }: Place): ReadonlySet<Inside> {
    const found = this.#at(index);
    if (found === undefined) return new Set();
    return insideOf(found.block, index - found.start, index - found.start + length);
  }

  /** The kind of the block that holds a place. */
  kindAt(index: number): Block['kind'] | undefined {
    return this.#at(index)?.block.kind;
  }

  /** The block that begins last before a place. */
  #at(index: number): { readonly block: Block; readonly start: number } | undefined {
    return this.#blocks[partitionPoint(this.#blocks, ({ start }) => start <= index) - 1];
  }
}

/** Moves a finding to the places of the sources of its two sides; undefined where it stands in code. */
export function toSources(
  finding: Finding,
  documentOf: (side: Finding['side']) => DocumentText,
): Finding | undefined {
  const place = documentOf(finding.side).toSource(finding);
  if (place === undefined) return undefined;
  const related = finding.related.flatMap((other) => {
    const moved = documentOf(other.side).toSource(other);
    return moved === undefined ? [] : [{ ...other, ...moved }];
  });
  const fixes = finding.fixes.flatMap((fix) => {
    const edits = fix.edits.map((edit) => documentOf(edit.side).toSourceEdit(edit));
    const whole = edits.filter((edit) => edit !== undefined);
    return whole.length === edits.length ? [{ ...fix, edits: whole }] : [];
  });
  return { ...finding, ...place, related, fixes };
}
