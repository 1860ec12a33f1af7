import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DocumentError } from '../../src/core/errors/index.ts';
import { joinMessages } from '../../src/documents/join-messages.ts';
import { jsonFault } from '../../src/documents/json-fault.ts';
import { readMessages } from '../../src/documents/messages-json.ts';
import { expectExactPlaces, writtenIn } from './block-places.ts';

const fixture = (name: string): string =>
  readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');

const textsOf = (source: string): [string, string][] =>
  readMessages(source, 'en.json').map(({ key, block }) => [key, block.text]);

/** The texts of parsed JSON, each with its path. */
function textsIn(value: unknown, path: readonly string[] = []): [string, string][] {
  if (typeof value === 'string') return [[path.map(shown).join('.'), value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, [...path, key]));
}

function shown(key: string): string {
  return key === '' || key.includes('.') || key.includes('"') ? JSON.stringify(key) : key;
}

function faultOf(source: string): [number, number, string] {
  try {
    readMessages(source, 'en.json');
  } catch (error) {
    if (error instanceof DocumentError && error.file === 'en.json') {
      return [error.line, error.column, error.reason];
    }
    throw error;
  }
  throw new Error('nothing was refused');
}

const joined = (source: object, target: object): ReturnType<typeof joinMessages> =>
  joinMessages(
    readMessages(JSON.stringify(source), 'en.json'),
    readMessages(JSON.stringify(target), 'fa.json'),
  );

describe('a file of messages', () => {
  it.each(['newsroom.en.json', 'newsroom.fa.json'])('%s is read as JSON.parse reads it', (name) => {
    const written = fixture(name);
    for (const source of [written, written.replaceAll('\n', '\r\n'), `\uFEFF${written}`]) {
      expect(textsOf(source)).toEqual(textsIn(JSON.parse(written)));
      for (const { block } of readMessages(source, name)) expectExactPlaces(block, source);
    }
  });

  it('names texts by their keys, and keys with dots in quotes', () => {
    expect(
      textsOf('{"a": {"b": ["c", 1, {"d.e": "f"}, "g"], "": "h"}, "i\\"\\u006a": "k"}'),
    ).toEqual([
      ['a.b.0', 'c'],
      ['a.b.2."d.e"', 'f'],
      ['a.b.3', 'g'],
      ['a.""', 'h'],
      ['"i\\"j"', 'k'],
    ]);
    expect(textsOf('"alone"')).toEqual([['', 'alone']]);
    expect(textsOf('[["a"], [], "b"]')).toEqual([
      ['0.0', 'a'],
      ['2', 'b'],
    ]);
  });

  it('leaves out what is no text, and reads duplicates', () => {
    expect(
      textsOf('{"a": 1, "b": null, "c": true, "d": {}, "e": [], "f": "", "g": -1.5e3}'),
    ).toEqual([['f', '']]);
    expect(textsOf('null')).toEqual([]);
    expect(textsOf('{"a": "b", "a": "c"}')).toEqual([
      ['a', 'b'],
      ['a', 'c'],
    ]);
    expect(textsOf('{"__proto__": {"date": "b"}}')).toEqual([['__proto__.date', 'b']]);
  });

  it('tells how escapes are written', () => {
    const source = '{"a": "24\\u00A0Mordad \\"\\ud83d\\ude00\\" \\/ b"}';
    const [message] = readMessages(source, 'en.json');
    if (message === undefined) throw new Error('no message');
    expect(message.block.text).toBe('24\u00A0Mordad "😀" / b');
    expect(writtenIn(source, message.block, '24\u00A0Mordad')).toBe('24\\u00A0Mordad');
    expect(writtenIn(source, message.block, '😀')).toBe('\\ud83d\\ude00');
    expect(writtenIn(source, message.block, '/ b')).toBe('\\/ b');
    const [empty] = readMessages('{"a": ""}', 'en.json');
    expect(empty?.block.segments).toEqual([{ start: 0, offset: 7, length: 0 }]);
  });

  it('reads any JSON as JSON.parse does', () => {
    const key = fc.string({ unit: fc.constantFrom('a', '.', '"', '\\', '۱', '\u0000', '1') });
    const json = fc
      .json({ stringUnit: 'binary', maxDepth: 4 })
      .map((text): unknown => JSON.parse(text));
    fc.assert(
      fc.property(
        fc.oneof(json, fc.dictionary(key, json)),
        fc.constantFrom(undefined, 1, '\t'),
        fc.boolean(),
        (value, indent, isAscii) => {
          const written = JSON.stringify(value, undefined, indent);
          const source = isAscii ? written.replace(/[^\n\t -~]/gu, unicodeEscapes) : written;
          const messages = readMessages(source, 'en.json');
          expect(messages.map((message) => [message.key, message.block.text])).toEqual(
            textsIn(value),
          );
          for (const { block } of messages) expectExactPlaces(block, source);
        },
      ),
    );
  });

  it('refuses what JSON.parse refuses, and nothing else', () => {
    const pieces = [
      ['{', '}', '[', ']', ',', ':', '"', '"a"', '"b":', '\\', '\\n', '\\u00', '0', '1.5', '-'],
      ['e5', 'null', 'tru', ' ', '\n', '\u0007', '\u007F', '\u0085', '\u00A0', '\uFEFF'],
    ];
    const piece = fc.constantFrom(...pieces.flat());
    fc.assert(
      fc.property(fc.string({ unit: piece, maxLength: 8 }), (text) => {
        const source = `[${text}]`;
        expect(isRefused(() => readMessages(source, 'en.json'))).toBe(
          isRefused(() => JSON.parse(source)),
        );
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['{"a": "b",}', 1, 11, 'not JSON: expected a key in quotes'],
    ['{\r\n  "a": "b"\r\n  "c": "d"\r\n}', 3, 3, 'not JSON: expected a comma or the end'],
    ['\uFEFF{"a": "b', 1, 7, 'not JSON: expected a value'],
    ['{"a": "b\nc"}', 1, 7, 'not JSON: expected a value'],
    ["{'a': 'b'}", 1, 2, 'not JSON: expected a key in quotes or }'],
    ['', 1, 1, 'not JSON: expected a value'],
    ['// a\n{}', 1, 1, 'not JSON: expected a value'],
    ['{} {}', 1, 4, 'not JSON: expected a comma or the end'],
    ['[1', 1, 3, 'not JSON: expected a comma or the end'],
    ['{"a" "b"}', 1, 6, 'not JSON: expected a colon'],
  ])('refuses %j at line %i, column %i', (source, line, column, reason) => {
    expect(faultOf(source)).toEqual([line, column, reason]);
  });

  it('refuses what nests deeper than messages do', () => {
    const reason = 'messages nest more than 100 levels deep';
    expect(faultOf('['.repeat(100_000) + ']'.repeat(100_000))).toEqual([1, 101, reason]);
    expect(faultOf('{"a":'.repeat(100_000))).toEqual([1, 501, reason]);
    const deepest = `${'['.repeat(100)}"a"${']'.repeat(100)}`;
    expect(textsOf(deepest)).toEqual([[Array.from({ length: 100 }, () => '0').join('.'), 'a']]);
  });

  it('finds faults at any depth and length', () => {
    expect(jsonFault('['.repeat(100_000)).place).toBe(100_000);
    expect(jsonFault(`"${'a'.repeat(20_000_000)}"x`).place).toBe(20_000_002);
    expect(jsonFault('{"a": 1}')).toEqual({ place: 8, expected: 'the end' });
  });
});

describe('two files of messages', () => {
  it('are joined by key, plurals by the forms that each language has', () => {
    const { units, missing, extra } = joinMessages(
      readMessages(fixture('newsroom.en.json'), 'en.json'),
      readMessages(fixture('newsroom.fa.json'), 'fa.json'),
    );
    expect(missing).toEqual([]);
    expect(extra).toEqual(['translation.own']);
    const targets = new Map(units.map((unit) => [unit.id.slice(12), unit.target?.text]));
    expect(targets.get('article.published')).toContain('۲۴ مرداد');
    expect(targets.get('article.days_one')).toContain('{{count}} روز از');
    expect(targets.get('article.place_ordinal_few')).toBe('{{count}}م مرداد');
    expect(targets.get('article.byline_female')).toBe('گزارش ۱۳ اردیبهشت ۱۴۰۴');
    expect(targets.get('"archive.title"')).toBe('بایگانی ۱۴۰۴');
    expect(targets.get('comments')).toBe('{{count}} دیدگاه');
    expect(targets.get('comments_plural')).toBe('{{count}} دیدگاه');
    expect(targets.get('months.4')).toBe('مه');
    expect(targets.has('soon') && targets.get('soon')).toBeUndefined();
    expect(units.at(-2)).toMatchObject({
      id: 'translation.article.days_zero',
      source: { text: '{{count}} days since March 21' },
      target: { text: 'هیچ روزی از ۱ فروردین' },
    });
  });

  it.each([
    [{ a_one: '1', a_other: '2' }, { a: 'x' }, ['a_one 1 x', 'a_other 2 x', 'a 2 x']],
    [{ a: '1' }, { a_other: 'x', a_one: 'y' }, ['a 1 x', 'a_other 1 x', 'a_one 1 y']],
    [
      { 'a.b_one': '1', 'a.b_other': '2' },
      { 'a.b_other': 'x' },
      ['"a.b_one" 1 x', '"a.b_other" 2 x'],
    ],
    [{ a_male_one: '1' }, { a_other: 'x' }, ['a_male_one 1 x']],
    [{ a: '1' }, { a_female: 'x', a: 'y' }, ['a 1 y', 'a_female 1 x']],
    [{ a_plural: '1' }, { a_0: 'x', a_1: 'y' }, ['a_plural 1 y', 'a_0 1 x', 'a_1 1 y']],
  ])('%j and %j lack nothing', (source, target, expected) => {
    const { units, missing, extra } = joined(source, target);
    expect([missing, extra]).toEqual([[], []]);
    expect(
      units.map((unit) => `${unit.id} ${unit.source.text} ${unit.target?.text ?? ''}`),
    ).toEqual(expected);
  });

  it.each([
    [{ a: '1', b: '2' }, { b: 'x', c: 'y' }, ['a'], ['c']],
    // A form has no stand-in but the one for any number.
    [{ a_one: '1', a_other: '2' }, { a_one: 'x' }, ['a_other'], []],
    [{ a_ordinal_one: '1' }, { a_other: 'x' }, ['a_ordinal_one'], ['a_other']],
    // Keys of their own that end as contexts or forms do.
    [{ date: '1', date_published: '2' }, { date: 'x' }, ['date_published'], []],
    [{ step_1: '1', step_2: '2' }, { step_2: 'x' }, ['step_1'], []],
    [{ a: { b: '1' } }, { a: '1' }, ['a.b'], ['a']],
  ])('%j and %j lack %j and %j', (source, target, missing, extra) => {
    expect(joined(source, target)).toMatchObject({ missing, extra });
  });

  it('take the last of a key that stands twice', () => {
    const { units } = joinMessages(
      readMessages('{"a": "1", "a": "2"}', 'en.json'),
      readMessages('{"a": "x", "a": "y"}', 'fa.json'),
    );
    expect(units.map(({ source, target }) => [source.text, target?.text])).toEqual([['2', 'y']]);
  });
});

function isRefused(act: () => unknown): boolean {
  try {
    act();
    return false;
  } catch {
    return true;
  }
}

function unicodeEscapes(character: string): string {
  return Array.from(
    { length: character.length },
    (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`,
  ).join('');
}
