import { Parser } from 'htmlparser2';
import { type Block, BlockBuilder } from './block.ts';

/** An attribute as the parser tells it: its value decoded, its place in the source up to the value's end. */
export interface Attribute {
  readonly name: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** Gathers the attributes of an image while its tag is read. */
export class HtmlImage {
  readonly #attributes = new Map<string, Attribute>();

  /** The first of a name counts, as in browsers. */
  add(attribute: Attribute): void {
    if (!this.#attributes.has(attribute.name)) this.#attributes.set(attribute.name, attribute);
  }

  /** The image with its alternative text; undefined for a pixel that only counts visits. */
  finish(source: string): Block | undefined {
    if (this.#isPixel('width') && this.#isPixel('height')) return undefined;
    const builder = new BlockBuilder();
    const alt = this.#attributes.get('alt');
    if (alt !== undefined) addValue(builder, alt, source);
    return builder.build('image');
  }

  #isPixel(side: string): boolean {
    return /^\s*[01](?:px)?\s*$/iu.test(this.#attributes.get(side)?.value ?? '');
  }
}

/** Adds the value of an attribute, each entity in it at its place. */
export function addValue(
  builder: BlockBuilder,
  { name, value, start, end }: Attribute,
  source: string,
): void {
  const written = source.slice(start, end);
  const offset = written.indexOf(value, name.length);
  if (offset !== -1) {
    builder.add(value, start + offset);
    return;
  }
  const [before = ''] = /^[^=]*=\s*["']?/u.exec(written) ?? [];
  const valueStart = start + before.length;
  const pieces = piecesOf(written.slice(before.length));
  if (pieces.map(({ text }) => text).join('') === value) {
    for (const { text, index, sourceLength } of pieces)
      builder.add(text, valueStart + index, sourceLength === text.length ? {} : { sourceLength });
  } else builder.add(value, valueStart, { sourceLength: written.length - before.length });
}

/** What is written between entities, and they: read as text, which is the same where no tag stands in it. */
function piecesOf(written: string): { text: string; index: number; sourceLength: number }[] {
  const pieces: ReturnType<typeof piecesOf> = [];
  const parser = new Parser({
    ontext: (text) => {
      const { startIndex: index, endIndex } = parser;
      pieces.push({ text, index, sourceLength: endIndex + 1 - index });
    },
  });
  parser.end(written);
  return pieces;
}
