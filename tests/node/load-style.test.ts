import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadStyle } from '../../src/node/index.ts';
import { settingsOf } from '../../src/style/house-style.ts';

function project(config: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'jalali-style-'));
  mkdirSync(join(folder, 'articles/1404'), { recursive: true });
  writeFileSync(join(folder, 'jalali.config.json'), config);
  return folder;
}

describe('loadStyle', () => {
  it('finds the nearest configuration above a file, whether the file is there or not', async () => {
    const folder = project('\uFEFF{ "style": { "date": { "era": "short" } } }');
    for (const path of ['', 'articles/1404', 'articles/1404/nowruz.fa.md', 'jalali.config.json']) {
      const style = await loadStyle(join(folder, path));
      expect(settingsOf(style, 'en').date.era).toBe('short');
      expect(style.layers.at(-1)?.from).toBe(join(folder, 'jalali.config.json'));
    }
    writeFileSync(join(folder, 'articles/jalali.config.json'), '{ "style": "irangate" }');
    const near = await loadStyle(join(folder, 'articles/1404/a.md'));
    expect(settingsOf(near, 'en').readTime.wordsPerMinute).toBe(130);
    expect(settingsOf(near, 'en').date.era).toBe('none');
  });

  it('is the default style without one', async () => {
    expect((await loadStyle('/')).layers.map(({ from }) => from)).toEqual(['default']);
  });

  it.each([
    ['{ "style": { "date": { "era": "AP" } } }', 'ERR_STYLE', { path: 'date.era' }],
    ['{ "styl": "irangate" }', 'ERR_STYLE', { path: 'styl' }],
    ['[]', 'ERR_STYLE', { path: 'config' }],
    ['{ "style": "nobody" }', 'ERR_STYLE', { path: 'extends' }],
    ['{\n  "style":\n}', 'ERR_DOCUMENT', { line: 3, column: 1 }],
    ['', 'ERR_DOCUMENT', { line: 1 }],
  ])('refuses %j', async (config, code, details) => {
    const folder = project(config);
    await expect(loadStyle(folder)).rejects.toThrow(expect.objectContaining({ code, ...details }));
  });

  it('names the file', async () => {
    const folder = project('{ "style": { "date": { "era": "AP" } } }');
    await expect(loadStyle(folder)).rejects.toThrow(/jalali\.config\.json: Unexpected date\.era/u);
  });
});
