import type { Command } from 'commander';
import type { CliIo } from './io.ts';

/** A command's work, loaded when the command is called: arguments and options in, exit code out. */
export type Task = (words: readonly string[], options: never, io: CliIo) => Promise<number>;

/** A command as `--help` shows it; the work behind it is in a file of its own. */
export interface CommandSpec {
  readonly name: string;
  describe(command: Command): Command;
  load(): Promise<Task>;
  /** Whether it tells of the others, and so has to know them. */
  readonly isOfAll?: boolean;
  /** Commands within it: `jalali audit apply`. */
  readonly subcommands?: readonly CommandSpec[];
}
