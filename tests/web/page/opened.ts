import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { deflateRawSync } from 'node:zlib';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest';
import { webPhrases } from '../../../src/locale-data/generated/web.generated.ts';
import type { Language, State } from '../../../src/web/app/state.ts';
import { CHROMIUM, launch } from '../../element/chromium.ts';

/** The page as it is sent: a file on the disk. */
export const ADDRESS: string = new URL('../../../dist/web/jalali-press.html', import.meta.url).href;

/** The page's own words, so that a test finds what a reader reads. */
export function saying(language: Language): (key: string) => string {
  return (key) => {
    const phrase = webPhrases[language]?.[key];
    if (phrase === undefined) throw new Error(`no phrase ${key}`);
    return phrase;
  };
}

/** The address at which the page shows what is given, over what it shows at first; packed by another hand. */
function addressOf(state: Partial<State>): string {
  if (Object.keys(state).length === 0) return ADDRESS;
  return `${ADDRESS}#${deflateRawSync(JSON.stringify(state)).toString('base64url')}`;
}

/** What a page said to the console, and what it asked of the network; both stay empty. */
export interface Heard {
  readonly said: string[];
  readonly asked: string[];
}

/** Opens the page; its words and requests are heard from the first byte. */
export async function open(
  browser: BrowserContext,
  state: Partial<State> = {},
  heard: Heard = { said: [], asked: [] },
): Promise<Page> {
  const page = await browser.newPage();
  page.on('console', (message) => heard.said.push(message.text()));
  page.on('pageerror', (error) => heard.said.push(`uncaught ${error.message}`));
  page.on('request', (request) => {
    if (!/^(?:file|blob|data):/u.test(request.url())) heard.asked.push(request.url());
  });
  await page.goto(addressOf(state));
  return page;
}

interface Stage {
  readonly open: (state?: Partial<State>) => Promise<Page>;
  readonly browser: () => BrowserContext;
}

/** Tests of the page in a Chromium without a network; no word to the console and no request is allowed. */
export function inChromium(
  name: string,
  tests: (stage: Stage) => void,
  options: object = {},
): void {
  describe.skipIf(!existsSync(CHROMIUM))(`${name} (skipped without ${CHROMIUM})`, () => {
    let browser: BrowserContext;
    const heard: Heard = { said: [], asked: [] };
    beforeAll(async () => {
      if (!existsSync(fileURLToPath(ADDRESS))) throw new Error('npm run build:web comes first');
      browser = await launch({ offline: true, viewport: { width: 1400, height: 900 }, ...options });
    });
    afterEach(async () => {
      const { said, asked } = heard;
      const was = { said: said.splice(0), asked: asked.splice(0) };
      await Promise.all(browser.pages().map((page) => page.close({ runBeforeUnload: false })));
      expect(was).toEqual({ said: [], asked: [] });
    });
    afterAll(() => browser.close());
    tests({ open: (state) => open(browser, state, heard), browser: () => browser });
  });
}

/** Waits until a question about the page, asked from outside of its policy, is answered with yes. */
export async function until(page: Page, question: string): Promise<void> {
  await expect.poll(() => page.evaluate(question), { timeout: 20_000, interval: 30 }).toBe(true);
}

export const findings = (page: Page): Locator => page.locator('.margin .findings > li');

/** Waits until the texts are read, and so many findings shown. */
export async function found(page: Page, count: number): Promise<void> {
  await expect
    .poll(
      async () => [
        await page.locator('.summary').getAttribute('aria-busy'),
        await page.locator('.findings > li').count(),
      ],
      { timeout: 20_000, interval: 30 },
    )
    .toEqual(['false', count]);
}

export const area = (page: Page, side: 'source' | 'target'): Locator =>
  page.locator(`[data-side="${side}"] textarea`);
