import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const bin = fileURLToPath(new URL('../../bin/jalali.cjs', import.meta.url));
const hook = join(mkdtempSync(join(tmpdir(), 'jalali-start-')), 'hook.cjs');
writeFileSync(
  hook,
  "process.on('exit', () => process.stderr.write(JSON.stringify(Object.keys(require.cache))));",
);

/** The files that the built command line reads to run. */
function loaded(...argv: readonly string[]): readonly string[] {
  const { stderr } = spawnSync(process.execPath, ['--require', hook, bin, ...argv], {
    encoding: 'utf8',
  });
  const files = JSON.parse(stderr.slice(stderr.lastIndexOf('['))) as string[];
  return files.map((file) => basename(file)).filter((name) => name !== 'hook.cjs');
}

describe('the built command line reads', () => {
  it('what the command needs, and a form of reports when it is asked for', () => {
    const always = ['jalali.cjs', 'main.cjs'];
    expect(loaded('convert', '2025-08-15')).toEqual([...always, 'convert.cjs']);
    expect(loaded('check', 'examples')).toEqual([...always, 'check.cjs']);
    expect(loaded('check', '--format', 'sarif', 'examples')).toEqual([
      ...always,
      'check.cjs',
      'sarif.cjs',
    ]);
  });
});
