import { FieldTypeError } from '../core/index.ts';
import { asidesIn } from './asides.ts';
import { type Block, type DocumentType, shiftBlock } from './block.ts';
import type { PlaceEncoding } from './escape-text.ts';
import { splitFrontMatter } from './front-matter.ts';
import { type MachineDate, machineDatesIn } from './machine-dates.ts';
import { readBlocks } from './read-blocks.ts';

/** What a document tells readers and machines, at its places in the source. */
export interface ReadDocument {
  readonly source: string;
  readonly blocks: readonly Block[];
  /** What readers see elsewhere than in its text; of what is no document of its own none. */
  readonly asides?: readonly Block[];
  readonly dates: readonly MachineDate[];
  /** How text is written where a block does not say so. */
  readonly encoding: PlaceEncoding;
  /** Whether what it tells machines is of the one article that it is; a feed has many. */
  readonly isArticle: boolean;
  /** The fields of its front matter; a Word document has none. */
  readonly fields?: Readonly<Record<string, unknown>>;
}

/**
 * Reads a document whole: its text without the front matter, and the dates of its fields and markup.
 *
 * @throws ERR_DOCUMENT for front matter that cannot be read, ERR_FIELD_TYPE for a source that is no string.
 */
export function readDocument(source: string, type: DocumentType, file?: string): ReadDocument {
  if (typeof source !== 'string') throw new FieldTypeError('source', source, 'a string');
  const document = splitFrontMatter(source, file);
  const { body, bodyOffset, data } = document;
  const blocks = readBlocks(body, type, file).map((block) => shiftBlock(block, bodyOffset));
  // The web page reads most texts without the readers of asides and of what machines are told.
  const hasFields = document.scalars.length > 0;
  const mayHaveAsides = type === 'html' || hasFields || blocks.some(({ kind }) => kind === 'image');
  const mayTellMachines = hasFields || (type !== 'plain' && body.includes('<'));
  const isArticle = type !== 'feed';
  return {
    source,
    blocks,
    asides: mayHaveAsides ? asidesIn(document, type, blocks) : [],
    dates: mayTellMachines ? machineDatesIn(source, type, document) : [],
    encoding: type === 'feed' ? 'xml' : type,
    isArticle,
    fields: data,
  };
}
