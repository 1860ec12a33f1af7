import type { CommandSpec } from '../command.ts';
import { calendarOption, withCommonOptions } from '../options.ts';

export const convert: CommandSpec = {
  name: 'convert',
  describe: (command) =>
    withCommonOptions(command)
      .summary('convert dates from one calendar to the other')
      .description(
        'Converts dates, given as arguments or a line each on stdin, to the other calendar. ' +
          "The month's name or the year tells the calendar: 1200-1499 is Jalali, 1700 and later Gregorian.",
      )
      .argument('[dates...]', 'dates as they are written, in either language and any digits')
      .addOption(calendarOption('--from <calendar>', 'the calendar of the input'))
      .addOption(
        calendarOption('--to <calendar>', 'the calendar of the output, the other one by default'),
      )
      .option('--time-zone <zone>', 'whose day a moment is, such as Asia/Tehran')
      .addHelpText(
        'after',
        `
Examples:
  $ jalali convert 2025-08-15
  1404/05/24
  $ jalali convert ۱۴۰۴/۵/۲۴ 1403/12/30
  2025-08-15
  2025-03-20
  $ jalali convert '24 Mordad 1404' 'August 15th, 2025'
  2025-08-15
  1404/05/24
  $ jalali convert --to persian '24 Mordad 1404' 2025-08-15
  1404/05/24
  1404/05/24`,
      ),
  load: async () => (await import('../tasks/convert.ts')).task,
};
