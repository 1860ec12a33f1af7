import { BLOCKS, HIDDEN, PREFORMATTED, INSIDE } from '../documents/html-elements.ts';
import type { Direction } from '../localize/medium.ts';
import type { AnyNode } from '../unified/host.ts';
import { type Piece, valueOf } from '../unified/tree-html.ts';

/** Letters that are written from right to left; Persian digits are of their script too, and are none. */
export const RTL_LETTER: RegExp =
  /(?=\p{L})[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;
const RTL_LETTERS = new RegExp(RTL_LETTER, 'gu');
const LETTER = /\p{L}/u;
const LETTERS = /\p{L}/gu;

/** The direction in which each block of a tree is shown, those included that it has been given. */
export class BlockDirections {
  readonly #shown = new Map<AnyNode, Direction>();
  /** The directions of the text in each node. */
  readonly #inside = new Map<AnyNode, Set<Direction>>();
  /** That of the first letter in each node, by which `dir="auto"` decides. */
  readonly #first = new Map<AnyNode, Direction>();

  constructor(root: AnyNode, texts: readonly Piece[], direction: Direction) {
    const letters = new Map<readonly AnyNode[], { ltr: number; rtl: number }>();
    const paths = new Map<AnyNode, readonly AnyNode[]>();
    for (const { node, ancestors } of texts) {
      if (isCode(ancestors)) continue;
      const path = pathToBlock(ancestors);
      const block = path.at(-1) ?? root;
      const known = paths.get(block) ?? path;
      paths.set(block, known);
      const counted = letters.get(known) ?? { ltr: 0, rtl: 0 };
      letters.set(known, counted);
      const value = valueOf(node);
      this.#tellFirst(value, ancestors);
      const rtl = value.match(RTL_LETTERS)?.length ?? 0;
      counted.rtl += rtl;
      counted.ltr += (value.match(LETTERS)?.length ?? 0) - rtl;
    }
    for (const [path, { ltr, rtl }] of letters) {
      // A block of numbers alone is shown as what is round it.
      if (ltr <= 0 && rtl === 0) continue;
      for (const node of path) this.#directionsIn(node).add(rtl > ltr ? 'rtl' : 'ltr');
    }
    this.#visit(root, direction);
  }

  /** The direction of the nearest block that holds a text. */
  of(ancestors: readonly AnyNode[]): Direction {
    const block = pathToBlock(ancestors).at(-1);
    return (block && this.#shown.get(block)) ?? 'ltr';
  }

  #tellFirst(text: string, ancestors: readonly AnyNode[]): void {
    const [letter] = LETTER.exec(text) ?? [];
    if (letter === undefined) return;
    const direction = RTL_LETTER.test(letter) ? 'rtl' : 'ltr';
    for (const node of ancestors) if (!this.#first.has(node)) this.#first.set(node, direction);
  }

  #directionsIn(node: AnyNode): Set<Direction> {
    const known = this.#inside.get(node) ?? new Set();
    this.#inside.set(node, known);
    return known;
  }

  /** Gives a block its direction where all the text in it has another than what is round it. */
  #visit(node: AnyNode, around: Direction): void {
    let own = this.#written(node);
    if (own === undefined) {
      const [only, ...others] = this.#directionsIn(node);
      own = around;
      if (isShownBlock(node) && only !== undefined && others.length === 0 && only !== around) {
        own = only;
        node.properties = { ...node.properties, dir: own };
      }
    }
    this.#shown.set(node, own);
    for (const child of node.children ?? []) this.#visit(child, own);
  }

  /** The direction that an element tells itself. */
  #written(node: AnyNode): Direction | undefined {
    const dir = node.properties?.['dir'];
    const written = typeof dir === 'string' ? dir.toLowerCase() : undefined;
    if (written === 'auto') return this.#first.get(node) ?? 'ltr';
    return written === 'ltr' || written === 'rtl' ? written : undefined;
  }
}

function isShownBlock({ type, tagName = '' }: AnyNode): boolean {
  return type === 'element' && BLOCKS.has(tagName) && !PREFORMATTED.has(tagName);
}

/** The nodes from the root to the nearest block, which is the root where there is no other. */
function pathToBlock(ancestors: readonly AnyNode[]): readonly AnyNode[] {
  const last = ancestors.findLastIndex(({ tagName = '' }) => BLOCKS.has(tagName));
  return ancestors.slice(0, Math.max(last, 0) + 1);
}

/** Whether a text is code, or not shown as text. */
export function isCode(ancestors: readonly AnyNode[]): boolean {
  return ancestors.some(
    ({ tagName = '' }) =>
      HIDDEN.has(tagName) || PREFORMATTED.has(tagName) || INSIDE.get(tagName) === 'code',
  );
}
