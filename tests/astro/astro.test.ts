import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const site = join(mkdtempSync(join(tmpdir(), 'astro-')), 'site');

function npm(...args: string[]): string {
  return execFileSync('npm', args, {
    cwd: site,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function build(): { readonly status: number | null; readonly output: string } {
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', TZ: 'America/Los_Angeles' };
  const { status, stdout, stderr } = spawnSync('npm', ['run', 'build'], {
    cwd: site,
    encoding: 'utf8',
    env,
  });
  return { status, output: stdout + stderr };
}

/** Astro and what it needs are 160 MB, for this test alone: `ASTRO=1 npx vitest run tests/astro` fetches them. */
describe.skipIf(process.env['ASTRO'] === undefined)('examples/astro', () => {
  beforeAll(() => {
    cpSync(join(root, 'examples/astro'), site, { recursive: true });
    const packed = execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', site], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    npm('install', `./${packed.trim().split('\n').at(-1) ?? ''}`);
  }, 300_000);

  it('builds pages of both languages with both calendars, the day of the author whatever the zone', () => {
    expect(build()).toMatchObject({ status: 0 });
    const en = readFileSync(join(site, 'dist/lakeen/index.html'), 'utf8');
    expect(en).toContain('<time datetime="2025-08-15">August 15, 2025 (24 Mordad 1404)</time>');
    expect(en).toContain(
      '<time datetime="2026-03-11">20 Esfand 1404</time> (<time datetime="2026-03-11">March 11, 2026</time>)',
    );
    const fa = readFileSync(join(site, 'dist/lakefa/index.html'), 'utf8');
    expect(fa).toContain('<html lang="fa" dir="rtl">');
    expect(fa).toContain('<time datetime="2025-08-15">۲۴ مرداد ۱۴۰۴ (۱۵ اوت ۲۰۲۵)</time>');
  }, 300_000);

  it('does not build a page with a wrong date', () => {
    const post = join(site, 'src/content/posts/lake.en.md');
    writeFileSync(
      post,
      readFileSync(post, 'utf8').replace('August 15, 2025,', 'August 15, 2025 (25 Mordad 1404),'),
    );
    const { status, output } = build();
    expect(status).not.toBe(0);
    expect(output).toContain('expected the same day: 24 Mordad 1404');
  }, 300_000);
});
