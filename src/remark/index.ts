import { remarkPressCheck } from './check.ts';

export { remarkPressAnnotate, type RemarkPressAnnotateOptions } from './annotate.ts';
export { remarkPressCheck, type RemarkPressCheckOptions } from './check.ts';

/**
 * remark's command line and its configuration take a plugin from here: the one that changes nothing.
 *
 * @alias
 */
export default remarkPressCheck;
