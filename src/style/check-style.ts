import { StyleError } from '../core/errors/index.ts';
import { isPlainObject } from '../core/plain-object.ts';
import { servedLocales } from '../locale-data/index.ts';
import { presetNames } from './presets.ts';
import type { Setting } from './setting.ts';
import { GENERAL, SECTIONS, type SettingGroup } from './settings.ts';

/**
 * Refuses a house style that has an unknown key, or a value that its setting does not hold.
 *
 * @throws ERR_STYLE with the path of the first of them.
 */
export function checkStyle(style: unknown, file?: string): void {
  checkGroup(style, STYLE, '', file);
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
