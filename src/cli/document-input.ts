import { DocumentError } from '../core/errors/index.ts';
import type { DocumentType } from '../documents/index.ts';
import { typeOfName } from '../documents/type-of-name.ts';
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
  // What cannot be read at all has no type to ask for.
  const source = path === STDIN_PATH ? await readStdin(io) : await readTextFile(path);
  const knownType = type ?? (path === STDIN_PATH ? 'markdown' : typeOfName(path));
  if (knownType === undefined) {
    throw new DocumentError(
      path,
      1,
      1,
      'its name does not tell its type; say --type plain, markdown, html or feed',
    );
  }
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
  const isXml = name.toLowerCase().endsWith('.xml');
  return name.includes('.') && !isXml && typeOfName(name) !== undefined;
}

/** Whether a part of a file's name is a language of ours, with its region or without. */
export function isLanguageName(name: string): boolean {
  const [base] = name.toLowerCase().split(/[-_]/u, 1);
  const isTag = /^[a-z]{2}(?:[-_][a-z]{2,4})?$/iu.test(name);
  return isTag && servedLocales().some((tag) => tag.toLowerCase() === base);
}
