import type { CommandSpec } from '../command.ts';
import {
  mediumOption,
  speedOption,
  styleOption,
  typeOption,
  withCommonOptions,
  withLocaleOptions,
} from '../options.ts';

export const byline: CommandSpec = {
  name: 'byline',
  describe: (command) =>
    withLocaleOptions(withCommonOptions(command))
      .summary('print the bylines of articles, in both languages')
      .description(
        'Prints the byline of each article: author, date in both calendars, read time. Without --locale ' +
          "in English and Persian, the article's own language first. Everything comes from the front " +
          'matter, YAML, TOML or JSON (title, author, translator, date, updated, timeZone, lang …), and ' +
          'the text. A WordPress REST post is read from a file that ends in .json.',
      )
      .argument('[files...]', 'articles in Markdown, HTML or plain text; stdin when none is named')
      .option('--time-zone <zone>', "whose day to print, before the article's own timeZone")
      .option('--words-per-minute <number>', 'reading speed', speedOption)
      .addOption(styleOption())
      .addOption(mediumOption())
      .option('--isolates', 'the same as --medium text')
      .option(
        '--sheet',
        'all that a page of the article needs, ready to paste: HTML and plain text',
      )
      .addOption(typeOption())
      .addHelpText(
        'after',
        `
Examples:
  $ jalali byline examples/urmia-lake.en.md examples/urmia-lake.fa.md
  $ jalali byline --locale fa --style irangate article.md
  $ jalali byline --sheet article.md
  $ jalali byline --json - < article.md`,
      ),
  load: async () => (await import('../tasks/byline.ts')).task,
};
