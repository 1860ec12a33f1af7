import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHROMIUM, launch } from '../element/chromium.ts';

const NEEDED = ['/usr/share/wordpress/wp-load.php', '/usr/sbin/mysqld', '/usr/bin/php', CHROMIUM];
const PORT = 8000 + (process.pid % 1000);
const SITE = `http://127.0.0.1:${PORT}`;
/** Other tests run beside it; milliseconds. */
const PATIENCE = 150_000;
const folder = mkdtempSync(join(tmpdir(), 'wordpress-'));
const root = fileURLToPath(new URL('../../', import.meta.url));

/** A wrong day in the pair: Intl and the official calendar have 24 Mordad 1404 for August 15, 2025. */
const BODY =
  '<!-- wp:paragraph --><p>The lake was empty on August 15, 2025 (25 Mordad 1404).</p><!-- /wp:paragraph -->';

let server: ChildProcess | undefined;
let browser: BrowserContext;
let page: Page;

/** Builds the plugin by the command of docs/wordpress.md. */
async function started(): Promise<void> {
  execFileSync('node', [join(root, 'examples/wordpress/build.mjs'), join(folder, 'assets')]);
  server = spawn(
    'bash',
    [
      join(root, 'tests/wordpress/site.sh'),
      join(folder, 'wp'),
      String(PORT),
      join(folder, 'assets'),
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  await new Promise<void>((resolve, reject) => {
    server?.stdout?.on('data', (text: Buffer) => String(text).includes('ready') && resolve());
    server?.on('exit', () => reject(new Error('WordPress did not start')));
  });
}

/** What a function of the page gives: there the editor's own `wp` is known. */
async function inPage(code: string): Promise<unknown> {
  return page.evaluate(code);
}

async function until(code: string): Promise<void> {
  await page.waitForFunction(code, undefined, { timeout: PATIENCE });
}

describe.skipIf(!NEEDED.every((path) => existsSync(path)))('the plugin in WordPress', () => {
  beforeAll(async () => {
    await started();
    browser = await launch();
    page = await browser.newPage();
    await page.goto(`${SITE}/wp-login.php`);
    await page.fill('#user_login', 'editor');
    await page.fill('#user_pass', 'editor');
    await page.click('#wp-submit');
  }, 2 * PATIENCE);

  afterAll(async () => {
    await browser?.close();
    server?.kill('SIGTERM');
  });

  it('shows a wrong date before the post is published, mends it, and prints the byline', async () => {
    await page.goto(`${SITE}/wp-admin/post-new.php`);
    await until(
      `typeof wp !== 'undefined' && wp.data?.select('core/editor')?.getCurrentPostId() > 0`,
    );
    await inPage(`
        wp.data.select('core/edit-post').isFeatureActive('welcomeGuide') &&
          wp.data.dispatch('core/edit-post').toggleFeature('welcomeGuide');
        wp.data.dispatch('core/editor').editPost({ title: 'The lake', date: '2025-08-15T09:30:00' });
        wp.data.dispatch('core/editor').resetEditorBlocks(wp.blocks.parse(${JSON.stringify(BODY)}));
        wp.data.dispatch('core/edit-post').openGeneralSidebar('edit-post/document');
        wp.data.select('core/edit-post').isEditorPanelOpened('jalali-press/dates') ||
          wp.data.dispatch('core/edit-post').toggleEditorPanelOpened('jalali-press/dates');
      `);
    await until(`document.body.innerText.includes('24 Mordad 1404')`);
    expect(await inPage('document.body.innerText')).toContain('25 Mordad 1404');
    await page.screenshot({ path: join(folder, 'editor.png') });
    await inPage(`document.querySelector('.components-notice .components-button.is-link').click()`);
    await until(`document.body.innerText.includes('Nothing is wrong with the dates.')`);
    expect(await inPage(`wp.data.select('core/editor').getEditedPostContent()`)).toContain(
      'August 15, 2025 (24 Mordad 1404)',
    );

    await inPage(`wp.data.dispatch('core/editor').editPost({ status: 'publish' })`);
    await until(
      `wp.data.select('core/editor').getEditedPostAttribute('meta').jalali_press_byline.day === '2025-08-15'`,
    );
    await inPage(`wp.data.dispatch('core/editor').savePost()`);
    await until(`wp.data.select('core/editor').getCurrentPostAttribute('status') === 'publish'`);
    const link = String(await inPage(`wp.data.select('core/editor').getPermalink()`));
    await page.goto(link);
    await page.screenshot({ path: join(folder, 'post.png') });
    expect(await inPage(`document.querySelector('.press-byline').innerText`)).toBe(
      'By Leila Rad · August 15, 2025 (24 Mordad 1404) · 1 min read',
    );
    const id = String(await inPage('document.body.innerHTML'));
    expect(id).toContain('August 15, 2025 (24 Mordad 1404)');
  });

  it('prints no byline of another day than the post’s, but the day as an element', async () => {
    await page.goto(`${SITE}/wp-admin/post-new.php`);
    await until(
      `typeof wp !== 'undefined' && wp.data?.select('core/editor')?.getCurrentPostId() > 0`,
    );
    const link = String(
      await page.evaluate(`(async () => {
          const post = await wp.apiFetch({
            path: '/wp/v2/posts',
            method: 'POST',
            data: {
              title: 'Moved',
              content: 'It rained.',
              status: 'publish',
              date: '2025-03-20T10:00:00',
              meta: { jalali_press_byline: { html: 'By Leila Rad · 19 March', day: '2025-03-19' } },
            },
          });
          return post.link;
        })()`),
    );
    await page.goto(link);
    await until(`document.querySelector('press-date time')`);
    expect(await inPage(`document.querySelector('press-date').innerText`)).toBe(
      'March 20, 2025 (30 Esfand 1403)',
    );
    expect(await inPage('document.body.innerText')).not.toContain('19 March');
  });

  it('logs nothing', () => {
    const log = join(folder, 'wp', 'debug.log');
    const own = existsSync(log) ? readFileSync(log, 'utf8') : '';
    expect(own.split('\n').filter((line) => line.includes('jalali-press'))).toEqual([]);
  });
});
