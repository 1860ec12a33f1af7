import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import nodeModule from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
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
  // Node 22 and newer need no compiled.cjs.
  const files = read.files.filter((file) => file !== hook && basename(file) !== 'compiled.cjs');
  return { ...read, files };
}

function filesOf(...argv: readonly string[]): readonly string[] {
  return loaded(...argv).files.map((file) => basename(file));
}

const LIBRARIES = new Set([
  'markdown-it.cjs',
  'i18next.cjs',
  'yaml.cjs',
  'luxon.cjs',
  'saxes.cjs',
  'htmlparser2.cjs',
]);
const ALWAYS = ['jalali.cjs', 'main.cjs'];

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
    expect(used('examples/urmia-lake.en.md').toSorted()).toEqual([
      'i18next.cjs',
      'markdown-it.cjs',
      'yaml.cjs',
    ]);
    expect(filesOf('check', 'package.json')).not.toContain('markdown-it.cjs');
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

describe('code that a build has compiled', () => {
  const copy = mkdtempSync(join(tmpdir(), 'jalali-compiled-'));
  for (const folder of ['bin', 'dist/cli'])
    cpSync(join(root, folder), join(copy, folder), { recursive: true });
  const bundles = join(copy, 'dist/cli');
  const kept = readdirSync(bundles)
    .filter((name) => name.startsWith('compiled-'))
    .flatMap((folder) => readdirSync(join(bundles, folder)).map((name) => join(folder, name)));
  const convert = (): string =>
    spawnSync(process.execPath, [join(copy, 'bin/jalali.cjs'), 'convert', '24 Mordad 1404'], {
      encoding: 'utf8',
    }).stdout;

  it('is there on Node 20, for each bundle that this runs', () => {
    const bundlesRun = ['main.cjs', 'convert.cjs', 'date-text.cjs'];
    const expected = 'enableCompileCache' in nodeModule ? [] : bundlesRun;
    expect(kept.map((name) => basename(name))).toEqual(expect.arrayContaining(expected));
    expect(convert()).toBe('2025-08-15\n');
  });

  it('is done without when it is cut short, of something else, or gone', () => {
    for (const name of kept) {
      const code = readFileSync(join(bundles, name));
      writeFileSync(join(bundles, name), code.subarray(0, code.length / 2));
    }
    expect(convert()).toBe('2025-08-15\n');
    for (const name of kept) writeFileSync(join(bundles, name), 'no code at all');
    expect(convert()).toBe('2025-08-15\n');
    for (const name of kept) rmSync(join(bundles, name));
    expect(convert()).toBe('2025-08-15\n');
  });
});
