import { type Command, InvalidArgumentError, Option } from 'commander';
import { faultOfRuleSettings, type RuleSettings } from '../check/rule-settings.ts';
import type { CalendarId } from '../core/index.ts';
import { FILE_TYPES, type FileType } from '../check/files/file-type.ts';
import { DOCUMENT_TYPES } from '../documents/block.ts';
import { isServedLocale, servedLocales } from '../locale-data/negotiate.ts';
import { MEDIA } from '../localize/medium.ts';
import { REPORT_FORMATS, type ReportFormat } from '../report/formats.ts';
import { FASTEST_READING } from '../style/bounds.ts';
import { presetNames } from '../style/presets.ts';
import { toAscii } from '../parse/ascii.ts';

/** Both names of a calendar as people type them, CLDR's first. */
const CALENDARS: Readonly<Record<string, CalendarId>> = {
  gregory: 'gregory',
  gregorian: 'gregory',
  persian: 'persian',
  jalali: 'persian',
};

/**
 * An option of a closed set of values, with what reads them: help lists them and shells complete them, as
 * commander's `choices` do, which would read them as they are typed.
 */
function optionOf(
  flags: string,
  description: string,
  values: readonly string[],
  read: (text: string) => string,
): Option {
  const option = new Option(flags, description).argParser(read);
  option.argChoices = [...values];
  return option;
}

/** An option that names a calendar. */
export function calendarOption(flags: string, description: string): Option {
  return optionOf(flags, description, Object.keys(CALENDARS), readCalendar);
}

/** An option that names a locale. */
export function localeOption(flags: string, description: string): Option {
  return optionOf(flags, description, servedLocales(), readLocale);
}

function readCalendar(text: string): CalendarId {
  const calendar = Object.hasOwn(CALENDARS, text) ? CALENDARS[text] : undefined;
  if (calendar === undefined) throw new InvalidArgumentError('Expected gregory or persian.');
  return calendar;
}

/** Reads a reading speed, in any digits. */
export function speedOption(text: string): number {
  const ascii = toAscii(text);
  const speed = /^\d{1,4}$/u.test(ascii) ? Number(ascii) : 0;
  if (speed < 1 || speed > FASTEST_READING)
    throw new InvalidArgumentError(`Expected words a minute, 1 to ${FASTEST_READING}.`);
  return speed;
}

/** The port of a server on this machine; any that is free by default. */
export function portOption(): Option {
  return new Option('--port <number>', 'the port to serve at; any that is free by default')
    .argParser((text) => {
      const port = Number(/^\d{1,5}$/u.test(toAscii(text)) ? toAscii(text) : Number.NaN);
      if (port >= 1 && port <= LAST_PORT) return port;
      throw new InvalidArgumentError(`Expected a port, 1 to ${LAST_PORT}.`);
    })
    .default(0, 'any');
}

const LAST_PORT = 65_535;

/** Reads a year of four digits. */
function yearOption(text: string): number {
  const ascii = toAscii(text);
  if (!/^\d{4}$/u.test(ascii)) throw new InvalidArgumentError('Expected a year of four digits.');
  return Number(ascii);
}

function readLocale(tag: string): string {
  if (isServedLocale(tag)) return tag;
  throw new InvalidArgumentError(`Expected one of ${servedLocales().join(', ')}.`);
}

/** `--json` and `--message-locale`, which every command has. */
export function withCommonOptions(command: Command): Command {
  return command
    .option('--json', 'one JSON record an input (schemas/*-record.schema.json)')
    .addOption(
      localeOption(
        '--message-locale <tag>',
        'the language of messages; English where it has none',
      ).default('en'),
    );
}

/** `--locale` and `--numbering-system`, of commands that print dates. */
export function withLocaleOptions(command: Command): Command {
  return command
    .addOption(localeOption('--locale <tag>', 'the language to print in'))
    .addOption(
      new Option(
        '--numbering-system <id>',
        "the digits to print, the locale's own by default",
      ).choices(['latn', 'arabext']),
    );
}

/** The options of commands that read dates as they are written. */
export function withReadingOptions(command: Command): Command {
  return command
    .option('--now <day>', 'the reference day, ISO, for dates without a year')
    .option('--relative', 'read words that count from --now: yesterday, هفتهٔ گذشته')
    .addOption(
      new Option('--date-order <order>', 'the order of numbers that leave it open').choices([
        'DMY',
        'MDY',
        'YMD',
      ]),
    )
    .addOption(calendarOption('--calendar <calendar>', 'the calendar of dates that leave it open'))
    .option(
      '--two-digit-year-start <year>',
      'the first of the hundred years that two digits stand for, such as 1350 or 1950',
      yearOption,
    );
}

/** `--style`, of commands that print in a house style. */
export function styleOption(): Option {
  return new Option(
    '--style <style>',
    `a house style: ${presetNames().join(', ')}, or a jalali.config.json; else the nearest one`,
  );
}

/** `--medium`, of commands whose output goes somewhere. */
export function mediumOption(): Option {
  return new Option(
    '--medium <medium>',
    'where the text will stand: isolates or elements keep mixed lines in order',
  )
    .choices(MEDIA)
    .default('terminal');
}

/** How findings are told. */
export type FindingFormat = 'text' | 'json' | ReportFormat;

/** The options of commands that report findings, file by file. */
export function withCheckOptions(command: Command): Command {
  return withRuleOptions(command)
    .addOption(
      new Option('--format <format>', 'how findings are told, text by default').choices([
        'text',
        'json',
        ...REPORT_FORMATS,
      ]),
    )
    .option('--baseline <file>', 'findings that are known: only what is not in it is told')
    .option('--update-baseline', 'write what is found into the baseline, and tell none of it');
}

/** What tells by which rules is checked, and how gravely. */
export function withRuleOptions(command: Command): Command {
  return command
    .option('--now <day>', 'the day of publication, ISO, for words that count from it')
    .addOption(
      new Option('--severity <severity>', 'the least grave findings that are told')
        .choices(['error', 'warning', 'info'])
        .default('warning'),
    )
    .option(
      '--rule <id=setting>',
      'set a rule: off, on, error, warning or info; may be given again (jalali help rules)',
      ruleOption,
    )
    .addOption(styleOption());
}

/** Reads one setting of a rule, and puts it to those before it. */
function ruleOption(text: string, before: RuleSettings = {}): RuleSettings {
  const [id = '', setting = 'on'] = text.split('=', 2);
  const rules = { ...before, [id]: setting };
  const fault = faultOfRuleSettings(rules);
  if (fault === undefined) return rules;
  throw new InvalidArgumentError(`Expected ${fault.expected}.`);
}

/** What tells how files are to be read, as commander gives it. */
export interface FileInputOptions {
  readonly type?: FileType;
  readonly sourceLanguage?: string;
  readonly targetLanguage?: string;
  readonly sourceColumn?: string;
  readonly targetColumn?: string;
}

/** The options of commands that read files of any type. */
export function withFileOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--type <type>', 'what the files hold, else told by their names').choices(
        FILE_TYPES,
      ),
    )
    .option('--source-language <tag>', 'of a memory with several, the language of the source')
    .option('--target-language <tag>', 'of a memory with several, that of the translation')
    .option('--source-column <name>', 'of a table, the column of the source')
    .option('--target-column <name>', 'of a table, the column of the translation');
}

/** `--type`, of commands that read documents. */
export function typeOption(): Option {
  return new Option(
    '--type <type>',
    'what the files are written in, else told by their names',
  ).choices(DOCUMENT_TYPES);
}
