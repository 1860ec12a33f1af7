import { Option } from 'commander';
import { DATE_STYLES, ERA_STYLES, ORDINAL_STYLES, PAIR_FORMS } from '../../style/values.ts';
import type { CommandSpec } from '../command.ts';
import {
  calendarOption,
  mediumOption,
  styleOption,
  withCommonOptions,
  withLocaleOptions,
} from '../options.ts';

export const format: CommandSpec = {
  name: 'format',
  describe: (command) =>
    withLocaleOptions(withCommonOptions(command))
      .summary('print dates in words')
      .description(
        'Prints dates, months, years and ranges, given as arguments or a line each on stdin, in words.',
      )
      .argument('[dates...]', 'dates as they are written, in either language and any digits')
      .addOption(
        calendarOption('--from <calendar>', 'the calendar of the input, else told by the year'),
      )
      .addOption(
        calendarOption('--calendar <calendar>', "the calendar to print, the input's by default"),
      )
      .addOption(
        new Option('--date-style <style>', 'the form of the date; long by default').choices(
          DATE_STYLES,
        ),
      )
      .addOption(new Option('--era <era>', 'the era beside the year').choices(ERA_STYLES))
      .addOption(
        new Option('--ordinal <style>', 'the day as 24th, or in words').choices(ORDINAL_STYLES),
      )
      .option('--weekday', 'with the weekday')
      .option('--no-weekday', 'without the weekday')
      .option('--month-suffix', 'with the word for month: مردادماه')
      .option('--pair', 'in both calendars')
      .addOption(
        new Option('--pair-form <form>', 'how the two are put together').choices(PAIR_FORMS),
      )
      .addOption(styleOption())
      .addOption(mediumOption())
      .option('--time-zone <zone>', 'whose day a moment is, such as Asia/Tehran')
      .addHelpText(
        'after',
        `
Examples:
  $ jalali format 2025-08-15 --locale fa --calendar persian --date-style full
  جمعه ۲۴ مرداد ۱۴۰۴
  $ jalali format 1404/05/24 --locale en --pair
  August 15, 2025 (24 Mordad 1404)
  $ jalali format 'August 15–17, 2025' --locale fa --pair
  ۲۴ تا ۲۶ مرداد ۱۴۰۴ (۱۵ تا ۱۷ اوت ۲۰۲۵)`,
      ),
  load: async () => (await import('../tasks/format.ts')).task,
};
