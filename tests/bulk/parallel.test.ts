/**
 * `jalali batch` under GNU parallel, on this machine and over ssh, a worker killed in the middle: the output is
 * that of one process. Skipped where GNU parallel or an ssh server is missing; `.ci/run` installs them.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isOnPath } from '../shell.ts';
import { type SshWorkers, startSshWorkers } from './ssh-workers.ts';

const bin = fileURLToPath(new URL('../../bin/jalali.cjs', import.meta.url));
const LINES = process.env['JALALI_LONG_TESTS'] === '1' ? 10_000_000 : 1_000_000;
const canRun = isOnPath('parallel');
const canSsh = canRun && isOnPath('ssh') && existsSync('/usr/sbin/sshd') && isOnPath('ps');

const folder = mkdtempSync(join(tmpdir(), 'jalali-parallel-'));
const input = join(folder, 'in.ndjson');
const alone = join(folder, 'alone.ndjson');
const killed = join(folder, 'killed');
const worker = join(folder, 'worker.sh');

/** Lines with days of a century, one after another, every hundredth with one that does not exist. */
function writeInput(): void {
  const file = openSync(input, 'w');
  let chunk = '';
  for (let line = 0; line < LINES; line++) {
    const day = new Date(Date.UTC(1930, 0, 1) + (line % 36_500) * 86_400_000);
    const date = line % 100 === 99 ? '2025-02-30' : day.toISOString().slice(0, 10);
    chunk += `{"id":${line},"headline":"گزارش روز «${line}»","date":"${date}","words":${line % 997}}\n`;
    if (chunk.length > 1_000_000) {
      writeSync(file, chunk);
      chunk = '';
    }
  }
  writeSync(file, chunk);
  closeSync(file);
}

/** Runs GNU parallel over the input; gives its exit code and where its output is. */
function parallel(name: string, options: readonly string[]): Promise<[number | null, string]> {
  const output = join(folder, `${name}.ndjson`);
  const stdio = [openSync(input, 'r'), openSync(output, 'w'), 'ignore'] as const;
  const argv = ['--will-cite', '--pipe', '--keep-order', '--block', '8M', '--retries', '5'];
  const child = spawn('parallel', [...argv, ...options, worker], { stdio: [...stdio] });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve([code, output]));
  });
}

function isSame(one: string, other: string): boolean {
  return spawnSync('cmp', [one, other]).status === 0;
}

describe.skipIf(!canRun)(`${LINES} lines shared out by GNU parallel`, { timeout: 900_000 }, () => {
  beforeAll(() => {
    writeInput();
    const command = [
      bin,
      'batch',
      '--quiet',
      '--exit-zero',
      '--format',
      'ndjson',
      '--field',
      'date',
    ];
    const { status } = spawnSync(process.execPath, [...command, input, '--output', alone]);
    expect(status).toBe(0);
    // The first worker to come dies with half of its block written.
    writeFileSync(
      worker,
      `#!/bin/sh
if mkdir '${killed}' 2> /dev/null; then
  head -c 4000000 | '${process.execPath}' ${command.map((word) => `'${word}'`).join(' ')}
  kill -9 $$
fi
exec '${process.execPath}' ${command.map((word) => `'${word}'`).join(' ')}
`,
      { mode: 0o755 },
    );
  }, 900_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('by one process: the days are those of Intl, what does not exist is left', () => {
    const lines = execFileSync('head', ['-n', '1000', alone], { encoding: 'utf8' })
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { readonly id: number; readonly date: string });
    const persian = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
      timeZone: 'UTC',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    for (const { id, date } of lines) {
      const parts = persian.formatToParts(Date.UTC(1930, 0, 1) + id * 86_400_000);
      const named = new Map(parts.map(({ type, value }) => [type, value]));
      const day = ['year', 'month', 'day'].map((type) => named.get(type as 'day')).join('/');
      expect(date).toBe(id % 100 === 99 ? '2025-02-30' : day);
    }
  });

  it('by several, one of them killed: byte for byte the same', async () => {
    rmSync(killed, { recursive: true, force: true });
    const [code, output] = await parallel('several', ['--jobs', '3']);
    expect(existsSync(killed)).toBe(true);
    expect([code, isSame(output, alone)]).toEqual([0, true]);
  });

  describe.skipIf(!canSsh)('over ssh', () => {
    let workers: SshWorkers;
    beforeAll(async () => {
      workers = await startSshWorkers(3);
    });
    afterAll(() => workers.endAll());

    it('by three servers, one of which dies with what it runs: byte for byte the same', async () => {
      rmSync(killed, { recursive: true, force: true });
      const log = join(folder, 'log');
      const logins = workers.names.map((name) => `1/${name}`).join(',');
      const ssh = `ssh -F ${workers.config}`;
      const done = parallel('servers', ['--ssh', ssh, '--sshlogin', logins, '--joblog', log]);
      // As soon as blocks have come back from it, one server is gone.
      const [first = ''] = workers.names;
      while (!existsSync(log) || !readFileSync(log, 'utf8').includes(first))
        await new Promise((resolve) => setTimeout(resolve, 50));
      workers.end(first);
      const [code, output] = await done;
      expect([code, isSame(output, alone)]).toEqual([0, true]);
    });
  });
});
