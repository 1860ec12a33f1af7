import type { CommandSpec } from '../command.ts';
import { withCheckOptions, withCommonOptions } from '../options.ts';

export const check: CommandSpec = {
  name: 'check',
  describe: (command) =>
    withCheckOptions(withCommonOptions(command))
      .summary('find what is wrong with the dates of texts')
      .description(
        'Tells where the dates of a text are wrong: pairs that disagree, weekdays, days that do not exist,\n' +
          'calendars and digits that were mixed, times in two zones that are not one moment. Exit code 1\n' +
          'when something is found.',
      )
      .argument('[files...]', 'Markdown, HTML or plain text; stdin when none is named')
      .option('--fix', 'write the mends that are safe into the files')
      .addHelpText(
        'after',
        `
A line that says jalali-ignore is left alone, and the one after jalali-ignore-next-line.

Examples:
  $ jalali check article.fa.md
  $ jalali check --now 2025-08-15 --message-locale fa article.fa.md
  $ jalali check --fix --severity error *.md`,
      ),
  load: async () => (await import('../tasks/check.ts')).task,
};
