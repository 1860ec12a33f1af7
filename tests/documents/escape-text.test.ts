import { createRequire } from 'node:module';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, sourceEnd, sourceOffset } from '../../src/documents/block.ts';
import { escapeText, type PlaceEncoding } from '../../src/documents/escape-text.ts';
import { readBlocks } from '../../src/documents/index.ts';
import { readMessages } from '../../src/documents/messages-json.ts';
import { readPo } from '../../src/documents/po.ts';
import { readTable } from '../../src/documents/table.ts';

// By require, without its types, which the compiler refuses.
const require = createRequire(import.meta.url);
const { SaxesParser } = require('saxes') as {
  SaxesParser: new () => {
    on(event: 'text' | 'cdata', handler: (text: string) => void): void;
    on(event: 'error', handler: (error: Error) => void): void;
    write(source: string): { close(): void };
  };
};

const blocksOfPo = (source: string): Block[] =>
  readPo(source, 'fa.po').flatMap(({ source: text, target }) =>
    target === undefined ? [text] : [text, target],
  );

const blocksOfJson = (source: string): Block[] =>
  readMessages(source, 'fa.json').map(({ block }) => block);

const blocksOfCsv = (source: string): Block[] =>
  [...readTable(source, { delimiter: ',', file: 'a.csv' })].flat();

/** Files in which each way of writing a text stands beside others. */
const FILES = {
  po: {
    read: blocksOfPo,
    source:
      '#: a\r\nmsgid "On \\"May 3\\"\\t, 2025"\r\nmsgstr ""\r\n"در ۱۳ "\r\n"اردیبهشت\\n"\r\n"۱۴۰۴ \\\\"\r\n\r\nmsgid "b"\r\nmsgstr "x \\"y\\""',
  },
  json: {
    read: blocksOfJson,
    source:
      '\uFEFF{"a":\n\t"\\u06F1\\u06F3 \\u0627 \\"x\\"\\n", "b" : ["۱۴۰۴ \\ud83d\\ude00 😀", 5], "c": "", "d": "\\\\"}\n',
  },
  csv: {
    read: blocksOfCsv,
    source: '\uFEFFid,"en ""x"" y","fa\r\nb"\r\n\r\n۱۳ اردیبهشت,"",b c\rd,"""",""""""',
  },
} as const;

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('"', '\\', ',', ';', '\t', '\n', '\r', '24', 'مرداد', '😀') }),
);

describe('text that is written back', () => {
  it.each(['po', 'json', 'csv'] as const)(
    'reads the same in %s, and all else as before',
    (type) => {
      const { read, source } = FILES[type];
      const blocks = read(source);
      const before = blocks.map((block) => block.text);
      let written = 0;
      fc.assert(
        fc.property(fc.nat(), fc.nat(), fc.nat(), text, (which, from, length, right) => {
          const index = which % blocks.length;
          const block = blocks[index];
          if (block === undefined || block.text === '') return;
          // A message without text would be the header.
          if (type === 'po' && right === '') return;
          const start = from % block.text.length;
          const end = start + 1 + (length % (block.text.length - start));
          const escaped = escapeText(right, block.encoding ?? 'plain');
          if (escaped === undefined) return;
          const changed =
            source.slice(0, sourceOffset(block, start)) +
            escaped +
            source.slice(sourceEnd(block, end));
          const expected = before.with(
            index,
            block.text.slice(0, start) + right + block.text.slice(end),
          );
          expect(read(changed).map((one) => one.text)).toEqual(expected);
          written++;
        }),
        { numRuns: 500 },
      );
      expect(written).toBeGreaterThan(100);
    },
  );

  it('reads the same in XML, in text and in CDATA', () => {
    const xmlText = fc.oneof(
      text,
      fc.string({ unit: fc.constantFrom('&', '<', '>', ']', '"', 'amp;', '\r', '\n', '\t', 'a') }),
    );
    fc.assert(
      fc.property(xmlText, fc.boolean(), (right, isCdata) => {
        const escaped = escapeText(right, isCdata ? 'cdata' : 'xml');
        if (escaped === undefined) {
          expect(right).toMatch(/(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]|\]\]>/u);
          return;
        }
        if (isCdata && right.includes('\r')) return;
        const read = textOfXml(isCdata ? `<a><![CDATA[${escaped}]]></a>` : `<a>${escaped}</a>`);
        expect(read).toBe(right);
      }),
      { numRuns: 500 },
    );
  });

  it('reads the same in HTML and Markdown', () => {
    const marks = fc.string({
      unit: fc.constantFrom(...Array.from('&<>"\'*_`~[](){}#+-.!|\\/:;=1a۲')),
      minLength: 1,
    });
    const types = fc.constantFrom('html', 'markdown', 'plain');
    fc.assert(
      fc.property(marks, types, (right, type) => {
        const escaped = escapeText(`1${right}2`, type);
        const source = `On May 3 ${escaped ?? ''} it rained`;
        const blocks = readBlocks(type === 'html' ? `<p>${source}</p>` : source, type);
        expect(blocks.map((block) => block.text.trim())).toEqual([`On May 3 1${right}2 it rained`]);
      }),
      { numRuns: 500 },
    );
  });

  it.each<[string, PlaceEncoding, string | undefined]>([
    ['a "b" \\ c\n\td\r\u0007', 'po', String.raw`a \"b\" \\ c\n\td\r\a`],
    ['a "b" \\ c\n\u0001', 'json', String.raw`a \"b\" \\ c\n\u0001`],
    ['"', 'csv-quoted', '""'],
    ['a, b', 'csv-comma', undefined],
    ['a; b', 'csv-comma', 'a; b'],
    ['a, b', 'csv-semicolon', 'a, b'],
    ['a; b', 'csv-semicolon', undefined],
    ['a, b; c', 'csv-tab', 'a, b; c'],
    ['a\tb', 'csv-tab', undefined],
    ['"a"', 'csv-tab', undefined],
    ['a\nb', 'csv-comma', undefined],
    ['a\rb', 'csv-comma', undefined],
    ['a < b & c', 'xml', 'a &lt; b &amp; c'],
    ['a\r\u0085', 'xml', 'a&#13;\u0085'],
    ['a\u0000', 'xml', undefined],
    ['\uD800', 'xml', undefined],
    ['a\u0001', 'cdata', undefined],
    ['a < b', 'cdata', 'a < b'],
    ['a ]]> b', 'cdata', undefined],
    ['a\nb', 'markdown', undefined],
    ['(24 Mordad, 1404)', 'markdown', '(24 Mordad, 1404)'],
    ['a <\n', 'plain', 'a <\n'],
  ])('%j in %s is %j', (right, encoding, written) => {
    expect(escapeText(right, encoding)).toBe(written);
  });
});

function textOfXml(source: string): string {
  let read = '';
  const parser = new SaxesParser();
  parser.on('text', (one) => (read += one));
  parser.on('cdata', (one) => (read += one));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(source).close();
  return read;
}
