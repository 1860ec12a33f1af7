import { type ReadDocument, readDocument } from '../documents/index.ts';
import { factsOf, type FileFacts } from './file-facts.ts';
import type { AnyNode, HostFile, HostNode } from './host.ts';
import { SourcePlaces } from './source-places.ts';
import { TreeHtml } from './tree-html.ts';

/** Writes a node and what it holds as HTML; `above` is the node before it. */
export type WriteNode = (
  html: TreeHtml,
  node: AnyNode,
  around: { readonly above?: AnyNode | undefined },
) => void;

/** A tree, read. */
export interface ReadTree {
  readonly html: TreeHtml;
  readonly document: ReadDocument;
  readonly facts: FileFacts;
  readonly places: SourcePlaces;
}

/**
 * Reads the text of a tree as that of the HTML that says the same.
 *
 * @throws ERR_DOCUMENT for front matter that cannot be read.
 */
export function readTree(tree: HostNode, file: HostFile, write: WriteNode): ReadTree {
  const facts = factsOf(tree, file);
  const source = String(file);
  const html = new TreeHtml();
  const { bodyOffset } = facts;
  if (bodyOffset > 0) html.raw(frontMatterNode(source, bodyOffset));
  // What a parser that knows no front matter has made of it is no text.
  const isBody = ({ position }: AnyNode): boolean =>
    (position?.end.offset ?? Infinity) > bodyOffset;
  html.add('\n');
  let above: AnyNode | undefined;
  html.within(tree, (child) => {
    if (isBody(child)) write(html, child, { above });
    above = child;
  });
  const places = new SourcePlaces(html, source);
  return { html, document: readDocument(html.html, 'html', file.path), facts, places };
}

function frontMatterNode(source: string, end: number): AnyNode {
  const point = { line: 1, column: 1 };
  const position = { start: { ...point, offset: 0 }, end: { ...point, offset: end } };
  return { type: 'frontMatter', value: source.slice(0, end), position };
}
