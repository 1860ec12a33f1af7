import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rewriteBytes, rewriteText } from './rewrite-text.ts';

const inPlace = { format: 'ndjson', field: 'date' } as const;
const added = { ...inPlace, add: 'jalali' } as const;

/** Worked out by hand: 15 August 2025 is 24 Mordad 1404. */
const REWRITTEN: readonly (readonly [string, string, string])[] = [
  ['a plain record', '{"a":1,"date":"2025-08-15"}', '{"a":1,"date":"1404/05/24"}'],
  ['space everywhere', ' { "date" :\t"2025-08-15" , "b":2 }\r', ' { "date" :\t"1404/05/24" , "b":2 }\r'],
  ['a key in escapes', '{"\\u0064\\u0061te":"2025-08-15"}', '{"\\u0064\\u0061te":"1404/05/24"}'],
  ['a value in escapes', '{"date":"2025\\u002d08-15"}', '{"date":"1404/05/24"}'],
  ['Persian digits in escapes', '{"date":"\\u06f1\\u06f4\\u06f0\\u06f4/۰۵/۲۴"}', '{"date":"2025-08-15"}'],
  ['words', '{"date":"24 Mordad 1404","x":[]}', '{"date":"2025-08-15","x":[]}'],
  ['the key in another object', '{"a":{"date":"x"},"date":"2025-08-15"}', '{"a":{"date":"x"},"date":"1404/05/24"}'],
  ['the key in a list', '{"a":[{"date":"x"}],"date":"2025-08-15"}', '{"a":[{"date":"x"}],"date":"1404/05/24"}'],
  ['the key as a value', '{"a":"date","date":"2025-08-15"}', '{"a":"date","date":"1404/05/24"}'],
  ['the key within a text', '{"a":"\\"date\\":\\"1\\"","date":"2025-08-15"}', '{"a":"\\"date\\":\\"1\\"","date":"1404/05/24"}'],
  ['keys that begin alike', '{"dates":1,"dat":2,"date":"2025-08-15"}', '{"dates":1,"dat":2,"date":"1404/05/24"}'],
  ['a backslash before a quote', '{"a":"\\\\","date":"2025-08-15"}', '{"a":"\\\\","date":"1404/05/24"}'],
  ['big and odd numbers', '{"n":1e999,"m":-0.10E+5,"date":"2025-08-15"}', '{"n":1e999,"m":-0.10E+5,"date":"1404/05/24"}'],
  ['a key __proto__', '{"__proto__":{"date":1},"date":"2025-08-15"}', '{"__proto__":{"date":1},"date":"1404/05/24"}'],
];

const REFUSED: readonly (readonly [string, string, string])[] = [
  ['no such key', '{"a":1}', 'ERR_FIELD_MISSING'],
  ['an empty object', '{}', 'ERR_FIELD_MISSING'],
  ['null', '{"date":null}', 'ERR_FIELD_MISSING'],
  ['an empty text', '{"date":" "}', 'ERR_FIELD_MISSING'],
  ['true', '{"date":true}', 'ERR_FIELD_TYPE'],
  ['an object', '{"date":{"y":1}}', 'ERR_FIELD_TYPE'],
  ['a list', '{"date":["2025-08-15"]}', 'ERR_FIELD_TYPE'],
  ['a number without a zone', '{"date":1755208800000}', 'ERR_TIME_ZONE_REQUIRED'],
  ['a moment without a zone', '{"date":"2025-08-15T10:00:00Z"}', 'ERR_TIME_ZONE_REQUIRED'],
  ['a key that stands twice', '{"date":"2025-08-15","date":"2025-08-15"}', 'ERR_FIELD_AMBIGUOUS'],
  ['twice, once in escapes', '{"date":"2025-08-15","dat\\u0065":1}', 'ERR_FIELD_AMBIGUOUS'],
  ['no such day', '{"date":"2025-02-29"}', 'ERR_PARSE_NO_SUCH_DAY'],
  ['an ambiguous day', '{"date":"8/10/2012"}', 'ERR_PARSE_AMBIGUOUS'],
  ['a weekday of another day', '{"date":"Friday, August 14, 2025"}', 'ERR_PARSE_AMBIGUOUS'],
  ['a year that may be lunar', '{"date":"1285/05/24"}', 'ERR_PARSE_AMBIGUOUS'],
  ['a month', '{"date":"Mordad 1404"}', 'ERR_PARSE_SYNTAX'],
  ['a list as the record', '["date","2025-08-15"]', 'ERR_RECORD_SYNTAX'],
  ['a text as the record', '"date"', 'ERR_RECORD_SYNTAX'],
  ['more after the record', '{"date":"2025-08-15"}{}', 'ERR_RECORD_SYNTAX'],
  ['an open object', '{"date":"2025-08-15"', 'ERR_RECORD_SYNTAX'],
  ['an open text', '{"date":"2025-08-15","a":"}', 'ERR_RECORD_SYNTAX'],
  ['a comma too many', '{"date":"2025-08-15",}', 'ERR_RECORD_SYNTAX'],
  ['brackets that cross', '{"date":"2025-08-15","a":[{]}}', 'ERR_RECORD_SYNTAX'],
  ['a fault after the field', '{"date":"2025-08-15","a":tru}', 'ERR_RECORD_SYNTAX'],
  ['a number with a zero before', '{"date":"2025-08-15","a":01}', 'ERR_RECORD_SYNTAX'],
  ['an escape that is none', '{"date":"2025-08-15","a":"\\x"}', 'ERR_RECORD_SYNTAX'],
  ['a control in a text', '{"date":"2025-08-15","a":"\t"}', 'ERR_RECORD_SYNTAX'],
];

describe('a field of NDJSON', () => {
  it.each(REWRITTEN)('is rewritten beside %s', (_, record, expected) => {
    expect(rewriteText(`${record}\n`, inPlace)).toEqual({ text: `${expected}\n`, refused: [] });
  });

  it.each(REFUSED)('is refused for %s', (_, record, code) => {
    const text = `{"date":"2025-08-15"}\n${record}\n{"date":"2025-08-15"}`;
    expect(rewriteText(text, inPlace)).toEqual({
      text: `{"date":"1404/05/24"}\n${record}\n{"date":"1404/05/24"}`,
      refused: [`2 ${code}`],
    });
  });

  it('is added after the last member, before the space at the end', () => {
    expect(rewriteText('{"date":"2025-08-15","a":"}" }\r\n', added).text).toBe(
      '{"date":"2025-08-15","a":"}","jalali":"1404/05/24" }\r\n',
    );
    expect(rewriteText('{"date":"August 15, 2025"}', { ...added, add: 'a"b' }).text).toBe(
      '{"date":"August 15, 2025","a\\"b":"1404/05/24"}',
    );
    expect(rewriteText('{"date":"2025-08-15","\\u006aalali":1}', added).refused).toEqual([
      '1 ERR_FIELD_AMBIGUOUS',
    ]);
  });

  it('is found by a JSON pointer', () => {
    const pointed = (field: string, text: string): unknown =>
      rewriteText(text, { format: 'ndjson', field });
    expect(pointed('/a/b', '{"b":1,"a":{"c":{"b":2},"b":"2025-08-15"}}')).toEqual({
      text: '{"b":1,"a":{"c":{"b":2},"b":"1404/05/24"}}',
      refused: [],
    });
    expect(pointed('/a/1', '{"a":["2025-08-14","2025-08-15"]}')).toMatchObject({
      text: '{"a":["2025-08-14","1404/05/24"]}',
    });
    expect(pointed('/a~1b/~0', '{"a/b":{"~":"2025-08-15"}}')).toMatchObject({
      text: '{"a/b":{"~":"1404/05/24"}}',
    });
    const twice = '{"a":{"b":"2025-08-15"},"a":{"b":"2025-08-15"}}';
    expect(pointed('/a/b', twice)).toEqual({ text: twice, refused: ['1 ERR_FIELD_AMBIGUOUS'] });
    for (const without of ['{"a":[]}', '{"a":1}', '{"a":"b"}', '{"a":{"c":1}}', '{"a":{}}'])
      expect(pointed('/a/b', without)).toMatchObject({ refused: ['1 ERR_FIELD_MISSING'] });
  });

  it('may be a moment where a zone is told, and never what may be no milliseconds', () => {
    // 22:00 UTC is 01:30 of the next day in Tehran.
    const zoned = { ...inPlace, timeZone: 'Asia/Tehran' } as const;
    const of = (value: string): unknown => rewriteText(`{"date":${value}}`, zoned);
    const next = { text: '{"date":"1404/05/25"}', refused: [] };
    expect(of('"2025-08-15T22:00:00Z"')).toEqual(next);
    expect(of('"2025-08-15T18:00:00.000-04:00"')).toEqual(next);
    expect(of('"2025-08-15T22:00Z"')).toEqual(next);
    expect(of(String(Date.UTC(2025, 7, 15, 22)))).toEqual(next);
    expect(of('"2025-08-15"')).toEqual({ text: '{"date":"1404/05/24"}', refused: [] });
    expect(of('"2025-08-15T22:00:00"')).toEqual({ text: '{"date":"1404/05/24"}', refused: [] });
    for (const number of ['20250815', '1404', '1755295200', '-1755295200', '0'])
      expect(of(number)).toMatchObject({ refused: ['1 ERR_PARSE_AMBIGUOUS'] });
    expect(of('1755295200000.5')).toMatchObject({ refused: ['1 ERR_FIELD_TYPE'] });
    expect(of('1755295200000000')).toMatchObject({ refused: ['1 ERR_FIELD_RANGE'] });
  });

  it('keeps bytes that are no UTF-8, NULs, a byte order mark, blank lines and the end as they are', () => {
    const bytes = Buffer.concat([
      Buffer.from('\uFEFF{"a":"'),
      Buffer.of(0xff, 0xc0, 0x80, 0xed, 0xa0, 0x80),
      Buffer.from('","date":"2025-08-15"}\r\n\n \t\r\n\0\n{"date":"2025-08-15"}'),
    ]);
    const { output, rejections, counts } = rewriteBytes(bytes, inPlace);
    const expected = bytes.toString('latin1').replaceAll('2025-08-15', '1404/05/24');
    expect(output).toBe(expected);
    expect(rejections.map(({ line, record }) => [line, [...record]])).toEqual([[4, [0]]]);
    expect(counts).toEqual({ lines: 5, records: 3, rejected: 1 });
    const inField = Buffer.from('{"date":"2025-08-15\xff"}', 'latin1');
    expect(rewriteBytes(inField, inPlace).rejections).toMatchObject([{ code: 'ERR_RECORD_SYNTAX' }]);
  });

  it('is found behind any depth', () => {
    const deep = (open: string, close: string): string =>
      `{"a":${open.repeat(100_000)}1${close.repeat(100_000)},"date":"2025-08-15"}`;
    for (const text of [deep('[', ']'), deep('{"date":', '}'), deep('[{"b":', '}]')])
      expect(rewriteText(text, inPlace).text === text.replace('2025-08-15', '1404/05/24')).toBe(true);
    const unequal = deep('[', ']').replace(']]', ']}');
    expect(rewriteText(unequal, inPlace).refused).toEqual(['1 ERR_RECORD_SYNTAX']);
  });

  it('is left out with its record where rejections are kept elsewhere', () => {
    const bytes = Buffer.from('{"date":1}\n{"date":"2025-08-15"}\n{"date":2}');
    expect(rewriteBytes(bytes, inPlace, [], 'drop').output).toBe('{"date":"1404/05/24"}\n');
  });
});

/** JSON as it may be written: any space, any escapes, and what it says. */
const space = fc.constantFrom('', '', '', ' ', '\t', '\r', '  ');
const escaped = (text: string): fc.Arbitrary<string> =>
  fc.array(fc.boolean(), { minLength: text.length, maxLength: text.length }).map((flags) => {
    const units = flags.map((flag, place) =>
      flag
        ? `\\u${text.charCodeAt(place).toString(16).padStart(4, '0')}`
        : JSON.stringify(text.charAt(place)).slice(1, -1),
    );
    return `"${units.join('')}"`;
  });
const anyText = fc
  .oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom('date', '"', '\\', '}', '","date":"'))
  .chain(escaped);
const value: fc.Arbitrary<string> = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    anyText,
    fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true })).map(String),
    fc.constantFrom('true', 'false', 'null', '{}', '[ ]'),
    fc.array(fc.tuple(space, tie('value'), space), { maxLength: 3 }).map(
      (items) => `[${items.map((item) => item.join('')).join(',')}]`,
    ),
    fc
      .array(fc.tuple(space, anyText, space, tie('value'), space), { maxLength: 3 })
      .map((members) => `{${members.map(([a, key, b, item, c]) => `${a}${key}${b}:${item}${c}`).join(',')}}`),
  ),
})).value;
const otherMember = fc
  .tuple(space, fc.string().filter((key) => key !== 'date' && key !== 'jalali').chain(escaped), space, value, space)
  .map(([a, key, b, item, c]) => `${a}${key}${b}:${item}${c}`);

describe('records of any make', () => {
  it('are rewritten in the field and nowhere else', () => {
    const record = fc.record({
      before: fc.array(otherMember, { maxLength: 3 }),
      after: fc.array(otherMember, { maxLength: 3 }),
      key: escaped('date'),
      date: escaped('2025-08-15'),
      spaces: fc.tuple(space, space, space, space),
    });
    fc.assert(
      fc.property(record, ({ before, after, key, date, spaces: [a, b, c, d] }) => {
        const write = (answer: string, more: string): string => {
          const field = `${a}${key}${b}:${c}${answer}`;
          const members = [...before, field, ...after].join(',');
          return more === '' ? `{${members}${d}}` : `{${members.trimEnd()}${more}${/\s*$/u.exec(members)?.[0] ?? ''}${d}}`;
        };
        const text = write(date, '');
        expect(rewriteText(text, inPlace)).toEqual({ text: write('"1404/05/24"', ''), refused: [] });
        const longer = write(date, ',"jalali":"1404/05/24"');
        expect(rewriteText(text, added)).toEqual({ text: longer, refused: [] });
      }),
      { numRuns: 500 },
    );
  });

  it('are accepted where JSON.parse accepts them, and say the same but for the field', () => {
    const pieces = fc.constantFrom(
      '{', '}', '[', ']', ',', ':', '"', '\\', '"date"', '"date":"2025-08-15"', '"a":', ' ', '\t', '0', '-',
      '1.5', 'e', '+', 'true', 'null', '\\u0064', '"\\u0064ate"', 'ن', '\u0001', '\\"', '{}',
    );
    const broken = fc
      .tuple(fc.array(otherMember, { maxLength: 2 }), fc.nat(), fc.nat(3), fc.array(pieces, { maxLength: 3 }))
      .map(([members, at, cut, more]) => {
        const whole = `{${['"date":"2025-08-15"', ...members].join(',')}}`;
        const place = at % (whole.length + 1);
        return whole.slice(0, place) + more.join('') + whole.slice(place + cut);
      });
    let accepted = 0;
    fc.assert(
      fc.property(fc.oneof(broken, fc.array(pieces).map((all) => all.join(''))), (text) => {
        // What is white space alone is no record.
        fc.pre(text.trim() !== '' && !/\p{Cs}/u.test(text));
        const parsed = parsedOrUndefined(text);
        const isObject = typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed);
        const { text: output, refused } = rewriteText(text, inPlace);
        expect(refused.includes('1 ERR_RECORD_SYNTAX'), text).toBe(!isObject);
        if (refused.length > 0) {
          expect(output).toBe(text);
          return;
        }
        const { date, ...others } = JSON.parse(output) as { readonly date: string };
        expect({ ...others, date: (parsed as { readonly date: string }).date }).toEqual(parsed);
        // The cut may have made another date of it.
        if (!text.includes('2025-08-15')) return;
        accepted++;
        expect(date).toBe('1404/05/24');
      }),
      { numRuns: 5000 },
    );
    expect(accepted).toBeGreaterThan(100);
  });
});

function parsedOrUndefined(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
