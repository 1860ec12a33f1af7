import { type Block, BlockBuilder } from './block.ts';

/** Ends a line within a paragraph, which is one line of the text of a document. */
export const LINE_SEPARATOR = '\u2028';

/** A paragraph of a document; its kind is known when its properties are read. */
export interface DocxParagraph {
  text: string;
  kind: Block['kind'];
}

/** The block of a paragraph that stands at a place; undefined without visible text. */
export function blockOf({ text, kind }: DocxParagraph, offset: number): Block | undefined {
  const builder = new BlockBuilder();
  let place = offset;
  for (const [index, line] of text.split(LINE_SEPARATOR).entries()) {
    if (index > 0) builder.add('\n');
    builder.add(line, place);
    place += line.length + LINE_SEPARATOR.length;
  }
  return builder.finish(kind);
}
