import { Argument, type Command } from 'commander';
import type { CommandSpec } from '../command.ts';
import { TOPIC_SUMMARIES } from '../help/summaries.generated.ts';
import type { CliIo } from '../io.ts';

const widest = Math.max(...Object.keys(TOPIC_SUMMARIES).map(({ length }) => length));

/** What stands below the list of commands. */
export const TOPIC_LIST: string = [
  '',
  'Topics (jalali help TOPIC):',
  ...Object.entries(TOPIC_SUMMARIES).map(
    ([topic, summary]) => `  ${topic.padEnd(widest)}  ${summary}`,
  ),
  '',
  'Exit codes: 0 done; 1 something found or refused, the rest done; 2 wrong usage.',
].join('\n');

/** `jalali help`, of the program that it is given. */
export function help(wholeProgram: (io: CliIo) => Command): CommandSpec {
  return {
    name: 'help',
    isOfAll: true,
    describe: (command) =>
      command
        .summary('tell about a command or a topic')
        .description(
          'Tells about a command, as its --help does, or about a topic; without either, what there is.',
        )
        .addArgument(topicArgument(command))
        .addHelpText(
          'after',
          `
Examples:
  $ jalali help dates
  $ jalali help errors
  $ jalali help audit apply`,
        ),
    load: async () => (await import('../tasks/help.ts')).taskOf(wholeProgram),
  };
}

/** Any word is taken, for the answer to a wrong one; those that exist are for the completion of shells. */
function topicArgument(command: Command): Argument {
  const argument = new Argument('[topic...]', 'a topic, or a command');
  argument.argChoices = [
    ...Object.keys(TOPIC_SUMMARIES),
    ...(command.parent?.commands ?? []).map((other) => other.name()),
  ];
  return argument;
}
