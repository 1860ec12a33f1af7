import { StyleError } from '../core/errors/index.ts';
import { presets } from './presets.generated.ts';
import type { HouseStyle, StyleJson, StyleLayer } from './house-style.ts';

/** The name of the style in force where none is given. */
const DEFAULT = 'default';

/**
 * Gives the names of the presets, the default first.
 *
 * @example
 * presetNames() // => ['default', 'irangate']
 */
export function presetNames(): readonly string[] {
  return Object.keys(presets);
}

const known = new Map<string, HouseStyle>();

/**
 * Gives a preset by its name.
 *
 * @throws ERR_STYLE for a name that is none.
 */
export function presetStyle(name: string): HouseStyle {
  let style = known.get(name);
  if (style === undefined) known.set(name, (style = { layers: presetLayers(name) }));
  return style;
}

/** A preset's layers, the one that it extends before it. */
export function presetLayers(name: string = DEFAULT): readonly StyleLayer[] {
  const json: StyleJson | undefined = Object.hasOwn(presets, name) ? presets[name] : undefined;
  if (json === undefined) {
    throw new StyleError('extends', name, `one of ${presetNames().join(', ')}`);
  }
  const own: StyleLayer = { from: name, json };
  return name === DEFAULT ? [own] : [...presetLayers(json.extends), own];
}
