import { FieldTypeError } from '../../core/index.ts';
import {
  type Block,
  hasUnitColumns,
  type ColumnNames,
  type Message,
  type PlaceEncoding,
  type ReadDocument,
  readDocument,
  readDocx,
  readMessages,
  readPo,
  readTableBlocks,
  readTableUnits,
  readTmx,
  readXliff,
  type TranslationUnit,
} from '../../documents/index.ts';
import { type FileType, FILE_TYPES, isBilingual } from './file-type.ts';

/** What is told of a file beside its text. */
export interface FileReadOptions {
  /** Its name, for error messages. */
  readonly file?: string;
  /** Of a memory with several languages; `en` takes `en-US` too. */
  readonly sourceLanguage?: string;
  readonly targetLanguage?: string;
  /** Of a table: by what they are called by default. */
  readonly columns?: ColumnNames;
}

/** The text of a file, read: places are those of `source`. */
export interface FileContent {
  readonly file: string;
  readonly type: FileType;
  readonly source: string;
  /** How text is written where a block does not say so. */
  readonly encoding: PlaceEncoding;
  /** Whether mends can be written into it; what was taken out of a Word document has no way back. */
  readonly isWritable: boolean;
  /** A document whole. */
  readonly document?: ReadDocument;
  /** Texts beside their translations. */
  readonly units?: readonly TranslationUnit[];
  /** Texts that stand each for itself. */
  readonly texts?: readonly Block[];
  readonly messages?: readonly Message[];
}

/**
 * Reads what a file holds.
 *
 * @throws ERR_FIELD_TYPE for a type that is not read, ERR_DOCUMENT with line and column for a file that is
 *   broken, or not what its type says.
 */
export function readContent(
  data: string | Uint8Array,
  type: FileType,
  options: FileReadOptions = {},
): FileContent {
  if (!FILE_TYPES.includes(type))
    throw new FieldTypeError('type', type, `one of ${FILE_TYPES.join(', ')}`);
  const { file = 'document' } = options;
  if (type === 'docx') return docxContent(data, file);
  if (typeof data !== 'string') throw new FieldTypeError('text', data, 'a string');
  const content = { file, type, source: data, isWritable: true };
  if (type === 'messages') {
    const messages = readMessages(data, file);
    const texts = messages.map(({ block }) => block);
    return { ...content, encoding: 'json', messages, texts };
  }
  if (isBilingual(type)) {
    return { ...content, encoding: 'xml', ...bilingualContent(data, type, { ...options, file }) };
  }
  const encoding = type === 'feed' ? 'xml' : type;
  return { ...content, encoding, document: readDocument(data, type, file) };
}

/** One paragraph a line, in the order of the document. */
function docxContent(data: string | Uint8Array, file: string): FileContent {
  if (typeof data === 'string') throw new FieldTypeError('bytes', data, 'the bytes of a file');
  const { text: source, blocks } = readDocx(data, file);
  const document = { source, blocks, dates: [], encoding: 'plain', isArticle: true } as const;
  return { file, type: 'docx', source, encoding: 'plain', isWritable: false, document };
}

type Bilingual = Pick<FileContent, 'units' | 'texts'>;

function bilingualContent(
  source: string,
  type: 'xliff' | 'po' | 'tmx' | 'csv' | 'tsv',
  { file, columns, ...languages }: FileReadOptions & { readonly file: string },
): Bilingual {
  if (type === 'xliff') return { units: readXliff(source, file) };
  if (type === 'tmx') return { units: readTmx(source, languages, file) };
  if (type === 'po') return { units: readPo(source, file) };
  const how = { file, ...(type === 'tsv' && { delimiter: '\t' as const }) };
  if (columns !== undefined) return { units: readTableUnits(source, { ...how, columns }) };
  if (!hasUnitColumns(source, how)) return { texts: readTableBlocks(source, how) };
  return { units: readTableUnits(source, how).map((unit) => inDirection(unit, languages)) };
}

/** A unit whose source is in the language that is asked for, English by default, whichever column comes first. */
function inDirection(
  unit: TranslationUnit,
  { sourceLanguage = 'en' }: Pick<FileReadOptions, 'sourceLanguage'>,
): TranslationUnit {
  const { source, target, sourceLanguage: own, targetLanguage: other } = unit;
  const isOther = other !== undefined && baseOf(other) === baseOf(sourceLanguage);
  if (!isOther || own === undefined || target === undefined) return unit;
  return { ...unit, source: target, target: source, sourceLanguage: other, targetLanguage: own };
}

function baseOf(tag: string): string {
  return tag.toLowerCase().split('-', 1)[0] ?? '';
}
