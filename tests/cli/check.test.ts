import {
  chmodSync,
  copyFileSync,
  lstatSync,
  mkdirSync,
  symlinkSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { records } from './records.ts';
import { runCli } from './run-cli.ts';

const STORM = 'tests/cli/fixtures/storm.en.md';
const ARTICLES = ['examples/urmia-lake.en.md', 'examples/urmia-lake.fa.md'] as const;

function folder(): string {
  return mkdtempSync(join(tmpdir(), 'jalali-check-'));
}

function file(name: string, content: string): string {
  const path = join(folder(), name);
  writeFileSync(path, content);
  return path;
}

function project(files: Readonly<Record<string, string>>): string {
  const root = folder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(join(root, dirname(name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
  return root;
}

describe('jalali check', () => {
  it('finds nothing in the example articles', async () => {
    expect(await runCli(['check', ...ARTICLES])).toEqual({ exitCode: 0, stdout: '', stderr: '' });
  });

  it('records what it finds at its place in the file, code left out', async () => {
    const { exitCode, stdout } = await runCli(['check', '--json', STORM]);
    expect(exitCode).toBe(1);
    const found = records('check', stdout);
    expect(found.map(({ ruleId, line, column }) => [ruleId, line, column])).toEqual([
      ['pair-mismatch', 3, 37],
    ]);
    const [{ index, length } = {}] = found;
    const source = readFileSync(STORM, 'utf8');
    expect(source.slice(Number(index), Number(index) + Number(length))).toBe('25 Mordad 1404');
  });

  it('speaks Persian, and keeps still about rules that are off or findings that are light', async () => {
    const { stdout } = await runCli(['check', '--message-locale', 'fa', STORM]);
    expect(stdout).toMatch(/[آ-ی]/u);
    expect(await runCli(['check', '--rule', 'pair-mismatch=off', STORM])).toMatchObject({
      exitCode: 0,
      stdout: '',
    });
  });

  it('mends beside markup without taking any along, through links, and tells what cannot be written', async () => {
    const path = file(
      'a.md',
      'باران در **۲4** مرداد ۱۴۰۴ آمد.\n\n> باران در ۲4 مرداد\n> ۱۴۰۴ آمد.\n\nباران در [۲4 مرداد](http://x.y/a) ۱۴۰۴ آمد.\n',
    );
    const link = join(folder(), 'link.md');
    symlinkSync(path, link);
    expect(await runCli(['check', '--fix', link])).toMatchObject({ exitCode: 0, stdout: '' });
    expect(readFileSync(path, 'utf8')).toBe(
      'باران در **۲۴** مرداد ۱۴۰۴ آمد.\n\n> باران در ۲۴ مرداد\n> ۱۴۰۴ آمد.\n\nباران در [۲۴ مرداد](http://x.y/a) ۱۴۰۴ آمد.\n',
    );
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
  });

  it('leaves alone what a comment in the markup says to', async () => {
    for (const text of [
      'until 30 Esfand 1404 <!-- jalali-ignore -->',
      '<!-- jalali-ignore-next-line -->\nuntil 30 Esfand 1404',
      '[//]: # (jalali-ignore-next-line)\nuntil 30 Esfand 1404',
    ])
      expect(await runCli(['check', file('a.md', text)]), text).toMatchObject({ exitCode: 0 });
  });

  it('refuses rules that there are none of, a file name among them, and days that are none', async () => {
    for (const wrong of [
      ['--rule', 'nothing=off'],
      ['--rule', 'no-such-day=quiet'],
      ['--rule', 'no-such-day=', STORM],
      ['--now', 'soon'],
    ]) {
      const { exitCode, stdout, stderr } = await runCli(['check', ...wrong], { input: '' });
      expect({ exitCode, stdout }, wrong.join(' ')).toEqual({ exitCode: 2, stdout: '' });
      expect(stderr).not.toBe('');
    }
  });

  it('writes only safe mends, leaves the rest told and the rest of the file as it was', async () => {
    const path = file(
      'a.txt',
      'On August 15, 2025 (25 Mordad 1404)\r\nو ۲۴ مرداد ١٤٠٤ باران آمد.\r\n',
    );
    const before = readFileSync(path, 'utf8');
    const { exitCode, stdout } = await runCli(['check', '--fix', path]);
    expect(exitCode).toBe(1);
    expect(stdout).toContain('[pair-mismatch]');
    const after = readFileSync(path, 'utf8');
    expect(after).toContain('On August 15, 2025 (25 Mordad 1404)\r\n');
    expect(after.split('\r\n')).toHaveLength(3);
    if (after !== before) expect(after).toContain('۱۴۰۴');
  });

  it('mends what stands within what is isolated, and tells the rest where it is now', async () => {
    const path = file('a.txt', 'Line, ۲۴ مرداد 1404 and 31 April 2025\n');
    const { exitCode, stdout } = await runCli(['check', '--fix', '--json', path]);
    const mended = 'Line, \u2067۲۴ مرداد ۱۴۰۴\u2069 and 31 April 2025\n';
    expect(readFileSync(path, 'utf8')).toBe(mended);
    expect(exitCode).toBe(1);
    const index = mended.indexOf('31');
    expect(JSON.parse(stdout)).toMatchObject({ ruleId: 'no-such-day', index, column: index + 1 });
  });

  it('reads stdin, goes on past a file that is not there, and refuses a rule or severity unknown', async () => {
    const piped = await runCli(['check'], { input: '۳۱ مهر ۱۴۰۳' });
    expect(piped).toMatchObject({ exitCode: 1 });
    expect(piped.stdout).toContain('[no-such-day]');
    const missing = await runCli(['check', 'nowhere.md', STORM]);
    expect(missing.stderr).toContain('nowhere.md');
    expect(missing.stdout).toContain('[pair-mismatch]');
    expect(await runCli(['check', '--severity', 'grave', STORM])).toMatchObject({ exitCode: 2 });
  });
});

describe('jalali check of folders and settings', () => {
  it('goes through a folder, groups by file, and counts in the language of the messages', async () => {
    const root = project({
      'a.md': 'until 30 Esfand 1404',
      'in/b.txt': 'On Monday, August 15, 2025 (25 Mordad 1404)',
      'in/c.json': '30 Esfand 1404',
      'in/d.html': '<p><time datetime="1404-05-24">then</time></p>',
    });
    const { exitCode, stdout } = await runCli(['check', root]);
    expect(exitCode).toBe(1);
    const heads = stdout.split('\n').filter((line) => line.startsWith(root));
    expect(heads).toEqual([join(root, 'a.md'), join(root, 'in/b.txt'), join(root, 'in/d.html')]);
    expect(stdout).toMatch(/\n4 errors in 3 files\n$/u);
    const persian = await runCli(['check', '--message-locale', 'fa', join(root, 'a.md')]);
    expect(persian.stdout).toMatch(/\n۱ خطا در ۱ پرونده\n$/u);
    const recorded = await runCli(['check', '--json', root]);
    expect(records('check', recorded.stdout)).toHaveLength(4);
  });

  it('takes rules from the configuration, and those of the command line over them', async () => {
    const root = project({
      'jalali.config.json': JSON.stringify({
        rules: { 'no-such-day': 'warning' },
        folders: { old: { rules: { 'no-such-day': 'off' } } },
      }),
      'a.md': 'until 30 Esfand 1404',
      'old/a.md': 'until 30 Esfand 1404',
    });
    const { stdout } = await runCli(['check', '--json', root]);
    expect(records('check', stdout).map(({ severity, path }) => [severity, path])).toEqual([
      ['warning', join(root, 'a.md')],
    ]);
    const off = await runCli(['check', '--rule', 'no-such-day=off', root]);
    expect(off).toEqual({ exitCode: 0, stdout: '', stderr: '' });
    const broken = project({ 'jalali.config.json': '{ "rules": { "x": "off" } }', 'a.md': 'a' });
    expect(await runCli(['check', broken])).toMatchObject({ exitCode: 1, stdout: '' });
  });

  it('checks spellings where the style names them, once a text, and mends them all', async () => {
    const root = project({
      'jalali.config.json': JSON.stringify({
        style: {
          spelling: { dates: true, replace: { میباشد: 'است' } },
          date: { monthSpellings: ['آگوست'] },
        },
      }),
      'a.md': 'سه شنبه ۱۹ اوت ۲۰۲۵ روز خوبی میباشد و ۲۰ اوت ۲۰۲۵ هم میباشد.\n',
    });
    const path = join(root, 'a.md');
    const { stdout } = await runCli(['check', '--json', path]);
    expect((await runCli(['check', '--time-zone', 'Asia/Nowhere', path])).exitCode).toBe(2);
    expect(records('check', stdout).map(({ ruleId, data }) => [ruleId, data])).toEqual([
      ['house-spelling', { received: 'سه شنبه', expected: 'سه\u200cشنبه', count: 1 }],
      ['house-spelling', { received: 'اوت', expected: 'آگوست', count: 2 }],
      ['house-spelling', { received: 'میباشد', expected: 'است', count: 2 }],
    ]);
    const before = readFileSync(path, 'utf8');
    const diff = await runCli(['check', '--fix', '--dry-run', path]);
    expect(diff).toMatchObject({ exitCode: 1, stderr: '' });
    const recorded = await runCli(['check', '--fix', '--dry-run', '--json', path]);
    expect(records('check', recorded.stdout)).toHaveLength(3);
    expect(recorded).toMatchObject({ exitCode: 1, stderr: '' });
    expect(diff.stdout).toContain('+سه\u200cشنبه ۱۹ آگوست ۲۰۲۵');
    expect(readFileSync(path, 'utf8')).toBe(before);
    expect(await runCli(['check', '--fix', path])).toEqual({ exitCode: 0, stdout: '', stderr: '' });
    expect(readFileSync(path, 'utf8')).toBe(
      'سه\u200cشنبه ۱۹ آگوست ۲۰۲۵ روز خوبی است و ۲۰ آگوست ۲۰۲۵ هم است.\n',
    );
  });

  it('refuses to mend stdin, a diff of nothing, a preset that there is none of, and a file that is protected', async () => {
    for (const wrong of [['--fix'], ['--fix', '-'], ['--dry-run', STORM], [folder()]])
      expect(await runCli(['check', ...wrong]), wrong.join(' ')).toMatchObject({ exitCode: 2 });
    expect(await runCli(['check', '--style', 'nobody', STORM])).toMatchObject({ exitCode: 2 });
    const path = file('a.md', 'و ۲۴ مرداد ١٤٠4 باران آمد.');
    chmodSync(path, 0o444);
    const { exitCode, stderr } = await runCli(['check', '--fix', path]);
    expect(exitCode).toBe(1);
    expect(stderr).toContain('write-protected');
  });

  it('asks for the zone of machine dates, and colours where a terminal is', async () => {
    const path = file(
      'a.html',
      '<p><time datetime="2025-08-15T21:00:00Z">۲۴ مرداد ۱۴۰۴</time></p>',
    );
    expect(await runCli(['check', path])).toMatchObject({ exitCode: 0 });
    let stdout = '';
    const terminal = { isTTY: true, write: (text: string) => (stdout += text) };
    await runCli(['check', '--time-zone', 'Asia/Tehran', path], { stdout: terminal });
    expect(stdout).toContain('\u001b[31merror\u001b[0m');
  });
});

describe('jalali compare', () => {
  it('compares folders file by file, and tells what has no counterpart', async () => {
    const root = folder();
    for (const side of ['en', 'fa']) mkdirSync(join(root, side));
    writeFileSync(join(root, 'en/a.en.md'), 'It rained on August 15, 2025.\n');
    writeFileSync(join(root, 'fa/a.fa.md'), '۲۵ مرداد ۱۴۰۴ باران آمد.\n');
    writeFileSync(join(root, 'en/b.md'), 'One.\n');
    const { exitCode, stdout, stderr } = await runCli([
      'compare',
      join(root, 'en'),
      join(root, 'fa'),
    ]);
    expect(exitCode).toBe(1);
    expect(stdout).toContain('[date-changed]');
    expect(stdout).toContain(
      `${join(root, 'en/a.en.md')}:1:14 what the source has: August 15, 2025`,
    );
    expect(stderr).toContain(join(root, 'en/b.md'));
    expect(await runCli(['compare', root, ARTICLES[0]])).toMatchObject({ exitCode: 2 });
    expect(await runCli(['compare', '-', '-'])).toMatchObject({ exitCode: 2 });
    expect(await runCli(['compare', '--style', 'nobody', ...ARTICLES])).toMatchObject({
      exitCode: 2,
    });
  });

  it('names the paragraphs of both sides', async () => {
    const source = file('a.en.md', 'One.\n\nIt rained on August 15, 2025.\n');
    const target = file('a.fa.md', 'یک.\n\nباران آمد.\n');
    const { stdout } = await runCli(['compare', source, target]);
    expect(stdout).toContain('(¶ 2 ↔ 2)');
    expect(stdout).toContain('the paragraph that should have it: باران آمد.');
  });

  it('finds nothing between an article and its translation', async () => {
    const result = await runCli(['compare', ...ARTICLES]);
    expect(result).toEqual({ exitCode: 0, stdout: '', stderr: '' });
  });

  it('tells a day that was changed, on the side of the translation', async () => {
    const source = file('a.en.md', 'It *rained* on August 15, 2025.\n');
    const target = file('a.fa.md', '**۲۵ مرداد ۱۴۰۴** باران آمد.\n');
    const { exitCode, stdout } = await runCli(['compare', '--json', source, target]);
    expect(exitCode).toBe(1);
    expect(records('compare', stdout)).toMatchObject([
      {
        ruleId: 'date-changed',
        side: 'target',
        path: target,
        line: 1,
        column: 3,
        data: { received: '۲۵ مرداد ۱۴۰۴', expected: '۲۴ مرداد ۱۴۰۴' },
      },
    ]);
  });

  it('compares times in the zones that it is given', async () => {
    const source = file('a.en.txt', 'They met on August 15, 2025 at 11:30 a.m.');
    const target = file('a.fa.txt', 'آنان ساعت ۲۳ روز ۲۴ مرداد ۱۴۰۴ دیدار کردند.');
    const zones = ['--source-zone', 'America/Anchorage', '--target-zone', 'Asia/Tehran'];
    expect(await runCli(['compare', ...zones, source, target])).toMatchObject({ exitCode: 0 });
    const wrong = file('b.fa.txt', 'آنان ساعت ۲۱ روز ۲۴ مرداد ۱۴۰۴ دیدار کردند.');
    const { exitCode, stdout } = await runCli(['compare', ...zones, source, wrong]);
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/\[time/u);
  });

  it('refuses a zone that is none, and a file that is not there', async () => {
    const zone = await runCli(['compare', '--source-zone', 'Mars/Base', ...ARTICLES]);
    expect(zone.exitCode).not.toBe(0);
    expect(zone.stderr).toContain('Mars/Base');
    const missing = await runCli(['compare', ARTICLES[0], 'nowhere.md']);
    expect(missing).toMatchObject({ exitCode: 1, stdout: '' });
    expect(missing.stderr).toContain('nowhere.md');
  });
});

describe('jalali annotate', () => {
  const text =
    '# August 15, 2025\n\nIt *rained* on **August 15, 2025**.\n\n`August 16, 2025`\n\n> On 1 Farvardin 1404 too.\n';

  it('prints the text with the other calendar, headings and code as they were', async () => {
    const { stdout, exitCode } = await runCli(['annotate', file('a.md', text)]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('# August 15, 2025\n');
    expect(stdout).toContain('`August 16, 2025`\n');
    expect(stdout).toContain('It *rained* on **August 15, 2025** (24 Mordad 1404).');
    expect(stdout.replace(/ \([^)]*\)/gu, '')).toBe(text);
  });

  it('writes the file as a whole, its permissions kept, and does nothing the second time', async () => {
    const path = file('a.md', text);
    await runCli(['annotate', '--write', path]);
    const once = readFileSync(path, 'utf8');
    expect(once).toContain('(24 Mordad 1404)');
    const { mtimeMs, mode } = statSync(path);
    expect(mode & 0o777).toBe(statSync(file('b.md', '')).mode & 0o777);
    await runCli(['annotate', '--write', path]);
    expect(readFileSync(path, 'utf8')).toBe(once);
    expect(statSync(path).mtimeMs).toBe(mtimeMs);
    expect(readdirSync(join(path, '..'))).toEqual(['a.md']);
  });

  it('only tells with --dry-run, and records with --json', async () => {
    const path = join(folder(), 'lake.en.md');
    copyFileSync('tests/cli/fixtures/lake.en.md', path);
    const before = readFileSync(path, 'utf8');
    const { stdout } = await runCli(['annotate', '--dry-run', '--write', path]);
    expect(stdout).toMatch(
      /^--- .*\n\+\+\+ .*\n@@ -3,1 \+3,1 @@\n-The lake rose on June 3, 2025, .*\n\+The lake rose on June 3, 2025 \(13 Khordad 1404\), .*\n$/u,
    );
    expect(readFileSync(path, 'utf8')).toBe(before);
    const recorded = await runCli(['annotate', '--json', path]);
    expect(records('annotate', recorded.stdout)[0]).toMatchObject({ status: 'added', path });
  });
});

describe('jalali annotate of folders and styles', () => {
  it('leaves a caption in emphasis below an image alone', async () => {
    const text = '![The lake](lake.jpg)\n\n*The lake on June 3, 2025.*\n';
    const path = file('a.md', text);
    const { stdout } = await runCli(['annotate', path]);
    expect(stdout).toBe(text);
    const other = file('b.md', '*The lake on June 3, 2025.*');
    expect((await runCli(['annotate', other])).stdout).toContain('(13 Khordad 1404)');
  });

  it('takes a style by its name, records what a dry run would add, and goes through folders', async () => {
    const root = project({ 'a.md': 'On June 3, 2025 it rained.', 'in/b.txt': 'no date' });
    const { stdout } = await runCli(['annotate', '--style', 'irangate', '--dry-run', root]);
    expect(stdout).toContain('(13th of Khordad, 1404)');
    const recorded = await runCli(['annotate', '--json', '--dry-run', root]);
    expect(records('annotate', recorded.stdout)).toMatchObject([{ text: '(13 Khordad 1404)' }]);
    expect(await runCli(['annotate', '--style', 'nobody', root])).toMatchObject({ exitCode: 2 });
  });
});

describe('findings', () => {
  it('tell ranges in the other calendar, and long places in short', async () => {
    const source = file('a.en.md', 'The fair ran August 15–18, 2025.\n');
    const target = file('a.fa.md', 'نمایشگاه ۲۴ تا ۲۶ مرداد ۱۴۰۴ برپا بود.\n');
    const { stdout } = await runCli(['compare', source, target]);
    expect(stdout).toContain('= August 15–17, 2025');
    const missing = file('b.fa.md', `${'باران آمد و رودها بالا آمدند '.repeat(8)}\n\nپایان.\n`);
    const long = file(
      'b.en.md',
      `${'Rain came and the rivers rose '.repeat(8)} on May 5, 2025.\n\nThe end.\n`,
    );
    expect((await runCli(['compare', long, missing])).stdout).toContain('…\n');
  });

  it('follow a style and its rules from a file that is named', async () => {
    const root = project({
      'a.md': 'until 30 Esfand 1404',
      'other.json': '{ "rules": { "no-such-day": "off" } }',
    });
    const style = ['--style', join(root, 'other.json')];
    expect(await runCli(['check', ...style, join(root, 'a.md')])).toMatchObject({ exitCode: 0 });
    expect(await runCli(['check', '--style', 'irangate', join(root, 'a.md')])).toMatchObject({
      exitCode: 1,
    });
    const pair = [join(root, 'a.md'), join(root, 'a.md')];
    expect(await runCli(['compare', '--now', '2025-08-15', ...style, ...pair])).toMatchObject({
      exitCode: 0,
    });
  });
});
