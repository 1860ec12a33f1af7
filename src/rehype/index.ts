import { rehypePressCheck } from './check.ts';

export { rehypePressAnnotate, type RehypePressAnnotateOptions } from './annotate.ts';
export { rehypePressBidi, type RehypePressBidiOptions } from './bidi.ts';
export { rehypePressCheck, type RehypePressCheckOptions } from './check.ts';
export { rehypePressTime, type RehypePressTimeOptions } from './time.ts';

/**
 * Configuration takes a plugin from here: the one that changes nothing.
 *
 * @alias
 */
export default rehypePressCheck;
