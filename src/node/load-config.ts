import { access } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { faultOfRuleSettings, type RuleSettings } from '../check/rule-settings.ts';
import { FieldTypeError } from '../core/index.ts';
import { StyleError } from '../core/errors/index.ts';
import { isPlainObject } from '../core/plain-object.ts';
import { type HouseStyle, resolveStyle, type StyleJson } from '../style/index.ts';
import { type FilePattern, NAME } from './pair-files.ts';
import { readJsonFile } from './read-json-file.ts';

/** The file that a project keeps its settings in. */
export const CONFIG_FILE = 'jalali.config.json';

/** A project's settings as they are written: `schemas/config.schema.json`. */
interface ConfigJson {
  readonly $schema?: string;
  /** A preset's name, or a style of its own. */
  readonly style?: StyleJson | string;
  readonly rules?: RuleSettings;
  /** Where sources and their translations are, by paths from that of the file. */
  readonly files?: readonly FilePattern[];
  /** What is otherwise in a folder, by its path from that of the file. */
  readonly folders?: Readonly<Record<string, { readonly rules?: RuleSettings }>>;
}

/** The settings in force for a file or folder. */
export interface ProjectConfig {
  readonly style: HouseStyle;
  readonly rules: RuleSettings;
  /** Where sources and their translations are, by whole paths. */
  readonly files: readonly FilePattern[];
}

const KEYS: readonly string[] = ['$schema', 'style', 'rules', 'files', 'folders'];
const FOLDER_KEYS: readonly string[] = ['rules'];

/**
 * Loads the settings of a file or folder: those of the nearest `jalali.config.json`, in its folder or
 * above; without one the default style, and every rule as it is. The configuration itself may be named too.
 *
 * @throws ERR_FIELD_TYPE for a path that is no string, ERR_DOCUMENT for a file that cannot be read or is no
 *   JSON, ERR_STYLE with the path of what it cannot have.
 */
export async function loadConfig(path: string): Promise<ProjectConfig> {
  if (typeof path !== 'string') throw new FieldTypeError('path', path, 'a string');
  const whole = resolve(path);
  const file = await findConfig(whole);
  return file === undefined
    ? { style: resolveStyle('default'), rules: {}, files: [] }
    : readConfig(file, whole);
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
 * Reads a configuration, whatever its name, for a file or folder that it is of.
 *
 * @throws as {@link loadConfig}.
 */
export async function readConfig(file: string, path: string = file): Promise<ProjectConfig> {
  const config = await readJsonFile(file);
  checkConfig(config, file);
  const { style = 'default', rules = {}, files = [], folders = {} } = config;
  const from = relative(dirname(file), path);
  const within = Object.entries(folders)
    .filter(([folder]) => isWithin(from, folder))
    // What is said of a folder counts over what is said of one that holds it.
    .toSorted(([one], [two]) => one.length - two.length)
    .map(([, settings]) => settings.rules);
  const inFolder = (pattern: string): string => join(dirname(file), pattern);
  return {
    style: resolveStyle(style, file),
    rules: Object.assign({}, rules, ...within),
    files: files.map(({ source, target }) => ({
      source: inFolder(source),
      target: inFolder(target),
    })),
  };
}

function isWithin(path: string, folder: string): boolean {
  const parts = partsOf(path);
  return partsOf(folder).every((part, place) => parts[place] === part);
}

function partsOf(path: string): string[] {
  return path.split(/[/\\]/u).filter((part) => part !== '' && part !== '.' && part !== sep);
}

function checkConfig(config: unknown, file: string): asserts config is ConfigJson {
  if (!isPlainObject(config)) {
    throw new StyleError('config', config, 'an object such as { "style": "irangate" }', file);
  }
  checkKeys(config, KEYS, '', file);
  checkRules(config['rules'], 'rules', file);
  checkFiles(config['files'], file);
  const { folders = {} } = config;
  if (!isPlainObject(folders))
    throw new StyleError('folders', folders, 'an object of folders, by their paths', file);
  for (const [folder, settings] of Object.entries(folders)) {
    const path = `folders.${folder}`;
    if (!isPlainObject(settings))
      throw new StyleError(path, settings, 'an object such as { "rules": {} }', file);
    checkKeys(settings, FOLDER_KEYS, `${path}.`, file);
    checkRules(settings['rules'], `${path}.rules`, file);
  }
}

/** Each pattern has `{name}` once on either side, or two files would be one. */
function checkFiles(files: unknown, file: string): void {
  if (files === undefined) return;
  const example = `[{ "source": "content/en/${NAME}.md", "target": "content/fa/${NAME}.md" }]`;
  if (!Array.isArray(files))
    throw new StyleError('files', files, `a list such as ${example}`, file);
  for (const [place, pattern] of (files as unknown[]).entries()) {
    const path = `files[${place}]`;
    if (!isPlainObject(pattern))
      throw new StyleError(path, pattern, 'an object with source and target', file);
    checkKeys(pattern, PATTERN_KEYS, `${path}.`, file);
    for (const key of PATTERN_KEYS) {
      const value = pattern[key];
      if (typeof value !== 'string' || value.split(NAME).length !== 2)
        throw new StyleError(`${path}.${key}`, value, `a path with ${NAME} once`, file);
    }
  }
}

const PATTERN_KEYS = ['source', 'target'] as const;

function checkKeys(object: object, keys: readonly string[], prefix: string, file: string): void {
  const unknown = Object.keys(object).find((key) => !keys.includes(key));
  if (unknown === undefined) return;
  const value: unknown = Reflect.get(object, unknown);
  throw new StyleError(prefix + unknown, value, `one of ${keys.join(', ')}`, file);
}

function checkRules(rules: unknown, path: string, file: string): void {
  const fault = rules === undefined ? undefined : faultOfRuleSettings(rules);
  if (fault === undefined) return;
  const { id, value, expected } = fault;
  throw new StyleError(id === undefined ? path : `${path}.${id}`, value, expected, file);
}
