import {
  type FileContent,
  type FileReadOptions,
  readContent,
} from '../check/files/file-content.ts';
import { type FileType, typeOfFileName, typeOfXml } from '../check/files/file-type.ts';
import { DocumentError } from '../core/errors/index.ts';
import { readFileBytes } from './read-text-file.ts';
import { decodeText } from '../documents/text-encoding.ts';

/** What is told of a file on disk. */
export interface FileOptions extends Omit<FileReadOptions, 'file'> {
  /** What it holds; by its name by default, and XML by its root element. */
  readonly type?: FileType;
}

/**
 * Reads a file of any type that is checked.
 *
 * @throws ERR_DOCUMENT for a file that cannot be read, is broken, is larger than 64 MiB or whose type nobody
 *   told.
 */
export async function readFileContent(
  path: string,
  options: FileOptions = {},
): Promise<FileContent> {
  const { type = typeOfFileName(path), ...more } = options;
  // What cannot be read at all has no type to ask for.
  const bytes = await readFileBytes(path);
  if (type === undefined) {
    const reason = 'its name does not tell what it holds; say the type: markdown, html, xliff …';
    throw new DocumentError(path, 1, 1, reason);
  }
  if (type === 'docx') return readContent(bytes, type, { ...more, file: path });
  const text = decodeText(bytes, path);
  const isXml = options.type === undefined && path.toLowerCase().endsWith('.xml');
  return readContent(text, isXml ? typeOfXml(text) : type, { ...more, file: path });
}
