/**
 * Prints how the reader and the checker meet each file of their corpora, and every case that they meet
 * otherwise. Arguments are folders with `texts.jsonl` and `pairs.jsonl` for the checker alone.
 */
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const layers = process.argv.length > 2 ? ['check'] : ['parse', 'check'];
const outfiles = await Promise.all(layers.map(bundled));
try {
  // One after the other, as they print.
  await outfiles.reduce((before, outfile) => before.then(() => import(outfile)), Promise.resolve());
} finally {
  for (const outfile of outfiles) rmSync(outfile);
}

/** @param {string} layer */
async function bundled(layer) {
  const outfile = fileURLToPath(new URL(`../tests/${layer}/.score.mjs`, import.meta.url));
  await build({
    entryPoints: [fileURLToPath(new URL(`../tests/${layer}/score.ts`, import.meta.url))],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    logLevel: 'error',
  });
  return outfile;
}
