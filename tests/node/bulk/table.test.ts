import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeThrownBy } from '../../support.ts';
import { rewriteBytes, rewriteText } from './rewrite-text.ts';

const inPlace = { format: 'csv', field: 'date' } as const;
const added = { ...inPlace, add: 'jalali' } as const;

/** Worked out by hand: input, in place, added. */
const REWRITTEN: readonly (readonly [string, string, string, string])[] = [
  ['plain cells', 'id,date\n1,2025-08-15\n', 'id,date\n1,1404/05/24\n', 'id,date,jalali\n1,2025-08-15,1404/05/24\n'],
  ['quotes', '"id","date"\n"1","2025-08-15"\n', '"id","date"\n"1","1404/05/24"\n', '"id","date",jalali\n"1","2025-08-15",1404/05/24\n'],
  ['words in quotes', 'date\n"August 15, 2025"\n', 'date\n"1404/05/24"\n', 'date,jalali\n"August 15, 2025",1404/05/24\n'],
  ['delimiters and line ends in quotes', 'a,date\r\n"x,\r\n""y""\n",2025-08-15\r\n', 'a,date\r\n"x,\r\n""y""\n",1404/05/24\r\n', 'a,date,jalali\r\n"x,\r\n""y""\n",2025-08-15,1404/05/24\r\n'],
  ['no last line end', 'date,a\n2025-08-15,', 'date,a\n1404/05/24,', 'date,a,jalali\n2025-08-15,,1404/05/24'],
  ['a byte order mark', '\uFEFFdate\n2025-08-15\n', '\uFEFFdate\n1404/05/24\n', '\uFEFFdate,jalali\n2025-08-15,1404/05/24\n'],
  ['blank lines', '\r\ndate\n\n2025-08-15\n\n', '\r\ndate\n\n1404/05/24\n\n', '\r\ndate,jalali\n\n2025-08-15,1404/05/24\n\n'],
  ['a carriage return within a cell', 'a,date\nx\ry,2025-08-15\n', 'a,date\nx\ry,1404/05/24\n', 'a,date,jalali\nx\ry,2025-08-15,1404/05/24\n'],
];

describe('a column of CSV', () => {
  it.each(REWRITTEN)('is rewritten, and added, with %s', (_, text, rewritten, longer) => {
    expect(rewriteText(text, inPlace)).toEqual({ text: rewritten, refused: [] });
    expect(rewriteText(text, added)).toEqual({ text: longer, refused: [] });
  });

  it('is refused where a record is not as the header says, and the others are rewritten', () => {
    const text = [
      'a,date',
      '1,2,2025-08-15',
      '"x"y,2025-08-15',
      'x"y,2025-08-15',
      '2025-08-15',
      '1,',
      '"two\nlines",30 Esfand 1404',
      '1,2025-08-15',
      '1,"2025-08-15',
      '2,2025-08-15',
      '',
    ].join('\n');
    expect(rewriteText(text, inPlace)).toEqual({
      text: text.replace('\n1,2025-08-15', '\n1,1404/05/24').replace('\n2,2025-08-15', '\n2,1404/05/24'),
      refused: [
        '2 ERR_RECORD_SYNTAX',
        '3 ERR_RECORD_SYNTAX',
        '4 ERR_RECORD_SYNTAX',
        '5 ERR_RECORD_SYNTAX',
        '6 ERR_FIELD_MISSING',
        '7 ERR_PARSE_NO_SUCH_DAY',
        '10 ERR_RECORD_SYNTAX',
      ],
    });
  });

  it('is told by its name or its number, and must be there once', () => {
    const run = (header: string, field: string, add?: string): string =>
      rewriteText(`${header}\n2025-08-15,2025-08-15\n`, {
        format: 'csv',
        field,
        ...(add !== undefined && { add }),
      }).text;
    expect(run('a,b', '2')).toBe('a,b\n2025-08-15,1404/05/24\n');
    expect(run('2,b', '2')).toBe('2,b\n1404/05/24,2025-08-15\n');
    expect(run('"a ""1""",b', 'a "1"')).toBe('"a ""1""",b\n1404/05/24,2025-08-15\n');
    for (const [header, field, add] of [
      ['a,b', 'c', undefined],
      ['a,a', 'a', undefined],
      ['a,b', '3', undefined],
      ['a,b', '0', undefined],
      ['a,b', 'a', 'b'],
      ['a,"b', 'a', undefined],
    ] as const)
      expect(codeThrownBy(() => run(header, field, add)), `${header} ${field}`).toBe('ERR_FIELD_TYPE');
  });

  it('is told by its number where there is no header', () => {
    const headless = { format: 'csv', field: '2', header: false } as const;
    expect(rewriteText('1,2025-08-15\nx\n1,2025-08-15,3', headless)).toEqual({
      text: '1,1404/05/24\nx\n1,1404/05/24,3',
      refused: ['2 ERR_FIELD_MISSING'],
    });
    expect(codeThrownBy(() => rewriteText('', { ...headless, field: 'date' }))).toBe('ERR_FIELD_TYPE');
  });

  it('takes quotes for an answer that needs them, and names that need them', () => {
    const find = { format: 'csv', field: 't', op: 'format', dateStyle: 'full', locale: 'en', add: 'a,b' } as const;
    expect(rewriteText('t\n2025-08-15\n', find).text).toBe(
      't,"a,b"\n2025-08-15,"Friday, August 15, 2025"\n',
    );
  });
});

describe('a column of TSV', () => {
  it('is read without quotes', () => {
    const tsv = { format: 'tsv', field: 'date', add: 'jalali' } as const;
    expect(rewriteText('a\tdate\r\n"x\t2025-08-15\r\ny"\t24 Mordad 1404', tsv)).toEqual({
      text: 'a\tdate\tjalali\r\n"x\t2025-08-15\t1404/05/24\r\ny"\t24 Mordad 1404\t2025-08-15',
      refused: [],
    });
    expect(codeThrownBy(() => rewriteText('', { ...tsv, add: 'a\tb' }))).toBe('ERR_FIELD_TYPE');
  });
});

/** Cells of every kind, those that need quotes in them and some of the others. */
const cell = fc
  .tuple(fc.oneof(fc.string(), fc.constantFrom('', '"', ',', '\n', '\r\n', 'a\nb', '","', 'ن')), fc.boolean())
  .map(([text, isQuoted]) =>
    isQuoted || /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text,
  );
const table = fc
  .tuple(fc.nat(3), fc.nat(3), fc.constantFrom('\n', '\r\n'), fc.boolean(), fc.boolean())
  .chain(([before, after, lineEnd, isQuoted, hasEnd]) =>
    fc
      .array(
        fc.tuple(
          fc.array(cell, { minLength: before, maxLength: before }),
          fc.constantFrom(['2025-08-15', '1404/05/24'], ['24 Mordad 1404', '2025-08-15'], ['۱۴۰۴/۵/۲۴', '2025-08-15']),
          fc.array(cell, { minLength: after, maxLength: after }),
        ),
        { minLength: 1, maxLength: 5 },
      )
      .map((rows) => {
        const header = [...Array(before).keys(), 'date', ...Array(after).fill('x')].join(',');
        const write = (dateOf: (given: string, answer: string) => string, end: 0 | 1): string =>
          [
            header + (end === 1 ? ',jalali' : ''),
            ...rows.map(([one, [given = '', answer = ''], two]) =>
              [...one, dateOf(given, answer), ...two, ...(end === 1 ? [answer] : [])].join(','),
            ),
          ].join(lineEnd) + (hasEnd ? lineEnd : '');
        const quoted = (text: string): string => (isQuoted ? `"${text}"` : text);
        return {
          text: write(quoted, 0),
          rewritten: write((_, answer) => quoted(answer), 0),
          longer: write(quoted, 1),
        };
      }),
  );

describe('tables of any make', () => {
  it('are rewritten in one cell and nowhere else, and csv-parse reads the same of them', () => {
    fc.assert(
      fc.property(table, ({ text, rewritten, longer }) => {
        expect(rewriteText(text, inPlace)).toEqual({ text: rewritten, refused: [] });
        expect(rewriteText(text, added)).toEqual({ text: longer, refused: [] });
        const before = parse(text, { skip_empty_lines: true });
        const after = parse(rewriteText(text, added).text, { skip_empty_lines: true });
        expect(after.map((row) => row.slice(0, -1))).toEqual(before);
      }),
      { numRuns: 300 },
    );
  });

  it('are refused by record where csv-parse finds a fault, and never by it alone', () => {
    const pieces = fc.constantFrom(',', '"', '""', '\n', '\r\n', 'a', '2025-08-15', ' ', '\r');
    let whole = 0;
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
        // A return that ends no line is a cell's own; csv-parse would take it for a line end of its own finding.
        const text = parts.join('').replaceAll(/\r(?!\n)/gu, '');
        const { rejections, counts } = rewriteBytes(Buffer.from(text), {
          format: 'csv',
          field: '1',
          header: false,
        });
        const isWhole = rejections.every(({ code }) => code !== 'ERR_RECORD_SYNTAX');
        let rows: unknown[] | undefined;
        try {
          const options = { relax_column_count: true, skip_empty_lines: true } as const;
          rows = parse(text, { ...options, record_delimiter: ['\n', '\r\n'] });
        } catch {
          rows = undefined;
        }
        expect(rows !== undefined, JSON.stringify(text)).toBe(isWhole);
        if (rows === undefined) return;
        whole++;
        expect(counts.records, JSON.stringify(text)).toBe(rows.length);
      }),
      { numRuns: 3000 },
    );
    expect(whole).toBeGreaterThan(100);
  });
});
