import { rename, stat, unlink, writeFile } from 'node:fs/promises';

/**
 * Writes a file as a whole: a new one beside it takes its place, so that whoever stops it in the middle
 * leaves the old file as it was. Permissions are kept.
 */
export async function writeTextFile(path: string, text: string): Promise<void> {
  const beside = `${path}.jalali-${process.pid}.tmp`;
  const { mode } = await stat(path);
  try {
    await writeFile(beside, text, { mode });
    await rename(beside, path);
  } catch (error) {
    await unlink(beside).catch(() => undefined);
    throw error;
  }
}
