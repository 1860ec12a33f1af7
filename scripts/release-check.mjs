/** Runs before `npm publish`: refuses what is not ready, then runs every gate. */
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { releaseRefusals } from './release-refusals.mjs';

const cwd = fileURLToPath(new URL('..', import.meta.url));
const read = (/** @type {string} */ name) => readFileSync(`${cwd}${name}`, 'utf8');
const refusals = releaseRefusals({
  status: execFileSync('git', ['status', '--porcelain'], { cwd, encoding: 'utf8' }),
  changelog: read('CHANGELOG.md'),
  version: JSON.parse(read('package.json')).version,
});
for (const refusal of refusals) process.stderr.write(`not published: ${refusal}\n`);
process.exitCode =
  refusals.length > 0
    ? 1
    : (spawnSync('npm', ['run', 'check'], { cwd, stdio: 'inherit' }).status ?? 1);
