import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlainYaml } from '../../src/documents/front-matter-plain-yaml.ts';
import { readYamlByLibrary } from '../../src/documents/front-matter-yaml.ts';

function blockOf(text: string): { text: string; file: string; firstLine: number } {
  return { text, file: 'a.md', firstLine: 2 };
}

/** What is read is what the library reads, keys in order; what it refuses is never read. */
function expectAlike(text: string): boolean {
  const plain = readPlainYaml(blockOf(text));
  if (plain === undefined) return false;
  const byLibrary = JSON.stringify(readYamlByLibrary(blockOf(text)));
  if (JSON.stringify(plain) !== byLibrary)
    expect(JSON.stringify(plain), JSON.stringify(text)).toBe(byLibrary);
  return true;
}

const indent = fc.constantFrom('', '', '', '  ', '  ', ' ', '    ', '\t');
const item = fc.constantFrom('', '', '', '- ', '-   ', '-', '- - ', '? ');
const key = fc.constantFrom('', 'a: ', 'b: ', 'c:', 'name:', 'a:', 'd:  ', 'e : ', '<<: ', '"q": ');
const PIECES =
  `x سلام می\u200cشود 1404-05-24 it's " ' : # : - ? [ ] { } , &a *a ! | > % @ \` \\n \\ \u00a0 null ~ ... --- 😀`.split(
    ' ',
  );
const piece = fc.constantFrom(
  ...PIECES,
  ' ',
  ': ',
  ' #',
  '\u2028',
  '\u0085',
  '\ufeff',
  'a:b',
  '10:30',
);
const value = fc.oneof(
  fc.constantFrom('x', 'two words', '"quoted"', "'single'", '', '""', '2025-08-15T09:30:00+03:30'),
  fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join('')),
);
const line = fc.tuple(indent, item, key, value).map((parts) => parts.join(''));
const blankOrLine = fc.oneof(
  { weight: 8, arbitrary: line },
  { weight: 1, arbitrary: fc.constant('') },
);
const text = fc
  .tuple(fc.array(blankOrLine, { maxLength: 7 }), fc.constantFrom('\n', '\n', '\n', '\r\n'))
  .map(([lines, lineBreak]) => lines.join(lineBreak));

const NESTED = `title: "Lake: a title"
author:
  - name:
      en: Leila Rad
      fa: لیلا راد
  - name: B

tags:
- one
- 'two'
place:
    city: Urmia
date: 2025-08-15T09:30:00+03:30
`;

describe('plain YAML of front matter', () => {
  it('is read as the library reads it, whatever the text', () => {
    let read = 0;
    fc.assert(
      fc.property(text, (written) => {
        if (expectAlike(written)) read++;
      }),
      { numRuns: 6000 },
    );
    expect(read).toBeGreaterThan(600);
  });

  it('is read without the library in the example, and in lists and keys within keys', () => {
    const example = readFileSync('examples/urmia-lake.en.md', 'utf8').split('---\n')[1] ?? '';
    expect([example, NESTED].map(expectAlike)).toEqual([true, true]);
    expect(readPlainYaml(blockOf(NESTED))?.data).toEqual({
      title: 'Lake: a title',
      author: [{ name: { en: 'Leila Rad', fa: 'لیلا راد' } }, { name: 'B' }],
      tags: ['one', 'two'],
      place: { city: 'Urmia' },
      date: '2025-08-15T09:30:00+03:30',
    });
  });

  it.each([
    ['a key twice', 'a: x\na: y'],
    ['a comment', 'a: x # y'],
    ['a text that goes on', 'a: x\n  y'],
    ['a list after a text', 'a: x\n  - y'],
    ['a key without a value', 'a:\nb: x'],
    ['a key without a value at the end', 'a:'],
    ['columns that do not fit', 'a:\n  b: x\n c: y'],
    ['a key twice in an item', 'a:\n  - b: x\n    b: y'],
    ['an empty item', 'a:\n  - \n'],
    ['spaces for a value', 'a:  '],
    ['an escape', 'a: "x\\ty"'],
    ['a quote that does not end', 'a: "x'],
    ['a list for fields', '- a'],
    [
      'keys too deep',
      Array.from({ length: 12 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
    ],
  ])('is left to the library: %s', (_, written) => {
    expect(readPlainYaml(blockOf(written))).toBeUndefined();
  });
});
