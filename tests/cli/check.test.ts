import {
  copyFileSync,
  lstatSync,
  symlinkSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

describe('jalali compare', () => {
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
    expect(stdout).toContain('It *rained* on **August 15, 2025 (24 Mordad 1404)**.');
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
