import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const cache = `${root}node_modules/.cache/jalali-press/`;

/**
 * Imports a module of `src/`: Node 20 does not run TypeScript, and the built package has only what its entries
 * reach.
 *
 * @param {string} path its place in `src/`.
 */
export async function importSource(path) {
  mkdirSync(cache, { recursive: true });
  const outfile = `${cache}${path.replaceAll('/', '-')}.${process.pid}.mjs`;
  await build({
    absWorkingDir: root,
    entryPoints: [`src/${path}`],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    charset: 'utf8',
    logLevel: 'warning',
  });
  try {
    return await import(pathToFileURL(outfile).href);
  } finally {
    rmSync(outfile);
  }
}
