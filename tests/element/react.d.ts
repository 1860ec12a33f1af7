/** As much of React as the test asks for, whose types are a package of their own. */
declare module 'react' {
  export function createElement(
    type: unknown,
    props: object | null,
    ...children: unknown[]
  ): object;
  export function act(work: () => void | Promise<void>): Promise<void>;
}
declare module 'react-dom/server' {
  export function renderToString(element: object): string;
}
declare module 'react-dom/client' {
  export interface Root {
    render(element: object): void;
    unmount(): void;
  }
  export function hydrateRoot(
    container: object,
    element: object,
    options: { onRecoverableError(error: unknown): void },
  ): Root;
}
