import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRow, csvRows } from '../../src/audit/csv.ts';
import { BYTE_ORDER_MARK } from '../../src/documents/index.ts';
import { parseCsv } from './parse-csv.ts';

const cellsOf = (text: string): (readonly string[])[] =>
  [...csvRows(text, 'x.csv')].map(({ cells }) => cells);

describe('csvRow', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+98', "'+98"],
    ['-x', "'-x"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['＝1', "'＝1"],
    ['\t=1', "'\t=1"],
    ["'a", "''a"],
    ['2025-08-15', "'2025-08-15"],
    ['2025-08-15 09:30:00', "'2025-08-15 09:30:00"],
    ['007', "'007"],
    ['1e5', "'1e5"],
    ['1234567890123456', "'1234567890123456"],
    ['12', '12'],
    ['بله = آری', 'بله = آری'],
  ])('writes %j as no spreadsheet runs or rewrites it', (cell, expected) => {
    const text = csvRow([cell]);
    expect(parseCsv(text)).toEqual([[expected]]);
    expect(cellsOf(text)).toEqual([[cell]]);
  });

  it('writes what another reader reads, and reads it back', () => {
    const rows = fc.array(fc.array(fc.string({ unit: 'binary' }), { minLength: 2, maxLength: 5 }), {
      minLength: 1,
    });
    fc.assert(
      fc.property(rows, (cells) => {
        const text = BYTE_ORDER_MARK + cells.map((row) => csvRow(['h', ...row])).join('');
        expect(cellsOf(text)).toEqual(cells.map((row) => ['h', ...row]));
        const other = parseCsv(text, { delimiter: ',', relax_column_count: true });
        expect(other.map((row) => row.map((cell) => cell.replace(/^'/u, '')))).toEqual(
          cells.map((row) => ['h', ...row]),
        );
      }),
    );
  });
});

describe('csvRows', () => {
  it.each([
    [
      'semicolons',
      'a;b\r\n1;"x;y"\r\n',
      [
        ['a', 'b'],
        ['1', 'x;y'],
      ],
    ],
    [
      'tabs',
      'a\tb\n1\t2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'lines of old Macs',
      'a,b\r1,2\r',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'empty lines',
      'a,b\n\n,\n1,2\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['nothing', '', []],
  ])('reads %s', (_, text, expected) => {
    expect(cellsOf(text)).toEqual(expected);
  });

  it('tells the line on which a row begins', () => {
    const lines = [...csvRows('a,b\n"x\ny",2\n3,4\n', 'x')].map(({ line }) => line);
    expect(lines).toEqual([1, 2, 4]);
  });

  it.each([
    ['a,b\n"x', /line 2|:2:/u],
    ['a,b\n"x"y,2', /:2:/u],
  ])('refuses %j', (text, message) => {
    expect(() => cellsOf(text)).toThrow(message);
  });
});
