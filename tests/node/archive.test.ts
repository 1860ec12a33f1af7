import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
  chmodSync,
  statSync,
  readdirSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DocumentError } from '../../src/core/errors/index.ts';
import { type ArchiveEvent, openArchive } from '../../src/node/archive.ts';
import { PartialFile } from '../../src/node/partial-file.ts';
import { textChunks } from '../../src/node/text-chunks.ts';
import { isDocumentName } from '../../src/cli/document-input.ts';
import { typeOfName } from '../../src/documents/type-of-name.ts';

const EXPORT = new URL('../audit/fixtures/export.xml', import.meta.url);
const TYPES = {
  isWanted: isDocumentName,
  typeOf: typeOfName,
};

const folder = (): string => mkdtempSync(join(tmpdir(), 'jalali-'));
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder(), name);
  writeFileSync(path, content);
  return path;
};

async function eventsOf(path: string): Promise<ArchiveEvent[]> {
  const events: ArchiveEvent[] = [];
  for await (const event of (await openArchive(path, TYPES)).read()) events.push(event);
  return events;
}

const shown = (events: readonly ArchiveEvent[]): string[] =>
  events.map((event) => (event.kind === 'post' ? event.key : event.error.message));

describe('openArchive', () => {
  it.each([
    ['an export', file('a.xml', readFileSync(EXPORT)), 10],
    ['one by another name', file('a.txtx', readFileSync(EXPORT)), 10],
    ['JSON', file('a.json', '[{"content":"x"},{"id":5,"content":"y"}]'), 2],
    ['a line each', file('a.ndjson', '{"content":"x"}\n{"content":"y"}\n'), 2],
    ['a document', file('a.md', 'It rained.\n'), 1],
  ])('reads %s', async (_, path, count) => {
    const archive = await openArchive(path, TYPES);
    for (const round of [1, 2]) {
      let posts = 0;
      for await (const { kind } of archive.read()) if (kind === 'post') posts++;
      expect([round, posts]).toEqual([round, count]);
      expect(archive.progress.done).toBe(archive.progress.total);
    }
  });

  it('numbers posts that have no id, and tells the site of an export', async () => {
    expect(
      shown(await eventsOf(file('a.json', '[{"content":"x"},{"id":5,"content":"y"}]'))),
    ).toEqual(['#1', '5']);
    const archive = await openArchive(file('a.xml', readFileSync(EXPORT)), TYPES);
    expect(archive.blogUrl).toBeUndefined();
    for await (const _ of archive.read()) expect(archive.blogUrl).toBe('https://example.org/blog');
  });

  it('gives each post a key of its own, the same in every reading', async () => {
    const ids = [5, '#3', undefined, 5, '5~2', 5, 'x'];
    const path = file(
      'a.ndjson',
      ids.map((id) => `${JSON.stringify({ id, content: 'x' })}\n`).join(''),
    );
    const keys = ['5', '#3', '#3~2', '5~2', '5~2~2', '5~3', 'x'];
    expect(shown(await eventsOf(path))).toEqual(keys);
    expect(shown(await eventsOf(path))).toEqual(keys);
  });

  it.each([
    ['nothing', join(tmpdir(), 'no-such-file.xml'), /no such file/u],
    ['words', file('a.doc', 'hello'), /no archive/u],
    [
      'UTF-16',
      file('a.xml', Buffer.from('\uFEFF<rss/>', 'utf16le')),
      /:1:1: it is UTF-16; save it/u,
    ],
    ['UTF-16BE', file('a.json', Buffer.from('\uFEFF[]', 'utf16le').swap16()), /it is UTF-16/u],
    ['UTF-16 without a mark', file('a.xml', Buffer.from('<rss/>', 'utf16le')), /it is UTF-16/u],
  ])('refuses %s', async (_, path, message) => {
    await expect(openArchive(path, TYPES)).rejects.toThrow(message);
  });

  it.each([
    ['an empty export', file('a.xml', ''), [/well-formed/u]],
    ['empty JSON', file('a.json', ''), [/empty/u]],
    ['an empty folder', folder(), [/no Markdown/u]],
    [
      'broken JSON',
      file('a.json', '[{"content":"x"},{"content" 7},{"content":"y"}]'),
      [/^#1$/u, /:1:29.*colon/u, /^#3$/u],
    ],
    ['JSON that ends too early', file('a.json', '[{"content":"x"},{"con'), [/^#1$/u, /:1:23/u]],
  ])('tells what is wrong with %s, and reads the rest', async (_, path, expected) => {
    const events = await eventsOf(path).catch((error: unknown) => [
      { kind: 'refused', error } as ArchiveEvent,
    ]);
    expect(shown(events)).toEqual(
      expected.map((message) => expect.stringMatching(message) as string),
    );
  });

  it('keeps what stands before broken XML, and before what is no UTF-8', async () => {
    const text = readFileSync(EXPORT, 'utf8');
    const at = text.indexOf('<wp:post_id>4');
    const line = text.slice(0, at).split('\n').length;
    const broken = await eventsOf(file('a.xml', `${text.slice(0, at)}</b>${text.slice(at)}`));
    expect(shown(broken)).toEqual([
      '1',
      '2',
      '3',
      expect.stringMatching(new RegExp(`:${line}:`, 'u')),
    ]);
    const bytes = Buffer.from(text);
    bytes[Buffer.from(text.slice(0, at)).length] = 0xff;
    expect(shown(await eventsOf(file('a.xml', bytes)))).toEqual([
      '1',
      '2',
      '3',
      expect.stringMatching(new RegExp(`:${line}:3: this is not UTF-8`, 'u')),
    ]);
  });

  it('follows no link out of a folder', async () => {
    const path = folder();
    const outside = file('secret.md', 'a secret');
    writeFileSync(join(path, 'b.md'), 'It rained.');
    mkdirSync(join(path, 'sub'));
    writeFileSync(join(path, 'sub', 'c.md'), '---\ntitle: [\n---\n');
    symlinkSync(outside, join(path, 'a.md'));
    symlinkSync(join(path, 'b.md'), join(path, 'inside.md'));
    symlinkSync(join(path, 'nowhere'), join(path, 'broken.md'));
    expect(shown(await eventsOf(path))).toEqual([
      expect.stringMatching(/a\.md.*leads out/u),
      expect.stringMatching(/broken\.md.*leads out/u),
      'b.md',
      expect.stringMatching(/c\.md/u),
    ]);
  });
});

async function read(bytes: Uint8Array): Promise<string> {
  let text = '';
  for await (const chunk of textChunks(file('x', bytes))) text += chunk.text;
  return text;
}

describe('textChunks', () => {
  it.each([0, 1, 2, 3])('cuts no character in two, %i bytes on', async (lead) => {
    const text = 'x'.repeat(lead) + '😀ب€é\n'.repeat(60_000);
    expect(await read(Buffer.from(text))).toBe(text);
  });

  it.each([
    [Buffer.from([...Buffer.from('é\nab'), 0xff]), 2, 3],
    [Buffer.from([...Buffer.from('ab'), 0xe2, 0x82]), 1, 3],
    [Buffer.from([...Buffer.from(`${'é\n'.repeat(200_000)}ab`), 0xc3, 0x28]), 200_001, 3],
    [Buffer.from([...Buffer.from('a'), 0x80, 0x80, 0x80, 0x80]), 1, 2],
  ])('tells where a file stops being UTF-8', async (bytes, line, column) => {
    const error: unknown = await read(bytes).catch((fault: unknown) => fault);
    expect(error).toBeInstanceOf(DocumentError);
    expect(error).toMatchObject({ line, column });
  });
});

describe('PartialFile', () => {
  it('leaves what stood there until it is whole', async () => {
    const path = file('a', 'old');
    chmodSync(path, 0o640);
    const partial = await PartialFile.begin(path);
    await partial.write('n'.repeat(1 << 19));
    expect(readFileSync(path, 'utf8')).toBe('old');
    await partial.discard();
    expect(readdirSync(join(path, '..'))).toEqual(['a']);
    const again = await PartialFile.begin(path);
    await again.write('n');
    await again.writeAll(['e', 'w']);
    await again.commit();
    expect(readFileSync(path, 'utf8')).toBe('new');
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(readdirSync(join(path, '..'))).toEqual(['a']);
  });

  it('refuses what is write-protected, and a folder that is not there', async () => {
    const path = file('a', 'old');
    chmodSync(path, 0o440);
    await expect(PartialFile.begin(path)).rejects.toThrow(/write-protected/u);
    await expect(PartialFile.begin(join(path, 'b', 'c'))).rejects.toThrow(/cannot be written/u);
    const lost = await PartialFile.begin(join(folder(), 'x'));
    await lost.close();
    await lost.discard();
    await expect(lost.commit()).rejects.toThrow(/cannot be written/u);
    await expect(
      (async () => {
        const closed = await PartialFile.begin(join(folder(), 'x'));
        await closed.close();
        await closed.writeAll(['x']);
      })(),
    ).rejects.toThrow(/cannot be written/u);
  });
});
