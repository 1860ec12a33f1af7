import type { CommandSpec } from '../command.ts';
import { withCommonOptions, withLocaleOptions } from '../options.ts';

export const today: CommandSpec = {
  name: 'today',
  describe: (command) =>
    withLocaleOptions(withCommonOptions(command))
      .summary('print today in both calendars')
      .description("Prints today in both calendars, in the time zone given or this machine's.")
      .option('--time-zone <zone>', 'an IANA name such as Asia/Tehran, or an offset such as +03:30')
      .addHelpText(
        'after',
        `
Examples:
  $ jalali today --time-zone Asia/Tehran --locale fa`,
      ),
  load: async () => (await import('../tasks/today.ts')).task,
};
