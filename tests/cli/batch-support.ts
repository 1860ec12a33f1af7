import { spawn, spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCli } from './run-cli.ts';

export const BIN: string = fileURLToPath(new URL('../../bin/jalali.cjs', import.meta.url));

/** A folder of its own. */
export function freshFolder(): string {
  return mkdtempSync(join(tmpdir(), 'jalali-batch-'));
}

/** What a process left: bytes, since records need be no text. */
export interface BatchResult {
  readonly status: number | null;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** Runs the command, in this process but where it starts threads: those run what was built. */
export async function batch(
  argv: readonly string[],
  { input = '' }: { readonly input?: string | Uint8Array } = {},
): Promise<BatchResult> {
  if (argv.some((word) => word.startsWith('--jobs'))) return batchInProcess(argv, { input });
  const folder = freshFolder();
  const [stdin, stdout] = [join(folder, 'stdin'), join(folder, 'stdout')];
  writeFileSync(stdin, input);
  const descriptors = { stdin: openSync(stdin, 'r'), stdout: openSync(stdout, 'w') };
  try {
    const { exitCode, stdout: told, stderr } = await runCli(['batch', ...argv], { descriptors });
    return {
      status: exitCode,
      stdout: Buffer.concat([readFileSync(stdout), Buffer.from(told)]),
      stderr,
    };
  } finally {
    closeSync(descriptors.stdin);
    closeSync(descriptors.stdout);
    rmSync(folder, { recursive: true });
  }
}

/** Runs the built command line in a process of its own. */
function batchInProcess(
  argv: readonly string[],
  { input }: { readonly input?: string | Uint8Array } = {},
): BatchResult {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, 'batch', ...argv], {
    ...(input !== undefined && { input }),
    maxBuffer: 1 << 30,
  });
  return { status, stdout, stderr: stderr.toString() };
}

/** A run that is killed without a word as soon as `isTime`; undefined where it was, else its exit code. */
export function batchKilledWhen(
  argv: readonly string[],
  isTime: () => boolean,
): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [BIN, 'batch', ...argv], { stdio: 'ignore' });
    const watch = setInterval(() => {
      if (isTime()) child.kill('SIGKILL');
    }, 1);
    child.on('error', reject);
    child.on('exit', (code) => {
      clearInterval(watch);
      resolve(code ?? undefined);
    });
  });
}

/** Records of one date each, every hundredth of them bad, some with Persian and with escapes. */
export function ndjson(count: number, lineEnd = '\n'): string {
  const lines: string[] = [];
  for (let number = 0; number < count; number++) {
    const day = new Date(Date.UTC(1950, 0, 1 + ((number * 37) % 50_000)))
      .toISOString()
      .slice(0, 10);
    const date = number % 100 === 99 ? `no date ${number}` : day;
    lines.push(
      `{"id":${number},"title":"سرخط \\"${number}\\"","date":"${date}","n":[1, 2]}${lineEnd}`,
    );
  }
  return lines.join('');
}

/** A table, some of its rows on two lines, every hundredth bad. */
export function csv(count: number): string {
  const rows = ['id,text,date\n'];
  for (let number = 0; number < count; number++) {
    const day = new Date(Date.UTC(1950, 0, 1 + ((number * 37) % 50_000)))
      .toISOString()
      .slice(0, 10);
    const text = number % 3 === 0 ? `"two\nlines, ""${number}"""` : `plain ${number}`;
    rows.push(`${number},${text},${number % 100 === 99 ? 'bad' : day}\n`);
  }
  return rows.join('');
}
