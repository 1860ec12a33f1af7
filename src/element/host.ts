/** What of the DOM the elements need, by its shape: this package is compiled without the DOM's types. */

declare global {
  // The browser's own where the DOM's types are there; elsewhere, as on a server, an empty one.
  // eslint-disable-next-line typescript/no-empty-object-type
  interface HTMLElement {}
}

/** An element of the page, as far as ours need it. */
export interface HostElement extends HostNode {
  readonly isConnected: boolean;
  readonly localName: string;
  readonly attributes: ArrayLike<{ readonly name: string; readonly value: string }>;
  readonly outerHTML: string;
  innerHTML: string;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  hasAttribute(name: string): boolean;
  dispatchEvent(event: object): boolean;
}

/** A node of the page; an element is told by its `attributes`. */
export interface HostNode {
  readonly nodeName: string;
  readonly childNodes: ArrayLike<HostNode>;
  readonly parentNode: HostNode | null;
  nodeValue: string | null;
  textContent: string | null;
  appendChild(child: HostNode): void;
  removeChild(child: HostNode): void;
  replaceChild(child: HostNode, old: HostNode): void;
}

interface HostDocument {
  readonly readyState: string;
  readonly documentElement: HostNode;
  createElement(name: 'template'): HostElement & { readonly content: HostNode };
  addEventListener(name: string, listener: () => void, options: { readonly once: true }): void;
}

/** The globals of a page; none of them is there on a server. */
interface HostGlobals {
  readonly document: HostDocument;
  readonly customElements?: {
    get(name: string): unknown;
    define(name: string, element: new () => HTMLElement): void;
  };
  readonly CustomEvent: new (name: string, how: object) => object;
  readonly MutationObserver?: new (listener: () => void) => {
    observe(node: HostNode, how: object): void;
    disconnect(): void;
  };
  readonly console: { warn(...what: readonly unknown[]): void };
}

/** Asked when something is needed, never while a module is read: a server has no page. */
export const page: HostGlobals = globalThis as unknown as HostGlobals;

/** What stands for `HTMLElement` on a server, where no object is ever made of it. */
function NoElement(): void {}

/** What an element extends. */
export const HostBase: new () => HTMLElement =
  (globalThis as { HTMLElement?: new () => HTMLElement }).HTMLElement ??
  (NoElement as unknown as new () => HTMLElement);

/** An element of ours as what it is to the page. */
export function hostOf(element: HTMLElement): HostElement {
  return element as unknown as HostElement;
}

/** Whether a node is an element. */
export function isElement(node: HostNode): node is HostElement {
  return 'attributes' in node && node.attributes !== undefined;
}

/** Whether a node is content that is seen: a script holds data. */
export function isContent(node: HostNode): boolean {
  return node.nodeName.toUpperCase() !== 'SCRIPT';
}
