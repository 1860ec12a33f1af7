import type { HouseStyle } from '../style/index.ts';
import { loadConfig } from './load-config.ts';

/**
 * Loads the house style of a file or folder: that of the nearest `jalali.config.json`, in its folder or
 * above; without one the default style. The configuration file itself may be named too.
 *
 * @throws ERR_FIELD_TYPE for a path that is no string, ERR_DOCUMENT for a file that cannot be read or is no
 *   JSON, ERR_STYLE with the path of what it cannot have.
 */
export async function loadStyle(path: string): Promise<HouseStyle> {
  const { style } = await loadConfig(path);
  return style;
}
