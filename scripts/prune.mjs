/**
 * Removes from `dist/` what no entry of the package reaches: types of internals, and modules that the command
 * line alone has, which are in its bundles already. What stays is found by following imports from `exports`.
 */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('..', import.meta.url));
/** @type {{ exports: Record<string, string | Record<string, string>> }} */
const { exports: entries } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** @type {Set<string>} */
const reached = new Set();
const waiting = Object.values(entries)
  .flatMap((entry) => (typeof entry === 'string' ? [] : Object.values(entry)))
  .map((path) => resolve(root, path));
for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
  if (reached.has(file)) continue;
  reached.add(file);
  waiting.push(...importedBy(file));
}

for (const name of readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' })) {
  const file = join(root, 'dist', name);
  if (/\.[jt]s$/u.test(name) && !reached.has(file)) rmSync(file);
}

/** @param {string} file */
function importedBy(file) {
  const { importedFiles, referencedFiles } = ts.preProcessFile(readFileSync(file, 'utf8'));
  return [...importedFiles, ...referencedFiles]
    .map(({ fileName }) => fileName)
    .filter((name) => name.startsWith('.'))
    .map((name) => resolve(dirname(file), name))
    .map((path) => (file.endsWith('.d.ts') ? path.replace(/(?:\.d)?\.ts$|\.js$/u, '.d.ts') : path));
}
