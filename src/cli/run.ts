import type { CommandSpec } from './command.ts';
import { tellCrash } from './crash.ts';
import type { CliIo } from './io.ts';

/**
 * Commands that take any number of words, and the options that each has when none is given. Called with
 * words alone, as scripts and hooks of editors do over and over, they need no reader of command lines,
 * which is 6 ms of a start, half of what `jalali convert` takes. A command that is not here starts by it.
 */
export const WORDS_ONLY: Readonly<
  Record<string, { readonly load: CommandSpec['load']; readonly options: object }>
> = {
  convert: {
    load: async () => (await import('./tasks/convert.ts')).task,
    options: { messageLocale: 'en' },
  },
  parse: {
    load: async () => (await import('./tasks/parse.ts')).task,
    options: { messageLocale: 'en' },
  },
  find: {
    load: async () => (await import('./tasks/find.ts')).task,
    options: { messageLocale: 'en' },
  },
  check: {
    load: async () => (await import('./tasks/check.ts')).task,
    options: { messageLocale: 'en', severity: 'warning' },
  },
  byline: {
    load: async () => (await import('./tasks/byline.ts')).task,
    options: { messageLocale: 'en', medium: 'terminal' },
  },
};

/**
 * Runs the command line and gives its exit code; never exits the process itself.
 */
export async function run(argv: readonly string[], io: CliIo): Promise<number> {
  const [name = '', ...words] = argv;
  const command = Object.hasOwn(WORDS_ONLY, name) ? WORDS_ONLY[name] : undefined;
  if (command === undefined || words.some((word) => word.startsWith('-'))) {
    return (await import('./program.ts')).runProgram(argv, io);
  }
  try {
    const task = await command.load();
    return await task(words, command.options as never, io);
  } catch (error) {
    return tellCrash(error, io);
  }
}
