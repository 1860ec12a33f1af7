import { addStretch, type Block, BlockBuilder } from './block.ts';

/** `<b>`, `</strong>`, `<1>` of react-i18next, `<a href="…">`; a sum, `3 < 5 > 2`, has none. */
const TAG = /<\/?[a-z\d][\w-]{0,30}(?:\s[^<>]{0,500})?\/?>/giu;

/** The same text as it is shown, where it is written with tags of HTML. */
export function withoutTags(block: Block): Block {
  const tags = [...block.text.matchAll(TAG)];
  if (tags.length === 0) return block;
  const builder = new BlockBuilder(block.encoding);
  let end = 0;
  for (const { index, 0: tag } of tags) {
    addStretch(builder, block, end, index);
    end = index + tag.length;
  }
  addStretch(builder, block, end, block.text.length);
  return builder.build(block.kind);
}
