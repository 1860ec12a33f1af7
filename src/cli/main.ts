import { writeSync } from 'node:fs';
import { DirectOutput } from './direct-output.ts';
import { type CliIo, EXIT, type TextSink } from './io.ts';
import { run } from './run.ts';

/** The only place that reads the process: its arguments, clock, zone, environment and streams. */
const io: CliIo = {
  stdout: output(1, () => process.stdout),
  stderr: output(2, () => process.stderr),
  // Node makes the stream when it is first asked for, and most runs read none.
  get stdin() {
    return process.stdin;
  },
  descriptors: { stdin: 0, stdout: 1 },
  env: process.env,
  now: () => Date.now(),
  hostTimeZone: () => new Intl.DateTimeFormat().resolvedOptions().timeZone,
  untilStopped: () =>
    new Promise((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
    }),
};

/** On Windows text for a terminal is recoded, which only Node's stream does. */
function output(descriptor: number, stream: () => NodeJS.WriteStream): TextSink {
  const open = (): NodeJS.WriteStream => stream().on('error', endOnFault);
  return process.platform === 'win32' ? open() : new DirectOutput(descriptor, open);
}

/** What cannot be written ends the run: quietly when a reader such as `head` has seen enough, else told in a line. */
function endOnFault(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(EXIT.done);
  try {
    writeSync(2, `jalali: ${error.message}\n`);
  } catch {
    // Nor can this be told.
  }
  process.exit(EXIT.usage);
}

/** Runs the process's command line. */
export async function main(): Promise<void> {
  process.exitCode = await run(process.argv.slice(2), io);
}
