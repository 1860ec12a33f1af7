import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { records } from './records.ts';
import { runCli } from './run-cli.ts';

const STORM = 'tests/cli/fixtures/storm.en.md';

/** The file that an annotation names. */
async function named(path: string, input = ''): Promise<string | undefined> {
  const { stdout } = await runCli(['check', '--format', 'github', path], { input });
  return /file=([^,]+)/u.exec(stdout)?.[1];
}

describe('--format', () => {
  it('is text by default, and records as --json', async () => {
    const text = await runCli(['check', STORM]);
    expect(await runCli(['check', '--format', 'text', STORM])).toEqual(text);
    const json = await runCli(['check', '--json', STORM, 'nowhere.md']);
    expect(await runCli(['check', '--format', 'json', STORM, 'nowhere.md'])).toEqual(json);
    expect(records('check', json.stdout).map(({ status }) => status)).toEqual(['found', 'refused']);
    expect(await runCli(['check', '--json', '--format', 'json', STORM, 'nowhere.md'])).toEqual(
      json,
    );
  });

  it.each([
    [['--json', '--format', 'sarif'], /--format sarif/u],
    [['--format', 'xml'], /sarif, github, junit, html/u],
    [['--update-baseline'], /--baseline FILE/u],
  ])('refuses %j', async (options, reason) => {
    const { exitCode, stdout, stderr } = await runCli(['check', ...options, STORM]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
    expect(stderr).toMatch(reason);
  });

  it('names files from the folder of the run, those outside by their whole path, and stdin as it is', async () => {
    expect(await named(`./tests/../${STORM}`)).toBe(STORM);
    expect(await named(`${process.cwd()}/${STORM}`)).toBe(STORM);
    expect(await named('/nowhere/a.md')).toBe('/nowhere/a.md');
    expect(await named('-', '30 Esfand 1404')).toBe('-');
  });

  it('tells in a report what a rehearsal would mend, instead of a diff', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'jalali-formats-')), 'a.md');
    writeFileSync(path, 'در ۲4 مرداد ۱۴۰۴ باران آمد.');
    const argv = ['check', '--fix', '--dry-run'];
    const { exitCode, stdout } = await runCli([...argv, '--format', 'github', path]);
    expect(exitCode).toBe(1);
    expect(stdout).toContain('title=mixed-digits');
    expect(stdout).not.toContain('+++');
    expect((await runCli([...argv, path])).stdout).toContain('+++');
  });

  it('holds for comparisons', async () => {
    const texts = ['examples/urmia-lake.en.md', 'examples/urmia-lake.fa.md'];
    const { exitCode, stdout } = await runCli(['compare', '--format', 'junit', ...texts]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('<testsuite name="examples/urmia-lake.fa.md" tests="1" failures="0"');
    const text = await runCli(['compare', STORM, texts[1] ?? '']);
    expect(text.exitCode).toBe(1);
  });

  it('waits for readers that are behind', async () => {
    let waited = 0;
    let stdout = '';
    const sink = {
      write: (text: string) => (stdout += text),
      writableNeedDrain: true,
      once: (_: 'drain', listener: () => void) => {
        waited++;
        listener();
      },
    };
    await runCli(['check', '--format', 'sarif', STORM, STORM], { stdout: sink });
    expect(waited).toBe(2);
    expect(() => JSON.parse(stdout) as unknown).not.toThrow();
  });
});
