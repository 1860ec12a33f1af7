import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { type BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM, launch } from './chromium.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const examples = join(root, 'examples/element');

describe.skipIf(!existsSync(CHROMIUM))(`the examples (skipped without ${CHROMIUM})`, () => {
  let browser: BrowserContext;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  it('a page of both languages', async () => {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(join(examples, 'index.html')).href);
    const text = async (selector: string) => (await page.innerText(selector)).trim();
    expect(await text('#en press-byline')).toBe(
      'By Leila Rad · August 15, 2025 (24 Mordad 1404) · 8 min read',
    );
    expect(await text('#en press-date[pair]')).toBe('August 15, 2025 (24 Mordad 1404)');
    expect(await text('#en press-date[relative]')).toBe('3 months ago');
    expect(await text('#fa press-byline')).toBe(
      'نویسنده: لیلا راد · ۲۴ مرداد ۱۴۰۴ (۱۵ اوت ۲۰۲۵) · ۸ دقیقه مطالعه',
    );
    expect(await text('#fa press-date[date-style]')).toBe('جمعه ۲۴ مرداد ۱۴۰۴');
    expect(await text('#refused')).toBe('۲۴ مرداد ۱۴۰۴');
    expect(await page.getAttribute('#refused', 'error')).toBe('ERR_PARSE_AMBIGUOUS');
  });

  it.each([
    ['fa', '۲ ساعت پیش'],
    ['en', '2 hours ago'],
  ])('React on the server and in the page: %s', async (lang, ago) => {
    const folder = mkdtempSync(join(tmpdir(), 'react-'));
    const server = join(examples, 'react/server.mjs');
    const html = execFileSync(process.execPath, [server, lang], { encoding: 'utf8' });
    writeFileSync(join(folder, 'index.html'), html);
    await build({
      entryPoints: [join(examples, 'react/client.mjs')],
      outfile: join(folder, 'client.js'),
      bundle: true,
      // React warns of what does not match in development alone.
      define: { 'process.env.NODE_ENV': '"development"' },
      logLevel: 'error',
    });
    const page = await browser.newPage();
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    await page.goto(pathToFileURL(join(folder, 'index.html')).href);
    expect(await page.innerText('press-date[relative]')).toBe(ago);
    const hydrated =
      "Object.keys(document.querySelector('main')).some((key) => key.startsWith('__react'))";
    expect(await page.evaluate(hydrated)).toBe(true);
    expect(await page.getAttribute('press-date', 'error')).toBeNull();
    expect(said.filter((text) => !text.includes('React DevTools'))).toEqual([]);
  });
});
