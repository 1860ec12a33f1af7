/** happy-dom's own types need more of Node's than Node 20 has; vitest's need no more than these. */
export type GlobalRegistrator = never;
export interface DetachedWindowAPI {
  readonly settings: object;
}
