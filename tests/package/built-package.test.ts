import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
};

/** A scratch project with the packed tarball in its node_modules, and nothing of ours but that. */
let project = '';
let packed: string[] = [];

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'jalali-consumer-'));
  const modules = join(project, 'node_modules');
  mkdirSync(join(modules, 'jalali-press'), { recursive: true });
  execFileSync('npm', ['pack', '--ignore-scripts', '--pack-destination', project], {
    cwd: root,
    stdio: 'pipe',
  });
  const tarball = execFileSync('sh', ['-c', 'ls *.tgz'], { cwd: project, encoding: 'utf8' }).trim();
  packed = execFileSync('tar', ['-tzf', tarball], { cwd: project, encoding: 'utf8' })
    .trim()
    .split('\n');
  execFileSync(
    'tar',
    ['-xzf', tarball, '--strip-components=1', '-C', join(modules, 'jalali-press')],
    { cwd: project },
  );
  for (const name of [
    ...Object.keys(dependencies),
    'entities',
    'domelementtype',
    'domhandler',
    'domutils',
    'dom-serializer',
    'argparse',
    'linkify-it',
    'mdurl',
    'punycode.js',
    'uc.micro',
  ]) {
    if (existsSync(join(root, 'node_modules', name)))
      symlinkSync(join(root, 'node_modules', name), join(modules, name));
  }
  writeFileSync(join(project, 'package.json'), '{ "type": "module" }');
});

function node(file: string, code: string, env: Record<string, string> = {}): string {
  writeFileSync(join(project, file), code);
  const { stdout, stderr } = spawnSync(process.execPath, [file], {
    cwd: project,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return stdout + stderr;
}

function jalali(argv: string[], options: { env?: Record<string, string>; input?: string } = {}) {
  return spawnSync(
    process.execPath,
    [join(project, 'node_modules/jalali-press/bin/jalali.cjs'), ...argv],
    {
      cwd: root,
      encoding: 'utf8',
      input: options.input ?? '',
      env: { ...process.env, ...options.env },
    },
  );
}

describe('the packed tarball', () => {
  it('holds what is needed and no more', () => {
    expect(
      packed.filter((path) => /^package\/(?:src|tests|scripts|examples)\//u.test(path)),
    ).toEqual([]);
    for (const path of [
      'README.md',
      'LICENSE',
      'CHANGELOG.md',
      'dist/index.js',
      'dist/index.d.ts',
      'dist/cli/main.cjs',
      'bin/jalali.cjs',
    ]) {
      expect(packed).toContain(`package/${path}`);
    }
  });

  it('is imported as ESM, by subpath, and required', () => {
    expect(
      node(
        'esm.mjs',
        `
      import { toJalali, isPressError } from 'jalali-press/core';
      import { formatPair, byline, createPress } from 'jalali-press';
      import { formatDate } from 'jalali-press/localize';
      import { readTime } from 'jalali-press/publish';
      import { dateFromInstant } from 'jalali-press/time';
      const date = toJalali('2025-08-15');
      let code; try { toJalali('1404-05-24'); } catch (error) { code = isPressError(error) && error.code; }
      console.log(formatPair(date, { locale: 'fa' }), formatDate(date, { locale: 'en' }), code, typeof byline, typeof createPress,
        readTime('a', { locale: 'en' }).minutes, dateFromInstant(0, { timeZone: 'Asia/Tehran' }).day);
    `,
      ),
    ).toBe(
      '۲۴ مرداد ۱۴۰۴ (۱۵ اوت ۲۰۲۵) 24 Mordad 1404 ERR_PARSE_AMBIGUOUS function function 1 1\n',
    );
    expect(
      node(
        'required.cjs',
        `
      const { formatDate, toJalali } = require('jalali-press');
      console.log(formatDate(toJalali('2025-08-15'), { locale: 'fa', dateStyle: 'full' }));
    `,
      ),
    ).toMatch(/^جمعه ۲۴ مرداد ۱۴۰۴\n/u);
  });

  it('gives the same answers in every time zone of the host', () => {
    const code = `
      import { toJalali, toGregorian, fromEpochDays } from 'jalali-press/core';
      import { dateFromInstant, startOfDay } from 'jalali-press/time';
      import { formatPair, byline } from 'jalali-press';
      const answers = [];
      for (let days = 19000; days < 21000; days += 13) {
        const date = fromEpochDays(days, 'persian');
        answers.push(formatPair(date, { locale: 'fa', dateStyle: 'full' }), toGregorian(date), toJalali(date),
          dateFromInstant(new Date(days * 864e5), { timeZone: 'Asia/Tehran' }), startOfDay(date, { timeZone: 'Asia/Tehran' }));
      }
      answers.push(byline({ datePublished: '2025-08-15T23:30:00+03:30', inLanguage: 'en' }, { locale: 'en' }));
      console.log(JSON.stringify(answers));
    `;
    const answers = ['UTC', 'Asia/Tehran', 'America/New_York', 'Pacific/Kiritimati'].map((TZ) =>
      node('zones.mjs', code, { TZ }),
    );
    expect(answers[0]).toContain('August 15, 2025');
    expect(new Set(answers).size).toBe(1);
  });

  it('type-checks in a strict consumer, libraries included', () => {
    writeFileSync(
      join(project, 'consumer.ts'),
      `
      import { byline, type Article, type CalendarDate, FieldRangeError, toJalali } from 'jalali-press';
      import { packedFromEpochDays } from 'jalali-press/core';
      const date: CalendarDate = toJalali('2025-08-15');
      const column: Int32Array = packedFromEpochDays(Int32Array.of(1), 'persian');
      const packed: number = packedFromEpochDays(1, 'persian');
      const article: Article = { datePublished: '2025-08-15', inLanguage: 'en' };
      const text: string = byline(article, { locale: 'fa' });
      const code: 'ERR_FIELD_RANGE' = new FieldRangeError('day', 30, 1, 29).code;
      // @ts-expect-error a calendar is one of two
      toJalali({ calendar: 'lunar', year: 1446, month: 1, day: 1 });
      // @ts-expect-error dates are readonly
      date.year = 1;
      export { code, column, packed, text };
    `,
    );
    const flags = [
      '--noEmit',
      '--strict',
      '--exactOptionalPropertyTypes',
      '--skipLibCheck',
      'false',
      '--target',
      'es2022',
    ];
    for (const resolution of [
      ['--module', 'nodenext'],
      ['--module', 'esnext', '--moduleResolution', 'bundler'],
    ]) {
      const { stdout } = spawnSync(
        process.execPath,
        [join(root, 'node_modules/typescript/bin/tsc'), ...flags, ...resolution, 'consumer.ts'],
        { cwd: project, encoding: 'utf8' },
      );
      expect(stdout).toBe('');
    }
  });
});

describe('the bin', () => {
  it("prints the example's byline", () => {
    const { stdout, status } = jalali([
      'byline',
      'examples/urmia-lake.en.md',
      'examples/urmia-lake.fa.md',
    ]);
    expect(stdout).toContain('By Leila Rad · August 15, 2025 (24 Mordad 1404) · 4 min read');
    expect(stdout).toContain('نویسنده: لیلا راد · ۲۴ مرداد ۱۴۰۴ (۱۵ اوت ۲۰۲۵) · ۴ دقیقه مطالعه');
    expect(status).toBe(0);
  });

  it('exits as it should, and takes stdin', () => {
    expect(jalali(['convert', '1404/12/30']).status).toBe(1);
    expect(jalali(['nothing']).status).toBe(2);
    expect(jalali(['convert'], { input: '2025-08-15\n' }).stdout).toBe('1404/05/24\n');
    expect(jalali(['today', '--json'], { env: { TZ: 'Pacific/Kiritimati' } }).stdout).toContain(
      '"timeZone":"Pacific/Kiritimati"',
    );
  });

  it('ends quietly on a broken pipe', () => {
    const bin = join(project, 'node_modules/jalali-press/bin/jalali.cjs');
    const script = `yes 2025-08-15 | head -200000 | "${process.execPath}" "${bin}" convert | head -1`;
    const { stdout, stderr } = spawnSync('sh', ['-c', script], { encoding: 'utf8' });
    expect({ stdout, stderr }).toEqual({ stdout: '1404/05/24\n', stderr: '' });
  });
});
