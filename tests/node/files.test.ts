import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesUnder, isFolder } from '../../src/node/files-under.ts';
import { pairFiles } from '../../src/node/pair-files.ts';

const isMarkdown = (name: string): boolean => name.endsWith('.md');
const isLanguage = (name: string): boolean => ['en', 'fa', 'fa-AF'].includes(name);

describe('filesUnder', () => {
  it('lists files by name, past links, hidden folders and packages', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'jalali-files-'));
    for (const inner of ['b', '.git', 'node_modules/x'])
      mkdirSync(join(folder, inner), { recursive: true });
    for (const file of ['c.md', 'a.md', 'a.txt', 'b/خبر.md', '.git/a.md', 'node_modules/x/a.md'])
      writeFileSync(join(folder, file), '');
    symlinkSync(folder, join(folder, 'b/loop'));
    const files = await filesUnder(folder, isMarkdown);
    expect(files.map((file) => file.slice(folder.length + 1))).toEqual([
      'a.md',
      'b/خبر.md',
      'c.md',
    ]);
    expect(await isFolder(folder)).toBe(true);
    expect(await isFolder(join(folder, 'a.md'))).toBe(false);
    expect(await isFolder(join(folder, 'nowhere'))).toBe(false);
  });

  it('refuses a folder that is not there', async () => {
    await expect(filesUnder('/nowhere/at/all', isMarkdown)).rejects.toThrow(
      expect.objectContaining({ code: 'ERR_DOCUMENT' }),
    );
  });
});

describe('pairFiles', () => {
  it('pairs paths, a language in their names left out', () => {
    const source = { folder: 'en', files: ['en/a.en.md', 'en/news/b.md', 'en/c.md', 'en/fa.md'] };
    const target = {
      folder: 'fa',
      files: ['fa/a.fa.md', 'fa/news/b.fa-AF.md', 'fa/d.md', 'fa/fa.md'],
    };
    expect(pairFiles(source, target, isLanguage)).toEqual({
      pairs: [
        { source: 'en/a.en.md', target: 'fa/a.fa.md' },
        { source: 'en/news/b.md', target: 'fa/news/b.fa-AF.md' },
        { source: 'en/fa.md', target: 'fa/fa.md' },
      ],
      alone: ['en/c.md', 'fa/d.md'],
    });
  });

  it('drops no file: one with several translations is paired with each', () => {
    const target = { folder: 'fa', files: ['fa/a.fa.md', 'fa/a.fa-AF.md', 'fa/a.md', 'fa/b.md'] };
    expect(pairFiles({ folder: 'en', files: ['en/a.en.md'] }, target, isLanguage)).toEqual({
      pairs: ['fa/a.fa.md', 'fa/a.fa-AF.md', 'fa/a.md'].map((file) => ({
        source: 'en/a.en.md',
        target: file,
      })),
      alone: ['fa/b.md'],
    });
  });
});
