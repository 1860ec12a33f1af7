import { access } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
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

/** The nearest configuration: the path itself, or in its folder or above. */
async function findConfig(path: string): Promise<string | undefined> {
  if (basename(path) === CONFIG_FILE) return path;
  const files = foldersFrom(path).map((folder) => join(folder, CONFIG_FILE));
  const found = await Promise.all(files.map(exists));
  return files.find((_, place) => found[place]);
}

/** The path, which may be a folder, and every folder above it. */
function foldersFrom(path: string): string[] {
  const above = dirname(path);
  return above === path ? [path] : [path, ...foldersFrom(above)];
}

async function exists(file: string): Promise<boolean> {
  try {
    await access(file);
    return true;
  } catch {
    return false;
  }
}

/**
 * Reads a configuration, whatever its name.
 *
 * @throws as {@link loadStyle}.
 */
export async function readConfig(file: string): Promise<HouseStyle> {
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
