import { Command, CommanderError } from 'commander';
import { annotate } from './commands/annotate.ts';
import { audit } from './commands/audit.ts';
import { batch } from './commands/batch.ts';
import { byline } from './commands/byline.ts';
import { calendar } from './commands/calendar.ts';
import { check } from './commands/check.ts';
import { compare } from './commands/compare.ts';
import { completion } from './commands/completion.ts';
import { convert } from './commands/convert.ts';
import { find } from './commands/find.ts';
import { format } from './commands/format.ts';
import { help, TOPIC_LIST } from './commands/help.ts';
import { parse } from './commands/parse.ts';
import { readtime } from './commands/readtime.ts';
import { style } from './commands/style.ts';
import { today } from './commands/today.ts';
import { web } from './commands/web.ts';
import type { CommandSpec } from './command.ts';
import { tellCrash } from './crash.ts';
import { type CliIo, EXIT, WIDTH } from './io.ts';
import { VERSION } from './version.generated.ts';

/** Every command, in the order of `--help`; a new one is listed here, by its name and no other. */
export const COMMANDS: readonly CommandSpec[] = [
  convert,
  parse,
  find,
  format,
  check,
  compare,
  annotate,
  audit,
  batch,
  byline,
  readtime,
  style,
  today,
  calendar,
  completion(wholeProgram),
  help(wholeProgram),
  web,
];

/** Runs a command line that has options, or asks for help, or is mistaken. */
export async function runProgram(argv: readonly string[], io: CliIo): Promise<number> {
  let exitCode: number = EXIT.done;
  let messageLocale: string | undefined;
  const program = programOf(commandsFor(argv), io, (command, spec) => {
    command.action(async (...received: unknown[]) => {
      ({ messageLocale } = command.optsWithGlobals<{ messageLocale?: string }>());
      const task = await spec.load();
      // Of a command within another the outer one takes the options that both have.
      exitCode = await task(wordsOf(received), command.optsWithGlobals() as never, io);
    });
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    return tellCrash(error, io, messageLocale);
  }
  return exitCode;
}

/** Everything that the command line has, to be told of: by help, completions, the manual page. */
export function wholeProgram(io: Pick<CliIo, 'stdout' | 'stderr'>): Command {
  return programOf(COMMANDS, io, () => undefined);
}

function programOf(
  specs: readonly CommandSpec[],
  { stdout, stderr }: Pick<CliIo, 'stdout' | 'stderr'>,
  bind: (command: Command, spec: CommandSpec) => void,
): Command {
  const program = new Command('jalali')
    .description('Dates for Persian/English newsrooms. Never a silent wrong date.')
    .version(VERSION)
    .helpCommand(false)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
      getOutHelpWidth: () => stdout.columns ?? WIDTH,
      getErrHelpWidth: () => stderr.columns ?? WIDTH,
    })
    .showHelpAfterError(hintOf('jalali'))
    .addHelpText('after', TOPIC_LIST);
  const add = (parent: Command, path: string, spec: CommandSpec): void => {
    const own = `${path} ${spec.name}`;
    const command = parent.command(spec.name).helpCommand(false).exitOverride();
    bind(spec.describe(command).showHelpAfterError(hintOf(own)), spec);
    for (const within of spec.subcommands ?? []) add(command, own, within);
  };
  for (const spec of specs) add(program, program.name(), spec);
  return program;
}

function hintOf(command: string): string {
  return `(${command} --help tells what there is)`;
}

/**
 * The command that the first word names, alone: to define all of them costs 4 ms of a start. Any other
 * first word, such as `--help` or a slip, is for commander to answer, who then knows every command.
 */
function commandsFor([first]: readonly string[]): readonly CommandSpec[] {
  const asked = COMMANDS.find(({ name }) => name === first);
  return asked === undefined || asked.isOfAll === true ? COMMANDS : [asked];
}

/** Commander calls an action with each argument, then the options, then the command. */
function wordsOf(received: readonly unknown[]): string[] {
  return received
    .slice(0, -2)
    .flat()
    .filter((word) => typeof word === 'string');
}
