import { FieldTypeError } from '../core/index.ts';
import { type Block, DOCUMENT_TYPES, type DocumentType } from './block.ts';
import { readFeed } from './feed.ts';
import { readHtml } from './html.ts';
import { readMarkdown } from './markdown.ts';
import { readPlain } from './plain.ts';

const READERS: Readonly<Record<DocumentType, (source: string, file?: string) => Block[]>> = {
  plain: readPlain,
  markdown: readMarkdown,
  html: readHtml,
  feed: readFeed,
};

/**
 * Reads a document's blocks of text, markup taken out.
 *
 * @throws ERR_FIELD_TYPE for a source that is no string, or a type that is not read, and ERR_DOCUMENT for a
 * feed that is broken XML.
 */
export function readBlocks(source: string, type: DocumentType, file?: string): Block[] {
  if (typeof source !== 'string') throw new FieldTypeError('text', source, 'a string');
  if (!DOCUMENT_TYPES.includes(type)) {
    throw new FieldTypeError('type', type, `one of ${DOCUMENT_TYPES.join(', ')}`);
  }
  return READERS[type](source, file);
}
