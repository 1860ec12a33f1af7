/** happy-dom's own types need more of Node's than Node 20 has; vitest's need no more than these. */
interface PageClass {
  new (options?: { readonly console?: object }): object;
}
export const GlobalWindow: PageClass;
export const Window: PageClass;
