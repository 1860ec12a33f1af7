import { DocumentError } from '../core/errors/index.ts';
import { jsonFault } from '../documents/index.ts';
import { readTextFile } from './read-text-file.ts';

/**
 * Reads a JSON file.
 *
 * @throws ERR_DOCUMENT, with line and column, for a file that cannot be read or is no JSON.
 */
export async function readJsonFile(file: string): Promise<unknown> {
  const text = (await readTextFile(file)).replace(/^\uFEFF/u, '');
  try {
    return JSON.parse(text);
  } catch {
    const { place, expected } = jsonFault(text);
    const before = text.slice(0, place).split('\n');
    const column = (before.at(-1)?.length ?? 0) + 1;
    throw new DocumentError(file, before.length, column, `not JSON: expected ${expected}`);
  }
}
