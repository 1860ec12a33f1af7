/** What the tests use of happy-dom, whose own types ask for a newer Node's. */
interface PageElement extends Element {
  innerHTML: string;
  readonly children: ArrayLike<object>;
}

export class Window {
  constructor(options?: { readonly url?: string; readonly console?: object });
  readonly document: { createElement(name: string): PageElement };
  readonly happyDOM: { close(): Promise<void> };
}

export { Window as GlobalWindow };
