import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { completedCommands } from '../../src/cli/completion/model.ts';
import { TOPIC_SUMMARIES } from '../../src/cli/help/summaries.generated.ts';
import { manPage } from '../../src/cli/help/man-page.ts';
import { wholeProgram } from '../../src/cli/program.ts';
import { isOnPath } from '../shell.ts';

const path = fileURLToPath(new URL('../../man/jalali.1', import.meta.url));
const root = new URL('../../', import.meta.url);
const UTF_8 = { ...process.env, LC_ALL: 'C.UTF-8', MANWIDTH: '100', MAN_KEEP_FORMATTING: '' };

function page(): string {
  let written = '';
  const sink = { write: (text: string) => (written += text) };
  const taken = (): string => {
    const text = written;
    written = '';
    return text;
  };
  return manPage({ program: wholeProgram({ stdout: sink, stderr: sink }), taken });
}

/** As a reader of manual pages shows it, words without marks of bold. */
function shownBy(program: string, argv: readonly string[]): string {
  const { stdout, stderr } = spawnSync(program, [...argv, path], { encoding: 'utf8', env: UTF_8 });
  expect(stderr).toBe('');
  // oxlint-disable-next-line no-control-regex
  return stdout.replaceAll(/.\u0008|\u001b\[[\d;]*m/gu, '');
}

/** That it holds what help does, however lines are broken. */
function expectWhole(shown: string): void {
  const words = shown.replaceAll(/\s+/gu, ' ');
  const commands = completedCommands(wholeProgram({ stdout: NOWHERE, stderr: NOWHERE }));
  for (const { path: names, options } of commands.slice(1)) {
    expect(words).toContain(`jalali ${names.join(' ')} `);
    for (const { flags } of options) expect(words).toContain(flags.join(', '));
  }
  for (const topic of Object.keys(TOPIC_SUMMARIES))
    expect(words).toContain(topic.replaceAll('-', ' ').toUpperCase());
  expect(words).toContain("$ jalali convert '24 Mordad 1404' 'August 15th, 2025' 2025-08-15");
  expect(words).toContain('NO_COLOR');
}

const NOWHERE = { write: () => true };

describe('man/jalali.1', () => {
  it('is what the program and the topics say now', () => {
    expect(readFileSync(path, 'utf8'), 'npm run snapshots writes it').toBe(page());
  });

  it('is in the package', () => {
    const { man, files } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as {
      man: string[];
      files: string[];
    };
    expect(man).toEqual(['man/jalali.1']);
    expect(files).toContain('man');
  });

  it.skipIf(!isOnPath('groff'))('is set by groff without a warning', () => {
    expectWhole(shownBy('groff', ['-man', '-ww', '-k', '-Tutf8', '-P-cbou']));
  });

  it.skipIf(!isOnPath('man'))('is shown by man', () => {
    expectWhole(shownBy('man', ['-l']));
  });

  it.skipIf(!isOnPath('mandoc'))('is shown by mandoc, which finds no fault in it', () => {
    expectWhole(shownBy('mandoc', ['-T', 'utf8', '-O', 'width=100']));
    const { stdout } = spawnSync('mandoc', ['-T', 'lint', '-W', 'warning', path], {
      encoding: 'utf8',
    });
    // No day is in it: it would be that of the build, and no two builds the same.
    expect(stdout.split('\n').filter((line) => !/missing date|^$/u.test(line))).toEqual([]);
  });
});
