import { addStretch, type Block, BlockBuilder, sourceEnd, sourceOffset } from './block.ts';

/**
 * A block that was read from the text of another, with its places those of the other's source: HTML that
 * stands in XML.
 */
export function blockThrough(inner: Block, outer: Block): Block {
  const builder = new BlockBuilder();
  let from = 0;
  for (const { start, offset, length, sourceLength, ...more } of inner.segments) {
    builder.add(inner.text.slice(from, start));
    from = start + length;
    if (sourceLength === undefined) {
      addStretch(builder, outer, offset, offset + length, more);
      continue;
    }
    const place = sourceOffset(outer, offset);
    builder.add(inner.text.slice(start, from), place, {
      ...more,
      sourceLength: sourceEnd(outer, offset + sourceLength) - place,
    });
  }
  builder.add(inner.text.slice(from));
  return builder.build(inner.kind);
}
