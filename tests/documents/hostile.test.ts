import { describe, expect, it } from 'vitest';
import { readBlocks, splitFrontMatter } from '../../src/documents/index.ts';
import { countWords } from '../../src/publish/read-time/count-words.ts';
import { codeThrownBy } from '../support.ts';

const MEGABYTE = 1_000_000;
const megabyteOf = (unit: string): string => unit.repeat(Math.ceil(MEGABYTE / unit.length));

/** Linear work takes a second or two, and what is not linear minutes. */
const LONGEST_MS = 15_000;

describe('a megabyte of hostile markup', () => {
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
      const start = performance.now();
      expect(countWords(megabyteOf(unit), { type, altText: true })).toBeGreaterThanOrEqual(0);
      expect(performance.now() - start).toBeLessThan(LONGEST_MS);
    }
  });

  it.each(['---\n', '+++\n', '---json\n', '{"a":', '{"a":{', '{"\\', '{"a":"}"'])(
    'as front matter that begins with %j comes back',
    (unit) => {
      const start = performance.now();
      expect(splitFrontMatter(megabyteOf(unit)).body.length).toBeGreaterThan(0);
      expect(performance.now() - start).toBeLessThan(LONGEST_MS);
    },
  );

  it.each([
    ['+++\n', '[', '\n+++\n'],
    ['+++\na = "', '\\"', '\n+++\n'],
    ['+++\na = [', '2025-08-15,', '\n+++\n'],
    ['---json\n', '[', '\n---\n'],
    ['---json\n{"a": ', '[1,', '\n---\n'],
    ['{"a": ', '{"a":', '}'.repeat(MEGABYTE / 5 + 1)],
    ['---\n', '{a: ', '\n---\n'],
  ])('between %j and its end is refused: %j', (start, unit, end) => {
    const began = performance.now();
    expect(codeThrownBy(() => splitFrontMatter(start + megabyteOf(unit) + end))).toBe(
      'ERR_DOCUMENT',
    );
    expect(performance.now() - began).toBeLessThan(LONGEST_MS);
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
