import type { DocumentType, TextEncoding } from './block.ts';

/** How text is written at a place of a document: as the block says, else as the document's type does. */
export type PlaceEncoding = TextEncoding | Exclude<DocumentType, 'feed'>;

/**
 * Writes text as it may stand in a block's place in the source; undefined for what cannot stand there.
 *
 * @example
 * escapeText('a "b"', 'po') // => 'a \\"b\\"'
 * escapeText('24 Mordad, 1404', 'csv-comma') // => undefined
 */
export function escapeText(text: string, encoding: PlaceEncoding): string | undefined {
  return ESCAPES[encoding](text);
}

const ESCAPES: Readonly<Record<PlaceEncoding, (text: string) => string | undefined>> = {
  plain: (text) => text,
  html: escapeMarkup,
  markdown: escapeMarkdown,
  xml: (text) => (NO_XML.test(text) ? undefined : escapeMarkup(text).replaceAll('\r', '&#13;')),
  cdata: (text) => (NO_XML.test(text) || text.includes(']]>') ? undefined : text),
  po: escapePo,
  json: (text) => JSON.stringify(text).slice(1, -1),
  'csv-quoted': (text) => text.replaceAll('"', '""'),
  'csv-comma': (text) => unquoted(text, ','),
  'csv-semicolon': (text) => unquoted(text, ';'),
  'csv-tab': (text) => unquoted(text, '\t'),
};

/** What XML 1.0 has no way to write: controls, halves of pairs, non-characters. */
const NO_XML = /(?![\t\n\r\u007F-\u009F])\p{Cc}|\p{Cs}|[\uFFFE\uFFFF]/u;

function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A line break would begin a line, on which more is markup than within one. */
function escapeMarkdown(text: string): string | undefined {
  return /[\n\r]/u.test(text) ? undefined : text.replace(/[\\`*_[\]{}<>&|~]/gu, String.raw`\$&`);
}

const PO_ESCAPES: Readonly<Record<string, string>> = {
  '"': String.raw`\"`,
  '\\': String.raw`\\`,
  '\u0007': String.raw`\a`,
  '\b': String.raw`\b`,
  '\f': String.raw`\f`,
  '\n': String.raw`\n`,
  '\r': String.raw`\r`,
  '\t': String.raw`\t`,
  '\v': String.raw`\v`,
};

function escapePo(text: string): string {
  return text.replace(/["\\\p{Cc}]/gu, (character) => PO_ESCAPES[character] ?? character);
}

/** Without quotes around it, a cell cannot hold what ends it, nor quotes. */
function unquoted(text: string, delimiter: string): string | undefined {
  return text.includes(delimiter) || /["\n\r]/u.test(text) ? undefined : text;
}
