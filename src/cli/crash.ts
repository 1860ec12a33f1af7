import { type CliIo, EXIT, writeLine } from './io.ts';

/**
 * Tells what ended a command, and gives its exit code: what a command refuses before its first input is an
 * option, so it is wrong usage too.
 */
export function tellCrash(error: unknown, io: CliIo): number {
  writeLine(io.stderr, `jalali: ${crashMessage(error, io)}`);
  return EXIT.usage;
}

function crashMessage(error: unknown, io: CliIo): string {
  if (!(error instanceof Error)) return String(error);
  return io.env['JALALI_DEBUG'] && error.stack !== undefined ? error.stack : error.message;
}
