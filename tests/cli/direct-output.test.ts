import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, constants, mkdtempSync, openSync, readFileSync, readSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { DirectOutput, type OutputStream } from '../../src/cli/direct-output.ts';

const bin = fileURLToPath(new URL('../../bin/jalali.cjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'jalali-output-'));

/** Node's stream, as far as it is asked; it keeps what it is given. */
function streamTo(chunks: Buffer[], isTTY = false): OutputStream {
  return {
    isTTY,
    writableNeedDrain: chunks.length > 0,
    once: (_event, listener) => listener(),
    write: (bytes) => chunks.push(Buffer.from(bytes)),
  };
}

describe('output straight to the descriptor', () => {
  it('writes all of it there, and opens no stream', () => {
    const path = join(folder, 'file');
    const descriptor = openSync(path, 'w');
    const output = new DirectOutput(descriptor, () => {
      throw new Error('no stream is needed');
    });
    output.write('۲۴ مرداد\n');
    output.write('۱۴۰۴\n');
    expect(output.writableNeedDrain).toBe(false);
    closeSync(descriptor);
    expect(readFileSync(path, 'utf8')).toBe('۲۴ مرداد\n۱۴۰۴\n');
  });

  it('hands to the stream what a full pipe does not take, and all that follows, in order', () => {
    const path = join(folder, 'pipe');
    execFileSync('sh', ['-c', 'mkfifo "$0"', path]);
    const descriptor = openSync(path, constants.O_RDWR | constants.O_NONBLOCK);
    const chunks: Buffer[] = [];
    const output = new DirectOutput(descriptor, () => streamTo(chunks));
    const lines = Array.from({ length: 40_000 }, (_, line) => `سطر ${line}\n`);
    for (const line of lines) output.write(line);
    const inPipe = Buffer.alloc(1 << 20);
    const length = readSync(descriptor, inPipe);
    closeSync(descriptor);
    expect(length).toBeGreaterThan(0);
    expect(chunks.length).toBeGreaterThan(0);
    expect(Buffer.concat([inPipe.subarray(0, length), ...chunks]).toString()).toBe(lines.join(''));
  });

  it('tells by the stream whether it is a terminal, and hands it a fault', () => {
    const chunks: Buffer[] = [];
    expect(new DirectOutput(-1, () => streamTo(chunks, true)).isTTY).toBe(true);
    const file = openSync(join(folder, 'no-terminal'), 'w');
    const toFile = new DirectOutput(file, () => {
      throw new Error('no stream is needed');
    });
    expect(toFile.isTTY).toBe(false);
    closeSync(file);
    const output = new DirectOutput(-1, () => streamTo(chunks));
    output.write('lost to nobody');
    expect(Buffer.concat(chunks).toString()).toBe('lost to nobody');
    expect(output.writableNeedDrain).toBe(false);
  });
});

describe('the built command line', () => {
  it.skipIf(process.platform !== 'linux')('tells a full disk in one line, with exit code 2', () => {
    for (const argv of [['convert', '2025-08-15'], ['today']]) {
      const full = openSync('/dev/full', 'w');
      const { status, stderr } = spawnSync(process.execPath, [bin, ...argv], {
        stdio: ['ignore', full, 'pipe'],
        encoding: 'utf8',
      });
      closeSync(full);
      expect({ status, stderr }, argv[0]).toEqual({
        status: 2,
        stderr: 'jalali: ENOSPC: no space left on device, write\n',
      });
    }
  });
});
