import { Option } from 'commander';
import type { CommandSpec } from '../command.ts';
import { DIALECTS, DIMENSION_FORMATS, EVENTS } from '../dimension/formats.ts';
import { calendarOption, withCommonOptions, withLocaleOptions } from '../options.ts';

export const calendar: CommandSpec = {
  name: 'calendar',
  describe: (command) =>
    withLocaleOptions(withCommonOptions(command))
      .summary('show a month or a year in both calendars, or write a date dimension')
      .description(
        'Shows a month or a year: each day in one calendar, small beside it in the other; today marked. ' +
          "Without arguments this month, in the locale's own calendar. Weeks begin as the locale's do, " +
          'on Saturday in Persian. ' +
          'With --from and --to the days as rows of a table, a date dimension for databases ' +
          '(docs/calendar-dimension.md), or as a calendar to subscribe to.',
      )
      .argument('[year]', 'a year, or a month such as 1404/5')
      .argument('[month]', 'a month, 1 to 12')
      .addOption(
        calendarOption('--calendar <calendar>', 'the calendar of the year, else told by the year'),
      )
      .option('--time-zone <zone>', "whose today to mark, this machine's by default")
      .option('--from <day>', 'the first day of the rows, or the month or year that begins with it')
      .option('--to <day>', 'the last day of the rows, or the month or year that ends with it')
      .addOption(
        new Option('--format <format>', 'what the rows are written as, csv by default').choices(
          DIMENSION_FORMATS,
        ),
      )
      .addOption(new Option('--dialect <dialect>', 'of sql: for which engine').choices(DIALECTS))
      .option('--table <name>', 'of sql: the name of the table, calendar by default')
      .option('--no-rows', 'of sql: the table alone, for a file of rows to be loaded into')
      .addOption(
        new Option(
          '--events <events>',
          'of ics: every day, or the first of each Jalali month or year; days by default',
        ).choices(EVENTS),
      )
      .addHelpText(
        'after',
        `
Examples:
  $ jalali calendar 1404 5
  $ jalali calendar 2025/8 --locale fa
  $ jalali calendar 1404
  $ jalali calendar --from 1300 --to 1450 --format csv
  $ jalali calendar --from 1400 --to 1410 --format sql --dialect postgres
  $ jalali calendar --from 1404 --to 1405 --format ics --locale fa`,
      ),
  load: async () => (await import('../tasks/calendar.ts')).task,
};
