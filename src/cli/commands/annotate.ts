import type { CommandSpec } from '../command.ts';
import { styleOption, withCommonOptions, withFileOptions } from '../options.ts';

export const annotate: CommandSpec = {
  name: 'annotate',
  describe: (command) =>
    withFileOptions(withCommonOptions(command))
      .summary('put the other calendar beside dates')
      .description(
        'Puts the other calendar beside each date that lacks it, in the house style, once a text, and ' +
          'changes nothing else. Headings, captions, direct speech, code and addresses are left alone.',
      )
      .argument(
        '[files...]',
        'Markdown, HTML, plain text, XLIFF, PO, TMX, CSV, TSV, i18next JSON, or folders of them; stdin ' +
          'when none is named. Of files with both languages the translation is annotated',
      )
      .option('--write', 'into the files, not to stdout')
      .option('--dry-run', 'only show what would be added, as a diff')
      .option('--each', 'beside each date, not once a text')
      .addOption(styleOption())
      .addHelpText(
        'after',
        `
Examples:
  $ jalali annotate article.md
  $ jalali annotate --write --style irangate articles/*.md`,
      ),
  load: async () => (await import('../tasks/annotate.ts')).task,
};
