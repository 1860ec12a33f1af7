import type { CommandSpec } from '../command.ts';
import { styleOption, withCommonOptions } from '../options.ts';

export const style: CommandSpec = {
  name: 'style',
  describe: (command) =>
    withCommonOptions(command)
      .summary('print the house style in force')
      .description(
        'Prints every value of the style in force for a file, and where it comes from: a preset, or the ' +
          'nearest jalali.config.json, in its folder or above.',
      )
      .argument('[file]', 'a file or folder; this folder when none is named')
      .addOption(styleOption())
      .addHelpText(
        'after',
        `
Examples:
  $ jalali style
  $ jalali style --style irangate
  $ jalali style --json articles/nowruz.fa.md

A jalali.config.json (schemas/config.schema.json):
  { "style": { "extends": "irangate", "timeZone": "Asia/Tehran",
               "byLocale": { "fa": { "date": { "monthSuffix": true } } } } }`,
      ),
  load: async () => (await import('../tasks/style.ts')).task,
};
