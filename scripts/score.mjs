/** Prints how the reader meets each file of the corpus, and every case that it reads otherwise. */
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const outfile = fileURLToPath(new URL('../tests/parse/.score.mjs', import.meta.url));
await build({
  entryPoints: [fileURLToPath(new URL('../tests/parse/score.ts', import.meta.url))],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  logLevel: 'error',
});
try {
  await import(outfile);
} finally {
  rmSync(outfile);
}
