import { oneLine } from '../core/one-line.ts';
import { isPressError, type PressError } from '../core/index.ts';
import { DocumentError } from '../core/errors/index.ts';
import type { Refusal } from '../report/report.ts';
import { type CliIo, EXIT, untilDrained, writeLine, writeRecord } from './io.ts';

/** How a command tells what it refuses. */
export interface RefusalOptions {
  readonly messageLocale?: string;
  readonly json?: boolean;
  /** Whether each line of stdin has its line of output, an empty one where it is blank or refused. */
  readonly keepsLines?: boolean;
  /** Who is told beside stderr. */
  readonly onRefusal?: (refusal: Refusal) => void;
}

/** An input, and where it stands: a line of stdin, or nowhere when it was typed as an argument. */
export interface Input {
  readonly text: string;
  readonly line?: number;
  /** Whether `text` is the name of a file. */
  readonly isFile?: boolean;
}

/**
 * Does `work` for each input; one that is refused is told on stderr with its line, and in `--json`
 * mode as a record too, and the rest is still done.
 */
export async function forEachInput<T extends Input>(
  inputs: Iterable<T> | AsyncIterable<T>,
  io: CliIo,
  options: RefusalOptions,
  work: (input: T) => void | Promise<void>,
): Promise<number> {
  const { keepsLines = false, json } = options;
  let exitCode: number = EXIT.done;
  let told = 0;
  for await (const input of inputs) {
    // What is pasted beside its input must not stand beside another.
    const line = keepsLines && json !== true ? input.line : undefined;
    if (line !== undefined) {
      io.stdout.write('\n'.repeat(line - told - 1));
      told = line;
    }
    try {
      await work(input);
      await untilDrained(io.stdout);
    } catch (error) {
      if (!isPressError(error)) throw error;
      exitCode = EXIT.refused;
      if (line !== undefined) writeLine(io.stdout, '');
      await tellRefusal(input, error, io, options);
    }
  }
  return exitCode;
}

async function tellRefusal(
  input: Input,
  error: PressError,
  io: CliIo,
  options: RefusalOptions,
): Promise<void> {
  // Most runs refuse nothing, and the phrases of all languages are 20 kB.
  const { describeError } = await import('../locale-data/describe-error.ts');
  const message = asOptions(describeError(error, { locale: options.messageLocale ?? 'en' }));
  const file =
    input.isFile === true && !(error instanceof DocumentError) ? `${oneLine(input.text)}: ` : '';
  const place = input.line === undefined ? file : `line ${input.line}: `;
  const candidates = candidatesOf(error);
  const readings = candidates.length > 0 ? ` (${candidates.join(', ')})` : '';
  writeLine(io.stderr, `jalali: ${place}${message}${readings}`);
  options.onRefusal?.({ message, ...placeOf(input, error) });
  if (options.json === true) {
    writeRecord(io, {
      status: 'refused',
      input: input.text,
      ...(input.line !== undefined && { line: input.line }),
      error: { code: error.code, message, ...(candidates.length > 0 && { candidates }) },
    });
  }
}

/** What the library calls `timeZone` is typed as `--time-zone`. */
export function asOptions(message: string): string {
  return message.replace(/`(timeZone|now)`/u, (_, name: string) =>
    name === 'now' ? '--now' : '--time-zone',
  );
}

/** The readings of a date that has several; not by its class, which each bundle has for itself. */
function candidatesOf(error: PressError): readonly string[] {
  return 'candidates' in error && Array.isArray(error.candidates) ? error.candidates : [];
}

function placeOf({ text, line }: Input, error: PressError): Omit<Refusal, 'message'> {
  if (error instanceof DocumentError)
    return { path: error.file, line: error.line, column: error.column };
  return { path: text, ...(line !== undefined && { line }) };
}
