import { describe, expect, it } from 'vitest';
import { DocumentError } from '../../src/core/errors/index.ts';
import { splitFrontMatter } from '../../src/documents/index.ts';

/** Where a document's front matter is refused. */
function placeOf(source: string): [number, number] {
  try {
    splitFrontMatter(source, 'a.md');
  } catch (error) {
    if (error instanceof DocumentError && error.file === 'a.md') return [error.line, error.column];
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('TOML front matter', () => {
  it('stands between lines of +++', () => {
    const source =
      '+++\ntitle = "Rain"\nn = 5\ndraft = false\ntags = ["a", "b"]\n[author]\nname = "Leila"\n+++\nBody';
    expect(splitFrontMatter(source)).toEqual({
      data: { title: 'Rain', n: 5, draft: false, tags: ['a', 'b'], author: { name: 'Leila' } },
      body: 'Body',
      scalars: [
        { name: 'title', value: 'Rain', index: 13 },
        { name: 'n', value: '5', index: 23 },
        { name: 'draft', value: 'false', index: 33 },
      ],
      bodyOffset: source.indexOf('Body'),
    });
    expect(splitFrontMatter('\uFEFF+++\r\na = "b"\r\n+++\r\nBody')).toEqual({
      data: { a: 'b' },
      body: 'Body',
      scalars: [{ name: 'a', value: 'b', index: 11 }],
      bodyOffset: 20,
    });
    expect(splitFrontMatter('+++\n+++\n')).toEqual({
      data: {},
      scalars: [],
      body: '',
      bodyOffset: 8,
    });
    expect(splitFrontMatter('+++\na = 1\n---\n').data).toEqual({});
    expect(splitFrontMatter('text\n+++\na = 1\n+++\n').data).toEqual({});
  });

  it.each([
    ['2025-08-15', '2025-08-15'],
    ['2025-08-15T09:30:00', '2025-08-15T09:30:00'],
    ['2025-08-15 09:30:00+03:30', '2025-08-15T09:30:00+03:30'],
    ['2025-08-15t06:00:00z', '2025-08-15T06:00:00Z'],
    ['2025-08-15T06:00:00.123456-00:00', '2025-08-15T06:00:00.123456-00:00'],
    ['1404-02-31', '1404-02-31'], // a Jalali day, which its reader asks about
    ['2025-02-31', '2025-02-31'], // no day, which its reader refuses: never 3 March
    ['"2025-08-15"', '2025-08-15'],
    ["'''\n2025-08-15'''", '2025-08-15'],
  ])('keeps the date %s as it was written', (written, text) => {
    expect(splitFrontMatter(`+++\ndate = ${written} # 2025-01-01\n+++\n`).data).toEqual({
      date: text,
    });
  });

  it('tells dates from keys, texts and comments that look like them', () => {
    const toml = [
      '2025-08-15 = "a \\" 2025-08-15" # "2025-08-15',
      "b = 'c:\\' # 2025-08-15",
      'c = """"2025-08-15" ""2025-08-15"""""',
      'd = [2025-08-15, {e = 2025-08-16}, 1e-3, 2025]',
      'x-2025-08-15 = 1',
      '[2025-08-17]',
      '2025-08-18.f = 07:30:00',
    ].join('\n');
    const { '2025-08-17': table, ...data } = splitFrontMatter(`+++\n${toml}\n+++\n`).data;
    expect(data).toEqual({
      '2025-08-15': 'a " 2025-08-15',
      b: 'c:\\',
      c: '"2025-08-15" ""2025-08-15""',
      d: ['2025-08-15', { e: '2025-08-16' }, 0.001, 2025],
      'x-2025-08-15': 1,
    });
    expect(table).toMatchObject({ '2025-08-18': { f: expect.anything() as unknown } });
  });

  it.each([
    ['+++\na = 1\nb = \n+++\n', 3],
    ['+++\na = 2025-08-15 b\n+++\n', 2],
    ['+++\r\na = 1\r\na = 2\r\n+++\r\n', 3],
    ['+++\na = 2025-13-01\n+++\n', 2],
    ['+++\n= 1\n+++\n', 2],
  ])('refuses %j at its line', (source, line) => {
    expect(placeOf(source)[0]).toBe(line);
  });
});

describe('JSON front matter', () => {
  it('stands between ---json and ---, or begins the file', () => {
    const object = '{\n  "title": "A {brace} \\" in it",\n  "n": 5,\n  "a": {"b": [null, true]}\n}';
    const data = { title: 'A {brace} " in it', n: 5, a: { b: [null, true] } };
    for (const [source, body] of [
      [`---json\n${object}\n---\nBody`, 'Body'],
      [`${object}\nBody`, 'Body'],
      [`\uFEFF${object.replaceAll('\n', '\r\n')}\r\nBody`, 'Body'],
      [`${object}  \n\nBody`, '\nBody'],
      [`${object} Body`, 'Body'],
      [object, ''],
    ] as const) {
      expect(splitFrontMatter(source)).toEqual({
        data,
        body,
        // What is escaped has no place in one piece.
        scalars: [],
        bodyOffset: source.length - body.length,
      });
    }
  });

  it.each([
    '{}',
    '{ title: Rain }',
    '{{< figure >}}',
    '{"quoted"} text',
    '{"a": "never closed',
    '{"a": {"b": 1}',
    '---json\n{"a": 1}\n',
    ' {"a": 1}',
  ])('%j has none', (source) => {
    expect(splitFrontMatter(source)).toEqual({
      data: {},
      scalars: [],
      body: source,
      bodyOffset: 0,
    });
  });

  it.each([
    ['{"a": 1,}\nBody', 1, 9],
    ['{"a": 1\n "b": 2}', 2, 2],
    ['{"a": x}', 1, 7],
    ['{"a": "\\x"}', 1, 7],
    ['{"a": [1 2]}', 1, 10],
    ['{"a": [1,]}', 1, 10],
    ['{"a": {b: 1}}', 1, 8],
    ['{"a": {"b" 1}}', 1, 12],
    ['{"a": 01}', 1, 8],
    ['{"a": [}', 1, 8],
    ['---json\n{"a": 1,\r\n"b": tru}\n---\n', 3, 6],
    ['---json\n{"a": 1} {"b": 2}\n---\n', 2, 10],
    ['---json\n\n---\n', 3, 1],
    ['---json\n[1]\n---\n', 2, 1],
    ['---json\nnull\n---\n', 2, 1],
  ])('refuses %j at line %i, column %i', (source, line, column) => {
    expect(placeOf(source)).toEqual([line, column]);
  });

  it('has no way to the prototype', () => {
    const { data } = splitFrontMatter('{"__proto__": {"date": "2025-08-15"}, "a": 1}');
    expect(Object.keys(data)).toContain('a');
    expect(data['date']).toBeUndefined();
  });
});

describe('YAML front matter', () => {
  it.each([
    ['---\na: 1\nb: [2\n---\n', 4],
    ['\uFEFF---\r\na: 1\r\na: 2\r\n---\r\n', 3],
    ['---\n- a\n---\n', 2],
    ['---\na: *b\n---\n', 2],
  ])('refuses %j at its line', (source, line) => {
    expect(placeOf(source)[0]).toBe(line);
  });
});
