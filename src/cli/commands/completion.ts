import { Argument, type Command } from 'commander';
import type { CommandSpec } from '../command.ts';
import type { CliIo } from '../io.ts';
import { SHELLS } from '../completion/shells.ts';

/** `jalali completion`, of the program that it is given. */
export function completion(wholeProgram: (io: CliIo) => Command): CommandSpec {
  return {
    name: 'completion',
    describe: (command) =>
      command
        .summary('print what completes this command line in a shell')
        .description(
          'Prints a script by which a shell completes commands, options, their values, and files. It is made of ' +
            'this very program, and runs nothing of it when a key is pressed; print it again after an update.',
        )
        .addArgument(new Argument('<shell>', 'the shell').choices(SHELLS))
        .addHelpText(
          'after',
          `
Into the file that the shell reads at its start:
  ~/.bashrc                   source <(jalali completion bash)
  ~/.zshrc, after compinit    source <(jalali completion zsh)
  ~/.config/fish/config.fish  jalali completion fish | source

The bash of macOS, which is 3.2, reads no source <(…): eval "$(jalali completion bash)"

Without an installation a function stands for the command; put it before the line above:
  bash, zsh  jalali() { npx jalali-press "$@"; }
  fish       function jalali; npx jalali-press $argv; end
A start of npx is slow; then keep the script in a file, and source that.`,
        ),
    load: async () => (await import('../tasks/completion.ts')).taskOf(wholeProgram),
  };
}
