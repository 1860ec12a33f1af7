import { strToU8, zipSync } from 'fflate';
import { readDocx } from '../../../src/documents/index.ts';

const TRANSITIONAL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The root of a part as Word writes it, with the namespaces of its versions. */
const WORD_NAMESPACES = [
  'xmlns:wpc="http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
  `xmlns:r="${TRANSITIONAL}"`,
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:w10="urn:schemas-microsoft-com:office:word"',
  `xmlns:w="${W}"`,
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:w16se="http://schemas.microsoft.com/office/word/2015/wordml/symex"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'mc:Ignorable="w14 w16se"',
].join(' ');

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

/** A part with a root element, in Word's namespaces. */
export const part = (root: string, content: string): string =>
  `${XML}<w:${root} ${WORD_NAMESPACES}>${content}</w:${root}>`;

export const documentOf = (body: string): string => part('document', `<w:body>${body}</w:body>`);

/** Relationships by their types, which are their ids as well; targets as written. */
export const relationships = (
  targets: Readonly<Record<string, string>>,
  base = TRANSITIONAL,
): string =>
  `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${Object.entries(
    targets,
  )
    .map(
      ([type, target]) =>
        `<Relationship Id="${type}" Type="${base}/${type.replace(/\d+$/u, '')}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`;

const CONTENT_TYPES = `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;

export const zipOf = (files: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  );

/** A package whose document has a body, and other parts in its folder, by the types that name them. */
export function docxOf(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  return packageOf(documentOf(body), parts);
}

/** The same of a whole document part. */
export function packageOf(
  document: string | Uint8Array,
  parts: Readonly<Record<string, string>> = {},
): Uint8Array {
  const types = Object.keys(parts);
  return zipOf({
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': relationships({ officeDocument: 'word/document.xml' }),
    'word/document.xml': document,
    'word/_rels/document.xml.rels': relationships(
      Object.fromEntries(types.map((type) => [type, `${type}.xml`])),
    ),
    ...Object.fromEntries(types.map((type) => [`word/${type}.xml`, parts[type] ?? ''])),
  });
}

export const linesOf = (bytes: Uint8Array): string[] => readDocx(bytes, 'a.docx').text.split('\n');

/** The lines of a document with a body. */
export const linesOfBody = (body: string, parts?: Readonly<Record<string, string>>): string[] =>
  linesOf(docxOf(body, parts));

/** A run, and a paragraph of runs, without what Word adds. */
export const run = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
export const paragraph = (content: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content}</w:p>`;

export const styles = (content: string): string =>
  part('styles', `<w:docDefaults/><w:latentStyles/>${content}`);
