import { Option } from 'commander';
import { DATE_STYLES } from '../../localize/date-styles.ts';
import type { CommandSpec } from '../command.ts';
import { calendarOption, withCommonOptions, withLocaleOptions } from '../options.ts';

export const format: CommandSpec = {
  name: 'format',
  describe: (command) =>
    withLocaleOptions(withCommonOptions(command))
      .summary('print dates in words')
      .description('Prints dates, given as arguments or a line each on stdin, in words.')
      .argument('[dates...]', 'dates as they are written, in either language and any digits')
      .option(
        '--from <calendar>',
        'the calendar of the input, else told by the year',
        calendarOption,
      )
      .option(
        '--calendar <calendar>',
        "the calendar to print, the input's by default",
        calendarOption,
      )
      .addOption(
        new Option('--date-style <style>', 'the form of the date')
          .choices(DATE_STYLES)
          .default('long'),
      )
      .addOption(
        new Option('--era <era>', 'the era beside the year')
          .choices(['none', 'short', 'long', 'imperial'])
          .default('none'),
      )
      .option('--weekday', 'with the weekday')
      .option('--no-weekday', 'without the weekday')
      .option('--pair', 'in both calendars')
      .addHelpText(
        'after',
        `
Examples:
  $ jalali format 2025-08-15 --locale fa --calendar persian --date-style full
  جمعه ۲۴ مرداد ۱۴۰۴
  $ jalali format 1404/05/24 --locale en --pair
  August 15, 2025 (24 Mordad 1404)`,
      ),
  load: async () => (await import('../tasks/format.ts')).task,
};
