import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BulkOptions } from '../../../src/node/bulk/types.ts';
import { rewriteText } from './rewrite-text.ts';

/** A record as this one, with other values, spaces, keys and faults here and there. */
const RECORD =
  '{"id":12,"title":"some words","dates":{"x":null,"date":"2025-08-15"},"t":["a",{"b":1}]}';

const VALUES = [
  '"2025-08-15"',
  '"1404/05/24"',
  '"no date"',
  '""',
  '"a \\"quoted\\" \\u06f1 \\\\"',
  '"\\q"',
  '"سرخط با نویسه‌های دیگر"',
  '"tab\tin it"',
  '"never closed',
  '12',
  '0',
  '007',
  '1.5e-3',
  '1.',
  '-1',
  'true',
  'nul',
  '{}',
  '[[],[{"date":"2025-08-15"}]]',
  '["a","b"',
  '',
];

/** Replaces the value at one place, or puts a piece in. */
const mutation = fc.oneof(
  fc.record({
    from: fc.constantFrom('12', '"some words"', 'null', '"2025-08-15"', '["a",{"b":1}]', '1'),
    to: fc.constantFrom(...VALUES),
  }),
  fc.record({
    from: fc.constantFrom(',', ':', '{', '}', '"date"', '"id"', '"t"'),
    to: fc.constantFrom(
      ', ',
      ' :',
      '{ ',
      '} ',
      '"date"',
      '"d\\u0061te"',
      '"id":1,"date"',
      ',',
      '}}',
      '',
    ),
  }),
);

const line = fc
  .array(mutation, { maxLength: 2 })
  .map((mutations) =>
    mutations.reduce((text, { from, to }) => text.replace(from, () => to), RECORD),
  );

/** Lines of one shape come one after another, as in files. */
const lines = fc
  .array(fc.tuple(line, fc.integer({ min: 1, max: 3 })), { minLength: 1, maxLength: 12 })
  .map((runs) => runs.flatMap(([text, times]) => Array.from({ length: times }, () => text)));

const OPTIONS: readonly BulkOptions[] = [
  { format: 'ndjson', field: '/dates/date' },
  { format: 'ndjson', field: '/dates/date', add: 'jalali' },
  { format: 'ndjson', field: 'id', add: 'title' },
  { format: 'ndjson', field: '/t/0' },
];

/** What should become of a line, by JSON.parse; undefined for one that is refused. */
function rewritten(text: string): string | undefined {
  try {
    const { date } = JSON.parse(text) as { readonly date?: unknown };
    if (typeof date !== 'string') return undefined;
    const answer = rewriteText(`${date}\n`, { format: 'lines' });
    if (answer.refused.length > 0) return undefined;
    return text.replace(/(?<="date":)"[^"]*"/u, () => JSON.stringify(answer.text.slice(0, -1)));
  } catch {
    return undefined;
  }
}

describe('records of the shape of the one before', () => {
  it('come to the same as each for itself', () => {
    fc.assert(
      fc.property(lines, fc.constantFrom(...OPTIONS), (texts, options) => {
        const together = rewriteText(`${texts.join('\n')}\n`, options);
        const apart = texts.map((text) => rewriteText(`${text}\n`, options));
        expect(together.text).toBe(apart.map(({ text }) => text).join(''));
        const wanted = apart.flatMap(({ refused }, at) =>
          refused.map((told) => told.replace('1', String(at + 1))),
        );
        expect(together.refused).toEqual(wanted);
      }),
      { numRuns: 3000 },
    );
  });

  it('are read as JSON.parse reads them, whatever one byte becomes', () => {
    const options: BulkOptions = { format: 'ndjson', field: 'date' };
    const good = '{"n":10,"s":"text","a":["x",1],"date":"2025-08-15","e":"\\n"}\n';
    const wrong: string[] = [];
    for (let place = 0; place < good.length - 1; place++) {
      for (let byte = 1; byte < 127; byte++) {
        if (byte === 0x0a) continue;
        const text = good.slice(0, place) + String.fromCodePoint(byte) + good.slice(place + 1);
        const answer = rewriteText(good + text, options);
        const wanted = rewritten(text);
        if (answer.text === rewritten(good) + (wanted ?? text)) {
          if ((answer.refused.length === 0) === (wanted !== undefined)) continue;
        }
        wrong.push(text);
      }
    }
    expect(wrong).toEqual([]);
  });
});
