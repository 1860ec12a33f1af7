/** As much of playwright-core as the tests ask for: its own types need those of the DOM. */
export interface Page {
  goto(url: string): Promise<unknown>;
  innerHTML(selector: string): Promise<string>;
  innerText(selector: string): Promise<string>;
  getAttribute(selector: string, name: string): Promise<string | null>;
  evaluate(code: string): Promise<unknown>;
  waitForFunction(code: string, argument: undefined, how: { timeout: number }): Promise<unknown>;
  fill(selector: string, text: string): Promise<void>;
  click(selector: string): Promise<void>;
  screenshot(how: { path: string }): Promise<unknown>;
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
