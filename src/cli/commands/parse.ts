import type { CommandSpec } from '../command.ts';
import { withCommonOptions, withReadingOptions } from '../options.ts';

export const parse: CommandSpec = {
  name: 'parse',
  describe: (command) =>
    withReadingOptions(withCommonOptions(command))
      .summary('read dates as they are written')
      .description(
        'Reads dates, given as arguments or a line each on stdin, and prints the Gregorian ISO day (or ' +
          'from/to), the calendar and the precision. What has several readings is refused, with them.',
      )
      .argument('[dates...]', 'dates as they are written, in either language and any digits')
      .addHelpText(
        'after',
        `
Examples:
  $ jalali parse '24 Mordad 1404' 'مرداد ۱۴۰۴'
  2025-08-15\tpersian\tday
  2025-07-23/2025-08-22\tpersian\tmonth
  $ jalali parse --date-order DMY 8/10/2012
  2012-10-08\tgregory\tday`,
      ),
  load: async () => (await import('../tasks/parse.ts')).task,
};
