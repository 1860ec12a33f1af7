import { type LintOptions, resolveLintOptions } from '../check/lint-options.ts';
import { checkTree } from '../unified/check-tree.ts';
import type { HostFile, HostNode } from '../unified/host.ts';
import { writeHast } from './hast-html.ts';

/** The options of `rehypePressCheck`; all may be left out. */
export type RehypePressCheckOptions = LintOptions;

/**
 * Checks the dates of HTML as a plugin of rehype, those that it tells machines too, and tells what is found as
 * messages of the file.
 *
 * @throws ERR_FIELD_TYPE, ERR_STYLE, ERR_UNKNOWN_LOCALE, ERR_UNKNOWN_TIME_ZONE for options that it cannot have,
 *   when the processor is made ready.
 * @example
 * const file = html().use(rehypePressCheck).processSync('<p>until <b>30</b> Esfand 1404</p>');
 * file.messages.map(({ ruleId, column, actual, expected }) => [ruleId, column, actual, expected])
 * // => [['no-such-day', 13, '30</b> Esfand 1404', ['29</b> Esfand 1404']]]
 */
export function rehypePressCheck(
  options?: RehypePressCheckOptions,
): (tree: HostNode, file: HostFile) => void {
  const resolved = resolveLintOptions(options);
  return (tree, file) => checkTree(tree, file, resolved, writeHast);
}
