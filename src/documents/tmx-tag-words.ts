import { addStretch, type Block, BlockBuilder } from './block.ts';
import { inPlaceOfEdge } from './inline-code.ts';

/** OmegaT writes the tags of its texts as words: `<f0>24th</f0> of Mordad`, `<br1/>`. */
const TAG_WORD = /<\/?(\p{L}+)\d+\/?>/gu;

/** A text of OmegaT's memory without such words, which would tear a date. */
export function withoutTagWords(block: Block): Block {
  if (!block.text.includes('<')) return block;
  const builder = new BlockBuilder();
  let from = 0;
  for (const { 0: tag, 1: name = '', index } of block.text.matchAll(TAG_WORD)) {
    addStretch(builder, block, from, index);
    builder.add(inPlaceOfEdge({ type: name, original: '' }));
    from = index + tag.length;
  }
  addStretch(builder, block, from, block.text.length);
  const rest = builder.build(block.kind);
  return rest.segments.length > 0 ? rest : { ...rest, segments: block.segments.slice(0, 1) };
}
