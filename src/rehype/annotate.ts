import { resolveAnnotateOptions, type TreeAnnotateOptions } from '../unified/annotate-options.ts';
import { annotateTree } from '../unified/annotate-tree.ts';
import type { HostFile, HostNode } from '../unified/host.ts';
import { writeHast } from './hast-html.ts';

/** The options of `rehypePressAnnotate`; all may be left out. */
export type RehypePressAnnotateOptions = TreeAnnotateOptions;

/**
 * Puts the other calendar beside the dates of HTML as a plugin of rehype; twice is the same as once.
 *
 * @throws ERR_FIELD_TYPE, ERR_STYLE, ERR_UNKNOWN_LOCALE for options that it cannot have, when the processor is
 *   made ready; ERR_DOCUMENT for front matter that cannot be read.
 * @example
 * String(html().use(rehypePressAnnotate).processSync('<p>۲۴ مرداد ۱۴۰۴ باران آمد.</p>'))
 * // => '<p>۲۴ مرداد ۱۴۰۴ (۱۵ اوت ۲۰۲۵) باران آمد.</p>'
 */
export function rehypePressAnnotate(
  options?: RehypePressAnnotateOptions,
): (tree: HostNode, file: HostFile) => void {
  const resolved = resolveAnnotateOptions(options);
  return (tree, file) => annotateTree(tree, file, resolved, writeHast);
}
