import { isPressError } from '../core/errors/index.ts';
import { type CliIo, EXIT, writeLine } from './io.ts';

/**
 * Tells what ended a command, and gives its exit code: what a command refuses before its first input is an
 * option, so it is wrong usage too.
 */
export async function tellCrash(error: unknown, io: CliIo, messageLocale = 'en'): Promise<number> {
  writeLine(io.stderr, `jalali: ${await crashMessage(error, io, messageLocale)}`);
  return EXIT.usage;
}

async function crashMessage(error: unknown, io: CliIo, messageLocale: string): Promise<string> {
  if (!(error instanceof Error)) return String(error);
  if (io.env['JALALI_DEBUG'] && error.stack !== undefined) return error.stack;
  if (messageLocale === 'en') return error.message;
  if (!isPressError(error)) return error.message;
  const { describeError } = await import('../locale-data/describe-error.ts');
  return describeError(error, { locale: messageLocale });
}
