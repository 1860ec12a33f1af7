import MarkdownIt, { type Token } from 'markdown-it';
import { type Block, BlockBuilder, type Segment } from './block.ts';
import { HIDDEN } from './html-elements.ts';
import { readHtml } from './html.ts';

let parser: InstanceType<typeof MarkdownIt> | undefined;

/** Reads the text of CommonMark with tables, block by block; HTML blocks are read as HTML. */
export function readMarkdown(source: string): Block[] {
  parser ??= new MarkdownIt('default', { html: true, maxNesting: 1000 });
  // The parser counts lines, and gives text without its markup; the place of a text is found by going
  // on through the source of its lines, never back.
  const lines = lineStarts(source);
  const blocks: (Block | undefined)[] = [];
  let kind: Block['kind'] = 'paragraph';
  let cursor = 0;
  for (const { type, map, children, content } of parser.parse(source, {})) {
    if (map !== null) cursor = Math.max(cursor, lines[map[0]] ?? source.length);
    if (type === 'heading_open') kind = 'heading';
    else if (type === 'heading_close') kind = 'paragraph';
    else if (type === 'inline') {
      const finder = new TextFinder(
        source,
        cursor,
        map === null ? source.length : (lines[map[1]] ?? source.length),
      );
      blocks.push(inlineBlock(children ?? [], kind, finder));
      ({ cursor } = finder);
    } else if (type === 'html_block') {
      const offset = source.indexOf(content.trimEnd(), cursor);
      blocks.push(...readHtml(content).map((block) => shifted(block, Math.max(offset, 0))));
    } else if (type === 'fence' || type === 'code_block') {
      blocks.push({ kind: 'code', text: content, segments: [] });
    }
  }
  return blocks.filter((block) => block !== undefined);
}

/** Where each line begins. */
function lineStarts(source: string): number[] {
  const starts = [0];
  for (let index = source.indexOf('\n'); index !== -1; index = source.indexOf('\n', index + 1)) {
    starts.push(index + 1);
  }
  return starts;
}

function shifted(block: Block, by: number): Block {
  const segments = block.segments.map((segment): Segment => ({
    ...segment,
    offset: segment.offset + by,
  }));
  return { ...block, segments };
}

/** How much markup may stand between two texts of a block. */
const LONGEST_MARKUP = 2000;

/** An entity or an escape stands between the parts of a text that is written otherwise. */
const LONGEST_ENTITY = 12;

/** Finds texts in the source one after the other, over the markup between them. */
class TextFinder {
  cursor: number;
  readonly #source: string;
  readonly #end: number;

  constructor(source: string, start: number, end: number) {
    this.#source = source;
    this.cursor = start;
    this.#end = end;
  }

  /** Goes to the place of a text; undefined when it is written otherwise there, as with entities. */
  find(text: string, farthest = LONGEST_MARKUP): number | undefined {
    // A window keeps the search linear, however many texts are written otherwise.
    const windowEnd = Math.min(this.#end, this.cursor + text.length + farthest);
    const index = this.#source.slice(this.cursor, windowEnd).indexOf(text);
    if (text === '' || index === -1) return undefined;
    const place = this.cursor + index;
    this.cursor = place + text.length;
    return place;
  }

  /** Goes past a text that is markup: a link's address, a tag. */
  skip(text: string): void {
    this.find(text);
  }
}

const TAG = /^<(\/?)([a-z][a-z0-9]*)/iu;

/** Inline markup adds no character, so that a tag inside a word does not split it. */
function inlineBlock(
  tokens: readonly Token[],
  kind: Block['kind'],
  finder: TextFinder,
): Block | undefined {
  const builder = new BlockBuilder();
  const links: string[] = [];
  let hiddenBy: string | undefined;
  for (const token of tokens) {
    const { type, content } = token;
    if (type === 'link_open') {
      links.push(String(token.attrGet('href') ?? ''));
    } else if (type === 'link_close') {
      // `](address "title")`: the address is no text, though it may hold the words after it.
      finder.skip('](');
      finder.skip(decodedAddress(links.pop() ?? ''));
    } else if (type === 'image') {
      finder.skip('](');
      finder.skip(decodedAddress(String(token.attrGet('src') ?? '')));
    } else if (type === 'html_inline') {
      finder.skip(content);
      const [, slash, name = ''] = TAG.exec(content.toLowerCase()) ?? [];
      if (hiddenBy === undefined && slash === '' && HIDDEN.has(name)) hiddenBy = name;
      else if (slash === '/' && name === hiddenBy) hiddenBy = undefined;
      else if (name === 'br' && hiddenBy === undefined) builder.add('\n');
    } else if (hiddenBy === undefined) {
      if (type === 'text') addText(builder, content, finder);
      else if (type === 'code_inline') builder.add(content, finder.find(content), { code: true });
      else if (type === 'softbreak' || type === 'hardbreak') builder.add('\n', finder.find('\n'));
    }
  }
  return builder.finish(kind);
}

/** The parser encodes addresses; what stands in the source is mostly the decoded one. */
function decodedAddress(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

/** Adds text where it stands; where an entity or an escape is in it, the parts around those. */
function addText(builder: BlockBuilder, text: string, finder: TextFinder): void {
  const whole = finder.find(text);
  if (whole !== undefined) {
    builder.add(text, whole);
    return;
  }
  for (const word of text.split(/(?<=\s)/u)) builder.add(word, finder.find(word, LONGEST_ENTITY));
}
