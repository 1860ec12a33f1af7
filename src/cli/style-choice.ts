import { loadStyle, readConfig } from '../node/load-style.ts';
import { type HouseStyle, presetNames, resolveStyle } from '../style/index.ts';
import { STDIN_PATH } from './inputs.ts';

/**
 * The style in force for a file: the one that is named, a preset or a file, else that of the nearest
 * configuration, for stdin and for dates that of this folder.
 *
 * @throws ERR_STYLE, ERR_DOCUMENT.
 */
export async function styleFor(
  path: string | undefined,
  named: string | undefined,
): Promise<HouseStyle> {
  if (named === undefined) return loadStyle(path === undefined || path === STDIN_PATH ? '.' : path);
  const isFile = named.endsWith('.json') && !presetNames().includes(named);
  return isFile ? readConfig(named) : resolveStyle(named);
}
