import type { CalendarId } from '../../core/index.ts';
import type { NumberingSystem } from '../../localize/index.ts';
import type { DialectId, DimensionFormat, Events } from './formats.ts';
import { isTableName } from './sql.ts';

/** The options of `jalali calendar` that make it a date dimension, and those it shares with a month. */
export interface DimensionOptions {
  readonly from?: string;
  readonly to?: string;
  readonly calendar?: CalendarId;
  readonly format?: DimensionFormat;
  readonly dialect?: DialectId;
  readonly table?: string;
  /** False by `--no-rows`. */
  readonly rows?: boolean;
  readonly events?: Events;
  readonly locale?: string;
  readonly numberingSystem?: NumberingSystem;
  readonly timeZone?: string;
  readonly json?: boolean;
}

/** Options and the one format that they are of; a month has no use for the first four. */
const OF_FORMAT: readonly (readonly [keyof DimensionOptions, string, DimensionFormat])[] = [
  ['dialect', '--dialect', 'sql'],
  ['table', '--table', 'sql'],
  ['rows', '--no-rows', 'sql'],
  ['events', '--events', 'ics'],
  ['locale', '--locale', 'ics'],
  ['numberingSystem', '--numbering-system', 'ics'],
];

const OF_ROWS = [['format', '--format'] as const, ...OF_FORMAT.slice(0, 4)];

/** Whether rows are asked for rather than a month or a year to look at. */
export function asksForRows({ from, to }: DimensionOptions): boolean {
  return from !== undefined || to !== undefined;
}

/** Refuses options of rows where a month is asked for. */
export function checkMonthOptions(options: DimensionOptions): void {
  const option = OF_ROWS.find(([key]) => isGiven(options, key))?.[1];
  if (option !== undefined) throw new Error(`${option} is of --from and --to, which are not given`);
}

/** Refuses options of rows that contradict each other. */
export function checkDimensionOptions(words: readonly string[], options: DimensionOptions): void {
  const { from, to, format = 'csv', dialect, table, timeZone, json } = options;
  if (words.length > 0)
    throw new Error('a year or month and --from with --to are two ways to ask; give one of them');
  if (from === undefined) throw new Error('--to is given, and --from is not');
  if (to === undefined) throw new Error('--from is given, and --to is not');
  if (timeZone !== undefined)
    throw new Error('--time-zone tells today, which no row has; a row is a day, in no zone');
  if (json === true && options.format !== undefined)
    throw new Error(`--json writes records and --format ${format} none; give one of them`);
  for (const [key, option, home] of OF_FORMAT) {
    if (isGiven(options, key) && format !== home)
      throw new Error(
        `${option} is of --format ${home}, not of ${json === true ? '--json' : format}`,
      );
  }
  if (format === 'sql' && dialect === undefined)
    throw new Error('--format sql needs --dialect: whose SQL it is');
  if (table !== undefined && !isTableName(table))
    throw new Error(
      `--table ${JSON.stringify(table)} is no name of a table: letters, digits and _, 63 at most, not a digit first; a schema and a dot may stand before it`,
    );
}

function isGiven(options: DimensionOptions, key: keyof DimensionOptions): boolean {
  return key === 'rows' ? options.rows === false : options[key] !== undefined;
}
