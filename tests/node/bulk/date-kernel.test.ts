import * as fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { fromEpochDays, toEpochDays, toIsoDate } from '../../../src/core/index.ts';
import { numericText } from '../../../src/core/numeric-text.ts';
import { createRewriter } from '../../../src/node/bulk/create-rewriter.ts';
import { DateKernel, type Rows } from '../../../src/node/bulk/date-kernel.ts';
import type { BulkOptions } from '../../../src/node/bulk/types.ts';
import { rewriteBytes, type Rewritten, rewriteText } from './rewrite-text.ts';

/** So much of them that the kernel is started, and has their shape. */
const ENOUGH = 1 << 15;

interface Answer {
  readonly text: string;
  readonly refused: readonly string[];
}

/** Each record for itself, which is too little for the kernel; a header before each, if there is one. */
function apart(records: readonly string[], options: BulkOptions, header = '', before = 0): Answer {
  const lines = header === '' ? 0 : 1;
  const answers = records.map((record) => rewriteText(header + record, options));
  const refused = answers.flatMap((answer, at) =>
    answer.refused.map((told) =>
      told.replace(/^\d+/u, (line) => String(Number(line) + before + at)),
    ),
  );
  const texts = answers.map(({ text }) => text.split('\n').slice(lines).join('\n'));
  return { text: texts.join(''), refused };
}

/** As many of a record as the kernel is started for, and what becomes of them. */
function homeOf(record: string): readonly [home: string, converted: string, count: number] {
  const count = Math.ceil(ENOUGH / record.length) + 1;
  return [record.repeat(count), record.replace('2025-08-15', '1404/05/24').repeat(count), count];
}

const RECORD =
  '{"id":12,"title":"some words, more than sixteen","dates":{"x":null,"date":"2025-08-15"},"t":["a",{"b":1}]}\n';

const VALUES = [
  '"2025-08-15"',
  '"1404/05/24"',
  '"2025-02-29"',
  '"2025-08-15T10:00Z"',
  '"2025-08-1"',
  '"no date"',
  '""',
  '"a \\"quoted\\" \\u06f1 \\\\ word of more than sixteen bytes"',
  '"\\q"',
  '"\\u06g1"',
  '"سرخط با نویسه‌های دیگر"',
  '"tab\tin it"',
  '"never closed',
  '"\\',
  '"\\u0',
  '12',
  '0',
  '007',
  '1.5e-3',
  '-1E+7',
  '1.',
  '1e',
  '-',
  'true',
  'false',
  'nul',
  '{}',
  '{ "a" : [ ] , "b":{"c":"d"} }',
  '{"a"}',
  '{a:1}',
  '{"a":1,}',
  '[[],[{"date":"2025-08-15"}]]',
  '["a","b"',
  '[1 2]',
  `${'['.repeat(70)}${']'.repeat(70)}`,
  '',
];

const mutation = fc.record({
  from: fc.constantFrom(
    '12',
    '"some words, more than sixteen"',
    'null',
    '"2025-08-15"',
    '["a",{"b":1}]',
    '"a"',
    '{"b":1}',
    '"date"',
    ',',
    ':',
    '}',
    '\n',
  ),
  to: fc.oneof(
    fc.constantFrom(...VALUES),
    fc.constantFrom(', ', ' :', '} ', '"d\\u0061te"', '}}', '\r\n', ' \n', '\n\n'),
  ),
});

/** A record as that one, with other values, spaces, keys and faults here and there. */
const object = fc
  .array(mutation, { maxLength: 2 })
  .map((mutations) =>
    mutations.reduce((text, { from, to }) => text.replace(from, () => to), RECORD),
  )
  .map((text) => `${text.replaceAll('\n', '')}${text.endsWith('\r\n') ? '\r' : ''}\n`);

const runsOf = (record: fc.Arbitrary<string>): fc.Arbitrary<readonly string[]> =>
  fc
    .array(fc.tuple(record, fc.integer({ min: 1, max: 4 })), { minLength: 1, maxLength: 12 })
    .map((runs) => runs.flatMap(([text, times]) => Array.from({ length: times }, () => text)));

const row = fc
  .tuple(
    fc.constantFrom('2025-08-15', '1404/05/24', '1404.12.30', '2025-13-01', 'none', '', '"a"'),
    fc.constantFrom('a', '', 'words, of 16 bytes', '"quoted, ""it"""', 'a"b', 'ب', '\b', 'a\rb'),
    fc.constantFrom('\n', '\r\n', ',\n', ',x\n'),
  )
  .map(([day, other, end]) => `1,${day},${other}${end}`);

/** Texts whose ends fall anywhere in sixty-four bytes, some in quotes, a few of them wrong. */
const cell = fc
  .tuple(fc.integer({ min: 0, max: 70 }), fc.constantFrom('', '', '', ',', '""', '\r', '"', '\n'))
  .chain(([length, odd]) => {
    const text = 'x'.repeat(length) + odd;
    return fc.constantFrom(text, `"${text}"`, `"${text}"y`, `"${odd}${text}"`);
  });

const longRow = fc
  .tuple(
    cell,
    fc.constantFrom('2025-08-15', '"2025-08-15"', '"1404/05/24"', '""2025-08-15""', 'x2025-08-15'),
    cell,
    fc.constantFrom('\n', '\r\n'),
  )
  .map(([one, day, other, end]) => `${one},${day},${other}${end}`);

const READINGS: readonly Partial<BulkOptions>[] = [
  {},
  { to: 'persian' },
  { to: 'gregory' },
  { from: 'persian' },
  { from: 'gregory' },
];

/** Bytes that mean something in a table or a date, and some that do not. */
const TELLING = ['"', ',', '\t', '\n', '\r', ' ', '0', '3', '9', '-', '/', 'a', '\0', '\u00d8'];

/** What the plain path alone makes of it. */
function withoutKernel(input: Uint8Array, options: BulkOptions): Rewritten {
  const start = vi.spyOn(DateKernel, 'start').mockReturnValue(undefined);
  try {
    return rewriteBytes(input, options);
  } finally {
    start.mockRestore();
  }
}

/** What the kernel makes of rows of three cells, the field the second. */
function convertRows(text: string, rows: Partial<Rows>): string {
  const kernel = DateKernel.start(undefined, undefined);
  if (kernel === undefined) throw new Error('there is no kernel');
  const length = kernel.room.write(text);
  kernel.rewriteRows(0, length, { delimiter: 0x2c, column: 1, width: 3, mayQuote: true, ...rows });
  return kernel.room.toString('latin1', 0, length);
}

function noMemory(): never {
  throw new RangeError('WebAssembly.Instance(): Out of memory');
}

describe('the kernel', () => {
  afterEach(() => vi.restoreAllMocks());

  it('comes to the same as the plain path: objects', () => {
    const options: BulkOptions = { format: 'ndjson', field: '/dates/date' };
    const [home, converted, count] = homeOf(RECORD);
    fc.assert(
      fc.property(runsOf(object), fc.boolean(), (records, isCut) => {
        const others = [...records, RECORD, RECORD, RECORD];
        const wanted = apart(others, options, '', count);
        const text = home + others.join('');
        const together = rewriteText(isCut ? text.slice(0, -1) : text, options);
        expect(together.text).toBe(converted + wanted.text.slice(0, isCut ? -1 : undefined));
        expect(together.refused).toEqual(wanted.refused);
      }),
      { numRuns: 150 },
    );
  });

  it('comes to the same as the plain path, whatever one byte becomes', () => {
    const options: BulkOptions = { format: 'ndjson', field: 'date' };
    const good = '{"n":10,"s":"text","a":["x",1],"date":"2025-08-15","e":"\\n"}\n';
    const records: string[] = [];
    for (let place = 0; place < good.length - 1; place++) {
      for (let byte = 0; byte < 128; byte++) {
        if (byte === 0x0a) continue;
        const changed = good.slice(0, place) + String.fromCodePoint(byte) + good.slice(place + 1);
        // The first is learnt, the second shared, and the third is the kernel's.
        records.push(good, good, good, changed);
      }
    }
    const rewriteObjects = vi.spyOn(DateKernel.prototype, 'rewriteObjects');
    const blocks = Array.from({ length: Math.ceil(records.length / 1000) }, (_, block) =>
      records.slice(block * 1000, (block + 1) * 1000),
    );
    for (const block of blocks)
      expect(rewriteText(block.join(''), options)).toEqual(apart(block, options));
    expect(rewriteObjects.mock.calls.length).toBeGreaterThan(records.length / 5);
  });

  it.each([
    'a,b,2025-08-15,d\n',
    'a,"b, ""c""",2025-08-15,d\n',
    '"a","b, of more than sixteen bytes","2025-08-15",""\n',
    '"",b,2025-08-15,"d"\r\n',
    'a,b,2025-08-15\r\n',
    'a,b,"2025-08-15"\r\n',
    `${'a'.repeat(50)},${'b'.repeat(20)},2025-08-15,"${'d'.repeat(70)}"\n`,
    `${'a'.repeat(60)},b,2025-08-15,${'d'.repeat(70)}\r\n`,
  ])('comes to the same as the plain path, whatever one byte of a row becomes: %j', (good) => {
    for (const options of [
      { format: 'csv', field: '3' },
      { format: 'csv', field: '3', header: false },
      { format: 'tsv', field: '3', header: false },
    ] as const) {
      const known = options.format === 'csv' ? good : good.replaceAll(',', '\t');
      const header = 'header' in options ? '' : known.replace('2025-08-15', 'day');
      let text = header;
      for (let place = 0; place < known.length; place++)
        for (const byte of TELLING) {
          const before = known.slice(0, place) + byte;
          const [replaced, inserted] = [
            before + known.slice(place + 1),
            before + known.slice(place),
          ];
          // After one that is refused the plain path reads the next, and the kernel one more.
          text += known + known + replaced + known + known + inserted;
        }
      const bytes = Buffer.from(text.padEnd(ENOUGH, known), 'latin1');
      const { output, rejections, counts } = rewriteBytes(bytes, options);
      const plain = withoutKernel(bytes, options);
      expect(output).toBe(plain.output);
      expect(counts).toEqual(plain.counts);
      expect(rejections.map(({ line, code }) => `${line} ${code}`)).toEqual(
        plain.rejections.map(({ line, code }) => `${line} ${code}`),
      );
    }
  });

  it('comes to the same as the plain path: cells in quotes, of any length', () => {
    fc.assert(
      fc.property(
        fc.array(longRow, { minLength: 1, maxLength: 40 }),
        fc.boolean(),
        (rows, isCut) => {
          const home = 'a,2025-08-15,b\n'.repeat(2);
          const text = rows.map((odd) => home + odd).join('');
          const bytes = Buffer.from(text.repeat(Math.ceil(ENOUGH / text.length)));
          const input = isCut ? bytes.subarray(0, -1) : bytes;
          for (const options of [
            { format: 'csv', field: '2', header: false },
            { format: 'csv', field: '2' },
          ] as const) {
            const { output, rejections, counts } = rewriteBytes(input, options);
            const plain = withoutKernel(input, options);
            expect(output).toBe(plain.output);
            expect(counts).toEqual(plain.counts);
            expect(rejections.length).toBe(plain.rejections.length);
          }
        },
      ),
      { numRuns: 100 },
    );
  });

  it('knows rows of CSV with quotes, and of TSV with any', () => {
    expect(convertRows('"a, ""b""","2025-08-15",c\r\n', {})).toBe('"a, ""b""","1404/05/24",c\r\n');
    expect(convertRows('a,2025-08-15,"c"\r\n', { width: 0 })).toBe('a,1404/05/24,"c"\r\n');
    expect(convertRows('a"\t2025-08-15\t"c\n', { delimiter: 9, mayQuote: false })).toBe(
      'a"\t1404/05/24\t"c\n',
    );
  });

  it('goes on in a block for which none would be started', () => {
    const rewriter = createRewriter({ format: 'csv', header: false, field: '1' }, () => 'pass');
    const rewriteRows = vi.spyOn(DateKernel.prototype, 'rewriteRows');
    rewriter.rewrite(Buffer.from('2025-08-15\n'.repeat(ENOUGH)), false);
    const before = rewriteRows.mock.calls.length;
    const { output } = rewriter.rewrite(Buffer.from('2025-08-15\n'), true);
    expect(Buffer.from(output).toString()).toBe('1404/05/24\n');
    expect(rewriteRows.mock.calls.length).toBe(before + 1);
  });

  it.each(['csv', 'tsv'] as const)('comes to the same as the plain path: rows of %s', (format) => {
    const delimited = (text: string): string =>
      format === 'csv' ? text : text.replaceAll(',', '\t');
    const record = delimited('1,2025-08-15,a\n');
    const [home, converted, count] = homeOf(record);
    fc.assert(
      fc.property(runsOf(row), fc.boolean(), (rows, hasHeader) => {
        const header = hasHeader ? delimited('1,2,3\n') : '';
        const options = { format, header: hasHeader, field: '2' };
        const others = [...rows.map(delimited), record, record, record];
        const wanted = apart(others, options, header, count);
        expect(rewriteText(header + home + others.join(''), options)).toEqual({
          text: header + converted + wanted.text,
          refused: wanted.refused,
        });
      }),
      { numRuns: 150 },
    );
  });

  it.each(READINGS)(
    'converts every day as the calendars do, and leaves the others: %j',
    (reading) => {
      const kernel = DateKernel.start(reading.from, reading.to);
      if (kernel === undefined) throw new Error('there is no kernel');
      const first = toEpochDays({ calendar: 'gregory', year: 1699, month: 12, day: 1 });
      const last = toEpochDays({ calendar: 'gregory', year: 2480, month: 1, day: 31 });
      const wrong: string[] = [];
      const convert = (text: string): string => {
        const length = kernel.room.write(`${text}\n`);
        kernel.rewriteRows(0, length, { delimiter: 0x2c, column: 0, width: 1, mayQuote: true });
        return kernel.passed === 1 ? kernel.room.toString('latin1', 0, length - 1) : '';
      };
      const readsGregorian = reading.from !== 'persian' && reading.to !== 'gregory';
      const readsJalali = reading.from !== 'gregory' && reading.to !== 'persian';
      for (let days = first; days <= last; days++) {
        const date = fromEpochDays(days, 'gregory');
        const [iso, jalali] = [toIsoDate(date), numericText(date, 'persian')];
        const isRead = readsGregorian && date.year >= 1700 && date.year <= 2479;
        if (convert(iso) !== (isRead ? jalali : '')) wrong.push(iso);
        const { year } = fromEpochDays(days, 'persian');
        const isJalaliRead = readsJalali && year >= 1304 && year <= 1499;
        if (year < 1700 && convert(jalali) !== (isJalaliRead ? iso : '')) wrong.push(jalali);
      }
      for (let month = 0; month <= 13; month++) {
        for (const year of [1403, 1404, 2024, 2025])
          for (const day of ['00', '29', '30', '31', '32', '99']) {
            const text = `${year}-${String(month).padStart(2, '0')}-${day}`;
            const options: BulkOptions = { format: 'lines', ...reading };
            const plain = rewriteText(`${text}\n`, options);
            const answer = convert(text);
            if (answer !== '' && `${answer}\n` !== plain.text) wrong.push(text);
            if (answer !== '' && plain.refused.length > 0) wrong.push(text);
          }
      }
      expect(wrong).toEqual([]);
    },
  );

  it('has room for a block, and leaves larger ones to the plain path', () => {
    const rewriteRows = vi.spyOn(DateKernel.prototype, 'rewriteRows');
    const options: BulkOptions = { format: 'csv', header: false, field: '1' };
    const large = rewriteText('2025-08-15\n'.repeat(70_000), options);
    expect(large.text).toBe('1404/05/24\n'.repeat(70_000));
    expect(rewriteRows).not.toHaveBeenCalled();
    const fits = rewriteText('2025-08-15\n'.repeat(50_000), options);
    expect(fits.text).toBe('1404/05/24\n'.repeat(50_000));
    expect(rewriteRows).toHaveBeenCalled();
  });

  it('does nothing with a shape that is too large for it', () => {
    const keys = Array.from({ length: 120 }, (_, at) => `"${String(at).padStart(128, 'k')}":1`);
    const record = `{${keys.join(',')},"date":"2025-08-15"}\n`;
    const { text, refused } = rewriteText(record.repeat(5), { format: 'ndjson', field: 'date' });
    expect(text).toBe(record.replace('2025-08-15', '1404/05/24').repeat(5));
    expect(refused).toEqual([]);
  });

  it('is done without where there is no memory for it', () => {
    vi.spyOn(
      (globalThis as unknown as { WebAssembly: { Instance: () => unknown } }).WebAssembly,
      'Instance',
    ).mockImplementation(noMemory);
    expect(DateKernel.start(undefined, undefined)).toBeUndefined();
    const { text } = rewriteText(RECORD.repeat(400), { format: 'ndjson', field: '/dates/date' });
    expect(text).toBe(RECORD.replace('2025-08-15', '1404/05/24').repeat(400));
  });
});
