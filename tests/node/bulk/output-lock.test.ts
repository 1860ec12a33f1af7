import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { OutputLock } from '../../../src/node/bulk/output-lock.ts';

const folder = mkdtempSync(join(tmpdir(), 'jalali-lock-'));
/** A process that is no more. */
const dead = spawnSync(process.execPath, ['-e', '0']).pid;

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the lock of an output', () => {
  it('keeps out a run of this process and of another machine, which only its owner can tell of', () => {
    const path = join(folder, 'held.lock');
    const lock = OutputLock.take(path);
    expect(() => OutputLock.take(path)).toThrow(
      `another run writes this output: process ${process.pid} on ${hostname()}`,
    );
    lock.release();
    expect(existsSync(path)).toBe(false);
    // To release what somebody removed is no fault.
    lock.release();
    writeFileSync(path, JSON.stringify({ pid: dead, started: '1', host: 'another.example' }));
    expect(() => OutputLock.take(path)).toThrow(
      `process ${dead} on another.example; if it no longer runs, remove ${path}`,
    );
  });

  it.each([
    ['of a process that is no more', JSON.stringify({ pid: dead, started: '1', host: hostname() })],
    [
      'of a process that had the number before',
      JSON.stringify({ pid: process.pid, started: '1', host: hostname() }),
    ],
    ['that is no record', '{"pid":'],
  ])('takes one %s, and leaves nothing beside it', (_, text) => {
    const path = join(folder, 'left.lock');
    writeFileSync(path, text);
    writeFileSync(`${path}.${dead}`, 'written apart');
    writeFileSync(`${path}.${dead}.old`, 'put away');
    writeFileSync(`${path}.notes`, 'of somebody else');
    writeFileSync(`${path}.${process.pid}.old`, 'of a process that runs');
    const lock = OutputLock.take(path);
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
      pid: process.pid,
      host: hostname(),
    });
    expect(existsSync(`${path}.${dead}`)).toBe(false);
    expect(existsSync(`${path}.${dead}.old`)).toBe(false);
    expect(existsSync(`${path}.notes`)).toBe(true);
    lock.release();
  });

  it('tells a folder that is not there', () => {
    expect(() => OutputLock.take(join(folder, 'none', 'out.lock'))).toThrow('ENOENT');
  });
});
