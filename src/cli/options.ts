import { type Command, InvalidArgumentError, Option } from 'commander';
import type { CalendarId } from '../core/index.ts';

/** Both names of a calendar as people type them, CLDR's first. */
const CALENDARS: Readonly<Record<string, CalendarId>> = {
  gregory: 'gregory',
  gregorian: 'gregory',
  persian: 'persian',
  jalali: 'persian',
};

/** Reads a calendar option. */
export function calendarOption(text: string): CalendarId {
  const calendar = Object.hasOwn(CALENDARS, text) ? CALENDARS[text] : undefined;
  if (calendar === undefined) throw new InvalidArgumentError('Expected gregory or persian.');
  return calendar;
}

/** Reads a whole number option. */
export function integerOption(text: string): number {
  if (!/^\d{1,6}$/u.test(text)) throw new InvalidArgumentError('Expected a whole number.');
  return Number(text);
}

/** `--json` and `--message-locale`, which every command has. */
export function withCommonOptions(command: Command): Command {
  return command
    .option('--json', 'one JSON record an input (schemas/*-record.schema.json)')
    .option('--message-locale <tag>', 'the language of error messages: en, fa', 'en');
}

/** `--locale` and `--numbering-system`, of commands that print dates. */
export function withLocaleOptions(command: Command): Command {
  return command
    .option('--locale <tag>', 'the language to print in: en, fa, fa-AF')
    .addOption(
      new Option(
        '--numbering-system <id>',
        "the digits to print, the locale's own by default",
      ).choices(['latn', 'arabext']),
    );
}

/** `--type`, of commands that read documents. */
export function typeOption(): Option {
  return new Option(
    '--type <type>',
    'what the files are written in, else told by their names',
  ).choices(['plain', 'markdown', 'html']);
}
