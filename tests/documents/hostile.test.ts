import { describe, expect, it } from 'vitest';
import { readBlocks, splitFrontMatter } from '../../src/documents/index.ts';
import { countWords } from '../../src/publish/read-time/count-words.ts';
import { codeThrownBy } from '../support.ts';

const LARGE = 250_000;
const largeOf = (unit: string): string => unit.repeat(Math.ceil(LARGE / unit.length));

// Linear work takes a second or two of each, and what is not linear minutes: the longest time of any test tells them apart.
describe('a quarter of a megabyte of hostile markup', () => {
  it.each([
    '{',
    '{{',
    '{% ',
    '{#a',
    '[',
    '![',
    '![a',
    '[^',
    '[a][',
    '[![',
    '![](',
    '![a](b)',
    '[[a](b)',
    '[*a*](',
    '[`a',
    '\\[',
    ']',
    '[^1]',
    '[^1]: a\n',
    '- [x] ',
    '<img ',
    '<img alt="',
    '<img alt="&amp;">',
    '<figcaption>',
  ])('%j comes back', (unit) => {
    for (const type of ['markdown', 'html'] as const) {
      expect(countWords(largeOf(unit), { type, altText: true })).toBeGreaterThanOrEqual(0);
    }
  });

  it.each(['---\n', '+++\n', '---json\n', '{"a":', '{"a":{', '{"\\', '{"a":"}"'])(
    'as front matter that begins with %j comes back',
    (unit) => {
      expect(splitFrontMatter(largeOf(unit)).body.length).toBeGreaterThan(0);
    },
  );

  it.each([
    ['+++\n', '[', '\n+++\n'],
    ['+++\na = "', '\\"', '\n+++\n'],
    ['+++\na = [', '2025-08-15,', '\n+++\n'],
    ['---json\n', '[', '\n---\n'],
    ['---json\n{"a": ', '[1,', '\n---\n'],
    ['{"a": ', '{"a":', '}'.repeat(LARGE / 5 + 1)],
    ['---\n', '{a: ', '\n---\n'],
  ])('between %j and its end is refused: %j', (start, unit, end) => {
    expect(codeThrownBy(() => splitFrontMatter(start + largeOf(unit) + end))).toBe('ERR_DOCUMENT');
  });
});

describe('brackets within brackets', () => {
  // The parser's own function for labels is replaced by a linear one: links are those of CommonMark.
  it.each([
    ['[a [b] c](x)', 'a [b] c'],
    ['[a [b](y) c](x)', '[a b c](x)'],
    ['[[[a](x)](y)](z)', '[[a](y)](z)'],
    ['[a ![b](y) c](x)', 'a  c'],
    ['![a [b](y) c](x) d', ' d'],
    ['[a](x) [b](y) [c', 'a b [c'],
    ['[a `]` b](x)', 'a ] b'],
    ['[a \\] b](x)', 'a ] b'],
    ['[a <b c="]"> d](x)', 'a  d'],
    ['[a][b] [b][] [b]\n\n[b]: x', 'a b b'],
    ['[*a](x)*', '*a*'],
  ])('%j reads %j', (source, text) => {
    const [block] = readBlocks(source, 'markdown');
    expect(block).toMatchObject({ kind: 'paragraph', text });
  });
});
