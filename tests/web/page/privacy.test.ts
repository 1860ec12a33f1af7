import { existsSync, readFileSync } from 'node:fs';
import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM, launch } from '../../element/chromium.ts';
import { ADDRESS, area, found, inChromium, open } from './opened.ts';

const HOSTILE =
  '<img src=x onerror="document.title=\'broken\'"><script>document.title="broken"</script> 24 Mordad 1404';

inChromium('what is written is shown as it is written', ({ open: opened }) => {
  it('in texts, names of files and messages', async () => {
    const side = { text: HOSTILE, type: 'plain', file: HOSTILE } as const;
    const page = await opened({ language: 'en', texts: { source: side, target: side } });
    await found(page, await page.locator('.findings > li').count());
    expect(await area(page, 'source').inputValue()).toBe(HOSTILE);
    expect(await page.locator('[data-side="source"] bdi').first().innerText()).toContain('<img');
    expect(await page.locator('main img, main script').count()).toBe(0);
    expect(await page.title()).not.toBe('broken');
  });

  it('in front matter', async () => {
    const title = JSON.stringify(HOSTILE);
    const document = `---\ntitle: ${title}\nauthor: ${title}\ndate: 2025-08-15\ntimeZone: UTC\nlang: en\n---\n`;
    const page = await opened({ language: 'en', view: 'byline', document });
    await expect.poll(() => page.locator('.piece').count()).toBeGreaterThan(3);
    expect(await page.locator('main img, main script').count()).toBe(0);
    expect(await page.locator('.piece').first().innerText()).toContain('<img');
    expect(await page.title()).not.toBe('broken');
  });

  it('in a date', async () => {
    const page = await opened({ language: 'fa', view: 'convert', date: HOSTILE });
    await expect.poll(() => page.locator('.error').count()).toBe(1);
    expect(await page.locator('main img, main script').count()).toBe(0);
  });
});

describe.skipIf(!existsSync(CHROMIUM))(`the policy (skipped without ${CHROMIUM})`, () => {
  let browser: BrowserContext;
  beforeAll(async () => {
    // With a network: it is the page's own policy that holds, not the cable.
    browser = await launch();
  });
  afterAll(() => browser.close());

  it.each([
    ['fetch', "fetch('http://127.0.0.1:9/a').then(() => 'went', () => 'refused')"],
    [
      'an image',
      "new Promise((done) => { const i = new Image(); i.onload = () => done('went'); i.onerror = () => done('refused'); i.src = 'http://127.0.0.1:9/a'; })",
    ],
    [
      'a socket',
      "new Promise((done) => { try { const s = new WebSocket('ws://127.0.0.1:9/a'); s.onopen = () => done('went'); s.onerror = () => done('refused'); } catch { done('refused'); } })",
    ],
    ['a beacon', "(navigator.sendBeacon('http://127.0.0.1:9/a'), 'refused')"],
  ])('lets no %s out', async (_, code) => {
    const heard = { said: [] as string[], asked: [] as string[] };
    const page = await open(browser, {}, heard);
    await found(page, 6);
    expect(heard).toEqual({ said: [], asked: [] });
    await page.evaluate(
      "document.addEventListener('securitypolicyviolation', ({ blockedURI }) => { document.title = blockedURI; })",
    );
    expect(await page.evaluate(code)).toBe('refused');
    // Told by the policy, before anything was asked of the network.
    await expect.poll(() => page.title()).toContain('127.0.0.1');
  });

  it('is that of one file, which holds no address of a script, style or picture', () => {
    const html = readFileSync(new URL(ADDRESS), 'utf8');
    expect(html).toContain("default-src 'none'");
    // The scripts hold tags in their strings; outside of them there is none that fetches.
    const frame = html.replaceAll(/(<(script|style)\b[^>]*>).*?<\/\2>/gsu, '$1');
    expect(frame.length).toBeLessThan(5000);
    expect(frame).not.toMatch(/<(?:link|img|iframe|object)\b|\ssrc=|url\(/u);
  });
});
