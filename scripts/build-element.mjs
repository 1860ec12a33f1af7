/**
 * Bundles the elements into `dist/element/`, each a classic script of its own: `press-elements.js` with all,
 * `press-date.js` with dates alone. Of three large parts the scripts have smaller ones, which do the same for
 * what an element asks of them: i18next's phrases, luxon's machine form, the readers of documents.
 */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const IN_PLACE_OF = new Map([
  [/^i18next$/, 'src/element/script/i18next.ts'],
  [/\/machine-date-time\.ts$/, 'src/element/iso-date-time.ts'],
  [/\/documents\/read-blocks\.ts$/, 'src/element/script/read-blocks.ts'],
]);

await build({
  absWorkingDir: root,
  entryPoints: [
    { in: 'src/element/index.ts', out: 'press-elements' },
    { in: 'src/element/script/press-date.ts', out: 'press-date' },
  ],
  outdir: 'dist/element',
  bundle: true,
  format: 'iife',
  target: 'es2020',
  minify: true,
  charset: 'utf8',
  legalComments: 'linked',
  logLevel: 'warning',
  plugins: [
    {
      name: 'smaller-parts',
      setup(bundler) {
        for (const [filter, path] of IN_PLACE_OF)
          bundler.onResolve({ filter }, () => ({ path: `${root}${path}` }));
      },
    },
  ],
});
