import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const app = join(mkdtempSync(join(tmpdir(), 'next-')), 'app');

function build(): { readonly status: number | null; readonly output: string } {
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', TZ: 'America/Los_Angeles' };
  const { status, stdout, stderr } = spawnSync('npm', ['run', 'build'], {
    cwd: app,
    encoding: 'utf8',
    env: { ...env, NODE_ENV: 'production' },
  });
  return { status, output: stdout + stderr };
}

function page(lang: string): string {
  return readFileSync(join(app, `.next/server/app/${lang}.html`), 'utf8').replaceAll(
    '<!-- -->',
    '',
  );
}

/** Next and what it needs are 400 MB, for this test alone: `NEXT=1 npx vitest run tests/next` fetches them. */
describe.skipIf(process.env['NEXT'] === undefined)('examples/next', () => {
  beforeAll(() => {
    cpSync(join(root, 'examples/next'), app, { recursive: true });
    const packed = execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', app], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    execFileSync('npm', ['install', `./${packed.trim().split('\n').at(-1) ?? ''}`], {
      cwd: app,
      stdio: 'ignore',
      env: { ...process.env, NODE_ENV: 'development' },
    });
  }, 300_000);

  it('builds pages of both languages, from strict types, the day of Tehran whatever the zone', () => {
    expect(build()).toMatchObject({ status: 0 });
    expect(page('en')).toContain('By Leila Rad · August 15, 2025 (24 Mordad 1404)');
    expect(page('en')).toContain('<span>2 hours ago</span>');
    expect(page('fa')).toContain('<html lang="fa" dir="rtl">');
    expect(page('fa')).toContain('نویسنده: لیلا راد · ۲۴ مرداد ۱۴۰۴ (۱۵ اوت ۲۰۲۵)');
    expect(page('fa')).toContain(
      '<press-date datetime="2025-08-15" pair=""><time dateTime="2025-08-15" dir="rtl">۲۴ مرداد ۱۴۰۴ (۱۵ اوت ۲۰۲۵)</time></press-date>',
    );
    expect(page('fa')).toContain('<span>۲ ساعت پیش</span>');
    expect(page('fa')).toContain('"datePublished":"2025-08-15T01:45:00+03:30"');
  }, 300_000);

  it('does not build a page of a day that is not known', () => {
    const file = join(app, 'app/[lang]/page.tsx');
    const source = readFileSync(file, 'utf8');
    writeFileSync(file, source.replace('datetime="2025-08-15"', 'datetime="1404-05-24"'));
    const { status, output } = build();
    expect(status).not.toBe(0);
    expect(output).toContain('Ambiguous date "1404-05-24"');
  }, 300_000);
});
