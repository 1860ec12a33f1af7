import { FieldTypeError } from '../../core/index.ts';
import type { Block, DocumentType } from '../../documents/block.ts';
import { readPlain } from '../../documents/plain.ts';

/** In the script for pages, in place of every reader: the body of an article is plain text there. */
export function readBlocks(source: string, type: DocumentType): Block[] {
  if (type === 'plain') return readPlain(source);
  throw new FieldTypeError('type', type, '"plain"');
}
