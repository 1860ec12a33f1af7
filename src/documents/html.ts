import { Parser } from 'htmlparser2';
import { type Block, BlockBuilder, type Inside, insideFrom } from './block.ts';
import { BLOCKS, CAPTIONS, HEADINGS, HIDDEN, INSIDE, PREFORMATTED } from './html-elements.ts';
import { HtmlImage } from './html-image.ts';

/** Reads the visible text of HTML, block by block; never by regular expressions. */
export function readHtml(source: string): Block[] {
  const collector = new BlockCollector();
  let image: HtmlImage | undefined;
  const parser = new Parser({
    onopentagname: (name) => {
      image = name === 'img' ? new HtmlImage() : undefined;
      collector.open(name);
    },
    onattribute: (name, value, quote) =>
      image?.add({
        name,
        value,
        start: parser.startIndex,
        end: parser.endIndex - (quote?.length ?? 0),
      }),
    onopentag: () => collector.addImage(image?.finish(source)),
    ontext: (text) => collector.add(text, source, parser.startIndex, parser.endIndex + 1),
    onclosetag: (name) => collector.close(name),
  });
  parser.end(source);
  return collector.finish();
}

/** Gathers text between the edges of block elements. */
class BlockCollector {
  readonly #blocks: Block[] = [];
  #builder = new BlockBuilder();
  /** Those within the text being gathered, which they do not split. */
  #images: Block[] = [];
  #hiddenDepth = 0;
  #codeDepth = 0;
  readonly #insides: Inside[] = [];
  #headingDepth = 0;
  #captionDepth = 0;

  open(name: string): void {
    if (HIDDEN.has(name)) this.#hiddenDepth++;
    const inside = INSIDE.get(name);
    if (inside !== undefined) this.#insides.push(inside);
    if (name === 'br') this.#builder.add('\n');
    if (!BLOCKS.has(name)) return;
    this.#flush();
    this.#nest(name, 1);
  }

  add(text: string, source: string, index: number, end: number): void {
    if (this.#hiddenDepth > 0) return;
    const entity = !source.startsWith(text, index);
    this.#builder.add(text, index, {
      ...(entity && { sourceLength: end - index }),
      ...insideFrom(this.#insides),
    });
  }

  addImage(image: Block | undefined): void {
    if (image !== undefined && this.#hiddenDepth === 0) this.#images.push(image);
  }

  close(name: string): void {
    if (HIDDEN.has(name)) this.#hiddenDepth--;
    if (INSIDE.has(name)) this.#insides.pop();
    if (!BLOCKS.has(name)) return;
    this.#flush();
    this.#nest(name, -1);
  }

  finish(): Block[] {
    this.#flush();
    return this.#blocks;
  }

  #nest(name: string, by: 1 | -1): void {
    if (PREFORMATTED.has(name)) this.#codeDepth += by;
    if (HEADINGS.has(name)) this.#headingDepth += by;
    if (CAPTIONS.has(name)) this.#captionDepth += by;
  }

  #flush(): void {
    const block = this.#builder.finish(this.#kind());
    if (block !== undefined) this.#blocks.push(block);
    for (const image of this.#images) this.#blocks.push(image);
    this.#builder = new BlockBuilder();
    this.#images = [];
  }

  #kind(): Block['kind'] {
    if (this.#codeDepth > 0) return 'code';
    if (this.#captionDepth > 0) return 'caption';
    return this.#headingDepth > 0 ? 'heading' : 'paragraph';
  }
}
