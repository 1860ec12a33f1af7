import type { Command } from 'commander';
import { bashScript } from '../completion/bash.ts';
import { fishScript } from '../completion/fish.ts';
import { type CompletedCommand, completedCommands } from '../completion/model.ts';
import type { Shell } from '../completion/shells.ts';
import { zshScript } from '../completion/zsh.ts';
import type { Task } from '../command.ts';
import { type CliIo, EXIT } from '../io.ts';

const SCRIPTS: Readonly<
  Record<Shell, (program: string, commands: readonly CompletedCommand[]) => string>
> = { bash: bashScript, zsh: zshScript, fish: fishScript };

/** `jalali completion`, of the program that it is given. */
export function taskOf(wholeProgram: (io: CliIo) => Command): Task {
  return async ([shell = ''], _options, io) => {
    const program = wholeProgram(io);
    // Commander has checked the word.
    io.stdout.write(SCRIPTS[shell as Shell](program.name(), completedCommands(program)));
    return EXIT.done;
  };
}
