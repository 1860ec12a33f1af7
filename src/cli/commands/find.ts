import type { CommandSpec } from '../command.ts';
import { typeOption, withCommonOptions, withReadingOptions } from '../options.ts';

export const find: CommandSpec = {
  name: 'find',
  describe: (command) =>
    withReadingOptions(withCommonOptions(command))
      .summary('find the dates in texts')
      .description(
        'Finds the dates in each file: path:line:column, the text, the calendar, the ISO day or from/to, ' +
          'and the day in the other calendar. Markdown and HTML are read as documents, code and front ' +
          'matter left out. What is refused is told on stderr, and the exit code is then 1.',
      )
      .argument('[files...]', 'Markdown, HTML, feeds or plain text; stdin when none is named')
      .addOption(typeOption())
      .addHelpText(
        'after',
        `
Examples:
  $ jalali find --now 2025-08-15 article.fa.md
  $ jalali find --json --type plain < notes.txt`,
      ),
  load: async () => (await import('../tasks/find.ts')).task,
};
