import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DocumentError } from '../../src/core/errors/index.ts';
import {
  readBlocks,
  readTmx,
  readXliff,
  sourceOffset,
  type TranslationUnit,
} from '../../src/documents/index.ts';
import { findMentions } from '../../src/parse/index.ts';

/** XLIFF 1.2 with what a `<source>` holds. */
const xliff1 = (inline: string, attributes = ''): string =>
  `<xliff version="1.2"><file original="a" source-language="en" target-language="fa"><body><trans-unit id="u"${attributes}><source>${inline}</source></trans-unit></body></file></xliff>`;

/** XLIFF 2 with what a `<unit>` holds. */
const xliff2 = (parts: string, attributes = ''): string =>
  `<xliff version="2.0" srcLang="en" trgLang="fa"><file id="f"><unit id="u"${attributes}>${parts}</unit></file></xliff>`;

const segment = (inline: string): string => `<segment><source>${inline}</source></segment>`;

const tmx = (body: string, header = 'srclang="en"'): string =>
  `<tmx version="1.4"><header ${header}/><body>${body}</body></tmx>`;

const seg = (language: string, inline: string): string =>
  `<tuv xml:lang="${language}"><seg>${inline}</seg></tuv>`;

const only = (units: readonly TranslationUnit[]): TranslationUnit => {
  const [unit] = units;
  if (unit === undefined || units.length > 1) throw new Error(`${units.length} units`);
  return unit;
};

/** A unit of XLIFF 1.2 whose attributes and target matter. */
const unit1 = (attributes: string, target: string): TranslationUnit =>
  only(
    readXliff(
      `<xliff version="1.2"><file><body><trans-unit id="u" ${attributes}><source>a</source>${target}</trans-unit></body></file></xliff>`,
    ),
  );

/** A segment of XLIFF 2 whose state matters. */
const part = (state: string, target = '<target>b.</target>'): string =>
  `<segment ${state}><source>a.</source>${target}</segment>`;

const texts = ({ source, target }: TranslationUnit): string =>
  `${source.text}>${target?.text ?? 'none'}`;

/** Where and why a document is refused. */
function refusal(read: (file: string) => unknown): readonly [string, string] {
  try {
    read('desk.xlf');
  } catch (error) {
    if (error instanceof DocumentError && error.file === 'desk.xlf') {
      return [`${error.line}:${error.column}`, error.reason];
    }
    throw error;
  }
  throw new Error('nothing was refused');
}

const BLANK = '';
const OBJECT = '\uFFFC';

describe('a code', () => {
  it.each([
    // Formatting may stand within a date.
    ['<g id="1">24th</g> of Mordad', '24th of Mordad'],
    ['<g id="1" ctype="bold">2<g id="2">4</g></g>th', '24th'],
    ['2<x id="1"/>4<bx id="2"/>t<ex id="3"/>h', '24th'],
    ['2<x id="1" equiv-text="&lt;b&gt;"/>4<x id="2" ctype="x-b" equiv-text="&lt;/b&gt;"/>', '24'],
    ['2<bpt id="1">&lt;b&gt;</bpt>4<ept id="1">&lt;/b&gt;</ept>', '24'],
    ['2<bpt id="1">{0}</bpt>4<it id="2" pos="open">%s</it>', '24'],
    ['2<ph id="1">{\\b </ph>4<ph id="2">100%</ph>', '24'],
    // A line or a paragraph ends.
    ['a<x id="1" ctype="lb"/>b', 'a\nb'],
    ['a<x id="1" ctype="x-lb"/>b', 'a\nb'],
    ['a<x id="1" ctype="pb"/>b', 'a\nb'],
    ['a<x id="1" equiv-text="&#10;"/>b', 'a\nb'],
    ['a<x id="1" equiv-text="\\n"/>b', 'a\nb'],
    ['a<x id="LINE_BREAK"/>b', 'a\nb'],
    ['a<x id="1" equiv-text="&lt;/b&gt;&lt;br /&gt;"/>b', 'a\nb'],
    ['a<ph id="1">&lt;w:br/&gt;</ph>b', 'a\nb'],
    ['a<bpt id="1" ctype="x-p">&lt;p&gt;</bpt>b<ept id="1">&lt;/p&gt;</ept>c', 'a\nb\nc'],
    ['a<g id="1" ctype="x-html-li">b</g>c', 'a\nb\nc'],
    // A space.
    ['a<x id="1" equiv-text=" "/>b', 'a b'],
    ['a<x id="1" equiv-text="&amp;nbsp;"/>b', 'a b'],
    ['a<ph id="1">&lt;w:tab/&gt;</ph>b', 'a b'],
    ['a<ph id="1">\\t</ph>b', 'a b'],
    // A value.
    ['1<x id="1" equiv-text="{{ day }}"/>5', `1${OBJECT}5`],
    ['1<x id="INTERPOLATION_1"/>5', `1${OBJECT}5`],
    ['1<ph id="1">{0}</ph>5', `1${OBJECT}5`],
    ['1<ph id="1">%1$@</ph>5', `1${OBJECT}5`],
    ['1<ph id="1">%(day)s</ph>5', `1${OBJECT}5`],
    ['1<ph id="1">%.2f</ph>5', `1${OBJECT}5`],
    ['1<ph id="1">${day}</ph>5', `1${OBJECT}5`],
    // A text within code.
    ['a<ph id="1">[<sub>b <ph id="2">{0}</ph></sub>]</ph>c', `a\nb ${OBJECT}\nc`],
    ['a<ph id="1">[<unknown>b</unknown>]</ph>c', 'ac'],
    // What is struck, what is marked, what nobody knows.
    ['1<mrk mtype="x-sdl-deleted">4</mrk><mrk mtype="x-sdl-added">5</mrk>', '15'],
    ['1<mrk mtype="protected">4</mrk><my:mark>5</my:mark>', '145'],
  ])('of XLIFF 1.2, %s, shows %j', (inline, text) => {
    expect(only(readXliff(xliff1(inline))).source.text).toBe(text);
  });

  it.each([
    ['2<pc id="1">4</pc>th', '24th'],
    ['2<pc id="1" type="fmt" subType="xlf:b" dispStart="{0}">4</pc>th', '24th'],
    ['a<pc id="1" dispStart="&lt;p>" dispEnd="&lt;/p>">b</pc>c', 'a\nb\nc'],
    ['a<pc id="1" subType="xlf:pb">b</pc>c', 'a\nb\nc'],
    ['a<ph id="1" subType="xlf:lb"/>b', 'a\nb'],
    ['a<ph id="1" subType="xlf:var"/>b', `a${OBJECT}b`],
    ['a<ph id="1" equiv="&#xA;"/>b', 'a\nb'],
    ['a<ph id="1" equiv="INTERPOLATION"/>b', `a${OBJECT}b`],
    ['a<ph id="1" equiv="START_BOLD" type="fmt"/>b', 'ab'],
    ['a<sc id="1" disp="{0}"/>b<ec startRef="1"/>c', 'abc'],
    ['2<mrk id="m" translate="no">4</mrk><sm id="n"/>t<em startRef="n"/>h', '24th'],
    ['a<cp hex="0041"/><cp hex="1F600"/><cp hex="110000"/><cp/>', 'aA😀\uFFFD\uFFFD'],
  ])('of XLIFF 2, %s, shows %j', (inline, text) => {
    expect(only(readXliff(xliff2(segment(inline)))).source.text).toBe(text);
  });

  it('refers to its original in XLIFF 2, which need not be there', () => {
    const data = '<originalData><data id="d">&lt;br/></data><data>x</data></originalData>';
    const text = segment('a<ph id="1" dataRef="d"/>b<ph id="2" dataRef="e"/>c');
    expect(only(readXliff(xliff2(data + text))).source.text).toBe('a\nbc');
  });

  it('leaves a date one that a reader sees as one', () => {
    const text = '<g id="1">2<x id="2"/>4</g>th of <bpt id="3">&lt;i&gt;</bpt>Mordad, 1404';
    const source = xliff1(text);
    const { source: block } = only(readXliff(source));
    const [mention] = findMentions(block.text);
    expect(mention?.text).toBe('24th of Mordad, 1404');
    expect(sourceOffset(block, mention?.index ?? -1)).toBe(source.indexOf('2<x'));
  });
});

describe('white space', () => {
  const deep = `15\n${' '.repeat(60)}\tAugust\n\n  2025`;

  it('at the start of lines is none, unless the file says so', () => {
    expect(only(readXliff(xliff1(deep))).source.text).toBe('15\nAugust\n\n2025');
    expect(only(readXliff(xliff1(deep, ' xml:space="preserve"'))).source.text).toBe(deep);
    expect(only(readXliff(xliff2(segment(deep), ' xml:space="preserve"'))).source.text).toBe(deep);
    expect(only(readTmx(tmx(`<tu>${seg('en', deep)}</tu>`))).source.text).toBe(
      '15\nAugust\n\n2025',
    );
    const preserved = `<tu><tuv xml:lang="en" xml:space="preserve"><seg>${deep}</seg></tuv></tu>`;
    expect(only(readTmx(tmx(preserved))).source.text).toBe(deep);
  });

  it('alone is no translation', () => {
    const source = '<xliff version="1.2"><file><body><trans-unit id="u"><source>a</source>';
    for (const target of ['<target/>', '<target> \n </target>', '<target><x id="1"/></target>']) {
      const unit = only(readXliff(`${source}${target}</trans-unit></body></file></xliff>`));
      expect(unit).toEqual({ id: '1/u', source: expect.anything() as unknown });
    }
  });
});

describe('a unit of XLIFF', () => {
  it.each([
    ['', '<target>b</target>', {}],
    ['approved="yes"', '<target state="translated">b</target>', { state: 'translated' }],
    ['approved="no"', '<target state="final">b</target>', { state: 'final', unfinished: true }],
    ['', '<target state="x-done">b</target>', { state: 'x-done' }],
    ['', '<target state="new">b</target>', { state: 'new', unfinished: true }],
    ['', '<target state="needs-l10n">b</target>', { state: 'needs-l10n', unfinished: true }],
    ['mq:status="Rejected"', '<target>b</target>', { state: 'Rejected', unfinished: true }],
  ])('of 1.2 with %s %s', (attributes, target, expected) => {
    const { state, unfinished } = unit1(attributes, target);
    expect({ state, unfinished }).toEqual({ state: undefined, unfinished: undefined, ...expected });
  });

  it.each([
    [part(''), {}],
    [part('state="initial"'), { state: 'initial', unfinished: true }],
    [part('state="final"') + part('state="translated"'), { state: 'translated' }],
    [part('state="translated"') + part('state="final"'), { state: 'translated' }],
    [part('state="translated" subState="x:y"'), { state: 'translated x:y' }],
    [part('state="final"') + part('', ''), { state: 'final', unfinished: true }],
    [part('', '') + part('', ''), {}],
  ])('of 2.x with %s', (parts, expected) => {
    const { state, unfinished } = only(readXliff(xliff2(parts)));
    expect({ state, unfinished }).toEqual({ state: undefined, unfinished: undefined, ...expected });
  });

  it('keeps the order that its translation has, and what stands between', () => {
    const parts =
      '<segment><source>A.</source><target order="3">الف.</target></segment>' +
      '<ignorable><source>\n</source></ignorable>' +
      '<segment><source>B.</source><target order="1">ب.</target></segment>' +
      '<ignorable><source> </source><target>  </target></ignorable>' +
      '<segment><source>C.</source><target order="x">پ.</target></segment><segment/>';
    const { source, target } = only(readXliff(xliff2(parts)));
    expect([source.text, target?.text]).toEqual(['A.\nB. C.', 'ب.\nالف.  پ.']);
  });

  it('may refer to tags that the header does not have', () => {
    const header =
      '<header><note/><tag-defs><my:x/><tag><ph>&lt;br/&gt;</ph></tag><tag id="1"><bpt>&lt;p&gt;</bpt></tag></tag-defs></header>';
    const source = xliff1('a<x id="1"/>b<x id="2"/>c<x/>d').replace('<body>', `${header}<body>`);
    expect(only(readXliff(source)).source.text).toBe('abcd');
  });

  it('may hold what XLIFF does not know', () => {
    const parts = `<my:x><source>no</source></my:x><segment><my:y/><source>a</source></segment>`;
    expect(only(readXliff(xliff2(parts))).source.text).toBe('a');
  });

  it('is none where it is not to be translated', () => {
    expect(readXliff(xliff1('a', ' translate="no"'))).toEqual([]);
    expect(readXliff(xliff2(segment('a'), ' translate="no"'))).toEqual([]);
    expect(readXliff('<xliff version="2.2"><other/><file id="f"/></xliff>')).toEqual([]);
  });

  it('without a source, or with an empty one, stands where it begins', () => {
    const sources = [
      '<xliff version="1.2"><file><body><trans-unit/></body></file></xliff>',
      xliff1(''),
      xliff2(''),
      xliff2(segment('')),
    ];
    for (const source of sources) {
      const { source: block } = only(readXliff(source));
      expect(block.text).toBe(BLANK);
      expect(source.slice(0, sourceOffset(block, 0))).toMatch(
        /<(?:trans-unit\/|source|unit [^>]*)>$/u,
      );
    }
  });

  it('is called from the file down, or by its number', () => {
    const group = '<group id="g"><group><unit id="a"/><unit/></group></group>';
    expect(
      readXliff(
        `<xliff version="2.1" srcLang="" trgLang="x"><file>${group}</file><file original="o" id="i">${group}</file></xliff>`,
      ),
    ).toMatchObject([
      { id: '1/g/a', targetLanguage: 'x' },
      { id: '1/g/2' },
      { id: 'o/g/a' },
      { id: 'o/g/2' },
    ]);
  });
});

describe('a memory', () => {
  it('may hold what TMX does not know', () => {
    expect(readTmx(tmx('<my:tu/><tu><my:tuv/></tu>'))).toEqual([]);
  });

  it('may name its language otherwise than its texts do, or not at all', () => {
    const body = `<tu>${seg('en-GB', 'a')}${seg('fa', 'b')}</tu>`;
    for (const header of [
      'srclang="en"',
      'srclang="EN_gb"',
      'srclang="de"',
      '',
      'srclang="*all*"',
    ]) {
      expect(readTmx(tmx(body, header)).map(texts)).toEqual(['a>b']);
    }
    expect(
      readTmx(tmx(`<tu srclang="fa">${seg('en', 'a')}${seg('fa', 'b')}</tu>`)).map(texts),
    ).toEqual(['b>a']);
  });

  it('keeps every translation of a text, and leaves out what is of other languages', () => {
    const body = `<tu>${seg('en', 'a')}${seg('fa', 'b')}${seg('fa', 'c')}</tu><tu>${seg('de', 'd')}${seg('ar', 'e')}</tu><tu/>`;
    expect(readTmx(tmx(body), { sourceLanguage: 'en' }).map(texts)).toEqual(['a>b', 'a>c']);
    expect(readTmx(tmx(body)).map(texts)).toEqual(['a>b', 'a>c', 'd>e']);
    expect(readTmx(tmx(body), { targetLanguage: 'fa' }).map(texts)).toEqual([
      'a>b',
      'a>c',
      'd>none',
    ]);
  });

  it('of OmegaT has tags as words', () => {
    const text = '&lt;a1&gt;2&lt;b2/&gt;4&lt;/a1&gt; M &lt;b&gt; a&lt;br3/&gt;b';
    const source = tmx(
      `<tu>${seg('en', text)}${seg('fa', '&lt;a1/&gt;')}</tu>`,
      'creationtool="OmegaT"',
    );
    const { source: block, target } = only(readTmx(source));
    expect([block.text, target]).toEqual(['24 M <b> a\nb', undefined]);
    expect(sourceOffset(block, 1)).toBe(source.indexOf('4&lt;'));
    const other = tmx(`<tu>${seg('en', text)}</tu>`, 'creationtool="Other"');
    expect(only(readTmx(other)).source.text).toBe('<a1>2<b2/>4</a1> M <b> a<br3/>b');
  });

  it.each([
    [tmx('<tu><tuv><seg>a</seg></tuv></tu>'), {}, 'this <tuv> names no language'],
    [
      tmx(`<tu>${seg('en', 'a')}${seg('fa', 'b')}</tu>`),
      { sourceLanguage: 'de' },
      'no text in de; its languages are en, fa',
    ],
    [
      tmx(`<tu>${seg('en', 'a')}</tu>`),
      { targetLanguage: 'fa' },
      'no text in fa; its languages are en',
    ],
    ['<tmx version="2.0"/>', {}, 'unexpected TMX 2.0, expected 1.1 to 1.4'],
    ['<tmx/>', {}, 'unexpected no version of TMX, expected 1.1 to 1.4'],
    ['<xliff version="1.2"/>', {}, 'not TMX: its root is <xliff>, expected <tmx>'],
  ])('%s for %j is refused', (source, options, reason) => {
    expect(refusal((file) => readTmx(source, options, file))[1]).toBe(reason);
  });

  it('without a text has no language to lack', () => {
    expect(readTmx(tmx(''), { sourceLanguage: 'de' })).toEqual([]);
  });
});

describe('XML', () => {
  const LAUGHS = `<?xml version="1.0"?>\n<!DOCTYPE xliff [\n<!ENTITY a "ha">\n${Array.from(
    { length: 9 },
    (_, index) => `<!ENTITY a${index} "${'&a;'.repeat(10)}">`,
  ).join('\n')}\n]>\n`;

  it.each([
    ['', '1:1', 'not well-formed XML: document must contain a root element'],
    ['plain text', '1:10', 'not well-formed XML: text data outside of root node'],
    ['<xliff version="1.2">\n<file>\n</xliff>', '3:8', 'not well-formed XML: unexpected close tag'],
    ['<xliff version="1.2">\n<file>\n', '2:7', 'not well-formed XML: unclosed tag: file'],
    ['\uFEFF<xliff a="1" a="2"/>', '1:20', 'not well-formed XML: duplicate attribute: a'],
    ['\uFEFF<xliff a=1/>', '1:10', 'not well-formed XML: unquoted attribute value'],
    [
      '<xliff version="1.2">\n a\0b</xliff>',
      '2:3',
      'not well-formed XML: disallowed character U+0000',
    ],
    [
      '<xliff version="1.2">a & b</xliff>',
      '1:24',
      'not well-formed XML: a bare &; write &amp; for it',
    ],
    [
      '<xliff version="1.2">a&amp; b&c\n<a>d;</a></xliff>',
      '1:30',
      'not well-formed XML: a bare &; write &amp; for it',
    ],
    [
      '<xliff version="1.2"><!-- & --><a b="c&d">\n</a>;</xliff>',
      '1:39',
      'not well-formed XML: a bare &; write &amp; for it',
    ],
    ['<xliff version="1.2"><!-- & ', '1:28', 'not well-formed XML: unclosed tag: xliff'],
    [
      '<xliff version="1.2">&#0;</xliff>',
      '1:25',
      'not well-formed XML: malformed character entity',
    ],
    [
      '<xliff version="1.2"/><xliff/>',
      '1:29',
      'not well-formed XML: documents may contain only one root',
    ],
    [
      '<xliff version="1.2">\r\n  &nbsp;</xliff>',
      '2:3',
      "the entity &nbsp; is none of XML's own, and those that a file declares are never read; write the character itself",
    ],
    [
      `${LAUGHS}<xliff version="1.2">&a8;</xliff>`,
      '14:22',
      "the entity &a8; is none of XML's own, and those that a file declares are never read; write the character itself",
    ],
    [
      '<!DOCTYPE xliff [<!ENTITY e SYSTEM "file:///etc/passwd">]><xliff version="1.2"><file original="&e;"/></xliff>',
      '1:96',
      "the entity &e; is none of XML's own, and those that a file declares are never read; write the character itself",
    ],
    [
      `<xliff version="1.2">\n${'<g>'.repeat(100_000)}`,
      '2:2998',
      'elements stand within elements more than 1,000 deep',
    ],
    [
      '\n<xliff version="1.2"/>'.replace(
        '\n',
        '<?xml version="1.0" encoding="windows-1256"?>\n<!-- ۲۴ مرداد -->',
      ),
      '1:1',
      'it says that it is in windows-1256, but it was read as UTF-8; save it as UTF-8 and let it say so',
    ],
    ['<html/>', '1:1', 'not XLIFF: its root is <html>, expected <xliff>'],
    ['\n<xliff version="3.0"/>', '2:1', 'unexpected XLIFF 3.0, expected 1.2, 2.0, 2.1 or 2.2'],
    ['<xliff/>', '1:1', 'unexpected no version of XLIFF, expected 1.2, 2.0, 2.1 or 2.2'],
  ])('%j is refused', (source, place, reason) => {
    expect(refusal((file) => readXliff(source, file))).toEqual([place, reason]);
  });

  it.each([
    ['<?xml version="1.0" encoding="utf-16"?>', '۲۴ مرداد'], // .NET says so of texts saved as UTF-8
    [
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<?pi <a>?><!-- <a> & -->',
      '۲۴ مرداد',
    ],
    ['<?xml version="1.0" encoding="iso-8859-1"?>', '24 Mordad'],
    ['<?xml version="1.1"?>', '۲۴ مرداد'],
    [
      '<!DOCTYPE xliff PUBLIC "-//XLIFF//DTD XLIFF//EN" "http://www.oasis-open.org/xliff.dtd">',
      '۲۴',
    ],
    ['<!DOCTYPE xliff [<!ENTITY a "<trans-unit>"><!-- <file> don\'t -->]>\n', '۲۴ > مرداد'],
  ])('%j is read', (prologue, text) => {
    const source = `${prologue}${xliff1(text)}`;
    const { source: block } = only(readXliff(source));
    expect(block.text).toBe(text);
    expect(sourceOffset(block, 0)).toBe(source.indexOf(`>${text}<`) + 1);
  });

  /** What XML means by each, by its own rules. */
  const MEANS: Readonly<Record<string, string>> = {
    '&amp;': '&',
    '&lt;': '<',
    '&gt;': '>',
    '&quot;': '"',
    '&apos;': "'",
    '&#x6F2;': '۲',
    '&#50;': '2',
    '&#13;': '\r',
    '&#x1F600;': '😀',
    '<g id="1">': '',
    '<x/>': '',
    '<!-- a & <b> -->': '',
    '<?a b?>': '',
    '<![CDATA[<&amp;>]]>': '<&amp;>',
  };

  const PLAIN = 'a|۲| |\n|\r\n|\t|😀|]|>|\u200C|-'.split('|');
  const characters = fc.constantFrom(...PLAIN, ...Object.keys(MEANS));

  it('is read character by character, each at its place', () => {
    fc.assert(
      fc.property(fc.array(characters, { maxLength: 40 }), (pieces) => {
        // `]]>` is no text of XML.
        fc.pre(!pieces.join('').includes(']]>') || pieces.every((piece) => piece !== '>'));
        const closing = '</g>'.repeat(pieces.filter((piece) => piece.startsWith('<g')).length);
        const source = xliff1(pieces.join('') + closing, ' xml:space="preserve"');
        const { source: block } = only(readXliff(source));
        expect(block.text).toBe(pieces.map((piece) => MEANS[piece] ?? piece).join(''));
        let end = 0;
        for (const { start, offset, length, sourceLength = length } of block.segments) {
          const written = source.slice(offset, offset + sourceLength);
          const shown = block.text.slice(start, start + length);
          expect(MEANS[written] ?? written).toBe(shown);
          expect(offset).toBeGreaterThanOrEqual(end);
          end = offset + sourceLength;
        }
      }),
    );
  });

  it('of twice the length takes about twice as long', () => {
    const unit =
      '<trans-unit id="a"><source>On &quot;<g id="1">24</g>&quot; Mordad.</source><target>۲۴ &amp; مرداد</target></trans-unit>\n';
    const timed = (count: number): number => {
      const source = `<xliff version="1.2"><file><body>${unit.repeat(count)}</body></file></xliff>`;
      const start = performance.now();
      expect(readXliff(source)).toHaveLength(count);
      return performance.now() - start;
    };
    timed(2000);
    // What is quadratic takes sixteen times as long, and minutes.
    expect(timed(40_000) / timed(10_000)).toBeLessThan(12);
  });

  it.each(['&lt;', '<x/>', '<!---->', '<![CDATA[a]]>', '\n  ', ']', '&#60;b '])(
    'of a megabyte of %s comes back',
    (piece) => {
      const source = xliff1(piece.repeat(1_000_000 / piece.length));
      const start = performance.now();
      const { source: block } = only(readXliff(source));
      expect(sourceOffset(block, block.text.length)).toBeLessThanOrEqual(source.length);
      readBlocks(
        `<rss><description>${piece.repeat(1_000_000 / piece.length)}</description></rss>`,
        'feed',
      );
      expect(performance.now() - start).toBeLessThan(15_000);
    },
  );
});
