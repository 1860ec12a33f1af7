import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRewriter } from '../../../src/node/bulk/create-rewriter.ts';
import { recordEnd, splitAtRecord } from '../../../src/node/bulk/split-at-record.ts';
import type { BulkFormat, BulkOptions } from '../../../src/node/bulk/types.ts';
import { rewriteBytes } from './rewrite-text.ts';

const INPUTS: readonly (readonly [BulkOptions, string])[] = [
  [
    { format: 'ndjson', field: 'date' },
    '\uFEFF{"date":"2025-08-15"}\r\n\n{"date":"24 Mordad 1404","ن":1}\n{"x}\n{"a":{},"date":"1404/05/24"}',
  ],
  [
    { format: 'ndjson', field: 'date', add: 'j' },
    '{"date":"2025-08-15" }\n{"date":"مرداد"}\n{"date":"1404/05/24"}\n',
  ],
  [
    { format: 'csv', field: 'date', add: 'j' },
    '\uFEFF"a\nb",date\r\n"x""\n,",2025-08-15\r\n\r\n"y"z,1\n"1","2\n3"\nw,"24 Mordad\n1404"',
  ],
  [{ format: 'csv', field: 'date' }, 'date,"a\n"\n2025-08-15,"b\n2025-08-15,c\n1404/05/24,d\n'],
  [{ format: 'tsv', field: '2', header: false }, '"\t2025-08-15\r\n\n"\t1404/05/24\nx'],
  [{ format: 'lines', add: '' }, '2025-08-15\r\n\r\n \nno date\n۲۴ مرداد ۱۴۰۴\n'],
];

describe('an input that comes in pieces', () => {
  it.each(INPUTS)('comes to the same wherever it is cut: %j', (options, text) => {
    const bytes = Buffer.from(text);
    const whole = rewriteBytes(bytes, options);
    expect(whole.counts.records).toBeGreaterThan(1);
    for (let cut = 0; cut <= bytes.length; cut++)
      expect(rewriteBytes(bytes, options, [cut]), `cut at ${cut}`).toEqual(whole);
    const everywhere = Array.from({ length: bytes.length }, (_, place) => place);
    expect(rewriteBytes(bytes, options, everywhere)).toEqual(whole);
  });

  it.each(INPUTS)('comes to the same where one goes on after another: %j', (options, text) => {
    const bytes = Buffer.from(text);
    const whole = rewriteBytes(bytes, options);
    const isTable = options.format === 'csv' || options.format === 'tsv';
    const header =
      isTable && options.header !== false
        ? bytes.subarray(0, recordEnd(bytes, options.format))
        : undefined;
    for (let cut = header?.length ?? 0; cut < bytes.length; cut++) {
      const rejections: unknown[] = [];
      const make = (): ReturnType<typeof createRewriter> =>
        createRewriter(options, (rejection) => {
          rejections.push(rejection);
          return 'pass';
        });
      const first = make();
      const { taken, output } = first.rewrite(Uint8Array.from(bytes.subarray(0, cut)), false);
      const before = Buffer.from(output).toString('latin1');
      const second = make();
      // A table that has not got as far as its header has none to go on with.
      second.resume(taken > 0 ? header : undefined, first.counts);
      const { output: rest } = second.rewrite(Uint8Array.from(bytes.subarray(taken)), true);
      expect(before + Buffer.from(rest).toString('latin1'), `cut at ${cut}`).toBe(whole.output);
      expect(rejections).toEqual(whole.rejections);
      expect(second.counts).toEqual(whole.counts);
    }
  });

  it.each(INPUTS)('may be shared out at the ends of records: %j', (options, text) => {
    const bytes = Buffer.from(text);
    const ends = recordEnds(bytes, options.format);
    for (let cut = 0; cut <= bytes.length; cut++) {
      const split = splitAtRecord(bytes.subarray(0, cut), options.format);
      expect(split, `of ${cut}`).toBe(Math.max(0, ...ends.filter((end) => end <= cut)));
    }
  });
});

/** Where records end that end with a line feed, found piece by piece by the rewriter itself. */
function recordEnds(bytes: Buffer, format: BulkFormat): number[] {
  const field =
    format === 'ndjson' ? { field: 'x' } : format === 'lines' ? {} : { field: '1', header: false };
  const rewriter = createRewriter({ format, ...field }, () => 'pass');
  const ends: number[] = [];
  let start = 0;
  for (let end = 1; end <= bytes.length; end++) {
    const { taken } = rewriter.rewrite(Uint8Array.from(bytes.subarray(start, end)), false);
    start += taken;
    if (taken > 0) ends.push(start);
  }
  return ends;
}

function withoutDelimiters(rows: string): string {
  return rows.replaceAll(/[,\t]/gu, '');
}

describe('bytes of any kind', () => {
  it('are lost by none and changed by none that is refused', () => {
    const piece = fc.oneof(
      fc.uint8Array({ maxLength: 6 }),
      fc
        .constantFrom(
          '"',
          '\n',
          '\r\n',
          ',',
          '\t',
          '{"date":"2025-08-15"}',
          '2025-08-15',
          '{"date":1}',
        )
        .map((text) => Uint8Array.from(Buffer.from(text))),
    );
    const bytes = fc.array(piece, { maxLength: 20 }).map((pieces) => Buffer.concat(pieces));
    fc.assert(
      fc.property(
        bytes,
        fc.constantFrom<BulkFormat>('ndjson', 'csv', 'tsv', 'lines'),
        (input, format) => {
          const field =
            format === 'ndjson'
              ? { field: 'date' }
              : format === 'lines'
                ? {}
                : { field: '1', header: false };
          const { output, counts, rejections } = rewriteBytes(input, {
            format,
            ...field,
            add: 'j',
          });
          const text = input.toString('latin1');
          expect(counts.rejected).toBe(rejections.length);
          // Of the records only the one date can be read, and what is added is easily told.
          const left = output.replaceAll(/(?:[,\t]|,"j":)"?1404\/05\/24"?/gu, '');
          const isTable = format === 'csv' || format === 'tsv';
          // Rows that are refused have an empty cell more.
          expect(isTable ? withoutDelimiters(left) : left).toBe(
            isTable ? withoutDelimiters(text) : text,
          );
          const lineEnds = text.split('\n').length - 1;
          expect(counts.lines).toBe(text === '' || text.endsWith('\n') ? lineEnds : lineEnds + 1);
          const own = rewriteBytes(input, { format, ...field });
          if (own.rejections.length === own.counts.records) expect(own.output).toBe(text);
        },
      ),
      { numRuns: 1500 },
    );
  });
});
