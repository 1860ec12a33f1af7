import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkText } from '../../../src/check/index.ts';
import { findDates } from '../../../src/parse/index.ts';
import { readDocx } from '../../../src/documents/index.ts';
import {
  docxOf,
  linesOf,
  linesOfBody,
  packageOf,
  paragraph,
  part,
  run,
  styles,
  W,
} from './fixtures.ts';

describe('what Word writes', () => {
  // Runs as Word splits them: by spelling marks, revision ids, bookmarks and bold.
  const english = `<w:p w14:paraId="2D3F1A07" w14:textId="77777777" w:rsidR="00A77B3E" w:rsidRDefault="009D1C5F" w:rsidP="009D1C5F"><w:pPr><w:pStyle w:val="BodyText"/><w:spacing w:after="160" w:line="259" w:lineRule="auto"/><w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs></w:pPr><w:bookmarkStart w:id="0" w:name="_Hlk142"/><w:r><w:t>The “talks” began on Aug</w:t></w:r><w:r w:rsidR="00B21C44"><w:t xml:space="preserve">ust 15, </w:t></w:r><w:r w:rsidRPr="00B21C44"><w:rPr><w:b/><w:bCs/></w:rPr><w:t>20</w:t></w:r><w:r w:rsidR="00C01122" w:rsidRPr="00B21C44"><w:t>25 (</w:t></w:r><w:r><w:t xml:space="preserve">24th of </w:t></w:r><w:proofErr w:type="spellStart"/><w:r><w:t>Mor</w:t></w:r><w:bookmarkEnd w:id="0"/><w:r w:rsidR="00B21C44"><w:lastRenderedPageBreak/><w:t>dad</w:t></w:r><w:proofErr w:type="spellEnd"/><w:r><w:t>, 1404).</w:t></w:r></w:p>`;
  const persian = `<w:p w:rsidR="00A77B3E" w:rsidRDefault="00A77B3E"><w:pPr><w:bidi/><w:rPr><w:rFonts w:cs="B Nazanin"/><w:rtl/><w:lang w:bidi="fa-IR"/></w:rPr></w:pPr><w:r><w:rPr><w:rFonts w:cs="B Nazanin" w:hint="cs"/><w:rtl/><w:lang w:bidi="fa-IR"/></w:rPr><w:t xml:space="preserve">گفت‌وگوها روز جمعه ۲</w:t></w:r><w:r w:rsidR="00B21C44"><w:rPr><w:rFonts w:cs="B Nazanin" w:hint="cs"/><w:b/><w:bCs/><w:rtl/></w:rPr><w:t>۴ مر</w:t></w:r><w:r><w:rPr><w:cs/><w:rtl/></w:rPr><w:t xml:space="preserve">داد ۱۴</w:t></w:r><w:r><w:rPr><w:rtl/></w:rPr><w:t>۰۴ در تهران آغاز شد.</w:t></w:r></w:p>`;

  it('is text with whole dates, a paragraph a line', () => {
    const { text } = readDocx(docxOf(`${english}${persian}<w:sectPr/>`), 'a.docx');
    expect(text.split('\n')).toEqual([
      'The “talks” began on August 15, 2025 (24th of Mordad, 1404).',
      'گفت‌وگوها روز جمعه ۲۴ مرداد ۱۴۰۴ در تهران آغاز شد.',
    ]);
    expect(findDates(text).map(({ iso }) => iso)).toEqual([
      '2025-08-15',
      '2025-08-15',
      '2025-08-15',
    ]);
    expect(checkText(text)).toEqual([]);
  });
});

describe('what Google Docs writes', () => {
  it('is text', () => {
    const body = `<w:p w:rsidR="00000000" w:rsidDel="00000000" w:rsidP="00000000" w:rsidRDefault="00000000" w:rsidRPr="00000000" w14:paraId="00000001"><w:pPr><w:pStyle w:val="Heading1"/><w:rPr/></w:pPr><w:bookmarkStart w:colFirst="0" w:colLast="0" w:name="_heading=h.gjdgxs" w:id="0"/><w:bookmarkEnd w:id="0"/><w:r w:rsidDel="00000000" w:rsidR="00000000" w:rsidRPr="00000000"><w:rPr><w:rtl w:val="0"/></w:rPr><w:t xml:space="preserve">Talks of 24 Mordad</w:t></w:r></w:p><w:p w:rsidR="00000000" w:rsidDel="00000000" w:rsidP="00000000" w:rsidRDefault="00000000" w14:paraId="00000002"><w:pPr><w:bidi w:val="1"/><w:rPr/></w:pPr><w:r w:rsidDel="00000000" w:rsidR="00000000"><w:rPr><w:rtl w:val="1"/></w:rPr><w:t xml:space="preserve">۲۴ مرداد </w:t></w:r><w:r w:rsidDel="00000000" w:rsidR="00000000"><w:rPr><w:b w:val="1"/><w:rtl w:val="1"/></w:rPr><w:t xml:space="preserve">۱۴۰۴</w:t></w:r><w:r w:rsidDel="00000000" w:rsidR="00000000"><w:rPr><w:rtl w:val="0"/></w:rPr></w:r></w:p>`;
    const { text, blocks } = readDocx(docxOf(body), 'a.docx');
    expect(text).toBe('Talks of 24 Mordad\n۲۴ مرداد ۱۴۰۴');
    expect(blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph']);
  });
});

describe('the text of a run', () => {
  it.each([
    [
      'tabs and hyphens',
      '<w:t>a</w:t><w:tab/><w:t>b</w:t><w:noBreakHyphen/><w:t>c</w:t>',
      'a\tb\u2011c',
    ],
    ['a soft hyphen', '<w:t>Mor</w:t><w:softHyphen/><w:t>dad</w:t>', 'Mordad'],
    ['line breaks', '<w:t>a</w:t><w:br/><w:t>b</w:t><w:cr/><w:t>c</w:t>', 'a\u2028b\u2028c'],
    ['a page break', '<w:t>a</w:t><w:br w:type="page"/><w:t>b</w:t>', 'a\u2028b'],
    ['a tab of its own place', '<w:t>a</w:t><w:ptab w:alignment="right"/><w:t>b</w:t>', 'a\tb'],
    ['space that is not kept', '<w:t> a\n </w:t><w:t xml:space="preserve"> b </w:t>', 'a b '],
    ['a line of the XML', '<w:t xml:space="preserve">24\r\n Mordad</w:t>', '24  Mordad'],
    ['a ZWNJ at the edge', '<w:t>می\u200c</w:t><w:t>\u00a0شود</w:t>', 'می\u200c\u00a0شود'],
    ['entities and CDATA', '<w:t>A&amp;B &#x6F2;<![CDATA[<4>]]></w:t>', 'A&B ۲<4>'],
    ['a symbol', '<w:t>24</w:t><w:sym w:font="Arial" w:char="2013"/><w:t>26</w:t>', '24–26'],
    [
      'a picture of a symbol font',
      '<w:t>2</w:t><w:sym w:font="Wingdings" w:char="F04A"/><w:t>4</w:t>',
      '2\uFFFC4',
    ],
    ['a symbol that is a newline', '<w:sym w:font="Arial" w:char="000A"/>', '\uFFFC'],
    ['a symbol without a code', '<w:sym w:font="Arial"/>', '\uFFFC'],
    ['a symbol beyond Unicode', '<w:sym w:font="Arial" w:char="110000"/>', '\uFFFC'],
    ['a date of the day of printing', '<w:t>on </w:t><w:dayLong/>', 'on\uFFFC'],
    [
      'a reference to a comment',
      '<w:t>a</w:t><w:commentReference w:id="0"/><w:annotationRef/>',
      'a',
    ],
    [
      'an emoji in two forms',
      '<mc:AlternateContent><mc:Choice Requires="w16se"><w16se:symEx w16se:font="Segoe UI Emoji" w16se:char="1F60A"/></mc:Choice><mc:Fallback><w:t>😊</w:t></mc:Fallback></mc:AlternateContent>',
      '😊',
    ],
    [
      'a form that is not known',
      '<mc:AlternateContent><mc:Choice Requires="x"><x:y xmlns:x="urn:x"/></mc:Choice><mc:Fallback><w:t>z</w:t></mc:Fallback></mc:AlternateContent>',
      'z',
    ],
  ])('%s', (_, content, expected) => {
    expect(linesOfBody(paragraph(`<w:r>${content}</w:r>`))).toEqual([expected]);
  });

  it('keeps space where an element around it says so', () => {
    const document = part(
      'document',
      '<w:body><w:p><w:r><w:t>a </w:t></w:r><w:r><w:t xml:space="default"> b </w:t></w:r></w:p></w:body>',
    ).replace('<w:body>', '<w:body xml:space="preserve">');
    expect(linesOf(packageOf(document))).toEqual(['a b']);
  });
});

describe('what is text in a paragraph', () => {
  it.each([
    [
      'a link',
      '<w:hyperlink r:id="rId4" w:history="1"><w:r><w:t>24 Mordad</w:t></w:r></w:hyperlink>',
      '24 Mordad',
    ],
    [
      'a smart tag',
      '<w:smartTag w:uri="urn:schemas-microsoft-com:office:smarttags" w:element="date"><w:smartTagPr><w:attr w:name="Year" w:val="2025"/></w:smartTagPr><w:r><w:t>15 August</w:t></w:r></w:smartTag>',
      '15 August',
    ],
    [
      'a control',
      '<w:sdt><w:sdtPr><w:alias w:val="Date"/><w:date w:fullDate="2025-08-15T00:00:00Z"><w:dateFormat w:val="d MMMM yyyy"/></w:date></w:sdtPr><w:sdtContent><w:r><w:t>15 August 2025</w:t></w:r></w:sdtContent></w:sdt>',
      '15 August 2025',
    ],
    [
      'an insertion',
      `<w:ins w:id="1" w:author="E" w:date="2025-08-15T10:00:00Z">${run('24')}</w:ins>${run(' Mordad')}`,
      '24 Mordad',
    ],
    [
      'no deletion',
      `<w:del w:id="1" w:author="E" w:date="2025-08-15T10:00:00Z"><w:r><w:delText>23</w:delText></w:r><w:r><w:tab/></w:r></w:del>${run('24')}`,
      '24',
    ],
    [
      'what is moved, once',
      `<w:moveFromRangeStart w:id="1" w:name="move1"/><w:moveFrom w:id="2">${run('24 ')}</w:moveFrom><w:moveFromRangeEnd w:id="1"/>${run('Mordad')}<w:moveToRangeStart w:id="3" w:name="move1"/><w:moveTo w:id="4">${run(' 24')}</w:moveTo>`,
      'Mordad 24',
    ],
    [
      'no insertion that is deleted again',
      `<w:ins w:id="1"><w:del w:id="2"><w:r><w:delText>23</w:delText><w:t>x</w:t></w:r></w:del></w:ins>${run('24')}`,
      '24',
    ],
    [
      'no hidden text',
      `${run('a')}${run('b', '<w:vanish/>')}${run('c', '<w:vanish w:val="0"/>')}${run('d', '<w:vanish w:val="true"/>')}${run('e', '<w:webHidden/>')}`,
      'ace',
    ],
    [
      'what was hidden before a change of format',
      run('a', '<w:b/><w:rPrChange w:id="1"><w:rPr><w:vanish/></w:rPr></w:rPrChange>'),
      'a',
    ],
    [
      'an equation as one object',
      `${run('x')}<m:oMathPara><m:oMath><m:r><m:t>1404</m:t></m:r></m:oMath></m:oMathPara>${run('y')}`,
      'x\uFFFCy',
    ],
    [
      'a field of one element',
      `<w:fldSimple w:instr=" DATE \\@ &quot;d MMMM&quot; ">${run('15 August')}</w:fldSimple>`,
      '15 August',
    ],
  ])('%s', (_, content, expected) => {
    expect(linesOfBody(paragraph(content))).toEqual([expected]);
  });
});

const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const code = (text: string): string =>
  `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;

describe('fields', () => {
  it.each([
    [
      'their result',
      `${mark('begin')}${code(' DATE ')}${mark('separate')}${run('15 August')}${mark('end')}${run(' 2025')}`,
      '15 August 2025',
    ],
    [
      'no result',
      `${run('a')}${mark('begin')}${code(' XE "Mordad" ')}${mark('end')}${run('b')}`,
      'ab',
    ],
    [
      'no result within an instruction',
      `${mark('begin')}${code(' IF ')}${mark('begin')}${code(' PAGE ')}${mark('separate')}${run('7')}${mark('end')}${code(' = 1 ')}${mark('separate')}${run('yes')}${mark('end')}`,
      'yes',
    ],
    ['marks without a field', `${mark('end')}${mark('separate')}${run('a')}`, 'a'],
    ['a result without an end', `${mark('begin')}${mark('separate')}${run('a')}`, 'a'],
    ['an instruction without an end, at the end', `${run('a')}${mark('begin')}`, 'a'],
    [
      'one that is deleted',
      `<w:del w:id="1">${mark('begin')}${mark('separate')}<w:r><w:delText>x</w:delText></w:r>${mark('end')}</w:del>${run('b')}`,
      'b',
    ],
  ])('show %s', (_, content, expected) => {
    expect(linesOfBody(paragraph(content))).toEqual([expected]);
  });

  it('go over paragraphs', () => {
    const body = `${paragraph(mark('begin') + code(' TOC ') + mark('separate') + run('one'))}${paragraph(run('two') + mark('end'))}${paragraph(run('three'))}`;
    expect(linesOfBody(body)).toEqual(['one', 'two', 'three']);
  });

  it('that never end and take text along are refused', () => {
    const body = paragraph(mark('begin') + code(' DATE ')) + paragraph(run('24 Mordad 1404'));
    expect(() => linesOfBody(body)).toThrow('a field in it never ends');
  });
});

const textBox = (content: string): string =>
  `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><wps:wsp><wps:txbx><w:txbxContent>${content}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;

const cell = (content: string): string =>
  `<w:tc><w:tcPr><w:tcW w:w="10" w:type="dxa"/></w:tcPr>${content}</w:tc>`;
const tableOf = (content: string): string => `<w:tbl><w:tr>${cell(content)}</w:tr></w:tbl>`;

describe('paragraphs', () => {
  it('stand in tables, controls and lists, empty ones too', () => {
    const body = `${paragraph(run('1'))}<w:tbl><w:tblPr/><w:tblGrid/><w:tr>${cell(paragraph(run('2')))}${cell(`${paragraph(run('3'))}<w:tbl><w:tr>${cell(paragraph(run('4')))}</w:tr></w:tbl><w:p/>`)}</w:tr></w:tbl><w:sdt><w:sdtPr><w:docPartObj/></w:sdtPr><w:sdtContent>${paragraph(run('6'), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')}</w:sdtContent></w:sdt>`;
    expect(linesOfBody(body)).toEqual(['1', '2', '3', '4', '', '6']);
  });

  it('of a text box come once, after the one that it stands in', () => {
    const box = textBox(
      paragraph(run('box ') + mark('begin') + mark('separate') + run('1')) + paragraph(run('2')),
    );
    expect(
      linesOfBody(paragraph(run('24 Mor') + box + run('dad')) + paragraph(run('next'))),
    ).toEqual(['24 Mordad', 'box 1', '2', 'next']);
  });

  it('of a text box that is hidden or deleted are no text', () => {
    const box = textBox(paragraph(run('box')));
    const hidden = box.replace('<w:r>', '<w:r><w:rPr><w:vanish/></w:rPr>');
    expect(linesOfBody(paragraph(`${run('a')}<w:del w:id="1">${box}</w:del>${hidden}`))).toEqual([
      'a',
    ]);
  });

  it('of a box of an older drawing, and of DrawingML', () => {
    const picture = `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph(run('old'))}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
    const canvas =
      '<w:r><w:drawing><lc:lockedCanvas xmlns:lc="http://schemas.openxmlformats.org/drawingml/2006/lockedCanvas" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:sp><a:txBody><a:bodyPr/><a:p><a:r><a:t>24 </a:t></a:r><a:r><a:t>Mordad</a:t></a:r><a:br/><a:r><a:t>1404</a:t></a:r></a:p></a:txBody></a:sp></lc:lockedCanvas></w:drawing></w:r>';
    expect(linesOfBody(paragraph(picture + canvas))).toEqual(['', 'old', '24 Mordad\u20281404']);
  });

  it('in two forms among paragraphs come once', () => {
    const body = `<mc:AlternateContent><mc:Choice Requires="x">${paragraph(run('new'))}</mc:Choice><mc:Fallback>${paragraph(run('old'))}</mc:Fallback></mc:AlternateContent>`;
    expect(linesOfBody(body)).toEqual(['new']);
  });

  it('whose end was deleted go on in the next', () => {
    const deleted = '<w:rPr><w:del w:id="1" w:author="E"/></w:rPr>';
    const moved = '<w:rPr><w:b/><w:moveFrom w:id="2"/></w:rPr>';
    const inserted = '<w:rPr><w:ins w:id="3"/></w:rPr>';
    expect(
      linesOfBody(
        paragraph(run('24 '), deleted) +
          paragraph(run('Mor'), moved) +
          paragraph(run('dad'), inserted) +
          paragraph(run('1404')),
      ),
    ).toEqual(['24 Mordad', '1404']);
    expect(
      linesOfBody(
        paragraph(run('a'), deleted) + tableOf(paragraph(run('b'), deleted)) + paragraph(run('c')),
      ),
    ).toEqual(['a', 'b', 'c']);
  });

  it('that were deleted whole leave no line, nor their kind', () => {
    const body =
      paragraph(
        '<w:del w:id="1"><w:r><w:delText>x</w:delText></w:r></w:del>',
        '<w:pStyle w:val="Heading1"/><w:rPr><w:del w:id="2"/></w:rPr>',
      ) + paragraph(run('y'));
    const { text, blocks } = readDocx(docxOf(body), 'a.docx');
    expect(text).toBe('y');
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph']);
  });

  it('deleted or moved with what holds them are no text', () => {
    expect(
      linesOfBody(
        `<w:moveFrom w:id="1">${paragraph(run('a'))}</w:moveFrom><w:del w:id="2">${paragraph(run('b'))}</w:del><w:ins w:id="3">${paragraph(run('c'))}</w:ins>`,
      ),
    ).toEqual(['c']);
  });
});

const PIECES: Readonly<Record<string, string>> = { '\t': '<w:tab/>', '\u2028': '<w:br/>' };
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const asRun = (text: string): string =>
  `<w:r w:rsidR="00B21C44"><w:rPr><w:rtl/></w:rPr>${text
    .split(/(\t|\u2028)/u)
    .map((one) => PIECES[one] ?? `<w:t xml:space="preserve">${escaped(one)}</w:t>`)
    .join('')}</w:r><w:proofErr w:type="spellStart"/>`;

describe('any paragraphs, in any runs', () => {
  const piece = fc.string({
    unit: fc.constantFrom(
      'a',
      ' ',
      '۲',
      '\u200c',
      '&',
      '<',
      ']',
      '"',
      '😊',
      '4',
      '\u0301',
      '\t',
      '\u2028',
      '\u00a0',
      '>',
    ),
    minLength: 1,
    maxLength: 8,
  });
  it('read back as those paragraphs, with blocks at their places', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(piece, { maxLength: 5 }), { minLength: 1, maxLength: 6 }),
        (paragraphs) => {
          const body = paragraphs.map((pieces) => paragraph(pieces.map(asRun).join(''))).join('');
          const { text, blocks } = readDocx(docxOf(body), 'a.docx');
          const expected = paragraphs.map((pieces) => pieces.join(''));
          expect(text.split('\n')).toEqual(expected);
          expect(blocks.map((block) => block.text)).toEqual(
            expected
              .filter((line) => line.trim() !== '')
              .map((line) => line.replaceAll('\u2028', '\n')),
          );
          for (const block of blocks)
            for (const { start, offset, length } of block.segments)
              expect(text.slice(offset, offset + length)).toBe(
                block.text.slice(start, start + length),
              );
        },
      ),
    );
  });
});

describe('a document of 5 MB', () => {
  it('is read in linear time', () => {
    const one = paragraph(
      run('The talks began on ') + run('24', '<w:b/>') + run(' Mordad 1404 in Tehran.'),
    );
    const body = one.repeat(Math.ceil(5_000_000 / one.length));
    const bytes = docxOf(body);
    const start = performance.now();
    expect(linesOf(bytes).length).toBe(body.length / one.length);
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  it.each([
    [
      'spaces around text',
      paragraph(`<w:r><w:t>${' '.repeat(2_000_000)}a${' '.repeat(2_000_000)}b</w:t></w:r>`),
    ],
    ['line ends in text', paragraph(`<w:r><w:t>a${'\n'.repeat(2_000_000)}b</w:t></w:r>`)],
    [
      'text boxes in text boxes',
      `${'<w:p><w:r><w:txbxContent>'.repeat(30_000)}${'</w:txbxContent></w:r></w:p>'.repeat(30_000)}`,
    ],
    ['elements in elements', paragraph(`${'<w:r>'.repeat(100_000)}${'</w:r>'.repeat(100_000)}`)],
    ['fields in fields', paragraph(mark('begin').repeat(50_000) + mark('end').repeat(50_000))],
  ])('%s cost no more', (_, body) => {
    const start = performance.now();
    expect(linesOfBody(body).length).toBeGreaterThan(0);
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  it('a long chain of styles costs no more', () => {
    const chain = Array.from(
      { length: 5000 },
      (_, id) =>
        `<w:style w:styleId="s${id}"><w:name w:val="n"/><w:basedOn w:val="s${id + 1}"/></w:style>`,
    );
    const body = paragraph('', '<w:pStyle w:val="s0"/>').repeat(20_000);
    const start = performance.now();
    expect(linesOfBody(body, { styles: styles(chain.join('')) }).length).toBe(20_000);
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  it('namespaces bound anew everywhere cost no more', () => {
    const one = `<x:p xmlns:x="${W}"><x:r><x:t>a</x:t></x:r></x:p>`;
    expect(linesOfBody(one.repeat(30_000)).length).toBe(30_000);
  });
});
