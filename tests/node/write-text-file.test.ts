import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeTextFile } from '../../src/node/write-text-file.ts';

describe('writeTextFile', () => {
  it('refuses, with the name of the file, what cannot be written, and leaves nothing behind', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'jalali-write-'));
    await expect(writeTextFile(join(folder, 'none.md'), 'x')).rejects.toMatchObject({
      code: 'ERR_DOCUMENT',
      file: join(folder, 'none.md'),
    });
    mkdirSync(join(folder, 'a.md'));
    await expect(writeTextFile(join(folder, 'a.md'), 'x')).rejects.toMatchObject({
      code: 'ERR_DOCUMENT',
    });
    expect(readdirSync(folder)).toEqual(['a.md']);
  });

  it('makes a file where it may', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'jalali-write-'));
    await writeTextFile(join(folder, 'a.json'), 'x', { mayMake: true });
    await writeTextFile(join(folder, 'a.json'), 'y', { mayMake: true });
    expect(readFileSync(join(folder, 'a.json'), 'utf8')).toBe('y');
    expect(readdirSync(folder)).toEqual(['a.json']);
  });

  it.each([
    ['UTF-8', 'برف\r\n', undefined],
    ['UTF-16', '\uFEFFبرف\r\n', 'utf16le'],
  ] as const)('leaves a file of %s that was saved since it was read', async (_, read, encoding) => {
    const file = join(mkdtempSync(join(tmpdir(), 'jalali-write-')), 'a.md');
    writeFileSync(file, `${read}more`, encoding);
    const writing = writeTextFile(file, 'mended', { instead: read });
    await expect(writing).rejects.toMatchObject({ code: 'ERR_DOCUMENT', file });
    expect(readFileSync(file, encoding ?? 'utf8')).toBe(`${read}more`);
    expect(readdirSync(join(file, '..'))).toEqual(['a.md']);
    writeFileSync(file, read, encoding);
    await writeTextFile(file, `${read}mended`, { instead: read });
    expect(readFileSync(file, encoding ?? 'utf8')).toBe(`${read}mended`);
  });
});
