import { FieldTypeError } from '../core/errors/index.ts';
import { isPlainObject } from '../core/plain-object.ts';
import { checkStyle } from './check-style.ts';
import type { HouseStyle, StyleJson, StyleLayer } from './house-style.ts';
import { presetLayers, presetStyle } from './presets.ts';

/**
 * Checks a house style and lays it over the preset that it extends.
 *
 * @throws ERR_STYLE with the path of an unknown key or a value that it cannot have; ERR_FIELD_TYPE for a
 *   name that is no text.
 * @example
 * resolveStyle('irangate').layers.map(({ from }) => from) // => ['default', 'irangate']
 * resolveStyle({ date: { era: 'AP' } }) // throws ERR_STYLE
 */
export function resolveStyle(style: StyleJson | string, from = 'style'): HouseStyle {
  if (typeof style === 'string') return presetStyle(style);
  if (typeof from !== 'string') throw new FieldTypeError('from', from, 'a string');
  checkStyle(style, from === 'style' ? undefined : from);
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
 * @throws ERR_FIELD_TYPE for what {@link resolveStyle} did not give.
 * @example
 * explainStyle(resolveStyle('irangate')).find(({ path }) => path === 'readTime.rounding')
 * // => { path: 'readTime.rounding', value: 'halfTrunc', from: 'irangate' }
 */
export function explainStyle(style: HouseStyle): StyleValue[] {
  if (!isPlainObject(style) || !Array.isArray(style['layers']))
    throw new FieldTypeError('style', style, 'a style from resolveStyle()');
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
