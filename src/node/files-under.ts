import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { DocumentError } from '../core/errors/index.ts';
import { reasonOf } from './read-text-file.ts';

/** Folders that hold no articles. */
const PASSED_OVER: ReadonlySet<string> = new Set(['node_modules']);

/** Whether a path is a folder; what is not there is none. */
export async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

/**
 * Lists the files of a folder and of those in it whose names are wanted, in the order of their names; links,
 * hidden folders and installed packages are passed over.
 *
 * @throws ERR_DOCUMENT for a folder that cannot be read.
 */
export async function filesUnder(
  folder: string,
  isWanted: (name: string) => boolean,
): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    throw new DocumentError(folder, 1, 1, reasonOf(error));
  });
  const sorted = entries.toSorted((one, two) => (one.name < two.name ? -1 : 1));
  const files = await Promise.all(
    sorted.map(async (entry): Promise<readonly string[]> => {
      const path = join(folder, entry.name);
      if (entry.isFile()) return isWanted(entry.name) ? [path] : [];
      const isOpen = !entry.name.startsWith('.') && !PASSED_OVER.has(entry.name);
      return entry.isDirectory() && isOpen ? filesUnder(path, isWanted) : [];
    }),
  );
  return files.flat();
}
