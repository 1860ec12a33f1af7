import { mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
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
});
