import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));

/** Whether a program can be found and run here. */
export function isOnPath(program: string): boolean {
  return spawnSync('sh', ['-c', 'command -v "$1"', 'sh', program]).status === 0;
}

/** A folder with a `jalali` in it that runs the built one of this repository. */
export function workplace(): string {
  const folder = mkdtempSync(join(tmpdir(), 'jalali-recipe-'));
  const jalali = join(folder, 'jalali');
  writeFileSync(jalali, `#!/bin/sh\nexec "${process.execPath}" "${root}bin/jalali.cjs" "$@"\n`);
  chmodSync(jalali, 0o755);
  return folder;
}

/** Runs a block of the docs as a shell does that stops at the first failure; gives what it prints. */
export function runBlock(
  folder: string,
  command: string,
  env: Readonly<Record<string, string>> = {},
): string {
  const { status, stdout, stderr } = spawnSync('sh', ['-e', '-c', command], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${folder}:${process.env['PATH'] ?? ''}`, ...env },
  });
  expect({ status, stderr }, command).toEqual({ status: 0, stderr: '' });
  return stdout;
}
