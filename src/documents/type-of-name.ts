import type { DocumentType } from './block.ts';

const TYPES: Readonly<Record<string, DocumentType>> = {
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  txt: 'plain',
  text: 'plain',
  rss: 'feed',
  atom: 'feed',
  xml: 'feed',
};

/** The type of a document that the ending of its file's name tells; undefined where it tells none. */
export function typeOfName(name: string): DocumentType | undefined {
  const ending = name.toLowerCase().split('.').at(-1) ?? '';
  return Object.hasOwn(TYPES, ending) ? TYPES[ending] : undefined;
}
