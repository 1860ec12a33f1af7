import type { CommandSpec } from './command.ts';
import { tellCrash } from './crash.ts';
import type { CliIo } from './io.ts';

/** A command that may be started without the reader of command lines. */
interface QuickCommand {
  readonly load: CommandSpec['load'];
  readonly options: object;
  /** The options with a text of their own, taken as it is, that may be given so too. */
  readonly texts?: readonly string[];
}

/**
 * Commands that take any number of words, and the options that each has when none is given. Called with
 * words alone, as scripts and hooks of editors do over and over, they need no reader of command lines,
 * which is 6 ms of a start, half of what `jalali convert` takes. A command that is not here starts by it.
 */
export const WORDS_ONLY: Readonly<Record<string, QuickCommand>> = {
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
  batch: {
    load: async () => (await import('./tasks/batch.ts')).task,
    options: {
      messageLocale: 'en',
      op: 'convert',
      header: true,
      jobs: 1,
      maxLine: 256_000_000,
      checkpoint: 1,
    },
    texts: ['field'],
  },
};

/**
 * Runs the command line and gives its exit code; never exits the process itself.
 */
export async function run(argv: readonly string[], io: CliIo): Promise<number> {
  const [name = '', ...rest] = argv;
  const command = Object.hasOwn(WORDS_ONLY, name) ? WORDS_ONLY[name] : undefined;
  const line = command === undefined ? undefined : quickLine(rest, command);
  if (command === undefined || line === undefined)
    return (await import('./program.ts')).runProgram(argv, io);
  try {
    const task = await command.load();
    return await task(line.words, line.options as never, io);
  } catch (error) {
    return tellCrash(error, io);
  }
}

/** The words and the options of a command line; undefined for one that is to be read by the whole program. */
function quickLine(
  argv: readonly string[],
  { options, texts = [] }: QuickCommand,
): { readonly words: readonly string[]; readonly options: object } | undefined {
  const words: string[] = [];
  const given: Record<string, string> = {};
  for (let at = 0; at < argv.length; at++) {
    const word = argv[at] ?? '';
    if (!word.startsWith('-')) {
      words.push(word);
      continue;
    }
    const name = texts.find((text) => word === `--${text}`);
    const value = argv[++at];
    if (name === undefined || value === undefined || value.startsWith('-')) return undefined;
    given[name] = value;
  }
  return { words, options: { ...options, ...given } };
}
