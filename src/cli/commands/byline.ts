import type { CommandSpec } from '../command.ts';
import { speedOption, typeOption, withCommonOptions, withLocaleOptions } from '../options.ts';

export const byline: CommandSpec = {
  name: 'byline',
  describe: (command) =>
    withLocaleOptions(withCommonOptions(command))
      .summary('print the bylines of articles, in both languages')
      .description(
        'Prints the byline of each article: author, date in both calendars, read time. Without --locale\n' +
          "in English and Persian, the article's own language first. Everything comes from the YAML\n" +
          'front matter (title, author or organization, date, updated, timeZone, lang) and the text.',
      )
      .argument('[files...]', 'articles in Markdown, HTML or plain text; stdin when none is named')
      .option('--time-zone <zone>', "whose day to print, before the article's own timeZone")
      .option('--words-per-minute <number>', 'reading speed', speedOption)
      .option('--isolates', 'put isolate controls round parts of the other direction')
      .addOption(typeOption())
      .addHelpText(
        'after',
        `
Examples:
  $ jalali byline examples/urmia-lake.en.md examples/urmia-lake.fa.md
  $ jalali byline --locale fa article.md
  $ jalali byline --json - < article.md`,
      ),
  load: async () => (await import('../tasks/byline.ts')).task,
};
