import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadConfig } from '../../src/node/index.ts';

function project(config: object): string {
  const folder = mkdtempSync(join(tmpdir(), 'jalali-config-'));
  mkdirSync(join(folder, 'archive/1380s/news'), { recursive: true });
  writeFileSync(join(folder, 'jalali.config.json'), JSON.stringify(config));
  return folder;
}

describe('loadConfig', () => {
  it('gives the rules of a folder over those of the folders that hold it', async () => {
    const folder = project({
      rules: { anniversary: 'warning', 'bidi-order': 'off' },
      folders: {
        'archive/1380s': { rules: { anniversary: 'off' } },
        './archive/': { rules: { anniversary: 'info', 'year-pair': 'warning' } },
        'archive/1380': { rules: { 'bidi-order': 'error' } },
      },
    });
    const rulesOf = async (path: string): Promise<object> =>
      (await loadConfig(join(folder, path))).rules;
    expect(await rulesOf('a.md')).toEqual({ anniversary: 'warning', 'bidi-order': 'off' });
    expect(await rulesOf('archive/a.md')).toMatchObject({
      anniversary: 'info',
      'year-pair': 'warning',
    });
    expect(await rulesOf('archive/1380s/news/a.md')).toEqual({
      anniversary: 'off',
      'bidi-order': 'off',
      'year-pair': 'warning',
    });
  });

  it('is the default style, and every rule as it is, without a file', async () => {
    const { style, rules } = await loadConfig('/');
    expect([style.layers.map(({ from }) => from), rules]).toEqual([['default'], {}]);
  });

  it.each([
    [{ rules: [] }, 'rules'],
    [{ rules: { nothing: 'off' } }, 'rules.nothing'],
    [{ rules: { anniversary: 'quiet' } }, 'rules.anniversary'],
    [{ folders: [] }, 'folders'],
    [{ folders: null }, 'folders'],
    [{ folders: { archive: 'off' } }, 'folders.archive'],
    [{ folders: { archive: { style: 'irangate' } } }, 'folders.archive.style'],
    [{ folders: { archive: { rules: { anniversary: 1 } } } }, 'folders.archive.rules.anniversary'],
    [{ style: { spelling: { replace: { میباشد: '' } } } }, 'spelling.replace'],
  ])('refuses %j by its path', async (config, path) => {
    await expect(loadConfig(project(config))).rejects.toThrow(
      expect.objectContaining({ code: 'ERR_STYLE', path }),
    );
  });
});
