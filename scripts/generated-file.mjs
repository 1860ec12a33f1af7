import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const checkOnly = process.argv.includes('--check');

/**
 * Writes a generated file; with `--check` fails the run when the file on disk is stale instead.
 *
 * @param {URL} url
 * @param {string} text
 */
export function settle(url, text) {
  const current = existsSync(url) ? readFileSync(url, 'utf8') : undefined;
  if (current === text) return;
  if (!checkOnly) {
    writeFileSync(url, text);
    return;
  }
  process.stderr.write(`stale: ${fileURLToPath(url)}; run npm run generate and commit it\n`);
  process.exitCode = 1;
}
