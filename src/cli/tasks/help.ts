import type { Command } from 'commander';
import { nearest } from '../help/nearest.ts';
import { topicText } from '../help/topic-text.ts';
import { TOPIC_SUMMARIES } from '../help/summaries.generated.ts';
import type { Task } from '../command.ts';
import { type CliIo, EXIT, WIDTH, writeLine } from '../io.ts';

/** `jalali help`, of the program that it is given. */
export function taskOf(wholeProgram: (io: CliIo) => Command): Task {
  return async (words, _options, io) => {
    const program = wholeProgram(io);
    const [topic = ''] = words;
    if (words.length === 1 && Object.hasOwn(TOPIC_SUMMARIES, topic)) {
      io.stdout.write(topicText(topic, io.stdout.columns ?? WIDTH));
      return EXIT.done;
    }
    let command = program;
    for (const word of words) {
      const within = command.commands.find((other) => other.name() === word);
      if (within === undefined) return refuse(word, command, program, io);
      command = within;
    }
    command.outputHelp();
    return EXIT.done;
  };
}

function refuse(word: string, command: Command, program: Command, io: CliIo): number {
  const known = [
    ...(command === program ? Object.keys(TOPIC_SUMMARIES) : []),
    ...command.commands.map((other) => other.name()),
  ];
  const found = nearest(word, known);
  const meant = found === undefined ? '' : `; did you mean ${found}?`;
  writeLine(
    io.stderr,
    `jalali: no command or topic ${JSON.stringify(word)}${meant}\n(jalali --help tells what there is)`,
  );
  return EXIT.usage;
}
