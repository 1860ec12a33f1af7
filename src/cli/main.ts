import type { CliIo } from './io.ts';
import { run } from './program.ts';

/** The only place that reads the process: its arguments, clock, zone, environment and streams. */
const io: CliIo = {
  stdout: process.stdout,
  stderr: process.stderr,
  stdin: process.stdin,
  descriptors: { stdin: 0, stdout: 1 },
  env: process.env,
  now: () => Date.now(),
  hostTimeZone: () => new Intl.DateTimeFormat().resolvedOptions().timeZone,
};

/** A reader such as `head` that has seen enough closes the pipe; that is no fault of anybody's. */
function endQuietlyOnBrokenPipe(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
}

/** Runs the process's command line. */
export async function main(): Promise<void> {
  process.stdout.on('error', endQuietlyOnBrokenPipe);
  process.stderr.on('error', endQuietlyOnBrokenPipe);
  process.exitCode = await run(process.argv.slice(2), io);
}
