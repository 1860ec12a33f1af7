/** As much of playwright-core as the tests ask for: its own types need those of the DOM. */
export interface Page {
  goto(url: string): Promise<unknown>;
  innerHTML(selector: string): Promise<string>;
  innerText(selector: string): Promise<string>;
  getAttribute(selector: string, name: string): Promise<string | null>;
  evaluate(code: string): Promise<unknown>;
  on(event: 'console', listener: (message: { text(): string }) => void): void;
  on(event: 'pageerror', listener: (error: Error) => void): void;
}
export interface BrowserContext {
  newPage(): Promise<Page>;
  close(): Promise<void>;
}
export const chromium: {
  launchPersistentContext(folder: string, options: object): Promise<BrowserContext>;
};
