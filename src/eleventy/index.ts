import { jalaliPress } from './plugin.ts';

export type { EleventyPressOptions } from './plugin.ts';
export { jalaliPress } from './plugin.ts';

/**
 * Eleventy's configuration imports a plugin from here.
 *
 * @alias
 */
export default jalaliPress;
