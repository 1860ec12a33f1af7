import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DocumentError } from '../../src/core/errors/index.ts';
import { type Delimiter, delimiterOf, readTable } from '../../src/documents/table.ts';
import {
  readTableBlocks,
  readTableUnits,
  type TableUnitsOptions,
} from '../../src/documents/table-units.ts';
import { expectExactPlaces, writtenIn } from './block-places.ts';

// By require, without its types: those make the compiler refuse `process.exitCode` in the scripts.
const require = createRequire(import.meta.url);
const { parse } = require('csv-parse/sync') as {
  parse: (text: string, options: object) => string[][];
};

const fixture = (name: string): string =>
  readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');

const cellsOf = (source: string, delimiter: Delimiter = ','): string[][] =>
  [...readTable(source, { delimiter, file: 'a.csv' })].map((row) => row.map(({ text }) => text));

const byCsvParse = (source: string, delimiter: Delimiter): string[][] =>
  parse(source, {
    delimiter,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    record_delimiter: ['\r\n', '\n', '\r'],
  });

const unitsOf = (
  source: string,
  options: Omit<TableUnitsOptions, 'file'> = {},
): [string, string, string | undefined][] =>
  readTableUnits(source, { file: 'a.csv', ...options }).map((unit) => [
    unit.id,
    unit.source.text,
    unit.target?.text,
  ]);

const textsOf = (source: string, delimiter?: Delimiter): string[] =>
  readTableBlocks(source, { file: 'a.csv', ...(delimiter && { delimiter }) }).map(
    ({ text }) => text,
  );

function faultOf(act: () => unknown): [number, number, string] {
  try {
    act();
  } catch (error) {
    if (error instanceof DocumentError && error.file === 'a.csv') {
      return [error.line, error.column, error.reason];
    }
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('a table', () => {
  it.each([
    ['excel.csv', ';', 6],
    ['sheets.csv', ',', 4],
    ['libreoffice.csv', ',', 5],
    ['sheet.tsv', '\t', 3],
  ] as const)('%s is read as csv-parse reads it', (name, delimiter, count) => {
    const written = fixture(name);
    expect(delimiterOf(written)).toBe(delimiter);
    for (const source of [
      written,
      written.replaceAll('\r\n', '\n'),
      written.replaceAll('\r\n', '\n').replaceAll('\n', '\r'),
      written.trimEnd(),
      `${written}\n`,
    ]) {
      expect(cellsOf(source, delimiter)).toEqual(byCsvParse(source, delimiter));
      const rows = [...readTable(source, { delimiter, file: name })];
      for (const cell of rows.flat()) expectExactPlaces(cell, source);
    }
    expect(cellsOf(written, delimiter).length).toBe(count);
  });

  it.each([
    ['', []],
    ['\uFEFF', []],
    ['\n', [['']]],
    ['a,b', [['a', 'b']]],
    ['a,\n,b\r\n\r\n,', [['a', ''], ['', 'b'], [''], ['', '']]],
    ['a\rb\r', [['a'], ['b']]],
    ['"",""""\n', [['', '"']]],
    ['"a""b","c\r\nd"', [['a"b', 'c\r\nd']]],
    ['a "b" c,5" disk', [['a "b" c', '5" disk']]],
    ['="01", "a"', [['="01"', ' "a"']]],
    ['\u200Fa\u202C,\u202Bb', [['\u200Fa\u202C', '\u202Bb']]],
    ['sep=,\r\na', [['a']]],
    ['sep=,x\na', [['sep=', 'x'], ['a']]],
  ])('%j', (source, rows) => {
    expect(cellsOf(source)).toEqual(rows);
  });

  it('tells how cells are written', () => {
    const source = 'a,"b ""24 Mordad"" c"\n,""';
    const rows = readTable(source, { delimiter: ',', file: 'a.csv' });
    const [plain, quoted, empty, emptyQuoted] = [...rows].flat();
    expect([plain, quoted, empty, emptyQuoted].map((cell) => cell?.encoding)).toEqual([
      'csv-comma',
      'csv-quoted',
      'csv-comma',
      'csv-quoted',
    ]);
    expect(quoted && writtenIn(source, quoted, '"24 Mordad"')).toBe('""24 Mordad""');
    expect(empty?.segments).toEqual([{ start: 0, offset: 22, length: 0 }]);
    expect(emptyQuoted?.segments).toEqual([{ start: 0, offset: 24, length: 0 }]);
  });

  it.each([
    ['a,b\n"c,d\n\n', 2, 1, 'the cell that begins here has no closing quote'],
    ['a,"b"" ', 1, 3, 'the cell that begins here has no closing quote'],
    ['a\r\n"b" ,c', 2, 4, 'text after the closing quote of a cell'],
    ['"a"b', 1, 4, 'text after the closing quote of a cell'],
    ['"a"\r"b"c', 2, 4, 'text after the closing quote of a cell'],
  ])('refuses %j at line %i, column %i', (source, line, column, reason) => {
    const fault = faultOf(() => cellsOf(source));
    expect(fault.slice(0, 2)).toEqual([line, column]);
    expect(fault[2]).toContain(reason);
  });

  it('refuses a row that no spreadsheet has', () => {
    expect(cellsOf(`a\n${','.repeat(18_277)}`)[1]?.length).toBe(18_278);
    expect(faultOf(() => cellsOf(`a\n${','.repeat(18_278)}`))).toEqual([
      2,
      18_279,
      'a row of more than 18278 cells',
    ]);
  });

  it.each([
    ['a;b,c;d', ';'],
    ['a;b,c', ','],
    ['\r\n\n"a;b;c"\td', '\t'],
    ['"a;""b;c",d', ','],
    ['a', ','],
    ['', ','],
    ['\uFEFFsep=;\na,b,c', ';'],
    ['sep=\t', '\t'],
    ['a,b\nc;d;e;f', ','],
    ['a,b\rc;d;e;f', ','],
  ])('%j has cells between %j', (source, delimiter) => {
    expect(delimiterOf(source)).toBe(delimiter);
  });

  it('is read whole, whatever it holds', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({
        unit: fc.constantFrom('"', ',', ';', '\t', '\n', '\r', ' ', 'a', '۲۴', '\u200F', '😀'),
      }),
    );
    const rows = fc.array(fc.array(fc.tuple(text, fc.boolean()), { minLength: 2, maxLength: 4 }));
    const delimiters = fc.constantFrom<Delimiter[]>(',', ';', '\t');
    fc.assert(
      fc.property(
        rows,
        delimiters,
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.boolean(),
        (table, delimiter, lineEnd, isEnded) => {
          const lines = table.map((row) =>
            row
              .map(([cell, isQuoted]) =>
                isQuoted || /["\n\r,;\t]/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell,
              )
              .join(delimiter),
          );
          const source = `\uFEFF${lines.join(lineEnd)}${isEnded && lines.length > 0 ? lineEnd : ''}`;
          const expected = table.map((row) => row.map(([cell]) => cell));
          expect(cellsOf(source, delimiter)).toEqual(expected);
          expect(byCsvParse(source, delimiter)).toEqual(expected);
          const cells = [...readTable(source, { delimiter, file: 'a.csv' })].flat();
          for (const cell of cells) expectExactPlaces(cell, source);
        },
      ),
    );
  });
});

describe('a table of texts and translations', () => {
  it.each([
    ['excel.csv', ['H-1', 'H-2', 'H-3', 'H-4'], ['en', 'fa'], 'او گفت «جمعه ۲۴ مرداد»'],
    ['sheets.csv', ['lead', 'deck', 'row 4'], ['en', 'fa'], 'سه روز بعد'],
    ['libreoffice.csv', ['row 2', 'row 3', 'row 5'], ['en', 'fa-IR'], 'نمایشگاه ۲۱ اردیبهشت ۱۴۰۴'],
    ['sheet.tsv', ['1', '2'], ['en', 'fa'], '«۱۳ اردیبهشت»'],
  ])('%s is read by what its columns are called', (name, ids, languages, second) => {
    const units = readTableUnits(fixture(name), { file: name });
    expect(units.map(({ id }) => id)).toEqual(ids);
    expect(units[1]?.target?.text).toBe(second);
    for (const { sourceLanguage, targetLanguage } of units) {
      expect([sourceLanguage, targetLanguage]).toEqual(languages);
    }
  });

  it.each([
    ['source,target\na,b', [['row 2', 'a', 'b']]],
    ['ترجمه,متن اصلی,کلید\nb,a,k', [['k', 'a', 'b']]],
    ['Translation;en-US\nb;a', [['row 2', 'a', 'b']]],
    ['Source,fa\na,b', [['row 2', 'a', 'b']]],
    ['source,target,en,fa\na,b,c,d', [['row 2', 'a', 'b']]],
    ['fa,en\na,b', [['row 2', 'a', 'b']]],
    ['\u200Ffa\u200F, EN ,Id\na,b,', [['row 2', 'a', 'b']]],
    [
      '\n,\nen,fa\n,\n\na\n,b\n ,\nc,d,,\n',
      [
        ['row 6', 'a', undefined],
        ['row 7', '', 'b'],
        ['row 9', 'c', 'd'],
      ],
    ],
    ['target,source\nb', [['row 2', '', 'b']]],
    ['sep=;\nen;fa\na;b', [['row 2', 'a', 'b']]],
    ['', []],
    ['\n,\n', []],
    ['en,fa\n', []],
  ])('%j', (source, units) => {
    expect(unitsOf(source)).toEqual(units);
  });

  it('is read by the columns that are named', () => {
    const source = 'id,note,en,fa,en-GB\n1,n,a,b,c\n';
    expect(unitsOf(source, { columns: { source: 'en-gb', target: ' FA ' } })).toEqual([
      ['row 2', 'c', 'b'],
    ]);
    expect(unitsOf(source, { columns: { source: 'note', target: 'en', id: 'id' } })).toEqual([
      ['1', 'n', 'a'],
    ]);
    expect(unitsOf('x;y\na;b,c', { columns: { source: 'x', target: 'y' } })).toEqual([
      ['row 2', 'a', 'b,c'],
    ]);
  });

  it('knows the place of a text that is not there', () => {
    const source = 'target,source\na,b\nc\n';
    expect(readTableUnits(source, { file: 'a.csv' })[1]?.source.segments[0]?.offset).toBe(18);
  });

  it.each([
    ['id,text\n1,a', 1, 1, 'There are "id", "text"; name two by the option columns'],
    ['\n\n"en"\n1', 3, 2, 'There are "en"; name two'],
    ['en,fa,fa-AF\n', 1, 1, 'There are "en", "fa", "fa-AF"; name two'],
    ['en,en-GB\n', 1, 1, 'There are "en", "en-GB"; name two'],
    ['source,en,fa\n', 1, 1, 'name two'],
    ['en,fa\na,b,c\n', 2, 5, 'a text beyond the 2 columns of the header'],
    ['en,fa\nOn May 3, 2025,b\n', 2, 16, 'a text beyond the 2 columns of the header'],
  ])('refuses %j at line %i, column %i', (source, line, column, reason) => {
    const fault = faultOf(() => unitsOf(source));
    expect(fault.slice(0, 2)).toEqual([line, column]);
    expect(fault[2]).toContain(reason);
  });

  it('refuses names that no column has, or several', () => {
    const columns = { source: 'en', target: 'fa' };
    expect(faultOf(() => unitsOf('\na,fa\n', { columns }))).toEqual([
      2,
      1,
      'there is no column "en" among "a", "fa"',
    ]);
    expect(faultOf(() => unitsOf('en,fa,FA\n', { columns }))[2]).toBe(
      'there is more than one column "fa" among "en", "fa", "FA"',
    );
    expect(faultOf(() => unitsOf('en,fa\n', { columns: { ...columns, id: 'key' } }))[2]).toBe(
      'there is no column "key" among "en", "fa"',
    );
  });
});

describe('a table of texts', () => {
  it('gives every cell, those of what may be a header too', () => {
    expect(textsOf('\na;b\n1;"2\n3"\n; ;4;5\n')).toEqual(['a', 'b', '1', '2\n3', '4', '5']);
    expect(textsOf('a;b\n1;2\n', ',')).toEqual(['a;b', '1;2']);
    expect(textsOf('\n')).toEqual([]);
  });
});
