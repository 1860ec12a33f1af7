import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { runCli } from './run-cli.ts';

function project(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'jalali-types-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return root;
}

function config(files: unknown): string {
  return JSON.stringify({ files });
}

/** Runs `jalali compare` in a folder. */
async function compareIn(root: string): ReturnType<typeof runCli> {
  const before = process.cwd();
  process.chdir(root);
  try {
    return await runCli(['compare']);
  } finally {
    process.chdir(before);
  }
}

const EN = 'It rained on August 15, 2025.\n';
const RIGHT = '۲۴ مرداد ۱۴۰۴ باران آمد.\n';
const WRONG = '۲۵ مرداد ۱۴۰۴ باران آمد.\n';
const PO = `msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\nmsgid "It rained on August 15, 2025."\nmsgstr "۲۵ مرداد ۱۴۰۴ باران آمد."\n`;

describe('files with both languages', () => {
  it('are compared alone, or checked, and told at their places', async () => {
    const root = project({ 'fa.po': PO, 'a.md': EN });
    for (const command of ['check', 'compare']) {
      const { exitCode, stdout } = await runCli([command, join(root, 'fa.po')]);
      expect(exitCode).toBe(1);
      expect(stdout).toMatch(/5:9 {2}error {2}Unexpected ۲۵ مرداد ۱۴۰۴.*\[date-changed\]/u);
    }
    expect((await runCli(['compare', join(root, 'a.md')])).stderr).toContain(
      'name its translation',
    );
    expect((await runCli(['compare', join(root, 'a.md'), join(root, 'fa.po')])).stderr).toContain(
      'name it alone',
    );
  });

  it('are annotated in place', async () => {
    const root = project({ 'fa.po': PO.replace('۲۵', '۲۴') });
    const path = join(root, 'fa.po');
    expect((await runCli(['annotate', '--write', path])).exitCode).toBe(0);
    expect(readFileSync(path, 'utf8')).toBe(
      PO.replace('۲۵ مرداد ۱۴۰۴', '۲۴ مرداد ۱۴۰۴ (۱۵ اوت ۲۰۲۵)'),
    );
  });

  it('may be tables, of named columns', async () => {
    const root = project({ 'a.csv': `lead,note\n"${EN.trim()}",${WRONG.trim()}\n` });
    const path = join(root, 'a.csv');
    expect((await runCli(['check', path])).exitCode).toBe(0);
    const columns = ['--source-column', 'lead', '--target-column', 'note'];
    expect((await runCli(['check', ...columns, path])).stdout).toContain('[date-changed]');
    expect((await runCli(['check', '--source-column', 'lead', path])).stderr).toContain(
      'give both',
    );
  });
});

describe('a Word document', () => {
  const docx = fileURLToPath(new URL('../documents/docx/libreoffice.docx', import.meta.url));

  it('is checked, and not written', async () => {
    expect((await runCli(['check', docx])).exitCode).toBe(0);
    for (const args of [
      ['check', '--fix', docx],
      ['annotate', docx],
    ]) {
      const { exitCode, stderr } = await runCli(args);
      expect([exitCode, stderr]).toEqual([
        1,
        expect.stringContaining('docx is read and not written back'),
      ]);
    }
    expect((await runCli(['annotate', '--write', project({ 'a.md': EN })])).exitCode).toBe(0);
  });
});

describe('a folder alone', () => {
  it('has sources and translations by the languages in their names', async () => {
    const root = project({
      'one.en.md': EN,
      'one.fa.md': WRONG,
      'en/two.md': EN,
      'fa/two.md': RIGHT,
      'three.md': EN,
      'three.fa.md': RIGHT,
      'four.en.md': EN,
      'five.fa.md': RIGHT,
      'six.de.md': EN,
      'eight.en-US.md': EN,
      'eight.fa-IR.md': RIGHT,
      'en-GB/nine.md': EN,
      'fa-IR/nine.md': RIGHT,
      'seven.po': PO,
      'locales/en.json': '{"a": "on August 15, 2025"}',
      'locales/fa.json': '{"a": "۲۴ مرداد ۱۴۰۴"}',
    });
    const { exitCode, stdout, stderr } = await runCli(['compare', root]);
    expect(exitCode).toBe(1);
    expect(stdout.match(/\[date-changed\]/gu)).toHaveLength(2);
    const alone = stderr.split('\n').filter((line) => line !== '');
    expect(alone).toEqual([
      expect.stringContaining('four.en.md:1:1: it has no counterpart'),
      expect.stringContaining('five.fa.md:1:1: it has no counterpart'),
    ]);
  });

  it('may be translated the other way', async () => {
    const root = project({ 'one.fa.md': RIGHT, 'one.en.md': EN });
    const way = ['--source-language', 'fa', '--target-language', 'en'];
    expect(await runCli(['compare', ...way, root])).toEqual({
      exitCode: 0,
      stdout: '',
      stderr: '',
    });
    expect((await runCli(['compare', project({ 'a.pdf': '' })])).stderr).toContain(
      'no file to compare',
    );
  });
});

describe('the files of a configuration', () => {
  it('are paired by their patterns', async () => {
    const root = project({
      'jalali.config.json': config([{ source: 'posts/{name}.md', target: 'posts/{name}.fa.md' }]),
      'posts/a.md': EN,
      'posts/a.fa.md': WRONG,
      'posts/deep/b.md': EN,
    });
    const { stdout, stderr } = await compareIn(root);
    expect(stdout.match(/\[date-changed\]/gu)).toHaveLength(1);
    expect(stderr).toMatch(/deep.b\.md:1:1: it has no counterpart/u);
  });

  it('are asked for where there are none, and where none fits', async () => {
    expect((await compareIn(project({}))).stderr).toContain('`files`');
    const files = [{ source: 'a/{name}.md', target: 'b/{name}.md' }];
    const root = project({ 'jalali.config.json': config(files), 'a/x.txt': '', 'b/x.txt': '' });
    expect((await compareIn(root)).stderr).toContain('no file fits');
  });

  it.each([
    [{}, 'files'],
    [['a'], 'files[0]'],
    [[{ source: 'a', target: 'b' }], 'files[0].source'],
    [[{ source: 'a{name}', target: '{name}{name}' }], 'files[0].target'],
    [[{ source: 'a{name}', target: 'b{name}', more: 1 }], 'files[0].more'],
  ])('are refused where they are no patterns: %j', async (files, path) => {
    const { exitCode, stderr } = await compareIn(project({ 'jalali.config.json': config(files) }));
    expect(exitCode).toBe(2);
    expect(stderr).toContain(path);
  });
});
