import { type LintOptions, resolveLintOptions } from '../check/lint-options.ts';
import { checkTree } from '../unified/check-tree.ts';
import type { HostFile, HostNode } from '../unified/host.ts';
import { writeMdast } from './mdast-html.ts';

/** The options of `remarkPressCheck`; all may be left out. */
export type RemarkPressCheckOptions = LintOptions;

/**
 * Checks the dates of Markdown or MDX as a plugin of remark, and tells what is found as messages of the file.
 *
 * @throws ERR_FIELD_TYPE, ERR_STYLE, ERR_UNKNOWN_LOCALE, ERR_UNKNOWN_TIME_ZONE for options that it cannot have,
 *   when the processor is made ready.
 * @example
 * const file = remark().use(remarkPressCheck).processSync('On August 15, 2025 (**25th** of Mordad, 1404) it rained.');
 * file.messages.map(({ ruleId, line, column, fatal }) => [ruleId, line, column, fatal])
 * // => [['pair-mismatch', 1, 23, true]]
 */
export function remarkPressCheck(
  options?: RemarkPressCheckOptions,
): (tree: HostNode, file: HostFile) => void {
  const resolved = resolveLintOptions(options);
  return (tree, file) => checkTree(tree, file, resolved, writeMdast);
}
