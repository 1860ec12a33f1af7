import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { RejectWriter } from '../../../src/node/bulk/reject-writer.ts';

const folder = mkdtempSync(join(tmpdir(), 'jalali-rejects-'));
const path = join(folder, 'rejects.ndjson');
const WHY = { line: 7, code: 'ERR_BATCH_RECORD_TOO_LONG', message: 'too long' };

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a writer left. */
function kept(write: (writer: RejectWriter) => void): readonly Record<string, unknown>[] {
  const writer = new RejectWriter(openSync(path, 'w'), 0);
  write(writer);
  writer.close();
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

describe('rejects', () => {
  it('keep text as text, other bytes as base64, and the file where there are several', () => {
    const records = kept((writer) => {
      writer.add({ ...WHY, record: Buffer.from('متن "x"') });
      writer.file = 'second.ndjson';
      writer.add({ ...WHY, record: Uint8Array.of(0x61, 0xff) });
      writer.beginLong(WHY);
      writer.addPiece(Buffer.from('long\n'), true);
    });
    expect(records).toEqual([
      { ...WHY, record: 'متن "x"' },
      { file: 'second.ndjson', ...WHY, encoding: 'base64', record: 'Yf8=' },
      { file: 'second.ndjson', ...WHY, encoding: 'base64', record: 'bG9uZw==' },
    ]);
  });

  it('keep a long record whole, however its pieces are cut, without its line end', () => {
    const pieces = fc.array(fc.uint8Array({ maxLength: 9 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(pieces, fc.constantFrom('', '\n', '\r\n'), fc.nat(2), (parts, end, cut) => {
        const content = Buffer.concat(parts);
        fc.pre(content.at(-1) !== 0x0a && content.at(-1) !== 0x0d);
        const last = Buffer.from(end);
        const [record] = kept((writer) => {
          writer.beginLong(WHY);
          for (const part of parts) writer.addPiece(part, false);
          writer.addPiece(last.subarray(0, cut), false);
          writer.addPiece(last.subarray(cut), true);
        });
        expect(Buffer.from(String(record?.['record']), 'base64')).toEqual(content);
      }),
      { numRuns: 200 },
    );
  });

  it('write when much waits, and tell how much there is', () => {
    const fd = openSync(path, 'w');
    const writer = new RejectWriter(fd, 100);
    writer.add({ ...WHY, record: Buffer.alloc(1 << 18, 'a') });
    const { length } = readFileSync(path);
    expect(length).toBeGreaterThan(1 << 18);
    expect(writer.flush()).toBe(100 + length);
    writer.close();
  });
});
