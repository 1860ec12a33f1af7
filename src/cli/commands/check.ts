import type { CommandSpec } from '../command.ts';
import { withCheckOptions, withCommonOptions, withFileOptions } from '../options.ts';

export const check: CommandSpec = {
  name: 'check',
  describe: (command) =>
    withFileOptions(withCheckOptions(withCommonOptions(command)))
      .summary('find what is wrong with the dates of texts')
      .description(
        'Tells where the dates of a text are wrong: pairs that disagree, weekdays, days that do not exist, ' +
          'calendars and digits that were mixed, times in two zones that are not one moment, and dates for ' +
          'machines (<time>, JSON-LD, Open Graph, feeds, front matter) that are none or another day. ' +
          'Exit code 1 when something is found.',
      )
      .argument(
        '[files...]',
        'Markdown, HTML, feeds, plain text, DOCX, XLIFF, PO, TMX, CSV, TSV, i18next JSON, or folders of ' +
          'them; stdin when none is named. Of files with both languages the translation is compared too',
      )
      .option('--fix', 'write the mends that are safe into the files')
      .option('--dry-run', 'with --fix: only show what would be written, as a diff')
      .option(
        '--time-zone <zone>',
        'the zone in which readers see the dates of <time>, JSON-LD and the like; else that of the style',
      )
      .addHelpText(
        'after',
        `
A line that says jalali-ignore is left alone, and the one after jalali-ignore-next-line.

Examples:
  $ jalali check article.fa.md
  $ jalali check --now 2025-08-15 --message-locale fa article.fa.md
  $ jalali check --rule bidi-order=off --rule anniversary=warning articles
  $ jalali check --fix --dry-run *.md`,
      ),
  load: async () => (await import('../tasks/check.ts')).task,
};
