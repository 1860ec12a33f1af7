import type { CommandSpec } from '../command.ts';
import { withCheckOptions, withCommonOptions, withFileOptions } from '../options.ts';

export const compare: CommandSpec = {
  name: 'compare',
  describe: (command) =>
    withFileOptions(withCheckOptions(withCommonOptions(command)))
      .summary('compare a translation with its source')
      .description(
        'Tells where a translation no longer has the dates of its source: days, weekdays, times, their ' +
          'order, read times, names; whichever calendar each of the two has. Exit code 1 when something ' +
          'is found.',
      )
      .argument(
        '[source]',
        'the source, a file that has the translation too (XLIFF, PO, TMX, CSV, TSV), or a folder; without ' +
          'it the `files` of jalali.config.json',
      )
      .argument(
        '[target]',
        'the translation, or the folder of translations under the same names; of a folder alone files are ' +
          'paired by the language in their names: lake.en.md and lake.fa.md, en/lake.md and fa/lake.md',
      )
      .option('--source-zone <zone>', 'the zone of times of the source that name none')
      .option('--target-zone <zone>', 'the zone of times of the translation that name none')
      .addHelpText(
        'after',
        `
Examples:
  $ jalali compare examples/urmia-lake.en.md examples/urmia-lake.fa.md
  $ jalali compare content/en content/fa
  $ jalali compare news.en-fa.xliff
  $ jalali compare --source-language fa --target-language en content
  $ jalali compare --source-zone America/Anchorage --target-zone Asia/Tehran en.md fa.md`,
      ),
  load: async () => (await import('../tasks/compare.ts')).task,
};
