import type { CliIo } from '../../src/cli/io.ts';
import { run } from '../../src/cli/run.ts';

/** What a run of the command line left behind. */
export interface CliResult {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a run meets: the text on stdin, and what else differs from noon of 15 August 2025 in Tehran. */
type World = Partial<CliIo> & { readonly input?: string };

/** Runs the command line in this process, on 15 August 2025 at noon in Tehran, in a world of its own. */
export async function runCli(argv: readonly string[], world: World = {}): Promise<CliResult> {
  return inWorld(async (io) => run(argv, io), world);
}

/** The same for anything that does its work through what it is given. */
export async function inWorld(
  work: (io: CliIo) => Promise<number>,
  world: World = {},
): Promise<CliResult> {
  const { input = '', ...given } = world;
  let stdout = '';
  let stderr = '';
  const io: CliIo = {
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text) },
    stdin: (async function* () {
      // Chunks that cut characters in half, as pipes do.
      const bytes = new TextEncoder().encode(input);
      for (let start = 0; start < bytes.length; start += 7) yield bytes.subarray(start, start + 7);
    })(),
    env: {},
    now: () => Date.parse('2025-08-15T08:30:00Z'),
    hostTimeZone: () => 'Asia/Tehran',
    untilStopped: async () => {},
    ...given,
  };
  const exitCode = await work(io);
  return { exitCode, stdout, stderr };
}
