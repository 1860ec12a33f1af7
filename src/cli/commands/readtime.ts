import type { CommandSpec } from '../command.ts';
import { localeOption, speedOption, typeOption, withCommonOptions } from '../options.ts';

export const readtime: CommandSpec = {
  name: 'readtime',
  describe: (command) =>
    withCommonOptions(command)
      .summary('count words and tell the read time')
      .description('Counts the words of each file and tells how many minutes it takes to read.')
      .argument('[files...]', 'Markdown, HTML or plain text; stdin when none is named')
      .option(
        '--locale <tag>',
        "the language of the text, else its front matter's or file name's",
        localeOption,
      )
      .option(
        '--words-per-minute <number>',
        'reading speed: 238 in English, 220 in Persian',
        speedOption,
      )
      .option('--code', 'count code blocks too')
      .addOption(typeOption())
      .addHelpText(
        'after',
        `
Examples:
  $ jalali readtime examples/urmia-lake.fa.md
  $ jalali readtime --locale fa --type plain - < text.txt`,
      ),
  load: async () => (await import('../tasks/readtime.ts')).task,
};
