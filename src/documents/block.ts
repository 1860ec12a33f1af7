/** The document types that are read. */
export type DocumentType = 'plain' | 'markdown' | 'html' | 'feed';

/** Every document type. */
export const DOCUMENT_TYPES: readonly DocumentType[] = ['plain', 'markdown', 'html', 'feed'];

/** A stretch of a block's text that stands as it is in the source. */
export interface Segment {
  /** Where it begins in the block's text, and in the source, in UTF-16 units. */
  readonly start: number;
  readonly offset: number;
  readonly length: number;
  /** How long it is in the source, when it is written otherwise there: an entity. */
  readonly sourceLength?: number;
  /** Inline code. */
  readonly code?: true;
}

/**
 * A run of text that belongs together: a paragraph, a heading, a cell; markup taken out. An image is a
 * block of its own, its text what is shown in its place, which may be none.
 */
export interface Block {
  readonly kind: 'heading' | 'paragraph' | 'caption' | 'code' | 'image';
  readonly text: string;
  /** Where the text stands in the source, in order; text between segments was written otherwise. */
  readonly segments: readonly Segment[];
  /** How text is written there, where the document's type alone does not tell. */
  readonly encoding?: TextEncoding;
}

/** The ways in which a file that holds texts writes them, each with escapes of its own or with none. */
export type TextEncoding =
  | 'xml'
  | 'cdata'
  | 'po'
  | 'json'
  | 'csv-quoted'
  // A cell without quotes holds no delimiter: which one is part of how it is written.
  | 'csv-comma'
  | 'csv-semicolon'
  | 'csv-tab';

/** The place in the source of a place in a block's text; inside an entity, where it begins. */
export function sourceOffset(block: Block, place: number): number {
  const segment = segmentAt(block, place);
  if (segment === undefined) return block.segments[0]?.offset ?? 0;
  if (segment.sourceLength !== undefined) return segment.offset;
  return segment.offset + Math.min(place - segment.start, segment.length);
}

/** The place in the source where a stretch of a block's text ends; after an entity that ends it. */
export function sourceEnd(block: Block, end: number): number {
  const segment = segmentAt(block, end - 1);
  if (segment?.sourceLength !== undefined) return segment.offset + segment.sourceLength;
  return sourceOffset(block, end - 1) + 1;
}

/** Whether a stretch of a block's text touches inline code. */
export function touchesCode(block: Block, start: number, end: number): boolean {
  return block.segments.some(
    (segment) =>
      segment.code === true && segment.start < end && start < segment.start + segment.length,
  );
}

/** The block as it stands in a source that has so much before it. */
export function shiftBlock(block: Block, by: number): Block {
  const segments = block.segments.map((segment): Segment => ({
    ...segment,
    offset: segment.offset + by,
  }));
  return { ...block, segments };
}

function segmentAt(block: Block, place: number): Segment | undefined {
  const { segments } = block;
  // A text of many escapes has as many segments.
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((segments[middle]?.start ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return segments[low - 1];
}

/** Puts a block together, piece by piece. */
export class BlockBuilder {
  #text = '';
  readonly #segments: Segment[] = [];
  readonly #encoding: TextEncoding | undefined;

  constructor(encoding?: TextEncoding) {
    this.#encoding = encoding;
  }

  /** Adds text, with its place in the source when it stands there as it is. */
  add(text: string, offset?: number, more: Pick<Segment, 'sourceLength' | 'code'> = {}): void {
    if (offset !== undefined && text !== '') {
      this.#segments.push({ start: this.#text.length, offset, length: text.length, ...more });
    }
    this.#text += text;
  }

  /** The block of what was added. */
  build(kind: Block['kind']): Block {
    const encoding = this.#encoding;
    return {
      kind,
      text: this.#text,
      segments: this.#segments,
      ...(encoding !== undefined && { encoding }),
    };
  }

  /** The block of a text that a file holds, which knows its place when it is empty, too. */
  buildAt(offset: number): Block {
    const block = this.build('paragraph');
    if (block.text !== '') return block;
    return { ...block, segments: [{ start: 0, offset, length: 0 }] };
  }

  /** The block, or undefined when nothing visible was added. */
  finish(kind: Block['kind']): Block | undefined {
    return this.#text.trim() === '' ? undefined : this.build(kind);
  }
}
