import { mkdtempSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DocumentError } from '../../src/core/errors/index.ts';
import { readTextFile } from '../../src/node/read-text-file.ts';
import { decodeText, encodeText, encodingOf } from '../../src/documents/text-encoding.ts';
import { writeTextFile } from '../../src/node/write-text-file.ts';

function newPath(): string {
  return join(mkdtempSync(join(tmpdir(), 'jalali-')), 'a.txt');
}

const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be'] as const;
const text = fc.string({ unit: 'grapheme' }).map((own) => `\uFEFF${own}`);

describe('the encoding of a text', () => {
  it('is told by its byte order mark, which is kept', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...ENCODINGS), (own, encoding) => {
        const bytes = encodeText(own, encoding);
        expect(encodingOf(bytes)).toBe(encoding);
        expect(decodeText(bytes, 'a.tmx')).toBe(own);
      }),
    );
  });

  it('is UTF-8 without one', () => {
    for (const bytes of [[], [0xff], [0xfe, 0x41], [0x41, 0x42]])
      expect(encodingOf(Uint8Array.from(bytes))).toBe('utf-8');
  });

  it.each([
    ['utf-8', [0x61, 0x0a, 0x62, 0xff], 'a:2:2', 'UTF-8'],
    // A high surrogate that nothing follows.
    ['utf-16le', [0xff, 0xfe, 0x61, 0x00, 0x0a, 0x00, 0x00, 0xd8], 'a:2:1', 'UTF-16LE'],
    ['utf-16be', [0xfe, 0xff, 0x00, 0x61, 0xd8, 0x00, 0x00, 0x61], 'a:1:2', 'UTF-16BE'],
  ])('is refused where it is broken: %s', (_, bytes, place, name) => {
    try {
      decodeText(Uint8Array.from(bytes), 'a');
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(DocumentError);
      const { file, line, column, message } = error as DocumentError;
      expect(`${file}:${line}:${column}`).toBe(place);
      expect(message).toContain(name);
    }
  });
});

describe('files of text', () => {
  it.each(ENCODINGS)('are written as they were: %s', async (encoding) => {
    const file = newPath();
    writeFileSync(file, encodeText('\uFEFFباران\r\n', encoding));
    expect(await readTextFile(file)).toBe('\uFEFFباران\r\n');
    await writeTextFile(file, '\uFEFFبرف\r\n');
    expect(readFileSync(file)).toEqual(Buffer.from(encodeText('\uFEFFبرف\r\n', encoding)));
  });

  it('are refused when they are larger than what is read whole', async () => {
    const file = newPath();
    writeFileSync(file, '');
    truncateSync(file, 101 * 1024 * 1024);
    await expect(readTextFile(file)).rejects.toThrow('101 MiB are more than the 64 MiB');
  });
});
