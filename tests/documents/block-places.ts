import { expect } from 'vitest';
import { type Block, sourceEnd, sourceOffset } from '../../src/documents/block.ts';

/** Expects that a block knows the place of every character of it, in order. */
export function expectExactPlaces(block: Block, source: string): void {
  let start = 0;
  let from = 0;
  for (const segment of block.segments) {
    expect(segment.start).toBe(start);
    expect(segment.offset).toBeGreaterThanOrEqual(from);
    from = segment.offset + (segment.sourceLength ?? segment.length);
    if (segment.sourceLength === undefined) {
      expect(source.slice(segment.offset, from)).toBe(
        block.text.slice(start, start + segment.length),
      );
    }
    start += segment.length;
  }
  expect(start).toBe(block.text.length);
  expect(from).toBeLessThanOrEqual(source.length);
  expect(block.segments.length).toBeGreaterThan(0);
}

/** A stretch of a block's text as it is written in the source. */
export function writtenIn(source: string, block: Block, text: string): string {
  const start = block.text.indexOf(text);
  expect(start).not.toBe(-1);
  return source.slice(sourceOffset(block, start), sourceEnd(block, start + text.length));
}

/** Sorts rows of texts. */
export function byText(one: readonly unknown[], other: readonly unknown[]): number {
  const [left, right] = [JSON.stringify(one), JSON.stringify(other)];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}
