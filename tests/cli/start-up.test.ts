import { spawnSync } from 'node:child_process';
import { mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const bin = join(root, 'bin/jalali.cjs');
const hook = join(mkdtempSync(join(tmpdir(), 'jalali-start-')), 'hook.cjs');
writeFileSync(
  hook,
  `const atStart = new Set(process.moduleLoadList);
  process.on('exit', () => {
    const files = Object.keys(require.cache);
    const builtIn = process.moduleLoadList.filter((name) => !atStart.has(name));
    process.stderr.write(JSON.stringify({ files, builtIn }));
  });`,
);

interface Loaded {
  readonly files: readonly string[];
  /** Modules of Node that a bare script does without: \`NativeModule net\`. */
  readonly builtIn: readonly string[];
}

/** What the built command line reads to run. */
function loaded(...argv: readonly string[]): Loaded {
  const { stderr } = spawnSync(process.execPath, ['--require', hook, bin, ...argv], {
    encoding: 'utf8',
  });
  const read = JSON.parse(stderr.slice(stderr.indexOf('{"files"'))) as Loaded;
  return { ...read, files: read.files.filter((file) => file !== hook) };
}

function filesOf(...argv: readonly string[]): readonly string[] {
  return loaded(...argv).files.map((file) => basename(file));
}

const LIBRARIES = new Set([
  'markdown-it.cjs',
  'yaml.cjs',
  'luxon.cjs',
  'saxes.cjs',
  'htmlparser2.cjs',
]);
/** Node 22 keeps what it compiles by itself. */
const nodeKeeps = Number.parseInt(process.versions.node, 10) >= 22;
const ALWAYS = ['jalali.cjs', ...(nodeKeeps ? [] : ['keep-compiled.cjs']), 'main.cjs'];

describe('the built command line reads', () => {
  it('what the command needs, and a form of reports when it is asked for', () => {
    expect(filesOf('convert', '2025-08-15')).toEqual([...ALWAYS, 'convert.cjs']);
    expect(filesOf('check', 'package.json')).toEqual([...ALWAYS, 'check.cjs']);
    expect(filesOf('check', '--format', 'sarif', 'package.json')).toEqual([
      ...ALWAYS,
      'program.cjs',
      'check.cjs',
      'sarif.cjs',
    ]);
  });

  it('the grammar and the phrases of errors when a date is not all numbers', () => {
    expect(filesOf('convert', '24 Mordad 1404')).toEqual([
      ...ALWAYS,
      'convert.cjs',
      'date-text.cjs',
    ]);
    expect(filesOf('convert', '1404/13/01')).toEqual([
      ...ALWAYS,
      'convert.cjs',
      'date-text.cjs',
      'describe-error.cjs',
    ]);
  });

  it('a library when something of it is used', () => {
    const used = (path: string): readonly string[] =>
      filesOf('byline', path).filter((file) => LIBRARIES.has(file));
    expect(used('examples/urmia-lake.en.md').toSorted()).toEqual(['markdown-it.cjs', 'yaml.cjs']);
    expect(filesOf('check', 'package.json')).not.toContain('markdown-it.cjs');
  });

  it('an article without the promises of files, which are a module of Node more', () => {
    const { builtIn } = loaded('byline', 'examples/urmia-lake.en.md');
    expect(builtIn).not.toContain('NativeModule fs/promises');
  });

  it('no grammar, and no module of Node beyond files, to convert records of dates in digits', () => {
    const input = join(dirname(hook), 'dates.txt');
    writeFileSync(input, '2025-08-15\n1404/05/24\n');
    const { files, builtIn } = loaded('batch', input);
    expect(files.map((file) => basename(file))).toEqual([
      ...ALWAYS,
      'batch.cjs',
      'convert-operation.cjs',
    ]);
    expect(
      builtIn.filter((name) =>
        /^NativeModule (?:crypto|fs\/promises|net|worker_threads|zlib)$/u.test(name),
      ),
    ).toEqual([]);
    writeFileSync(input, '24 Mordad 1404\n');
    expect(filesOf('batch', input)).toContain('date-text.cjs');
  });

  it('less than 40 kB, and no stream of Node, to convert a day', () => {
    const { files, builtIn } = loaded('convert', '2025-08-15');
    const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0);
    expect(bytes).toBeLessThan(40_000);
    expect(
      builtIn.filter((name) =>
        / (?:net|child_process|stream|fs\/promises|worker_threads)$/u.test(name),
      ),
    ).toEqual([]);
  });
});
