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

/** Elements that hold nothing, and have no closing tag. */
const VOID: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

/** Elements whose text is no markup, whatever it looks like. */
const LITERAL: ReadonlySet<string> = new Set(['script', 'style']);

/** What readers look at, by the names of hast. */
const ATTRIBUTES: readonly (readonly [property: string, name: string])[] = [
  ['alt', 'alt'],
  ['content', 'content'],
  ['dateTime', 'datetime'],
  ['dir', 'dir'],
  ['height', 'height'],
  ['itemProp', 'itemprop'],
  ['lang', 'lang'],
  ['name', 'name'],
  ['property', 'property'],
  ['type', 'type'],
  ['width', 'width'],
];

/** Writes a node of hast as HTML. */
export function writeHast(html: TreeHtml, node: AnyNode): void {
  const { type, tagName = '' } = node;
  if (type === 'text') html.text(node);
  else if (type === 'raw') html.raw(node);
  else if (type === 'comment') html.add(`<!--${valueOf(node)}-->`);
  else if (type === 'element') writeElement(html, node, tagName.toLowerCase());
  else if (isExpression(node)) writeExpression(html, node);
  else if (isOpaque(node)) html.add(OBJECT);
  else if (type.startsWith('mdxJsx')) writeElement(html, node, jsxElement(node) ?? unknownOf(type));
}

function writeElement(html: TreeHtml, node: AnyNode, name: string): void {
  const { properties = {} } = node;
  const attributes = ATTRIBUTES.map(([key, own]) => attribute(own, properties[key])).join('');
  html.tag(`<${name}${attributes}${jsxAttributes(node)}>`, node);
  if (VOID.has(name)) return;
  if (LITERAL.has(name)) writeLiteral(html, node);
  else html.within(node, (child) => writeHast(html, child));
  html.end(`</${name}>`, node);
}

function writeLiteral(html: TreeHtml, node: AnyNode): void {
  html.within(node, (child) => {
    if (!valueOf(child).includes('</')) html.raw(child);
  });
}

/** What a component of JSX is taken for, which may be anything. */
function unknownOf(type: string): string {
  return type === 'mdxJsxTextElement' ? 'span' : 'div';
}
