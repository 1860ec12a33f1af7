/** Bundles what the plugin has its pages load: run it where `jalali-press` and esbuild are installed. */
import { copyFileSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const plugin = fileURLToPath(new URL('jalali-press/', import.meta.url));
const assets = process.argv[2] ?? join(plugin, 'assets');
const press = dirname(createRequire(import.meta.url).resolve('jalali-press/package.json'));

mkdirSync(assets, { recursive: true });
copyFileSync(join(press, 'dist/element/press-elements.js'), join(assets, 'press-elements.js'));
await build({
  entryPoints: [join(plugin, 'editor.js')],
  outfile: join(assets, 'editor.js'),
  bundle: true,
  format: 'iife',
  target: 'es2020',
  minify: true,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
});
