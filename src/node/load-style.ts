import { access } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { StyleError } from '../core/index.ts';
import { type HouseStyle, resolveStyle, type StyleJson } from '../style/index.ts';
import { readJsonFile } from './read-json-file.ts';

/** The file that a project keeps its style in. */
export const CONFIG_FILE = 'jalali.config.json';

/** A project's settings: `schemas/config.schema.json`. */
interface Config {
  readonly $schema?: string;
  /** A preset's name, or a style of its own. */
  readonly style?: StyleJson | string;
}

const KEYS: readonly string[] = ['$schema', 'style'];

/**
 * Loads the house style of a file or folder: that of the nearest `jalali.config.json`, in its folder or
 * above; without one the default style. The configuration file itself may be named too.
 *
 * @throws ERR_DOCUMENT for a file that cannot be read or is no JSON, ERR_STYLE with the path of what it
 *   cannot have.
 */
export async function loadStyle(path: string): Promise<HouseStyle> {
  const file = await findConfig(resolve(path));
  return file === undefined ? resolveStyle('default') : readConfig(file);
}

async function findConfig(path: string): Promise<string | undefined> {
  if (path.endsWith('.json')) return path;
  for (let folder = path; ; folder = dirname(folder)) {
    const file = join(folder, CONFIG_FILE);
    if (await exists(file)) return file;
    if (folder === dirname(folder)) return undefined;
  }
}

async function exists(file: string): Promise<boolean> {
  try {
    await access(file);
    return true;
  } catch {
    return false;
  }
}

async function readConfig(file: string): Promise<HouseStyle> {
  const config: unknown = await readJsonFile(file);
  if (typeof config !== 'object' || config === null || Array.isArray(config)) {
    throw new StyleError('config', config, 'an object such as { "style": "irangate" }', file);
  }
  const unknown = Object.keys(config).find((key) => !KEYS.includes(key));
  if (unknown !== undefined) {
    const value: unknown = Reflect.get(config, unknown);
    throw new StyleError(unknown, value, `one of ${KEYS.join(', ')}`, file);
  }
  const { style = 'default' }: Config = config;
  return resolveStyle(style, file);
}
