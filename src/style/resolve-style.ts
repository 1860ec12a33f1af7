import { StyleError } from '../core/index.ts';
import { isPlainObject } from '../core/plain-object.ts';
import { servedLocales } from '../locale-data/index.ts';
import type { HouseStyle, StyleJson, StyleLayer } from './house-style.ts';
import { presetLayers, presetNames, presetStyle } from './presets.ts';
import type { Setting } from './setting.ts';
import { GENERAL, SECTIONS, type SettingGroup } from './settings.ts';

/**
 * Checks a house style and lays it over the preset that it extends.
 *
 * @throws ERR_STYLE with the path of an unknown key or a value that it cannot have.
 * @example
 * resolveStyle('irangate').layers.map(({ from }) => from) // => ['default', 'irangate']
 * resolveStyle({ date: { era: 'AP' } }) // throws ERR_STYLE
 */
export function resolveStyle(style: StyleJson | string, from = 'style'): HouseStyle {
  if (typeof style === 'string') return presetStyle(style);
  const file = from === 'style' ? undefined : from;
  checkGroup(style, STYLE, '', file);
  return { layers: [...presetLayers(style.extends), { from, json: style }] };
}

/** One value of a style in force. */
export interface StyleValue {
  /** Dotted: `byLocale.en.readTime.form`. */
  readonly path: string;
  readonly value: unknown;
  /** The preset or file that it comes from. */
  readonly from: string;
}

/**
 * Gives every value of a style in force, with the layer that it comes from, in the order of the schema.
 *
 * @example
 * explainStyle(resolveStyle('irangate')).find(({ path }) => path === 'readTime.rounding')
 * // => { path: 'readTime.rounding', value: 'halfTrunc', from: 'irangate' }
 */
export function explainStyle(style: HouseStyle): StyleValue[] {
  const values = new Map<string, StyleValue>();
  for (const layer of style.layers) collect(layer, layer.json, '', values);
  return [...values.values()];
}

function collect(
  layer: StyleLayer,
  group: object,
  prefix: string,
  values: Map<string, StyleValue>,
): void {
  for (const [key, value] of Object.entries(group) as [string, unknown][]) {
    if (prefix === '' && (key === '$schema' || key === 'extends')) continue;
    const path = prefix + key;
    if (isPlainObject(value)) collect(layer, value, `${path}.`, values);
    else values.set(path, { path, value, from: layer.from });
  }
}

const STYLE: SettingGroup = {
  $schema: {
    description: '',
    expected: 'the path of the schema',
    schema: {},
    holds: (value) => typeof value === 'string',
  },
  extends: {
    description: '',
    expected: `one of ${presetNames().join(', ')}`,
    schema: {},
    holds: (value) => presetNames().includes(value as string),
  },
  ...GENERAL,
  ...SECTIONS,
  byLocale: Object.fromEntries(
    servedLocales()
      .flatMap((tag) => [tag, tag.split('-', 1)[0] ?? tag])
      .map((tag) => [tag, SECTIONS]),
  ),
};

/** Refuses the first key that a group does not have, and the first value that its setting does not hold. */
function checkGroup(value: unknown, group: SettingGroup, prefix: string, file?: string): void {
  const where = prefix === '' ? 'style' : prefix.slice(0, -1);
  if (!isPlainObject(value)) throw new StyleError(where, value, 'an object of settings', file);
  for (const [key, inner] of Object.entries(value)) {
    const path = prefix + key;
    const known = Object.hasOwn(group, key) ? group[key] : undefined;
    if (known === undefined) {
      throw new StyleError(path, inner, `one of ${Object.keys(group).join(', ')}`, file);
    }
    if (!isSetting(known)) checkGroup(inner, known, `${path}.`, file);
    else if (!known.holds(inner)) throw new StyleError(path, inner, known.expected, file);
  }
}

function isSetting(value: Setting | SettingGroup): value is Setting {
  return typeof value['holds'] === 'function';
}
