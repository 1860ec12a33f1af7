import { DocumentError } from '../core/index.ts';
import type { DocumentType } from '../documents/index.ts';
import { servedLocales } from '../locale-data/index.ts';
import { readTextFile } from '../node/read-text-file.ts';
import { readStdin, STDIN_PATH } from './inputs.ts';
import type { CliIo } from './io.ts';

/** A document to work on, and what its name tells of it. */
export interface DocumentInput {
  readonly path: string;
  readonly source: string;
  readonly type: DocumentType;
  /** The language in its name: the `fa` of `article.fa.md`. */
  readonly inLanguage?: string;
}

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

/**
 * Reads a file, or stdin for `-`, as the type that is given or that its name tells.
 *
 * @throws ERR_DOCUMENT for what cannot be read, or whose type nobody told.
 */
export async function readDocumentInput(
  path: string,
  io: CliIo,
  type?: DocumentType,
): Promise<DocumentInput> {
  const names = path.toLowerCase().split('.');
  const knownType = type ?? (path === STDIN_PATH ? 'markdown' : typeOfName(names.at(-1) ?? ''));
  if (knownType === undefined) {
    throw new DocumentError(
      path,
      1,
      1,
      'its name does not tell its type; say --type plain, markdown, html or feed',
    );
  }
  const source = path === STDIN_PATH ? await readStdin(io) : await readTextFile(path);
  return { path, source, type: knownType, ...languageOfName(path) };
}

/** The language in a file's name: the `fa` of `article.fa.md`. */
export function languageOfName(path: string): { readonly inLanguage?: string } {
  const name = path.toLowerCase().split('.').at(-2);
  const language = servedLocales().find((tag) => tag.toLowerCase() === name);
  return language === undefined ? {} : { inLanguage: language };
}

/** Whether a file of a folder is one to work on: XML may be anything, so it is named to be read. */
export function isDocumentName(name: string): boolean {
  const ending = name.toLowerCase().split('.').at(-1) ?? '';
  return name.includes('.') && ending !== 'xml' && typeOfName(ending) !== undefined;
}

/** Whether a part of a file's name is a language. */
export function isLanguageName(name: string): boolean {
  return servedLocales().some((tag) => tag.toLowerCase() === name.toLowerCase());
}

/** What a name's ending tells of a document. */
export function typeOfName(ending: string): DocumentType | undefined {
  return Object.hasOwn(TYPES, ending) ? TYPES[ending] : undefined;
}
