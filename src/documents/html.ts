import { Parser } from 'htmlparser2';
import { type Block, BlockBuilder } from './block.ts';
import { BLOCKS, HEADINGS, HIDDEN, INLINE_CODE, PREFORMATTED } from './html-elements.ts';

/** Reads the visible text of HTML, block by block; never by regular expressions. */
export function readHtml(source: string): Block[] {
  const collector = new BlockCollector();
  const parser = new Parser({
    onopentagname: (name) => collector.open(name),
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
  #hiddenDepth = 0;
  #codeDepth = 0;
  #inlineCodeDepth = 0;
  #headingDepth = 0;

  open(name: string): void {
    if (HIDDEN.has(name)) this.#hiddenDepth++;
    if (INLINE_CODE.has(name)) this.#inlineCodeDepth++;
    if (name === 'br') this.#builder.add('\n');
    if (!BLOCKS.has(name)) return;
    this.#flush();
    if (PREFORMATTED.has(name)) this.#codeDepth++;
    if (HEADINGS.has(name)) this.#headingDepth++;
  }

  add(text: string, source: string, index: number, end: number): void {
    if (this.#hiddenDepth > 0) return;
    const entity = !source.startsWith(text, index);
    this.#builder.add(text, index, {
      ...(entity && { sourceLength: end - index }),
      ...(this.#inlineCodeDepth > 0 && { code: true as const }),
    });
  }

  close(name: string): void {
    if (HIDDEN.has(name)) this.#hiddenDepth--;
    if (INLINE_CODE.has(name)) this.#inlineCodeDepth--;
    if (!BLOCKS.has(name)) return;
    this.#flush();
    if (PREFORMATTED.has(name)) this.#codeDepth--;
    if (HEADINGS.has(name)) this.#headingDepth--;
  }

  finish(): Block[] {
    this.#flush();
    return this.#blocks;
  }

  #flush(): void {
    const block = this.#builder.finish(this.#kind());
    this.#builder = new BlockBuilder();
    if (block !== undefined) this.#blocks.push(block);
  }

  #kind(): Block['kind'] {
    if (this.#codeDepth > 0) return 'code';
    return this.#headingDepth > 0 ? 'heading' : 'paragraph';
  }
}
