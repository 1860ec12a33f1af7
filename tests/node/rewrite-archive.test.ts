import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FieldChange, SignedEdit } from '../../src/audit/field-change.ts';
import { textHash } from '../../src/audit/text-hash.ts';
import { openArchive } from '../../src/node/archive.ts';
import { planRewriting, writeEdited } from '../../src/node/rewrite-archive.ts';

function file(content: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'jalali-')), 'posts.json');
  writeFileSync(path, content);
  return path;
}

const TYPES = { isWanted: () => true, typeOf: () => undefined };
const TEXT = 'on the 25th';

const change = (line: number, ...edits: SignedEdit[]): FieldChange => ({
  archive: 'posts.json',
  file: 'posts.json',
  post: '#1',
  field: 'content',
  hash: textHash(TEXT),
  edits,
  line,
});

describe('planRewriting', () => {
  it('leaves out what touches what another line changes', async () => {
    const path = file(JSON.stringify([{ content: TEXT }]));
    const { outcomes, files } = await planRewriting(await openArchive(path, TYPES), [
      change(2, { index: 7, old: '25th', text: '24th' }),
      change(3, { index: 8, old: '5', text: '6' }),
      change(4, { index: 0, old: 'on', text: 'On' }),
      { ...change(5, { index: 0, old: 'o', text: 'O' }), field: 'title' },
    ]);
    expect(outcomes.map(({ line, status }) => [line, status])).toEqual([
      [2, 'written'],
      [3, 'refused'],
      [4, 'written'],
      [5, 'refused'],
    ]);
    const edits = files.get(path) ?? [];
    expect(edits.map(({ text }) => text)).toEqual(['On', '24th']);
    await (await writeEdited(path, edits)).commit();
    expect(readFileSync(path, 'utf8')).toBe('[{"content":"On the 24th"}]');
  });
});

describe('writeEdited', () => {
  it('writes edits at the ends of a file and over the pieces that it is read in', async () => {
    const text = 'ab'.repeat(200_000);
    const path = file(text);
    const edits = [
      { index: 0, length: 0, text: '<' },
      { index: 100_000, length: 300_000 - 1, text: '|' },
      { index: text.length, length: 0, text: '>' },
    ];
    await (await writeEdited(path, edits)).commit();
    expect(readFileSync(path, 'utf8')).toBe(`<${text.slice(0, 100_000)}|b>`);
  });

  it('does not replace what someone else changed, and can be given up', async () => {
    const path = file('abc');
    const waiting = await writeEdited(path, [{ index: 0, length: 1, text: 'x' }]);
    writeFileSync(path, 'abcd');
    await expect(waiting.commit()).rejects.toThrow(/changed by someone else/u);
    const other = await writeEdited(path, [{ index: 0, length: 1, text: 'x' }]);
    await other.discard();
    writeFileSync(path, Buffer.from([0xff]));
    await expect(writeEdited(path, [])).rejects.toThrow(/UTF-8/u);
    expect(readdirSync(dirname(path))).toEqual(['posts.json']);
  });
});
