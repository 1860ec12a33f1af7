import { describe, expect, it } from 'vitest';
import { bulkTransform, type BulkTransformOptions } from '../../../src/node/index.ts';

const ndjson = { format: 'ndjson', field: 'date' } as const;

async function throughStream(
  chunks: readonly (string | Uint8Array)[],
  options: BulkTransformOptions,
): Promise<string> {
  const stream = bulkTransform(options);
  const writer = stream.writable.getWriter();
  const writing = (async () => {
    for (const chunk of chunks)
      await writer.write(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
    await writer.close();
  })();
  writing.catch(() => undefined); // the reader gets the same error
  let text = '';
  for await (const chunk of stream.readable) text += Buffer.from(chunk).toString('latin1');
  await writing;
  return text;
}

describe('a stream of records', () => {
  it('gives them with the field rewritten, however they come', async () => {
    const text = '{"date":"2025-08-15","a":1}\n{"date":"no"}\n{"date":"1404/05/24"}';
    const expected = '{"date":"1404/05/24","a":1}\n{"date":"no"}\n{"date":"2025-08-15"}';
    expect(await throughStream([text], ndjson)).toBe(expected);
    expect(await throughStream(Array.from(text), ndjson)).toBe(expected);
    expect(await throughStream([], ndjson)).toBe('');
  });

  it('tells what is refused, and leaves it out where that is wanted', async () => {
    const lines: number[] = [];
    const onRejection = ({ line }: { readonly line: number }): 'drop' => {
      lines.push(line);
      return 'drop';
    };
    expect(
      await throughStream(['{"date":1}\n{"date":"2025-08-15"}\n{'], { ...ndjson, onRejection }),
    ).toBe('{"date":"1404/05/24"}\n');
    expect(lines).toEqual([1, 3]);
  });

  it('fails with the line at the first refusal where it is strict', async () => {
    const strict = { ...ndjson, strict: true };
    await expect(
      throughStream(['{"date":"2025-08-15"}\n{"date":"2025-02-30"}\n'], strict),
    ).rejects.toMatchObject({
      code: 'ERR_DOCUMENT',
      line: 2,
      rejection: { code: 'ERR_PARSE_NO_SUCH_DAY' },
    });
    await expect(throughStream(['a,b\n'], { format: 'csv', field: 'c' })).rejects.toMatchObject({
      code: 'ERR_FIELD_TYPE',
    });
    await expect(
      throughStream(
        ['a' as unknown as Uint8Array].map(() => 1 as never),
        ndjson,
      ),
    ).rejects.toMatchObject({
      code: 'ERR_FIELD_TYPE',
    });
  });

  it('stops with the reason of its signal', async () => {
    const aborting = new AbortController();
    const stream = bulkTransform({ ...ndjson, signal: aborting.signal });
    const writer = stream.writable.getWriter();
    const reader = stream.readable.getReader();
    const [first] = await Promise.all([
      reader.read(),
      writer.write(Buffer.from('{"date":"2025-08-15"}\n')),
    ]);
    expect(Buffer.from(first.value ?? []).toString()).toBe('{"date":"1404/05/24"}\n');
    writer.closed.catch(() => undefined);
    aborting.abort(new Error('enough'));
    await expect(reader.read()).rejects.toThrow('enough');
    await expect(writer.write(Buffer.from('{}\n'))).rejects.toThrow('enough');
    await expect(throughStream(['{}'], { ...ndjson, signal: aborting.signal })).rejects.toThrow(
      'enough',
    );
  });

  it('waits for its reader', async () => {
    const stream = bulkTransform(ndjson);
    const writer = stream.writable.getWriter();
    let written = 0;
    const line = Buffer.from('{"date":"2025-08-15"}\n');
    const writing = (async () => {
      for (; written < 10; written++) {
        await writer.ready;
        await writer.write(line);
      }
    })();
    await new Promise((resolve) => {
      setTimeout(resolve, 20);
    });
    expect(written).toBeLessThan(3);
    let read = 0;
    const reader = stream.readable.getReader();
    while (read < 10) {
      await reader.read();
      read++;
    }
    await writing;
  });

  it('holds a line of many megabytes, and a cell of many lines', async () => {
    const chunk = Buffer.alloc(1 << 16, 'x');
    const chunks = Array.from({ length: 320 }, () => chunk);
    const long = await throughStream(['{"a":"', ...chunks, '","date":"2025-08-15"}\n'], ndjson);
    expect(long.length).toBe(320 * chunk.length + 29);
    expect(long.endsWith('x","date":"1404/05/24"}\n')).toBe(true);
    const rows = Array.from({ length: 160 }, () => Buffer.alloc(1 << 16, 'x\n'));
    const csv = await throughStream(['a,date\n"', ...rows, '",2025-08-15\n'], {
      format: 'csv',
      field: 'date',
    });
    expect(csv.endsWith('x\n",1404/05/24\n')).toBe(true);
  });
});
