import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { encodeText } from '../../src/documents/text-encoding.ts';
import { checkFile, compareFiles, fixFile, readFileContent } from '../../src/node/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'jalali-files-'));

function file(name: string, text: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const memory = (target: string): string =>
  `\uFEFF<?xml version="1.0" encoding="utf-16"?>\r\n<tmx version="1.4"><header srclang="en" adminlang="en" datatype="plaintext" segtype="sentence" o-tmf="x" creationtool="x" creationtoolversion="1"/><body><tu><tuv xml:lang="en"><seg>On August 15, 2025</seg></tuv><tuv xml:lang="fa"><seg>${target}</seg></tuv></tu></body></tmx>\r\n`;

describe('a file on disk', () => {
  it('is checked and mended, and keeps its encoding, mark and line ends', async () => {
    const path = file('memory.tmx', encodeText(memory('۲۵ مرداد ۱۴۰۴'), 'utf-16le'));
    const found = await checkFile(path);
    expect(found.map(({ ruleId }) => ruleId)).toEqual(['date-changed']);
    expect(await fixFile(path, found)).toBe(true);
    expect(readFileSync(path)).toEqual(
      Buffer.from(encodeText(memory('۲۴ مرداد ۱۴۰۴'), 'utf-16le')),
    );
    expect(await fixFile(path, await checkFile(path))).toBe(false);
  });

  it('is compared with its translation, whatever the two are written in', async () => {
    const source = file('a.md', 'It rained on **August 15**, 2025.\n');
    const target = file('a.html', '<p>۲۵ مرداد ۱۴۰۴ باران آمد.</p>\n');
    const found = await compareFiles(source, target);
    expect(found.map(({ ruleId, side }) => [ruleId, side])).toEqual([['date-changed', 'target']]);
    await expect(compareFiles(source, file('a.json', '{}'))).rejects.toMatchObject({
      code: 'ERR_DOCUMENT',
    });
  });

  it('is told by its root where it is XML', async () => {
    const path = file(
      'news.xml',
      memory('۲۴ مرداد ۱۴۰۴').replace('encoding="utf-16"', 'encoding="UTF-8"'),
    );
    const { type, units } = await readFileContent(path);
    expect([type, units?.length]).toEqual(['tmx', 1]);
    await expect(readFileContent(path, { type: 'xliff' })).rejects.toMatchObject({
      code: 'ERR_DOCUMENT',
    });
    await expect(readFileContent(file('a.pdf', ''))).rejects.toMatchObject({
      code: 'ERR_DOCUMENT',
    });
  });

  it('is not written where it has changed since', async () => {
    const path = file('s.md', 'It rained on August 15, 2025 (25 Mordad 1404).');
    const found = await checkFile(path);
    writeFileSync(path, 'XX It rained on August 15, 2025 (25 Mordad 1404).');
    await expect(fixFile(path, found)).rejects.toMatchObject({ code: 'ERR_DOCUMENT' });
    expect(readFileSync(path, 'utf8')).toBe('XX It rained on August 15, 2025 (25 Mordad 1404).');
  });

  it('is no device, which may have no end', async () => {
    await expect(readFileContent('/dev/zero', { type: 'plain' })).rejects.toMatchObject({
      code: 'ERR_DOCUMENT',
    });
  });

  it('is not written where it has no way back', async () => {
    const docx = fileURLToPath(new URL('../documents/docx/libreoffice.docx', import.meta.url));
    await expect(fixFile(docx, [])).rejects.toMatchObject({ code: 'ERR_DOCUMENT' });
    expect(await checkFile(docx)).toEqual([]);
  });
});
