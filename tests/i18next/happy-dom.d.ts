/** What the tests use of happy-dom, whose own types ask for a newer Node's. */
export class Window {
  constructor(options: { url: string });
  readonly document: object;
  readonly happyDOM: { close(): Promise<void> };
}
