import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRewriter } from '../../../src/node/bulk/create-rewriter.ts';
import type { BulkOptions } from '../../../src/node/bulk/types.ts';

/** Rewrites a block that begins at any place of its memory, with other bytes of records around it. */
function rewriteAt(offset: number, text: string, options: BulkOptions): readonly string[] {
  const bytes = Buffer.from(text);
  const memory = Buffer.from(`${'\n,"'.repeat(2).slice(0, offset)}${text},",\n\n`);
  const refused: string[] = [];
  const { output, taken } = createRewriter(options, ({ line, code }) => {
    refused.push(`${line} ${code}`);
    return 'pass';
  }).rewrite(memory.subarray(offset, offset + bytes.length), false);
  expect(taken).toBe(bytes.length);
  return [Buffer.from(output).toString(), ...refused];
}

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const piece = fc.constantFrom('', 'a', '.', '(', '*', '\b', '\v', 'ب', '۱۲', '2025-08-15', 'words');
const cell = fc.oneof(
  day,
  fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join('')),
);

const row = fc
  .tuple(fc.array(cell, { minLength: 1, maxLength: 4 }), fc.constantFrom('\n', '\r\n'))
  .map(([cells, lineEnd]) => cells.join(',') + lineEnd);
const rows = fc.array(row, { minLength: 1, maxLength: 8 }).map((list) => list.join(''));
const tableOptions: fc.Arbitrary<BulkOptions> = fc.record(
  {
    format: fc.constant('csv' as const),
    header: fc.constant(false),
    field: fc.constantFrom('1', '2'),
    add: fc.constant('new'),
  },
  { requiredKeys: ['format', 'header', 'field'] },
);

describe('rows in which no byte is a quote come to the same as by the look for quotes', () => {
  it.each(['"a","b","c"\n', '"a, b",1\n'])('a row of CSV, with %j behind', (quoted) => {
    fc.assert(
      fc.property(rows, fc.nat(4), tableOptions, (text, offset, options) => {
        const [quick = '', ...refused] = rewriteAt(offset, text, options);
        const [plain = '', ...refusedPlain] = rewriteAt(offset, text + quoted, options);
        expect(plain.slice(0, quick.length)).toBe(quick);
        const last = text.split('\n').length;
        expect(refusedPlain.filter((told) => !told.startsWith(`${last} `))).toEqual(refused);
      }),
      { numRuns: 500 },
    );
  });

  it('a row of TSV, as the same of CSV', () => {
    fc.assert(
      fc.property(rows, fc.nat(4), tableOptions, (text, offset, options) => {
        const told = rewriteAt(offset, text, options);
        const tabs = rewriteAt(offset, text.replaceAll(',', '\t'), { ...options, format: 'tsv' });
        expect(tabs.map((line) => line.replaceAll('\t', ','))).toEqual(told);
      }),
      { numRuns: 500 },
    );
  });
});
