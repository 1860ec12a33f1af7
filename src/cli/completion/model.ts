import type { Argument, Command, Option } from 'commander';
import { type Values, valuesNamed } from './values.ts';

/** An option as a shell offers it. */
export interface CompletedOption {
  /** `-h` and `--help`. */
  readonly flags: readonly string[];
  readonly about: string;
  /** None of an option that takes no value. */
  readonly values?: Values;
}

/** A word of a command line that is no option. */
export interface CompletedWord extends Values {
  /** Whether any number of them follow. */
  readonly variadic: boolean;
  readonly name: string;
}

/** A command, and what may stand behind it. */
export interface CompletedCommand {
  /** The words that name it, none of the program itself. */
  readonly path: readonly string[];
  readonly commands: readonly { readonly name: string; readonly about: string }[];
  readonly options: readonly CompletedOption[];
  readonly words: readonly CompletedWord[];
}

/** The commands of a program, the program first: what completions are made of. */
export function completedCommands(
  command: Command,
  path: readonly string[] = [],
): readonly CompletedCommand[] {
  const help = command.createHelp();
  const within = help.visibleCommands(command);
  const own: CompletedCommand = {
    path,
    commands: within.map((sub) => ({ name: sub.name(), about: oneLine(sub.summary()) })),
    options: help.visibleOptions(command).map(completedOption),
    words: command.registeredArguments.map(completedWord),
  };
  return [own, ...within.flatMap((sub) => completedCommands(sub, [...path, sub.name()]))];
}

function completedOption(option: Option): CompletedOption {
  const { short, long, flags, description, argChoices } = option;
  const [, name] = /[<[]([^<>[\]]+)[>\]]/u.exec(flags) ?? [];
  return {
    flags: [short, long].filter((flag) => flag !== undefined && flag !== null),
    about: oneLine(description),
    ...(name !== undefined && { values: valuesOf(name, argChoices) }),
  };
}

function completedWord(argument: Argument): CompletedWord {
  const name = argument.name();
  return { name, variadic: argument.variadic, ...valuesOf(name, argument.argChoices) };
}

function valuesOf(name: string, choices: readonly string[] | undefined): Values {
  return choices === undefined ? valuesNamed(name) : { words: choices, files: false };
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ');
}
