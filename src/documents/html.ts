import { Parser } from 'htmlparser2';
import { type Block, type Inside, insideFrom } from './block.ts';
import {
  BLOCKS,
  CAPTIONS,
  HEADINGS,
  HIDDEN,
  INSIDE,
  PREFORMATTED,
  RAISED,
  STRUCK,
} from './html-elements.ts';
import { HtmlImage } from './html-image.ts';
import { LineBuilder } from './line-builder.ts';

/** Reads the visible text of HTML, block by block; never by regular expressions. */
export function readHtml(source: string): Block[] {
  return readMarkup(source, false);
}

/** Reads the visible text of XHTML that is known to be well-formed. */
export function readXhtml(source: string): Block[] {
  return readMarkup(source, true);
}

function readMarkup(source: string, xmlMode: boolean): Block[] {
  const collector = new BlockCollector();
  // In HTML a colon is part of a name: the `<o:p>` that Word puts into its lines is no paragraph.
  const nameOf = xmlMode ? localName : (name: string) => name;
  let image: HtmlImage | undefined;
  let isCdata = false;
  const parser = new Parser(
    {
      onopentagname: (written) => {
        const name = nameOf(written);
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
      oncdatastart: () => (isCdata = true),
      oncdataend: () => (isCdata = false),
      ontext: (text) => {
        const start = parser.startIndex + (isCdata ? CDATA_START : 0);
        collector.add(text, start, isCdata ? start + text.length : parser.endIndex + 1);
      },
      onclosetag: (name) => collector.close(nameOf(name)),
    },
    { xmlMode },
  );
  parser.end(source);
  return collector.finish();
}

const CDATA_START = '<![CDATA['.length;

/** Atom may write `<xhtml:p>`. */
function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** Gathers text between the edges of block elements. */
class BlockCollector {
  readonly #blocks: Block[] = [];
  #builder = new LineBuilder();
  /** Those within the text being gathered, which they do not split. */
  #images: Block[] = [];
  #hiddenDepth = 0;
  #struckDepth = 0;
  #codeDepth = 0;
  readonly #insides: Inside[] = [];
  #headingDepth = 0;
  #captionDepth = 0;

  open(name: string): void {
    if (HIDDEN.has(name)) this.#hiddenDepth++;
    if (STRUCK.has(name) && this.#struckDepth++ === 0) this.#builder.strike(' ');
    const inside = INSIDE.get(name);
    if (inside !== undefined) this.#insides.push(inside);
    if (name === RAISED) this.#builder.raise();
    if (name === 'br') this.#builder.add('\n');
    if (!BLOCKS.has(name)) return;
    this.#flush();
    this.#nest(name, 1);
  }

  /** Adds text that stands in so much of the source; more or less than its length for an entity. */
  add(text: string, index: number, end: number): void {
    if (this.#hiddenDepth > 0) return;
    if (this.#struckDepth > 0) {
      this.#builder.strike(text);
      return;
    }
    const sourceLength = end - index;
    this.#builder.add(text, index, {
      ...(sourceLength !== text.length && { sourceLength }),
      ...insideFrom(this.#insides),
    });
  }

  addImage(image: Block | undefined): void {
    if (image !== undefined && this.#hiddenDepth === 0) this.#images.push(image);
  }

  close(name: string): void {
    if (HIDDEN.has(name)) this.#hiddenDepth--;
    if (STRUCK.has(name)) this.#struckDepth--;
    if (INSIDE.has(name)) this.#insides.pop();
    if (name === RAISED) this.#builder.lower();
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
    this.#builder = new LineBuilder();
    this.#images = [];
  }

  #kind(): Block['kind'] {
    if (this.#codeDepth > 0) return 'code';
    if (this.#captionDepth > 0) return 'caption';
    return this.#headingDepth > 0 ? 'heading' : 'paragraph';
  }
}
