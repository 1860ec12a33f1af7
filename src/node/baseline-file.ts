import { access } from 'node:fs/promises';
import { dirname, relative, resolve, sep } from 'node:path';
import { isPressError } from '../core/index.ts';
import { DocumentError } from '../core/errors/index.ts';
import { type BaselineEntry, baselineText, parseBaseline } from '../report/baseline.ts';
import { readJsonFile } from './read-json-file.ts';
import { writeTextFile } from './write-text-file.ts';

/** A file as a baseline names it: from the folder of the baseline, with slashes. */
export function nameInBaseline(baseline: string, path: string): string {
  return relative(dirname(resolve(baseline)), resolve(path))
    .split(sep)
    .join('/');
}

/**
 * Reads a baseline.
 *
 * @throws ERR_DOCUMENT for a file that cannot be read, is no JSON, or holds what no baseline does.
 */
export async function readBaseline(file: string): Promise<BaselineEntry[]> {
  const json = await readJsonFile(file);
  try {
    return parseBaseline(json);
  } catch (error) {
    if (!isPressError(error)) throw error;
    throw new DocumentError(file, 1, 1, `this is no baseline: ${error.message}`);
  }
}

/** The same; no findings where there is no such file yet. */
export async function readBaselineIfAny(file: string): Promise<BaselineEntry[]> {
  return (await isThere(file)) ? readBaseline(file) : [];
}

/**
 * Writes a baseline. Entries before it stay where their files were not looked at and are still there.
 *
 * @throws ERR_DOCUMENT for a file that cannot be written.
 */
export async function writeBaseline(
  file: string,
  entries: readonly BaselineEntry[],
  before: readonly BaselineEntry[],
  isLookedAt: (name: string) => boolean,
): Promise<void> {
  const folder = dirname(resolve(file));
  const others = [...new Set(before.map((entry) => entry.file))].filter(
    (name) => !isLookedAt(name),
  );
  const areThere = await Promise.all(others.map((name) => isThere(resolve(folder, name))));
  const kept = new Set(others.filter((_, place) => areThere[place]));
  const all = [...entries, ...before.filter((entry) => kept.has(entry.file))];
  await writeTextFile(file, baselineText(all), { mayMake: true });
}

async function isThere(path: string): Promise<boolean> {
  try {
    await access(path);
    return true;
  } catch {
    return false;
  }
}
