/** The document types that are read. */
export type DocumentType = 'plain' | 'markdown' | 'html';

/** Every document type. */
export const DOCUMENT_TYPES: readonly DocumentType[] = ['plain', 'markdown', 'html'];

/** A stretch of a block's text that stands as it is in the source. */
export interface Segment {
  /** Where it begins in the block's text, and in the source, in UTF-16 units. */
  readonly start: number;
  readonly offset: number;
  readonly length: number;
}

/** A run of text that belongs together: a paragraph, a heading, a cell; markup taken out. */
export interface Block {
  readonly kind: 'heading' | 'paragraph' | 'code';
  readonly text: string;
  /** Where the text stands in the source, in order; text between segments was written otherwise. */
  readonly segments: readonly Segment[];
}

/** The place in the source of a place in a block's text; inside a decoded entity, where it begins. */
export function sourceOffset(block: Block, place: number): number {
  let found: Segment | undefined;
  for (const segment of block.segments) {
    if (segment.start > place) break;
    found = segment;
  }
  if (found === undefined) return block.segments[0]?.offset ?? 0;
  return found.offset + Math.min(place - found.start, found.length);
}

/** The place in the source where a stretch of a block's text ends. */
export function sourceEnd(block: Block, end: number): number {
  return end === 0 ? sourceOffset(block, 0) : sourceOffset(block, end - 1) + 1;
}

/** Puts a block together, piece by piece. */
export class BlockBuilder {
  #text = '';
  readonly #segments: Segment[] = [];

  /** Adds text, with its place in the source when it stands there as it is. */
  add(text: string, offset?: number): void {
    if (offset !== undefined && text !== '') {
      this.#segments.push({ start: this.#text.length, offset, length: text.length });
    }
    this.#text += text;
  }

  /** The block, or undefined when nothing visible was added. */
  finish(kind: Block['kind']): Block | undefined {
    return this.#text.trim() === ''
      ? undefined
      : { kind, text: this.#text, segments: this.#segments };
  }
}
