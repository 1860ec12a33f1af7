import type { BilingualType, DocumentType } from '../../documents/index.ts';
import { typeOfName } from '../../documents/type-of-name.ts';

/**
 * What a file holds: a document, texts beside their translations, the messages of one language (i18next
 * JSON), or a Word document.
 */
export type FileType = DocumentType | BilingualType | 'messages' | 'docx';

/** Every type of file. */
export const FILE_TYPES: readonly FileType[] = [
  'plain',
  'markdown',
  'html',
  'feed',
  'xliff',
  'po',
  'tmx',
  'csv',
  'tsv',
  'messages',
  'docx',
];

const BILINGUAL: ReadonlySet<FileType> = new Set(['xliff', 'po', 'tmx', 'csv', 'tsv']);

/** Whether a file of a type has texts beside their translations. */
export function isBilingual(type: FileType): type is BilingualType {
  return BILINGUAL.has(type);
}

/** Types, beside those of documents, by the endings of names; what tools write under names of their own is mostly XLIFF. */
const ENDINGS: Readonly<Record<string, FileType>> = {
  xlf: 'xliff',
  xliff: 'xliff',
  sdlxliff: 'xliff',
  mqxliff: 'xliff',
  mxliff: 'xliff',
  txlf: 'xliff',
  po: 'po',
  pot: 'po',
  tmx: 'tmx',
  csv: 'csv',
  tsv: 'tsv',
  json: 'messages',
  docx: 'docx',
};

/** Endings of files that may hold anything: they are read where they are named, and passed over in folders. */
const ANYTHING: ReadonlySet<string> = new Set(['xml', 'json', 'csv', 'tsv']);

/** The type that the ending of a file's name tells; undefined where it tells none. */
export function typeOfFileName(name: string): FileType | undefined {
  if (!name.includes('.')) return undefined;
  const ending = endingOf(name);
  return Object.hasOwn(ENDINGS, ending) ? ENDINGS[ending] : typeOfName(name);
}

/** Whether the ending of a name is that of files that hold much else too. */
export function mayHoldAnything(name: string): boolean {
  return ANYTHING.has(endingOf(name));
}

function endingOf(name: string): string {
  return name.toLowerCase().split('.').at(-1) ?? '';
}

/** The root of an XML document, behind its declaration, comments and type. */
const ROOT = /<(?:[\w-]+:)?(xliff|tmx|rss|feed|RDF)[\s>/]/u;
const ROOT_IS_NEAR = 4000;

/** The type of XML by its root element; a feed, which says what is wrong with it, where that is another. */
export function typeOfXml(source: string): FileType {
  const [, root] = ROOT.exec(source.slice(0, ROOT_IS_NEAR)) ?? [];
  return root === 'xliff' || root === 'tmx' ? root : 'feed';
}
