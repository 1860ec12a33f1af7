/** What the tests of the elements need of a page, whose types this project is compiled without. */
interface TestElement extends HTMLElement {
  innerHTML: string;
  textContent: string;
  lang: string;
  datetime: string | null | undefined;
  article: object | undefined;
  readonly error: { readonly code: string } | undefined;
  readonly firstElementChild: TestElement | null;
  readonly firstChild: TestElement | null;
  readonly isConnected: boolean;
  setAttribute(name: string, value: string): void;
  removeAttribute(name: string): void;
  getAttribute(name: string): string | null;
  querySelector(selector: string): TestElement | null;
  appendChild(node: TestElement): void;
  addEventListener(
    name: string,
    listener: (event: { readonly detail: { readonly error: { readonly code: string } } }) => void,
  ): void;
  remove(): void;
  cloneNode(deep: boolean): TestElement;
}
declare const document: {
  readonly body: TestElement;
  readonly documentElement: TestElement;
  createElement(name: string): TestElement;
};
declare const customElements: {
  get(name: string): unknown;
};
