import type { AnyNode } from './host.ts';
import { attribute, type TreeHtml, valueOf } from './tree-html.ts';

/** Stands for what a program puts there: no date goes over it. */
export const OBJECT = '\uFFFC';

const COMMENT = /^\s*\/\*([\s\S]*)\*\/\s*$/u;

/** Whether a node is an expression in braces. */
export function isExpression({ type }: AnyNode): boolean {
  return type === 'mdxFlowExpression' || type === 'mdxTextExpression';
}

/** Writes what an expression puts there, which nobody knows; MDX has comments in braces alone. */
export function writeExpression(html: TreeHtml, node: AnyNode): void {
  const [, comment] = COMMENT.exec(valueOf(node)) ?? [];
  if (comment === undefined) html.add(OBJECT);
  else if (!comment.includes('--')) html.add(`<!--${comment}-->`);
}

/** The element that a node of JSX is; a component begins with a capital, and may be anything: undefined. */
export function jsxElement(node: AnyNode): string | undefined {
  if (!isJsx(node)) return undefined;
  if (typeof node.name === 'string' && /^[a-z][a-z\d]*$/u.test(node.name)) return node.name;
  // What has an address is a link, by whatever name: that of Next, or of Astro.
  return attributesOf(node).some(({ name }) => name === 'href') ? 'a' : undefined;
}

/** Whether a node is a component within a text that prints what nobody knows: it holds no text of its own. */
export function isOpaque(node: AnyNode): boolean {
  if (node.type !== 'mdxJsxTextElement' || jsxElement(node) !== undefined) return false;
  return (node.children ?? []).length === 0;
}

/** Writes the attributes of JSX that are text. */
export function jsxAttributes(node: AnyNode): string {
  return attributesOf(node)
    .map(({ name, value }) =>
      typeof name === 'string' && /^[a-z-]+$/iu.test(name)
        ? attribute(name.toLowerCase(), value)
        : '',
    )
    .join('');
}

function isJsx({ type }: AnyNode): boolean {
  return type.startsWith('mdxJsx');
}

function attributesOf(
  node: AnyNode,
): readonly { readonly name?: unknown; readonly value?: unknown }[] {
  return isJsx(node) && Array.isArray(node.attributes) ? node.attributes : [];
}
