/** `jalali batch` in little memory, and over many records: 10 million with JALALI_LONG_TESTS=1. */
import { execFileSync, spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const bin = fileURLToPath(new URL('../../bin/jalali.cjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'jalali-limits-'));
const isLong = process.env['JALALI_LONG_TESTS'] === '1';
/** Of the days below, as `jalali convert` and Intl have them. */
const [DAY, CONVERTED] = ['2025-08-15', '1404/05/24'];
const BLOCK = 10_000;

/** A file of as many records, written and to be read block by block. */
function inputOf(records: number): string {
  const path = join(folder, `${records}.ndjson`);
  const file = openSync(path, 'w');
  const block = `{"headline":"گزارش روز","date":"${DAY}"}\n`.repeat(BLOCK);
  for (let done = 0; done < records; done += BLOCK) writeSync(file, block);
  closeSync(file);
  return path;
}

/** Counts the lines of a file that have a text. */
function count(text: string, path: string): number {
  return Number(execFileSync('grep', ['-c', text, path], { encoding: 'utf8' }));
}

/** Its memory at most, in MiB: told by the process itself, for what the test has is no part of it. */
function memoryOf(path: string, output: string): number {
  const hook = `data:text/javascript,${encodeURIComponent(
    "import { readFileSync, writeSync } from 'node:fs'; process.on('exit', () => { writeSync(2, /VmHWM:\\s+(\\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1]); });",
  )}`;
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', hook, bin, 'batch', '--field', 'date', '--output', output, path],
    { encoding: 'utf8' },
  );
  expect(status).toBe(0);
  return Number(/(\d+)$/u.exec(stderr)?.[1]) / 1024;
}

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(process.platform !== 'linux')('a batch', { timeout: 900_000 }, () => {
  it('runs within the addresses that the docs tell, and all of it is done', () => {
    const [input, output] = [inputOf(300_000), join(folder, 'limited.ndjson')];
    const script = 'ulimit -v 2000000; exec "$0" "$@"';
    const argv = ['-c', script, process.execPath, bin, 'batch', '--field', 'date'];
    const { status, stderr } = spawnSync('sh', [...argv, '--output', output, input], {
      encoding: 'utf8',
    });
    expect(stderr).not.toContain('memory');
    expect(status).toBe(0);
    expect(count(CONVERTED, output)).toBe(300_000);
  });

  it('of many records takes the memory of few', () => {
    const [few, many] = [100_000, isLong ? 10_000_000 : 1_000_000];
    const [first, second] = [join(folder, 'few.ndjson'), join(folder, 'many.ndjson')];
    const before = memoryOf(inputOf(few), first);
    const after = memoryOf(inputOf(many), second);
    expect(count(CONVERTED, second)).toBe(many);
    expect(before).toBeGreaterThan(20);
    // The engine's own heap sways by a few MiB; a hundredth of the input held would be more.
    expect(after - before).toBeLessThan(16);
  });
});
