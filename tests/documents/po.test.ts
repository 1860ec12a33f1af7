import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import * as gettext from 'gettext-parser';
import { describe, expect, it } from 'vitest';
import { DocumentError } from '../../src/core/errors/index.ts';
import { readPo } from '../../src/documents/po.ts';
import type { TranslationUnit } from '../../src/documents/translation-unit.ts';
import { byText, expectExactPlaces, writtenIn } from './block-places.ts';

const fixture = (name: string): string =>
  readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');

const texts = (units: readonly TranslationUnit[]): [string, string, string | undefined][] =>
  units.map(({ id, source, target }) => [id, source.text, target?.text]);

/** The units that another reader's entries make. */
function unitsByGettextParser(source: string): [string, string, string | undefined][] {
  const { translations } = gettext.po.parse(source);
  return Object.entries(translations).flatMap(([context, entries]) =>
    Object.values(entries)
      .filter(({ msgid }) => context !== '' || msgid !== '')
      .flatMap(unitsOfEntry),
  );
}

function unitsOfEntry(entry: gettext.Entry): [string, string, string | undefined][] {
  const { msgctxt, msgid, msgid_plural: plural, msgstr } = entry;
  const id = msgctxt === undefined ? msgid : `${msgctxt}|${msgid}`;
  return msgstr.map((text, index) => [
    plural === undefined ? id : `${id}[${index}]`,
    plural === undefined || (index === 0 && msgstr.length > 1) ? msgid : plural,
    text === '' ? undefined : text,
  ]);
}

function faultOf(source: string): [number, number, string] {
  try {
    readPo(source, 'fa.po');
  } catch (error) {
    if (error instanceof DocumentError && error.file === 'fa.po') {
      return [error.line, error.column, error.reason];
    }
    throw error;
  }
  throw new Error('nothing was refused');
}

const states = (source: string): [string | undefined, boolean][] =>
  readPo(source, 'fa.po').map(({ state, unfinished = false }) => [state, unfinished]);

const headerIn = (charset: string): string =>
  `msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=${charset}\\n"\n`;

describe('a PO file', () => {
  it.each([
    ['poedit.po', 5, 'fa-IR'],
    ['msgmerge.po', 2, 'fa'],
    ['weblate.po', 2, 'fa'],
    ['django.po', 4, undefined],
    ['glotpress.po', 2, 'fa'],
  ])('%s is read as gettext-parser reads it', (name, count, language) => {
    const written = fixture(name);
    for (const source of [
      written,
      `\uFEFF${written}`,
      written.replaceAll('\r\n', '\n').replaceAll('\n', '\r\n'),
      written.trimEnd(),
    ]) {
      const units = readPo(source, name);
      expect(units.length).toBe(count);
      expect(texts(units).toSorted(byText)).toEqual(unitsByGettextParser(source).toSorted(byText));
      for (const { source: text, target, targetLanguage } of units) {
        expectExactPlaces(text, source);
        if (target !== undefined) expectExactPlaces(target, source);
        expect(targetLanguage).toBe(language);
      }
    }
  });

  it('is read with carriage returns alone', () => {
    const written = fixture('poedit.po');
    const units = readPo(written.replaceAll('\n', '\r'), 'mac.po');
    expect(units).toEqual(readPo(written, 'mac.po'));
    expect(faultOf('# a\rmsgid "a\rmsgstr "b"\r')).toEqual([
      2,
      7,
      'the text that begins here has no closing quote on its line',
    ]);
  });

  it('compares the first form of several with msgid, and the others with msgid_plural', () => {
    expect(texts(readPo(fixture('msgmerge.po'), 'fa.po'))[1]).toEqual([
      'age|Yesterday[0]',
      '%d days ago, before 1 Mehr',
      '%d روز پیش، پیش از ۱ مهر',
    ]);
    expect(
      texts(readPo('msgid "one"\nmsgid_plural "many"\nmsgstr[0] "a"\nmsgstr [ 1 ] "b"', 'fa.po')),
    ).toEqual([
      ['one[0]', 'one', 'a'],
      ['one[1]', 'many', 'b'],
    ]);
  });

  it('tells flags, and what is fuzzy; comments of obsolete entries are theirs', () => {
    expect(states(fixture('msgmerge.po'))).toEqual([
      ['fuzzy, c-format', true],
      ['c-format', false],
    ]);
    const one = 'msgid "a"\nmsgstr "b"\n';
    expect(states(`#,fuzzy\n#= c-format,\n${one}#~ msgid "x"\n${one}`)).toEqual([
      ['fuzzy, c-format', true],
      [undefined, false],
    ]);
    expect(states(`#, fuzzy\n#~ msgid "x"\n#~ msgstr "y"\n\n${one}`)).toEqual([[undefined, false]]);
    expect(states('msgid "a"\n#, fuzzy\nmsgstr "b"\n#, c-format\nmsgid "c"\nmsgstr "d"')).toEqual([
      ['fuzzy', true],
      ['c-format', false],
    ]);
  });

  it.each([
    [String.raw`\n\t\"\\\r\a\b\f\v`, '\n\t"\\\r\u0007\b\f\v'],
    [String.raw`\101\12\x9\x41z`, 'A\n\tAz'],
    [String.raw`\xd9\x85 \331\205 \360\237\x98\x80.`, 'م م 😀.'],
    [String.raw`it\'s \😀\م`, "it's 😀م"],
    ['one \\\r\ntwo\\\nthree', 'one twothree'],
    ['one\rtwo', 'one\rtwo'],
    ['one" \r\n\f "two"\t"" "\\x41', 'onetwoA'],
  ])('reads %j', (written, text) => {
    const source = `msgid "${written}"\nmsgstr "x"\n`;
    const [unit] = readPo(source, 'fa.po');
    expect(unit?.source.text).toBe(text);
    if (unit !== undefined) expectExactPlaces(unit.source, source);
  });

  it('tells how escapes and lines are written', () => {
    const source = 'msgid "a \\"b\\" c"\nmsgstr ""\n"24 "\n"Mordad\\xd9\\x85 d"\n';
    const [unit] = readPo(source, 'fa.po');
    if (unit?.target === undefined) throw new Error('no unit');
    expect(writtenIn(source, unit.source, '"b"')).toBe('\\"b\\"');
    expect(writtenIn(source, unit.target, '24 Mordad')).toBe('24 "\n"Mordad');
    expect(writtenIn(source, unit.target, 'م d')).toBe('\\xd9\\x85 d');
  });

  it('reads duplicates, empty contexts, and entries on one line', () => {
    expect(
      texts(
        readPo(
          'domain "a"\nmsgid"a"msgstr"b"msgid "a" msgstr "c" msgctxt "" msgid "" msgstr "d"',
          'fa.po',
        ),
      ),
    ).toEqual([
      ['a', 'a', 'b'],
      ['a', 'a', 'c'],
      ['|', '', 'd'],
    ]);
    expect(readPo('', 'fa.po')).toEqual([]);
    expect(readPo('\uFEFF# nothing\n', 'fa.po')).toEqual([]);
  });

  it('takes languages from the header, wherever it stands', () => {
    const header =
      'msgid ""\nmsgstr "X-Source-Language: en_US.UTF-8\\nLANGUAGE : fa@x\\nLanguage: de\\n"\n';
    const [unit] = readPo(`msgid "a"\nmsgstr "b"\n${header}`, 'fa.po');
    expect(unit).toMatchObject({ sourceLanguage: 'en-US', targetLanguage: 'fa' });
    const [other] = readPo('msgid ""\nmsgstr "Language: ?"\nmsgid "a"\nmsgstr "b"', 'fa.po');
    expect(other?.targetLanguage).toBeUndefined();
  });

  it('refuses what another charset was decoded as', () => {
    for (const charset of ['UTF-8', 'utf8', 'CHARSET', 'US-ASCII']) {
      expect(readPo(headerIn(charset), 'fa.po')).toEqual([]);
    }
    expect(faultOf(headerIn('windows-1256'))).toEqual([
      3,
      28,
      'the header says charset=windows-1256; convert the file to UTF-8, as msgconv --to-code=UTF-8 does',
    ]);
  });

  it.each([
    ['msgid "a', 1, 7, 'no closing quote'],
    ['msgid "a\\', 1, 7, 'no closing quote'],
    ['msgid "a\nmsgstr "b"\n', 1, 7, 'no closing quote'],
    ['msgid "a"\r\nmsgstr "b"\r\nmore\r\n', 3, 1, 'text outside quotes'],
    ['msgidx "a"', 1, 1, 'text outside quotes'],
    ['msgid_plurals "a"', 1, 1, 'text outside quotes'],
    ["msgid 'a'", 1, 1, 'a keyword without its text'],
    ['msgid "a" b', 1, 11, 'text outside quotes'],
    ['msgid\nmsgstr "b"', 1, 1, 'a keyword without its text'],
    ['msgid "a"\nmsgstr', 2, 1, 'a keyword without its text'],
    ['msgstr[x] "b"', 1, 1, 'text outside quotes'],
    ['# a\n  "b"\n', 2, 3, 'belongs to no msgid'],
    ['msgid "a"\n# b\n"c"', 3, 1, 'belongs to no msgid'],
    ['msgid "a"\n', 1, 1, 'without a msgstr'],
    ['msgid "a"\n\n#, fuzzy\n msgid "b"\nmsgstr "c"', 1, 1, 'without a msgstr'],
    ['\nmsgstr "b"', 2, 1, 'msgstr without a msgid'],
    ['msgid_plural "b"', 1, 1, 'msgid_plural without a msgid'],
    ['msgctxt "b"\nmsgstr "c"', 2, 1, 'msgstr without a msgid'],
    ['msgctxt "b"\nmsgctxt "b"', 1, 1, 'msgctxt without a msgid'],
    ['msgid "a"\nmsgstr "b \\xd9"', 2, 11, 'no UTF-8'],
    ['msgid "a"\nmsgstr "\\xd9b"', 2, 9, 'no UTF-8'],
    ['msgid "\\777"\n', 1, 8, 'no UTF-8'],
    ['msgid "\\x41bc"\n', 1, 8, 'no UTF-8'],
    ['msgid "\\xff\\xff\\xff\\xff"\n', 1, 8, 'no UTF-8'],
  ])('refuses %j at line %i, column %i', (source, line, column, reason) => {
    const fault = faultOf(source);
    expect(fault.slice(0, 2)).toEqual([line, column]);
    expect(fault[2]).toContain(reason);
  });
});

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom('"', '\\', '\n', '\t', '\r', 'n', 'x', '24 ', 'مرداد', '\u200c', '😀'),
  }),
);
const entry = fc.record(
  {
    msgctxt: text.filter((name) => name !== '__proto__'),
    msgid: text.filter((name) => name !== '' && name !== '__proto__'),
    msgid_plural: text.filter((written) => written !== ''),
    msgstr: fc.array(text, { minLength: 1, maxLength: 3 }),
    isFuzzy: fc.boolean(),
  },
  { requiredKeys: ['msgid', 'msgstr', 'isFuzzy'] },
);

describe('what gettext-parser writes', () => {
  it('is read whole, every place exact', () => {
    const lines = fc.record({
      foldLength: fc.constantFrom(0, 20, 79),
      eol: fc.constantFrom('\n', '\r\n'),
    });
    fc.assert(
      fc.property(fc.array(entry), fc.array(entry, { maxLength: 2 }), lines, (some, old, style) => {
        const written = gettext.po
          .compile(
            {
              headers: { Language: 'fa' },
              translations: tableOf(some),
              obsolete: tableOf(old),
            },
            style,
          )
          .toString('utf8');
        const expected = Object.values(tableOf(some)).flatMap((entries) =>
          Object.values(entries).flatMap((one) =>
            unitsOfEntry(
              one.msgid_plural === undefined ? { ...one, msgstr: one.msgstr.slice(0, 1) } : one,
            ),
          ),
        );
        const units = readPo(written, 'fa.po');
        expect(texts(units)).toEqual(expected);
        expect(texts(units).toSorted(byText)).toEqual(
          unitsByGettextParser(written).toSorted(byText),
        );
        for (const { source, target } of units) {
          expectExactPlaces(source, written);
          if (target !== undefined) expectExactPlaces(target, written);
        }
      }),
    );
  });
});

function tableOf(
  entries: readonly {
    msgctxt?: string;
    msgid: string;
    msgid_plural?: string;
    msgstr: string[];
    isFuzzy: boolean;
  }[],
): Record<string, Record<string, gettext.Entry>> {
  const table: Record<string, Record<string, gettext.Entry>> = {};
  for (const { isFuzzy, msgctxt = '', ...more } of entries) {
    const ofContext = (table[msgctxt] ??= {});
    ofContext[more.msgid] = {
      ...more,
      ...(msgctxt !== '' && { msgctxt }),
      ...(isFuzzy && { comments: { flag: 'fuzzy' } }),
    };
  }
  return table;
}
