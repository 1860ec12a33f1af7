import { type FileContent, readContent } from '../check/files/file-content.ts';
import { mayHoldAnything, typeOfFileName } from '../check/files/file-type.ts';
import { DocumentError } from '../core/errors/index.ts';
import { type FileOptions, readFileContent } from '../node/read-file-content.ts';
import { readStdin, STDIN_PATH } from './inputs.ts';
import type { CliIo } from './io.ts';
import type { FileInputOptions } from './options.ts';

/**
 * Reads a file of any type, or stdin for `-`, which is Markdown where nothing else is said.
 *
 * @throws ERR_DOCUMENT for what cannot be read, or whose type nobody told.
 */
export async function readFileInput(
  path: string,
  io: CliIo,
  options: FileInputOptions,
): Promise<FileContent> {
  const how = fileOptions(options);
  if (path !== STDIN_PATH) return readFileContent(path, how);
  const { type = 'markdown', ...more } = how;
  const text = await readStdin(io);
  const data = type === 'docx' ? new TextEncoder().encode(text) : text;
  return readContent(data, type, { ...more, file: '<stdin>' });
}

function fileOptions(options: FileInputOptions): FileOptions {
  const { type, sourceLanguage, targetLanguage, sourceColumn, targetColumn } = options;
  if ((sourceColumn === undefined) !== (targetColumn === undefined))
    throw new Error('--source-column and --target-column go together; give both');
  return {
    ...(type !== undefined && { type }),
    ...(sourceLanguage !== undefined && { sourceLanguage }),
    ...(targetLanguage !== undefined && { targetLanguage }),
    ...(sourceColumn !== undefined &&
      targetColumn !== undefined && { columns: { source: sourceColumn, target: targetColumn } }),
  };
}

/** @throws ERR_DOCUMENT for a file that cannot be written back. */
export function refuseToWrite({ file, isWritable, type }: FileContent): void {
  if (isWritable) return;
  const reason = `${type} is read and not written back; mend it where it was made`;
  throw new DocumentError(file, 1, 1, reason);
}

/** Whether a file of a folder is one to work on: what may hold anything is named to be read. */
export function isTextFileName(name: string): boolean {
  return typeOfFileName(name) !== undefined && !mayHoldAnything(name);
}

/** The same for work that is written back. */
export function isWritableFileName(name: string): boolean {
  return isTextFileName(name) && typeOfFileName(name) !== 'docx';
}

/** The same for folders of sources and translations, in which messages and tables have their counterparts. */
export function isPairedFileName(name: string): boolean {
  return typeOfFileName(name) !== undefined && !name.toLowerCase().endsWith('.xml');
}
