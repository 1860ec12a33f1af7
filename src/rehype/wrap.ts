import type { AnyNode } from '../unified/host.ts';
import { type TreeHtml, valueOf } from '../unified/tree-html.ts';

/** A stretch of text, at places of the HTML that was written of a tree. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A stretch that can be put into an element: children of one parent, text in part, elements as a whole. */
export interface Wrappable {
  /** Those that hold it, from the root. */
  readonly ancestors: readonly AnyNode[];
  readonly from: AnyNode;
  readonly to: AnyNode;
  /** Where it begins and ends in them, where they are text. */
  readonly cutStart: number;
  readonly cutEnd: number;
}

/** Finds the nodes of a stretch; undefined where an element would have to be split, and in markup that is raw. */
export function wrappable(html: TreeHtml, { start, end }: Stretch): Wrappable | undefined {
  const first = html.placeOfStart(start);
  const last = html.placeOfEnd(end);
  if (first?.piece.kind !== 'text' || last?.piece.kind !== 'text') return undefined;
  const one = [...first.piece.ancestors, first.piece.node];
  const two = [...last.piece.ancestors, last.piece.node];
  let depth = 0;
  while (depth < one.length - 1 && depth < two.length - 1 && one[depth] === two[depth]) depth++;
  const [from, to] = [one[depth], two[depth]];
  if (from === undefined || to === undefined) return undefined;
  const begins = depth === one.length - 1 || (first.offset === 0 && isEdge(one, depth, 0));
  const ends =
    depth === two.length - 1 ||
    (last.offset === valueOf(last.piece.node).length && isEdge(two, depth, -1));
  if (!begins || !ends) return undefined;
  const ancestors = one.slice(0, depth);
  const { children = [] } = ancestors.at(-1) ?? from;
  const held = children.slice(children.indexOf(from), children.indexOf(to) + 1);
  // A raw tag may open or close anything.
  if (held.some(({ type }) => type === 'raw')) return undefined;
  return { ancestors, from, to, cutStart: first.offset, cutEnd: last.offset };
}

/** Whether each node on the way down is the first, or the last, of its parent. */
function isEdge(path: readonly AnyNode[], depth: number, at: 0 | -1): boolean {
  return path
    .slice(depth, -1)
    .every((node, step) => node.children?.at(at) === path[depth + step + 1]);
}

/** Puts a stretch into an element; what stands before it keeps its nodes, so that wrapping goes on to the left. */
export function wrap(stretch: Wrappable, tagName: string, properties: AnyNode['properties']): void {
  const { ancestors, from, to, cutStart, cutEnd } = stretch;
  const { children = [] } = ancestors.at(-1) ?? { type: '' };
  const index = children.indexOf(from);
  const count = children.indexOf(to) - index + 1;
  if (index === -1 || count < 1) return;
  const inner = children.slice(index, index + count);
  const outer: AnyNode[] = [];
  if (to.type === 'text') outer.push(...cut(to, cutEnd));
  if (from.type === 'text' && cutStart > 0) {
    inner.splice(0, 1, ...cut(from, cutStart));
    outer.unshift(from);
  }
  const element = { type: 'element', tagName, properties: { ...properties }, children: inner };
  outer.splice(cutStart > 0 && from.type === 'text' ? 1 : 0, 0, element);
  children.splice(index, count, ...outer);
}

/** Leaves a text what stands before a place, and gives the rest of it as another, if there is any. */
function cut(text: AnyNode, place: number): AnyNode[] {
  const value = valueOf(text);
  text.value = value.slice(0, place);
  return place < value.length ? [{ type: 'text', value: value.slice(place) }] : [];
}
