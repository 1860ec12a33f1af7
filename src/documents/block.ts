import { partitionPoint } from '../core/partition-point.ts';

/** The document types that are read. */
export type DocumentType = 'plain' | 'markdown' | 'html' | 'feed';

/** Every document type. */
export const DOCUMENT_TYPES: readonly DocumentType[] = ['plain', 'markdown', 'html', 'feed'];

/** What holds a stretch of text that is not the writer's own prose: inline code, a link, a quotation. */
export type Inside = 'code' | 'link' | 'quote';

/** A stretch of a block's text that stands as it is in the source. */
export interface Segment {
  /** Where it begins in the block's text, and in the source, in UTF-16 units. */
  readonly start: number;
  readonly offset: number;
  readonly length: number;
  /** How long it is in the source, when it is written otherwise there: an entity. */
  readonly sourceLength?: number;
  readonly inside?: Inside;
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
  /** What is shown as struck there: words to count, and no date to read. */
  readonly struck?: string;
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

/** What a stretch of a block's text touches beside the writer's own prose. */
export function insideOf(block: Block, start: number, end: number): ReadonlySet<Inside> {
  const found = new Set<Inside>();
  for (const { inside, start: from, length } of block.segments)
    if (inside !== undefined && from < end && start < from + length) found.add(inside);
  return found;
}

/** Of what is nested the gravest: code in a link is code. */
export function insideFrom(nested: readonly Inside[]): { readonly inside?: Inside } {
  const inside = (['code', 'link', 'quote'] as const).find((one) => nested.includes(one));
  return inside === undefined ? {} : { inside };
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
  return block.segments[segmentsUpTo(block, place) - 1];
}

/** How many segments begin at a place or before it; by halves, for a text of entities has thousands. */
function segmentsUpTo({ segments }: Block, place: number): number {
  return partitionPoint(segments, ({ start }) => start <= place);
}

/** Adds a stretch of a block's text to another, each of its segments at the place that it has. */
export function addStretch(
  builder: BlockBuilder,
  block: Block,
  start: number,
  end: number,
  more: Pick<Segment, 'inside'> = {},
): void {
  let from = start;
  for (let index = Math.max(0, segmentsUpTo(block, start) - 1); from < end; index++) {
    const segment = block.segments[index];
    if (segment === undefined || segment.start >= end) break;
    const to = Math.min(segment.start + segment.length, end);
    if (to <= from) continue;
    builder.add(block.text.slice(from, segment.start));
    from = Math.max(from, segment.start);
    const { sourceLength, inside } = segment;
    builder.add(
      block.text.slice(from, to),
      sourceLength === undefined ? segment.offset + from - segment.start : segment.offset,
      {
        ...(sourceLength !== undefined && { sourceLength }),
        ...(inside !== undefined && { inside }),
        ...more,
      },
    );
    from = to;
  }
  builder.add(block.text.slice(from, end));
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
  add(text: string, offset?: number, more: Pick<Segment, 'sourceLength' | 'inside'> = {}): void {
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
