import { type Block, BlockBuilder } from './block.ts';

/** An attribute as the parser tells it: its value decoded, its place in the source up to the value's end. */
interface Attribute {
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

/** A value with entities is written otherwise in the source: it stands there as a whole. */
function addValue(builder: BlockBuilder, { name, value, start, end }: Attribute, source: string) {
  const written = source.slice(start, end);
  const offset = written.indexOf(value, name.length);
  if (offset !== -1) {
    builder.add(value, start + offset);
    return;
  }
  const [before = ''] = /^[^=]*=\s*["']?/u.exec(written) ?? [];
  builder.add(value, start + before.length, { sourceLength: written.length - before.length });
}
