import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { resolveOptions } from '../../src/textlint/options.ts';
import { codeOf } from './markdown.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

const RIGHT = {
  'content/en/a.en.md': 'It rained on August 15, 2025 (24 Mordad 1404).\n',
  'content/fa/a.fa.md': '۲۴ مرداد ۱۴۰۴ (۱۵ اوت ۲۰۲۵) باران آمد.\n',
};
const WRONG = {
  'content/en/a.en.md': 'It rained on August 15, 2025 (25 Mordad 1404).\n',
  'content/fa/a.fa.md': '۲۶ مرداد ۱۴۰۴ باران آمد.\n',
};

/** A repository with articles, and an `npx` that runs the `jalali` of this one. */
function sample(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'jalali-ci-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, dirname(name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const npx = join(folder, 'npx');
  const jalali = join(root, 'bin/jalali.cjs');
  writeFileSync(
    npx,
    `#!/bin/sh\n[ "$1 $2" = "--no jalali" ] || exit 9\nshift 2\nexec "${process.execPath}" "${jalali}" "$@"\n`,
  );
  chmodSync(npx, 0o755);
  return folder;
}

function run(folder: string, command: string): { status: number | null; stdout: string } {
  const { status, stdout, stderr } = spawnSync('sh', ['-c', command], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${folder}:${process.env['PATH'] ?? ''}` },
  });
  return { status, stdout: stdout + stderr };
}

/** Every command of a configuration that runs `jalali`, the files of a hook put in. */
function commandsOf(value: unknown): string[] {
  if (typeof value === 'string') {
    if (!value.includes('jalali ')) return [];
    const files = Object.keys(RIGHT).join(' ');
    const command = value.replace('{staged_files}', files);
    return [value.endsWith(' check') ? `${command} ${files}` : command];
  }
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(commandsOf)
    : [];
}

describe('docs/ci.md', () => {
  const configurations = codeOf('docs/ci.md', 'yaml').map((text) => parse(text) as unknown);
  const commands = configurations.map(commandsOf);

  it('has a workflow, a pipeline and two hooks, each with commands', () => {
    expect(commands.map(({ length }) => length)).toEqual([2, 1, 1, 1]);
    const [workflow] = configurations;
    expect(workflow).toMatchObject({
      permissions: { 'security-events': 'write' },
      jobs: { dates: { steps: expect.arrayContaining([{ run: 'npm ci' }]) } },
    });
  });

  it.each(commands.flat())('%s: passes right texts, fails wrong ones', (command) => {
    expect(run(sample(RIGHT), command)).toMatchObject({ status: 0 });
    expect(run(sample(WRONG), command)).toMatchObject({ status: 1 });
  });

  it('uploads the files that its commands write', () => {
    const folder = sample(WRONG);
    for (const command of commands.flat()) run(folder, command);
    const log = JSON.parse(readFileSync(join(folder, 'dates.sarif'), 'utf8')) as {
      runs: [{ results: unknown[] }];
    };
    expect(log.runs[0].results).toHaveLength(1);
    expect(readFileSync(join(folder, 'dates.xml'), 'utf8')).toContain('</testsuites>');
    expect(JSON.stringify(configurations)).toContain('"sarif_file":"dates.sarif"');
    expect(JSON.stringify(configurations)).toContain('"junit":"dates.xml"');
  });

  it('has a hook that checks what is staged, and a baseline that is written and then known', () => {
    const [hook = '', baseline = ''] = codeOf('docs/ci.md', 'sh');
    const folder = sample(WRONG);
    run(folder, 'git init -q');
    expect(run(folder, hook)).toMatchObject({ status: 0, stdout: '' });
    run(folder, 'git add content');
    const staged = run(folder, hook);
    expect(staged.status).toBeGreaterThan(0);
    expect(staged.stdout).toContain('[pair-mismatch]');
    expect(run(folder, baseline)).toMatchObject({ status: 0 });
  });
});

describe('docs/textlint.md', () => {
  it('has configurations whose options the rule takes', () => {
    const configurations = codeOf('docs/textlint.md', 'json').map(
      (text) => JSON.parse(text) as { rules: Record<string, unknown> },
    );
    expect(configurations).toHaveLength(2);
    for (const { rules } of configurations) {
      expect(Object.keys(rules)).toEqual(['jalali-press/textlint']);
      expect(() => resolveOptions(rules['jalali-press/textlint'])).not.toThrow();
    }
  });
});
