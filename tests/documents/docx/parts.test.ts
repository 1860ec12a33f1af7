import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDocx } from '../../../src/documents/index.ts';
import {
  docxOf,
  documentOf,
  linesOf,
  linesOfBody,
  packageOf,
  paragraph,
  part,
  relationships,
  run,
  styles,
  zipOf,
} from './fixtures.ts';

const fixture = (name: string): Uint8Array => readFileSync(new URL(name, import.meta.url));

describe('files that tools made', () => {
  // Written by LibreOffice 7.4 from a text with tracked changes, a frame, notes, a list and a header. The
  // lines are those that ElementTree reads of its parts, without separators and what is hidden.
  it('LibreOffice', () => {
    const { text, blocks } = readDocx(fixture('libreoffice.docx'), 'libreoffice.docx');
    expect(text.split('\n')).toEqual([
      'Fifteen months of silence',
      'The talks began on August 15, 2025 (24th of Mordad, 1404).',
      'گفت‌وگوها روز جمعه ۲۴ مرداد ۱۴۰۴ (۱۵ اوت ۲۰۲۵) در تهران آغاز شد.',
      'Launch',
      '2 Shahrivar 1404',
      'First: 3 Shahrivar 1404',
      'Second: 4\u2028Shahrivar\t1404',
      'See the report of 5 Shahrivar 1404 today.',
      'Beside for more.',
      'Boxed: 6 Shahrivar 1404',
      'Photo: Tehran, 7 Shahrivar 1404',
      '',
      '\tTehran time; 25 Mordad 1404 in Kabul.',
      '\tبه گزارش ایرنا، ۲۵ مرداد ۱۴۰۴.',
      'IranGate, August 15, 2025',
    ]);
    expect(blocks.map(({ kind }) => kind.charAt(0)).join('')).toBe('hpppppppppcppp');
  });

  // Written by the package docx 9 of npm, which many sites use for their exports.
  it('docx of npm', () => {
    const { text, blocks } = readDocx(fixture('docx-js.docx'), 'docx-js.docx');
    expect(text.split('\n')).toEqual([
      'Fifteen months of silence',
      'The talks began on 15 August 2025 (24th of Mordad, 1404). Added.',
      'گفت‌وگوها ۲۴ مرداد ۱۴۰۴ آغاز شد.',
      'Launch',
      '2 Shahrivar 1404',
      'a link\u2028line one\tafter a tab\u2011x',
      'Tehran time, 24 Mordad 1404.',
      'IranGate | August 15, 2025',
    ]);
    expect(blocks[0]?.kind).toBe('heading');
  });
});

const SEPARATORS =
  '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>';
const footnote = (id: number, text: string): string =>
  `<w:footnote w:id="${id}"><w:p><w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>${run(text)}</w:p></w:footnote>`;
const reference = (id: number, kind = 'footnote'): string =>
  `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;

describe('notes', () => {
  it('come after the body, as they are referred to, each once', () => {
    const body = paragraph(
      `${run('1404')}${reference(2)}${run(' and')}${reference(1)}${reference(2)}<w:del w:id="9">${reference(3)}</w:del>${reference(1, 'endnote')}<w:r><w:footnoteReference/></w:r>${reference(8)}`,
    );
    const footnotes = part(
      'footnotes',
      SEPARATORS + footnote(1, 'one') + footnote(2, 'two') + footnote(3, 'three'),
    );
    const endnotes = part(
      'endnotes',
      footnote(1, 'the end')
        .replaceAll('w:footnote ', 'w:endnote ')
        .replaceAll('/w:footnote>', '/w:endnote>'),
    );
    expect(linesOfBody(body, { footnotes, endnotes })).toEqual([
      '1404 and',
      'two',
      'one',
      'the end',
    ]);
    expect(linesOfBody(body)).toEqual(['1404 and']);
  });

  it('keep their fields to themselves', () => {
    const open = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';
    const footnotes = part('footnotes', footnote(1, 'one').replace('</w:p>', `${open}</w:p>`));
    expect(linesOfBody(paragraph(reference(1) + run('a')), { footnotes })).toEqual(['a', 'one']);
  });
});

const section = (...types: string[]): string =>
  `<w:sectPr>${types.map((type) => `<w:${type.replace(/\d/u, '')}Reference w:type="default" r:id="${type}"/>`).join('')}<w:pgSz w:w="1"/></w:sectPr>`;

describe('headers and footers', () => {
  it('come last, those that a section names, once each, if they have text', () => {
    const body =
      paragraph(run('a'), section('footer1', 'header1')) +
      paragraph(run('b')) +
      section('header1', 'header2', 'header3');
    const parts = {
      header1: part('hdr', paragraph(run('head')) + paragraph('')),
      header2: part('hdr', paragraph('')),
      header4: part('hdr', paragraph(run('of no section'))),
      footer1: part('ftr', paragraph(run('foot'))),
    };
    expect(linesOfBody(body, parts)).toEqual(['a', 'b', 'head', '', 'foot']);
  });
});

const kinds = (properties: string, stylesPart?: string): string[] =>
  readDocx(
    docxOf(paragraph(run('a'), properties), stylesPart === undefined ? {} : { styles: stylesPart }),
    'a.docx',
  ).blocks.map(({ kind }) => kind);

const style = (id: string): string => `<w:rStyle w:val="${id}"/>`;

describe('styles', () => {
  const known = styles(
    [
      '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
      '<w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/></w:style>',
      '<w:style w:type="paragraph" w:styleId="Section"><w:name w:val="Section"/><w:basedOn w:val="berschrift2"/></w:style>',
      '<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Own"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>',
      '<w:style w:type="paragraph" w:styleId="Body"><w:name w:val="Body"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>',
      '<w:style w:type="paragraph" w:styleId="Beschriftung"><w:name w:val="caption"/></w:style>',
      '<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>',
      '<w:style w:type="paragraph" w:styleId="One"><w:name w:val="One"/><w:basedOn w:val="Two"/></w:style>',
      '<w:style w:type="paragraph" w:styleId="Two"><w:name/><w:basedOn w:val="One"/></w:style>',
      '<w:style w:type="paragraph"><w:name w:val="heading 9"/></w:style>',
    ].join(''),
  );

  it.each([
    ['<w:pStyle w:val="berschrift2"/>', 'heading'],
    ['<w:pStyle w:val="Section"/>', 'heading'],
    ['<w:pStyle w:val="Own"/>', 'heading'],
    ['<w:pStyle w:val="Titel"/>', 'heading'],
    ['<w:pStyle w:val="Body"/>', 'paragraph'],
    ['<w:pStyle w:val="Body"/><w:outlineLvl w:val="0"/>', 'heading'],
    ['<w:pStyle w:val="Normal"/><w:outlineLvl w:val="9"/>', 'paragraph'],
    ['<w:pStyle w:val="Beschriftung"/>', 'caption'],
    ['<w:pStyle w:val="One"/>', 'paragraph'],
    ['<w:pStyle/>', 'paragraph'],
  ])('%s is a %s', (properties, kind) => {
    expect(kinds(properties, known)).toEqual([kind]);
  });

  it.each([
    ['<w:pStyle w:val="Heading1"/>', 'heading'],
    ['<w:pStyle w:val="Caption"/>', 'caption'],
    ['<w:pStyle w:val="BodyText"/>', 'paragraph'],
  ])('%s without a part of styles is a %s', (properties, kind) => {
    expect(kinds(properties)).toEqual([kind]);
  });

  it('hide text, and undo each other', () => {
    const hiding = styles(
      [
        '<w:style w:type="character" w:styleId="Hidden"><w:name w:val="Hidden"/><w:rPr><w:vanish/></w:rPr></w:style>',
        '<w:style w:type="character" w:styleId="Based"><w:name w:val="Based"/><w:basedOn w:val="Hidden"/></w:style>',
        '<w:style w:type="character" w:styleId="Shown"><w:name w:val="Shown"/><w:basedOn w:val="Hidden"/><w:rPr><w:vanish w:val="0"/></w:rPr></w:style>',
        '<w:style w:type="paragraph" w:styleId="HiddenP"><w:name w:val="HiddenP"/><w:rPr><w:vanish/></w:rPr></w:style>',
      ].join(''),
    );
    const runs =
      run('a') +
      run('b', style('Hidden')) +
      run('c', style('Based')) +
      run('d', style('Shown')) +
      run('e', `${style('Hidden')}<w:vanish w:val="false"/>`) +
      `<w:del w:id="1">${run('f', style('Hidden'))}${run('g', '<w:vanish w:val="off"/>')}</w:del>`;
    const body = paragraph(runs) + paragraph(runs, '<w:pStyle w:val="HiddenP"/>');
    expect(linesOfBody(body, { styles: hiding })).toEqual(['ade', 'bce']);
  });
});

const types = (type: string): string =>
  `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/a.xml" ContentType="application/xml"/><Override PartName="/d.xml" ContentType="${type}"/></Types>`;

describe('the parts of a package', () => {
  const document = documentOf(paragraph(run('24 Mordad') + reference(1)));
  const notes = part('footnotes', footnote(1, 'note'));

  it('are found by their relationships', () => {
    const files = {
      '_rels/.rels': relationships({ officeDocument: '/Word/Document2.xml', thumbnail: 'x.jpeg' }),
      'word/document2.xml': document,
      'word/_rels/document2.xml.rels': relationships({ footnotes: '../notes/./one.xml' }),
      'notes/one.xml': notes,
    };
    expect(linesOf(zipOf(files))).toEqual(['24 Mordad', 'note']);
  });

  it('or the document by its content type', () => {
    for (const type of [
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml',
      'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml',
      'application/vnd.ms-word.document.macroEnabled.main+xml',
      'application/vnd.ms-word.template.macroEnabledTemplate.main+xml',
    ])
      expect(linesOf(zipOf({ '[Content_Types].xml': types(type), 'd.xml': document }))).toEqual([
        '24 Mordad',
      ]);
  });

  it('outside the package are not read', () => {
    const external = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="x/footnotes" Target="file:///etc/passwd" TargetMode="External"/><Relationship Id="b"/><Other/></Relationships>`;
    const files = {
      '_rels/.rels': relationships({ officeDocument: 'd.xml' }),
      'd.xml': document,
      '_rels/d.xml.rels': external,
    };
    expect(linesOf(zipOf(files))).toEqual(['24 Mordad']);
  });

  it('may be strict, have other prefixes, no prefix, or backslashes in their names', () => {
    const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
    const namespace = 'http://purl.oclc.org/ooxml/wordprocessingml/main';
    const prefixed = `<ns0:document xmlns:ns0="${namespace}" xmlns:ns1="${strict}"><ns0:body><ns0:p><ns0:pPr><ns0:pStyle ns0:val="Heading1"/></ns0:pPr><ns0:r><ns0:t>a</ns0:t></ns0:r></ns0:p><p xmlns="${namespace}"><r><t>b</t></r></p><p xmlns="urn:other"><ns0:r><ns0:t>no paragraph</ns0:t></ns0:r></p><w:p xmlns:w="urn:other"/><ns0:sectPr><ns0:headerReference ns1:id="header"/></ns0:sectPr></ns0:body></ns0:document>`;
    const files = {
      '_rels\\.rels': relationships({ officeDocument: 'word/document.xml' }, strict),
      'word\\document.xml': prefixed,
      'word\\_rels\\document.xml.rels': relationships({ header: 'h.xml' }, strict),
      'word\\h.xml': `<hdr xmlns="${namespace}"><p><r><t>head</t></r></p></hdr>`,
    };
    const { text, blocks } = readDocx(zipOf(files), 'a.docx');
    expect(text).toBe('a\nb\nhead');
    expect(blocks[0]?.kind).toBe('heading');
  });

  it('may be in UTF-16, or have a byte order mark', () => {
    const utf16 = document.replace('encoding="UTF-8"', 'encoding="UTF-16"');
    const little = Buffer.from(`\uFEFF${utf16}`, 'utf16le');
    for (const bytes of [little, Buffer.from(little).swap16(), Buffer.from(`\uFEFF${document}`)])
      expect(linesOf(packageOf(bytes))).toEqual(['24 Mordad']);
  });
});
