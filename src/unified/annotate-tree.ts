import { readAnnotations } from '../check/annotate-document.ts';
import { forLanguage } from '../check/annotate-locales.ts';
import type { AnnotateOptions } from '../check/annotate.ts';
import type { HostFile, HostNode } from './host.ts';
import { readTree, type WriteNode } from './read-tree.ts';
import { type Piece, valueOf } from './tree-html.ts';

/**
 * Puts the other calendar beside the dates of a tree, in its nodes.
 *
 * @throws ERR_DOCUMENT for front matter that cannot be read: its language would be unknown.
 */
export function annotateTree(
  tree: HostNode,
  file: HostFile,
  options: AnnotateOptions,
  write: WriteNode,
): void {
  const { html, document, facts } = readTree(tree, file, write);
  const edits = readAnnotations(document, forLanguage(options, facts.language));
  // From the last, so that the places before stay what they are.
  for (const { index, text } of edits.toReversed()) {
    const place = html.placeOfEnd(index);
    if (place === undefined || place.piece.kind === 'tag') continue;
    const { piece, offset } = place;
    if (piece.kind === 'end') {
      addBehind(piece, unescaped(text));
      continue;
    }
    const value = valueOf(piece.node);
    const added = piece.kind === 'raw' ? text : unescaped(text);
    piece.node.value = value.slice(0, offset) + added + value.slice(offset);
  }
}

/** Adds text behind an element. */
function addBehind({ node, ancestors }: Piece, text: string): void {
  const { children = [] } = ancestors.at(-1) ?? {};
  children.splice(children.indexOf(node) + 1, 0, { type: 'text', value: text });
}

/** An edit is written for HTML; the value of a node is text. */
function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
