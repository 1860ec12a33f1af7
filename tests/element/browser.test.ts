import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { byline, formatPair } from '../../src/index.ts';
import { jalali } from '../support.ts';
import { CHROMIUM, launch } from './chromium.ts';

const dist = new URL('../../dist/element/', import.meta.url);
const script = readFileSync(new URL('press-elements.js', dist), 'utf8');
const date = readFileSync(new URL('press-date.js', dist), 'utf8');

const html = (body: string, head = '', lang = 'fa') =>
  `<!doctype html><html lang="${lang}"><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;

describe.skipIf(!existsSync(CHROMIUM))(`in Chromium (skipped without ${CHROMIUM})`, () => {
  let browser: BrowserContext;
  const said: string[] = [];

  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  /** Opens a file: a page of its own, read as the parser reads any. */
  async function opened(content: string): Promise<Page> {
    said.length = 0;
    const file = join(mkdtempSync(join(tmpdir(), 'page-')), 'index.html');
    writeFileSync(file, content);
    const page = await browser.newPage();
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(`uncaught ${error.message}`));
    await page.goto(pathToFileURL(file).href);
    return page;
  }

  it('a script in the head renders after what the server wrote has come, in place of it', async () => {
    const pair = formatPair(jalali(1404, 5, 24), { locale: 'fa' });
    const body = '<press-date datetime="2025-08-15" pair>۱۵ اوت</press-date>';
    const page = await opened(html(body, `<script>${script}</script>`));
    expect(await page.innerHTML('press-date')).toBe(
      `<time datetime="2025-08-15" dir="rtl">${pair}</time>`,
    );
    expect(await page.innerText('body')).toBe(pair);
  });

  it('prints a byline as the package does, without its libraries', async () => {
    const article = {
      author: [{ type: 'Person', name: { en: 'Leila Rad', fa: 'لیلا راد' } }],
      translator: [{ type: 'Person', name: 'Sara Amiri' }],
      datePublished: '2025-08-15T20:30:00Z',
      dateUpdated: '2025-08-16T20:30:00Z',
      timeZone: 'Asia/Tehran',
      inLanguage: 'en',
      articleBody: 'word '.repeat(985),
    } as const;
    const data = `<script type="application/ld+json">${JSON.stringify(article)}</script>`;
    const page = await opened(
      html(`<press-byline>${data}</press-byline><script>${script}</script>`, '', 'en'),
    );
    expect(await page.innerText('press-byline')).toBe(byline(article, { locale: 'en' }));
    await page.evaluate("document.documentElement.lang = 'fa'");
    expect(await page.innerText('press-byline > span')).toBe(
      byline(article, { locale: 'fa', medium: 'data' }),
    );
  });

  it('is loaded twice and in two forms without a word', async () => {
    const scripts = `<script>${date}</script><script>${script}</script><script>${script}</script>`;
    const page = await opened(html('<press-date datetime="2025-08-15"></press-date>', scripts));
    expect(await page.innerText('press-date')).toBe('۲۴ مرداد ۱۴۰۴');
    expect(said).toEqual([]);
  });

  it('keeps the text of the server for a value that is refused', async () => {
    const body = '<press-date datetime="1404-05-24">۲۴ مرداد ۱۴۰۴</press-date>';
    const page = await opened(html(body, `<script>${script}</script>`));
    expect(await page.innerHTML('press-date')).toBe('۲۴ مرداد ۱۴۰۴');
    expect(await page.getAttribute('press-date', 'error')).toBe('ERR_PARSE_AMBIGUOUS');
    expect(said).toHaveLength(1);
  });

  it.each([
    [
      'scripts are off',
      '<meta http-equiv="Content-Security-Policy" content="script-src \'none\'">',
    ],
    ['elements cannot be made', '<script>delete customElements; delete HTMLElement</script>'],
  ])('shows the text of the server where %s', async (_, head) => {
    const body = '<press-date datetime="2025-08-15">۲۴ مرداد</press-date>';
    const page = await opened(html(body, `${head}<script>${script}</script>`));
    expect(await page.innerText('body')).toBe('۲۴ مرداد');
    expect(said.filter((text) => text.startsWith('uncaught'))).toEqual([]);
  });
});
