import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, textOf } from './markdown.ts';

const docs = textOf('docs/architecture.md');
const { forbidden } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as {
  forbidden: { name: string }[];
};

describe('docs/architecture.md', () => {
  it('has every layer', () => {
    const layers = readdirSync(join(ROOT, 'src'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    expect(
      layers.filter((name) => !new RegExp(`src/(?:\\{.*\\b)?${name}\\b`, 'u').test(docs)),
    ).toEqual([]);
  });

  it('has every fence, by its name', () => {
    const rows = Array.from(docs.matchAll(/^\| `(.*?)`/gmu), ([, name = '']) => name);
    const patterns = rows.map((name) => new RegExp(`^${name.replace(/<.*?>/u, '.+')}$`, 'u'));
    const names = forbidden.map(({ name }) => name);
    expect(names.filter((name) => !patterns.some((each) => each.test(name)))).toEqual([]);
    expect(rows.filter((_, row) => !names.some((name) => patterns[row]?.test(name)))).toEqual([]);
  });
});
