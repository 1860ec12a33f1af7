import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { createCutter } from '../../../src/node/bulk/record-cutter.ts';
import { RecordReader } from '../../../src/node/bulk/record-reader.ts';
import { splitAtRecord } from '../../../src/node/bulk/split-at-record.ts';

/** A source that gives its chunks as they are, however much room there is. */
function sourceOf(chunks: readonly Uint8Array[]) {
  let waiting = chunks.filter((chunk) => chunk.length > 0);
  return {
    bytesRead: 0,
    close: () => undefined,
    read: (into: Uint8Array): number => {
      const [first, ...rest] = waiting;
      if (first === undefined) return 0;
      const count = Math.min(first.length, into.length);
      into.set(first.subarray(0, count));
      waiting = count === first.length ? rest : [first.subarray(count), ...rest];
      return count;
    },
  };
}

function cutInto(bytes: Uint8Array, sizes: readonly number[]): Uint8Array[] {
  const chunks: Uint8Array[] = [];
  for (let at = 0, next = 0; at < bytes.length; next++) {
    const size = sizes[next % sizes.length] ?? 1;
    chunks.push(bytes.subarray(at, at + size));
    at += size;
  }
  return chunks;
}

/** Text of what tables are made of, in any disorder. */
const tables = fc
  .array(fc.constantFrom('"', '""', ',', '\n', '\r\n', 'a', '\uFEFF', 'ب'), { maxLength: 60 })
  .map((parts) => Buffer.from(parts.join('')));

const sizesOfChunks = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 });

async function blocksOf(chunks: readonly Uint8Array[], longest: number, format: 'csv' | 'lines') {
  const reader = new RecordReader(sourceOf(chunks), createCutter(format), longest);
  const blocks: { kind: string; text: string; isEnd: boolean }[] = [];
  for (;;) {
    const block = await reader.next();
    if (block === undefined) return blocks;
    blocks.push({
      kind: block.kind,
      text: Buffer.from(block.bytes).toString('latin1'),
      isEnd: block.isEnd,
    });
  }
}

describe('a cutter', () => {
  it('finds the ends of records where the engine does, however the bytes come', () => {
    fc.assert(
      fc.property(tables, sizesOfChunks, fc.boolean(), (bytes, sizes, isAtOnce) => {
        const hasMark = bytes.indexOf('\uFEFF') === 0;
        // The engine is asked without the mark, which it passes over itself.
        const wanted = splitAtRecord(hasMark ? bytes.subarray(3) : bytes, 'csv', false);
        const cutter = createCutter('csv');
        let end = -1;
        let start = 0;
        for (const chunk of isAtOnce ? [bytes] : cutInto(bytes, sizes)) {
          const found = cutter.scan(chunk, 'last');
          if (found !== -1) end = start + found;
          start += chunk.length;
        }
        expect(Math.max(0, end)).toBe(wanted === 0 ? 0 : wanted + (hasMark ? 3 : 0));
      }),
      { numRuns: 3000 },
    );
  });

  it('stops after the first record, to go on there', () => {
    const bytes = Buffer.from('"a\n""",b\nc,d\ne');
    const cutter = createCutter('csv');
    const first = cutter.scan(bytes, 'first');
    expect(bytes.subarray(0, first).toString()).toBe('"a\n""",b\n');
    const second = cutter.scan(bytes.subarray(first), 'first');
    expect(bytes.subarray(first, first + second).toString()).toBe('c,d\n');
    expect(cutter.scan(bytes.subarray(first + second), 'first')).toBe(-1);
  });
});

describe('a reader of records', () => {
  it('gives every byte once, in whole records', async () => {
    await fc.assert(
      fc.asyncProperty(tables, sizesOfChunks, async (bytes, sizes) => {
        const blocks = await blocksOf(cutInto(bytes, sizes), 1000, 'csv');
        expect(blocks.map(({ text }) => text).join('')).toBe(bytes.toString('latin1'));
        expect(blocks.every(({ kind }) => kind === 'records')).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('calls the same records too long, however the bytes come', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 12 }),
        fc.boolean(),
        sizesOfChunks,
        async (lengths, isEnded, sizes) => {
          const text =
            lengths.map((length) => 'x'.repeat(length)).join('\n') + (isEnded ? '\n' : '');
          const blocks = await blocksOf(cutInto(Buffer.from(text), sizes), 6, 'lines');
          const long = blocks.filter(({ kind }) => kind === 'long');
          expect(blocks.map((block) => block.text).join('')).toBe(text);
          expect(long.filter(({ isEnd }) => isEnd)).toHaveLength(
            lengths.filter((length) => length > 6).length,
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it('grows for a long record and reads on', async () => {
    const long = `${'x'.repeat(5_000_000)}\n`;
    const blocks = await blocksOf([Buffer.from(`a\n${long}b`)], 1 << 28, 'lines');
    expect(blocks.map(({ text }) => text.length)).toEqual(
      [2, long.length, 1].map((length) => length),
    );
  });
});
