import { readdir, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** The symbolic links in a folder that lead out of it, or nowhere; they are not followed. */
export async function linksOutOf(folder: string): Promise<string[]> {
  const root = await realpath(folder);
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const found = await Promise.all(
    entries
      .filter((entry) => entry.isSymbolicLink())
      .map(async (entry): Promise<string | undefined> => {
        const path = join(entry.parentPath, entry.name);
        const target = await realpath(path).catch(() => undefined);
        return target?.startsWith(root + sep) === true ? undefined : path;
      }),
  );
  return found.filter((path) => path !== undefined).toSorted();
}
