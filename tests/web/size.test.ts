import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';

/** Kilobytes of the scripts of the page as they were built; size-limit would bundle them again. */
function kilobytes(...names: readonly string[]): number {
  const sizes = names.map((name) => {
    const script = readFileSync(new URL(`../../dist/web/${name}.js`, import.meta.url));
    return gzipSync(script, { level: 9 }).length;
  });
  return sizes.reduce((sum, size) => sum + size, 0) / 1000;
}

it('needs no more than 150 kB of script to compare and convert', () => {
  expect(kilobytes('page', 'engine')).toBeLessThan(150);
});

it('has 195 kB beside that at most, for what most texts do without', () => {
  expect(kilobytes('beside')).toBeLessThan(195);
});
