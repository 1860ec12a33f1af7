import type { CommandSpec } from '../command.ts';
import { calendarOption, withCommonOptions, withLocaleOptions } from '../options.ts';

export const calendar: CommandSpec = {
  name: 'calendar',
  describe: (command) =>
    withLocaleOptions(withCommonOptions(command))
      .summary('show a month or a year in both calendars')
      .description(
        'Shows a month or a year: each day in one calendar, small beside it in the other; today marked.\n' +
          "Without arguments this month, in the locale's own calendar. Weeks begin as the locale's do,\n" +
          'on Saturday in Persian.',
      )
      .argument('[year]', 'a year, or a month such as 1404/5')
      .argument('[month]', 'a month, 1 to 12')
      .option(
        '--calendar <calendar>',
        'the calendar of the year, else told by the year',
        calendarOption,
      )
      .option('--time-zone <zone>', "whose today to mark, this machine's by default")
      .addHelpText(
        'after',
        `
Examples:
  $ jalali calendar 1404 5
  $ jalali calendar 2025/8 --locale fa
  $ jalali calendar 1404`,
      ),
  load: async () => (await import('../tasks/calendar.ts')).task,
};
