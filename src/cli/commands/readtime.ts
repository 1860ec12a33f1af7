import { Option } from 'commander';
import type { CommandSpec } from '../command.ts';
import {
  localeOption,
  speedOption,
  styleOption,
  typeOption,
  withCommonOptions,
} from '../options.ts';

export const readtime: CommandSpec = {
  name: 'readtime',
  describe: (command) =>
    withCommonOptions(command)
      .summary('count words and tell the read time')
      .description(
        'Counts the words of each file and tells how many minutes it takes to read. A read time that its ' +
          'front matter sets by hand (readTime: 8, timeRequired: PT8M) is told as it is.',
      )
      .argument('[files...]', 'Markdown, HTML or plain text; stdin when none is named')
      .addOption(
        localeOption(
          '--locale <tag>',
          "the language of the text, else its front matter's or file name's",
        ),
      )
      .option(
        '--words-per-minute <number>',
        'reading speed: 238 in English, 220 in Persian',
        speedOption,
      )
      .option('--code', 'count code blocks too')
      .option('--no-captions', 'leave captions out')
      .option('--alt-text', 'count the texts of images too')
      .option('--count-headline', "count the front matter's headline too")
      .option('--images', 'add time for each image: 12 seconds, then 11, never less than 3')
      .addOption(
        new Option(
          '--rounding <mode>',
          'how seconds become minutes: half up, half down, always up, always down',
        ).choices(['halfExpand', 'halfTrunc', 'ceil', 'floor']),
      )
      .addOption(styleOption())
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
