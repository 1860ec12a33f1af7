import type { CommandSpec } from '../command.ts';
import { portOption, withCommonOptions } from '../options.ts';

export const web: CommandSpec = {
  name: 'web',
  describe: (command) =>
    withCommonOptions(command)
      .summary("show the translator's page in a browser")
      .description(
        "Serves the translator's page on this machine alone until it is stopped (Ctrl+C): a text beside its " +
          'translation, dates, bylines. The page is one file that needs no server: --output writes it, to be ' +
          'opened by a double-click or sent. Nothing that is put into it leaves the browser.',
      )
      .addOption(portOption())
      .option('--output <file>', 'write the page to a file instead')
      .addHelpText(
        'after',
        `
Examples:
  $ jalali web
  $ jalali web --port 8080
  $ jalali web --output jalali-press.html`,
      ),
  load: async () => (await import('../tasks/web.ts')).task,
};
