import type { AnyNode } from '../unified/host.ts';
import {
  isExpression,
  isOpaque,
  jsxAttributes,
  jsxElement,
  OBJECT,
  writeExpression,
} from '../unified/mdx-html.ts';
import { attribute, type TreeHtml, valueOf } from '../unified/tree-html.ts';

/** The elements of mdast's nodes, GFM's and those of footnotes among them. */
const ELEMENTS: Readonly<Record<string, string>> = {
  paragraph: 'p',
  blockquote: 'blockquote',
  list: 'ul',
  listItem: 'li',
  table: 'table',
  tableRow: 'tr',
  tableCell: 'td',
  footnoteDefinition: 'div',
  containerDirective: 'div',
  leafDirective: 'div',
  emphasis: 'em',
  strong: 'strong',
  delete: 'del',
  link: 'a',
  linkReference: 'a',
  textDirective: 'span',
};

/** Nodes that hold or are a run of text; all others that are not known stand where blocks do. */
const HOLDS_TEXT: ReadonlySet<string> = new Set(
  'paragraph heading tableCell emphasis strong delete link linkReference leafDirective textDirective mdxJsxTextElement'.split(
    ' ',
  ),
);

/** Where a node of mdast stands. */
interface Around {
  /** Whether in a run of text. */
  readonly isInline?: boolean;
  /** The node before it. */
  readonly above?: AnyNode | undefined;
}

/** Writes a node of mdast, MDX's and directives too, as HTML. */
export function writeMdast(html: TreeHtml, node: AnyNode, around: Around = {}): void {
  const { type } = node;
  const { isInline = false } = around;
  if (type === 'text') html.text(node);
  else if (type === 'html') html.raw(node);
  else if (type === 'inlineCode' || type === 'inlineMath') wrapValue(html, node, 'code');
  else if (type === 'code' || type === 'math') wrapValue(html, node, 'pre');
  else if (type === 'break') html.add('<br>');
  else if (type === 'image' || type === 'imageReference')
    html.tag(`<img${attribute('alt', node.alt ?? '')}>`, node);
  else if (isOpaque(node)) html.add(OBJECT);
  else if (type === 'textDirective' && node.children?.length === 0) html.add(markOf(node));
  else if (node.children !== undefined) writeParent(html, node, around);
  else if (isExpression(node)) writeExpression(html, node);
  else if (isInline && node.value !== undefined) html.add(OBJECT);
  // A comment may be about the next line, and blocks are lines.
  if (!isInline) html.add('\n');
}

function writeParent(html: TreeHtml, node: AnyNode, { isInline = false, above }: Around): void {
  const element = isCaption(node, above) ? 'figcaption' : elementOf(node, isInline);
  const holdsText = isInline || HOLDS_TEXT.has(node.type);
  html.tag(`<${element}${jsxAttributes(node)}>`, node);
  html.within(node, (child, index) => {
    const before = node.children?.slice(0, index).findLast((one) => !isBlank(one));
    writeMdast(html, child, { isInline: holdsText, above: before });
  });
  html.end(`</${element}>`, node);
}

function elementOf(node: AnyNode, isInline: boolean): string {
  // The label of a container is its title.
  if (node.data?.directiveLabel === true) return 'figcaption';
  if (node.type === 'heading') return `h${node.depth ?? 1}`;
  return jsxElement(node) ?? ELEMENTS[node.type] ?? (isInline ? 'span' : 'div');
}

/** `10:30pm` is a time, though a directive could have that name; of another one nobody knows what it prints. */
function markOf({ name }: AnyNode): string {
  return typeof name === 'string' && /^\d{2}[a-z]{0,2}$/iu.test(name) ? `:${name}` : OBJECT;
}

function wrapValue(html: TreeHtml, node: AnyNode, element: string): void {
  html.add(`<${element}>`);
  html.text(node);
  html.add(`</${element}>`);
}

/** Markdown has no captions but text in emphasis below an image. */
function isCaption(node: AnyNode, above: AnyNode | undefined): boolean {
  if (node.type === 'emphasis' || node.type === 'strong') return isImage(above);
  if (node.type !== 'paragraph' || above?.type !== 'paragraph') return false;
  const [only, ...others] = node.children ?? [];
  const isInEmphasis = only?.type === 'emphasis' || only?.type === 'strong';
  return isInEmphasis && others.length === 0 && isImage(above.children?.at(-1));
}

function isImage(node: AnyNode | undefined): boolean {
  return node?.type === 'image' || node?.type === 'imageReference';
}

function isBlank(node: AnyNode): boolean {
  return node.type === 'break' || (node.type === 'text' && valueOf(node).trim() === '');
}
