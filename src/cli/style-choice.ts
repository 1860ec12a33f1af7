import { loadConfig, type ProjectConfig, readConfig } from '../node/load-config.ts';
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
  const own = ownPath(path);
  if (named === undefined) return (await loadConfig(own)).style;
  return isPreset(named) ? resolveStyle(named) : (await readConfig(named, own)).style;
}

/**
 * The same with what is set of rules, in the file that is named, else in the nearest.
 *
 * @throws ERR_STYLE, ERR_DOCUMENT.
 */
export async function configFor(
  path: string | undefined,
  named: string | undefined,
): Promise<ProjectConfig> {
  const own = ownPath(path);
  if (named !== undefined && !isPreset(named)) return readConfig(named, own);
  const config = await loadConfig(own);
  return named === undefined ? config : { ...config, style: resolveStyle(named) };
}

/** Text that comes from nowhere is of this folder. */
function ownPath(path: string | undefined): string {
  return path === undefined || path === STDIN_PATH ? '.' : path;
}

function isPreset(named: string): boolean {
  return !named.endsWith('.json') || presetNames().includes(named);
}
