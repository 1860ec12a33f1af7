/**
 * Bundles the modules of `dist/` that the entries of the package reach into a file an entry and a few that entries
 * share, for each file that Node imports is 1 ms of a start: `.` had 370. What two entries have in common stands once,
 * so an error of one is an `instanceof` the class of another. Names and forms stay as they are written: a fault
 * tells where it was.
 *
 * A bundler that takes a part of an entry leaves out the other statements of a file, but no statement that might do
 * something, such as an import of a library; modules with one stay files of their own, which it leaves out whole.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
/** @type {{ exports: Record<string, string | { default: string }> }} */
const { exports: entries } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const IMPORTS_LIBRARY = /^import [^'"]+ from ['"](?!\.|node:)/mu;
// oxlint-disable-next-line require-unicode-regexp -- esbuild reads it as Go does, which has no such flag
const ERRORS = /[\\/]dist[\\/]core[\\/]errors[\\/]index\.js$/;
const APART = ['date', 'byline'].map((name) => `dist/element/press-${name}-element.js`);

const modules = readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.js'))
  .map((file) => `dist/${file.replaceAll('\\', '/')}`);

const { outputFiles } = await build({
  absWorkingDir: root,
  entryPoints: [
    ...Object.values(entries).flatMap((entry) =>
      typeof entry === 'string' ? [] : [entry.default.slice('./'.length)],
    ),
    ...APART,
    ...modules.filter((file) => IMPORTS_LIBRARY.test(readFileSync(join(root, file), 'utf8'))),
  ],
  outdir: 'dist',
  outbase: 'dist',
  allowOverwrite: true,
  write: false,
  bundle: true,
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  packages: 'external',
  platform: 'neutral',
  format: 'esm',
  target: 'es2023',
  charset: 'utf8',
  // Constants that are made of others become numbers, which a bundler can leave out.
  minifySyntax: true,
  logLevel: 'warning',
  logOverride: { 'ignored-bare-import': 'silent' },
  plugins: [
    {
      name: 'errors-with-the-core',
      // What needs errors alone would have them in a file of their own, which each entry would read beside the core's.
      // They do nothing with the core: a bundler of a program leaves it out.
      setup(bundler) {
        bundler.onLoad({ filter: ERRORS }, ({ path }) => ({
          contents: `${readFileSync(path, 'utf8')}\nimport '../index.js';\n`,
        }));
      },
    },
  ],
});
for (const { path, text } of outputFiles) {
  mkdirSync(dirname(path), { recursive: true });
  // An import of nothing keeps the order in which files run; ours do nothing when they do.
  writeFileSync(path, text.replace(/^import "\.[^"]+";\n/gmu, ''));
}
