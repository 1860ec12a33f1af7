/**
 * Writes `man/jalali.1` from the program and the topics of `jalali help`; with `--check` it fails when the
 * file is stale.
 */
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { settle } from './generated-file.mjs';

// Beside the packages that it imports.
const outfile = fileURLToPath(new URL('.man-page.mjs', import.meta.url));
await build({
  stdin: {
    contents: `
      export { manPage } from './help/man-page.ts';
      export { wholeProgram } from './program.ts';`,
    resolveDir: fileURLToPath(new URL('../src/cli', import.meta.url)),
  },
  outfile,
  bundle: true,
  packages: 'external',
  external: ['../tasks/*'],
  platform: 'node',
  format: 'esm',
  logLevel: 'error',
});
try {
  const { manPage, wholeProgram } = await import(outfile);
  let written = '';
  const stdout = { write: (/** @type {string} */ text) => (written += text) };
  const program = wholeProgram({ stdout, stderr: stdout });
  const taken = () => {
    const text = written;
    written = '';
    return text;
  };
  settle(new URL('../man/jalali.1', import.meta.url), manPage({ program, taken }));
} finally {
  rmSync(outfile);
}
