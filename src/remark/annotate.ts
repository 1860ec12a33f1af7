import { resolveAnnotateOptions, type TreeAnnotateOptions } from '../unified/annotate-options.ts';
import { annotateTree } from '../unified/annotate-tree.ts';
import type { HostFile, HostNode } from '../unified/host.ts';
import { writeMdast } from './mdast-html.ts';

/** The options of `remarkPressAnnotate`; all may be left out. */
export type RemarkPressAnnotateOptions = TreeAnnotateOptions;

/**
 * Puts the other calendar beside the dates of Markdown or MDX as a plugin of remark; twice is the same as once.
 *
 * @throws ERR_FIELD_TYPE, ERR_STYLE, ERR_UNKNOWN_LOCALE for options that it cannot have, when the processor is
 *   made ready; ERR_DOCUMENT for front matter that cannot be read.
 * @example
 * String(remark().use(remarkPressAnnotate).processSync('It rained on **August 15**, 2025, and not since.'))
 * // => 'It rained on **August 15**, 2025 (24 Mordad 1404), and not since.\n'
 */
export function remarkPressAnnotate(
  options?: RemarkPressAnnotateOptions,
): (tree: HostNode, file: HostFile) => void {
  const resolved = resolveAnnotateOptions(options);
  return (tree, file) => annotateTree(tree, file, resolved, writeMdast);
}
