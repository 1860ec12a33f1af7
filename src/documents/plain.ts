import type { Block } from './block.ts';

const BLANK_LINES = /\n[\t\r ]*\n\s*/gu;

/** Reads plain text as one paragraph between blank lines. */
export function readPlain(source: string): Block[] {
  const blocks: Block[] = [];
  let start = 0;
  const take = (end: number): void => {
    const text = source.slice(start, end);
    if (text.trim() === '') return;
    blocks.push({
      kind: 'paragraph',
      text,
      segments: [{ start: 0, offset: start, length: text.length }],
    });
  };
  for (const { index, 0: gap } of source.matchAll(BLANK_LINES)) {
    take(index);
    start = index + gap.length;
  }
  take(source.length);
  return blocks;
}
