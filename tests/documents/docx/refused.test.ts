import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { isPressError } from '../../../src/core/index.ts';
import { readDocx } from '../../../src/documents/index.ts';
import {
  docxOf,
  documentOf,
  packageOf,
  paragraph,
  part,
  relationships,
  run,
  W,
  zipOf,
} from './fixtures.ts';

/** The message of the refusal of a file; anything else fails the test. */
function refusalOf(bytes: Uint8Array): string {
  try {
    readDocx(bytes, 'a.docx');
  } catch (error) {
    if (isPressError(error) && error.code === 'ERR_DOCUMENT') return error.message;
    throw error;
  }
  throw new Error('nothing was thrown');
}

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const whole = docxOf(paragraph(run('24 Mordad 1404')));
const rels = relationships({ officeDocument: 'word/document.xml' });

describe('what is no Word document is refused', () => {
  it.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'no zip archive'],
    ['text', strToU8('24 Mordad 1404'), 'no zip archive'],
    ['RTF', strToU8('{\\rtf1 24 Mordad}'), 'no zip archive'],
    ['an empty zip', zipSync({}), 'no zip archive'],
    ['an old .doc', new Uint8Array([...OLE, ...new Uint8Array(1024)]), 'the old .doc format'],
    [
      'an encrypted document',
      new Uint8Array([
        ...OLE,
        ...new Uint8Array(504),
        ...Buffer.from('EncryptedPackage', 'utf16le'),
      ]),
      'encrypted with a password',
    ],
    ['a zip of something else', zipOf({ 'a.txt': 'a' }), 'no Word document is in it'],
    [
      'one whose document is not there',
      zipOf({ '_rels/.rels': rels }),
      'no Word document is in it',
    ],
    [
      'one whose content type names none',
      zipOf({
        '[Content_Types].xml':
          '<Types><Override PartName="/w.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/><Override/></Types>',
      }),
      'no Word document is in it',
    ],
    [
      'an OpenDocument text',
      zipOf({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<a/>' }),
      'an OpenDocument file',
    ],
    [
      'a spreadsheet',
      zipOf({
        '_rels/.rels': relationships({ officeDocument: 'xl/workbook.xml' }),
        'xl/workbook.xml':
          '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>',
      }),
      'an Office file, but no Word document',
    ],
    [
      'a document that takes in other files',
      docxOf('<w:altChunk r:id="rId1"/>'),
      'a file of another format',
    ],
  ])('%s', (_, bytes, reason) => {
    expect(refusalOf(bytes)).toContain(reason);
    expect(refusalOf(bytes)).toMatch(/^a\.docx:1:1: /u);
  });
});

const withDoctype = (declarations: string): Uint8Array =>
  packageOf(
    documentOf(paragraph(run('&a;'))).replace(
      '<w:document',
      `<!DOCTYPE x ${declarations}><w:document`,
    ),
  );

describe('broken XML is refused with its place in the part', () => {
  it.each<[string, Uint8Array, string]>([
    [
      'a tag that is not closed',
      packageOf(`<w:document xmlns:w="${W}">\n<w:body></w:document>`),
      'word/document.xml in it, line 2, column',
    ],
    ['half of it', packageOf(documentOf(paragraph(run('a'))).slice(0, -30)), 'not well-formed XML'],
    ['nothing', packageOf(''), 'not well-formed XML'],
    ['a bare &', docxOf(paragraph(run('A & B'))), 'not well-formed XML'],
    ['an entity of HTML', docxOf(paragraph(run('24&nbsp;Mordad'))), 'undefined entity'],
    [
      'a bomb of entities',
      withDoctype('[<!ENTITY b "bbbb"><!ENTITY a "&b;&b;">]'),
      'has a DOCTYPE',
    ],
    [
      'an entity from outside',
      withDoctype('[<!ENTITY a SYSTEM "file:///etc/passwd">]'),
      'has a DOCTYPE',
    ],
    [
      'another encoding',
      packageOf(documentOf('').replace('UTF-8', 'windows-1256')),
      'is in windows-1256, expected UTF-8',
    ],
    ['no UTF-8', packageOf(Uint8Array.from([0x3c, 0x61, 0x3e, 0xff])), 'not UTF-8 text'],
    ['no UTF-16', packageOf(Uint8Array.from([0xff, 0xfe, 0x00, 0xd8])), 'not UTF-16 text'],
    [
      'a header',
      docxOf('<w:sectPr><w:headerReference r:id="header"/></w:sectPr>', {
        header: part('hdr', '<w:p>'),
      }),
      'word/header.xml in it',
    ],
    ['styles', docxOf('', { styles: '<w:styles' }), 'word/styles.xml in it'],
  ])('%s', (_, bytes, reason) => {
    expect(refusalOf(bytes)).toContain(reason);
  });

  it('a megabyte of open elements comes back', () => {
    expect(refusalOf(docxOf('<w:r>'.repeat(200_000)))).toContain('not well-formed XML');
  });
});

const ENTRY = [0x50, 0x4b, 0x01, 0x02];

/** A zip with a field of a directory entry, or of the record that ends it, set to a value. */
function patched(
  bytes: Uint8Array,
  name: string,
  field: number,
  value: number,
  size: 2 | 4 = 4,
): Uint8Array {
  const copy = Buffer.from(bytes);
  let place = copy.indexOf(Buffer.from(ENTRY));
  while (
    !copy
      .subarray(place + 46)
      .toString('latin1')
      .startsWith(name)
  )
    place = copy.indexOf(Buffer.from(ENTRY), place + 1);
  copy.writeUIntLE(value, place + field, size);
  return copy;
}

describe('damaged archives are refused', () => {
  it('cut short anywhere', () => {
    for (let length = 0; length < whole.length; length += 7)
      expect(refusalOf(whole.subarray(0, length))).toMatch(/damaged or cut short|no zip archive/u);
    // The last byte is half of the length of a comment.
    expect(refusalOf(whole.subarray(0, -1))).toContain('damaged or cut short');
  });

  it('with a piece of the middle missing', () => {
    const without = Buffer.concat([whole.subarray(0, 200), whole.subarray(260)]);
    expect(refusalOf(without)).toContain('damaged');
  });

  it.each([
    ['another size', patched(whole, 'word/document.xml', 24, 100)],
    ['a larger size', patched(whole, 'word/document.xml', 24, 100_000)],
    ['another checksum', patched(whole, 'word/document.xml', 16, 1)],
    ['a place beyond the file', patched(whole, 'word/document.xml', 42, 1_000_000)],
    ['the place of no file', patched(whole, 'word/document.xml', 42, 5)],
    ['a length beyond the file', patched(whole, 'word/document.xml', 20, 1_000_000)],
    ['a length that is short', patched(whole, 'word/document.xml', 20, 50)],
    ['a name beyond the file', patched(whole, 'word/document.xml', 28, 0xff_ff, 2)],
  ])('with %s in the directory', (_, bytes) => {
    expect(refusalOf(bytes)).toContain('damaged');
  });

  it('with one byte of a stored document changed', () => {
    const stored = Buffer.from(
      zipSync(
        {
          '_rels/.rels': strToU8(rels),
          'word/document.xml': strToU8(documentOf(paragraph(run('24 Mordad')))),
        },
        { level: 0 },
      ),
    );
    expect(readDocx(stored, 'a.docx').text).toBe('24 Mordad');
    stored[stored.indexOf('24 Mordad')] = 0x33;
    expect(refusalOf(stored)).toContain('word/document.xml in it is damaged');
  });

  it('with a comment at the end, they are whole', () => {
    const comment = Buffer.from('made by hand');
    const commented = Buffer.concat([whole, comment]);
    commented.writeUInt16LE(comment.length, whole.length - 2);
    expect(readDocx(commented, 'a.docx').text).toBe('24 Mordad 1404');
    const long = Buffer.concat([whole, new Uint8Array(70_000)]);
    expect(refusalOf(long)).toContain('damaged or cut short');
  });

  it.each([
    [
      'packed by another method',
      patched(whole, 'word/document.xml', 10, 14, 2),
      'packed by a method',
    ],
    ['encrypted', patched(whole, 'word/document.xml', 8, 1, 2), 'is encrypted'],
    ['of two parts of one name', zipOf({ 'a.xml': '', 'A.xml': '' }), 'holds A.xml twice'],
  ])('%s', (_, bytes, reason) => {
    expect(refusalOf(bytes)).toContain(reason);
  });

  it('of more than 4 GB', () => {
    const copy = Buffer.from(whole);
    copy.writeUInt32LE(0xff_ff_ff_ff, copy.length - 6);
    expect(refusalOf(copy)).toContain('more than 4 GB');
  });
});

describe('zip bombs are refused before they go off', () => {
  const bomb = packageOf(new Uint8Array(150_000_000), { styles: part('styles', '') });

  it('by the sizes that they tell', () => {
    const start = performance.now();
    expect(refusalOf(patched(whole, 'word/document.xml', 24, 200_000_001))).toContain(
      'more than 200 MB',
    );
    expect(refusalOf(patched(bomb, 'word/styles.xml', 24, 199_999_999))).toContain(
      'more than 200 MB',
    );
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('by what they really hold', () => {
    const start = performance.now();
    expect(refusalOf(patched(bomb, 'word/document.xml', 24, 1000))).toContain(
      'word/document.xml in it is damaged',
    );
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it('and what is not read may be as large as it likes', () => {
    const media = zipOf({
      '_rels/.rels': rels,
      'word/document.xml': documentOf(paragraph(run('a'))),
      'word/media/film.bin': new Uint8Array(1000),
    });
    expect(readDocx(patched(media, 'word/media/film.bin', 24, 4_000_000_000), 'a.docx').text).toBe(
      'a',
    );
  });
});
