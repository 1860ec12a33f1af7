import { InvalidArgumentError, Option } from 'commander';
import { toAscii } from '../../parse/ascii.ts';
import { DATE_STYLES } from '../../style/values.ts';
import type { CommandSpec } from '../command.ts';
import { calendarOption, localeOption, styleOption, withCommonOptions } from '../options.ts';

/** More threads than that no machine of a newsroom has. */
const MOST_JOBS = 64;
const MEGABYTE = 1_000_000;
/** A Uint8Array holds no more on every system that Node runs on. */
const LONGEST_LINE = 2_000_000_000;

function jobsOption(text: string): number {
  const jobs = /^\d{1,3}$/u.test(toAscii(text)) ? Number(toAscii(text)) : 0;
  if (jobs < 1 || jobs > MOST_JOBS)
    throw new InvalidArgumentError(`Expected a number of threads, 1 to ${MOST_JOBS}.`);
  return jobs;
}

function bytesOption(text: string): number {
  const [, number = '', unit = ''] = /^(\d{1,10})(k|m)?b?$/iu.exec(toAscii(text)) ?? [];
  const factor = { k: 1000, m: MEGABYTE }[unit.toLowerCase()] ?? 1;
  const bytes = Number(number) * factor;
  if (bytes < 1 || bytes > LONGEST_LINE)
    throw new InvalidArgumentError('Expected bytes, 1 to 2000 MB, such as 256MB.');
  return bytes;
}

function secondsOption(text: string): number {
  const seconds = /^\d{1,4}(\.\d{1,3})?$/u.test(toAscii(text)) ? Number(toAscii(text)) : -1;
  if (seconds < 0) throw new InvalidArgumentError('Expected seconds, such as 1 or 0.5.');
  return seconds;
}

export const batch: CommandSpec = {
  name: 'batch',
  describe: (command) =>
    withCommonOptions(command)
      .summary('rewrite the dates of many records: NDJSON, tables, lines')
      .description(
        'Rewrites one field of each record, or adds one with the answer; every other byte stays as it is, and ' +
          'the order too. A record that is refused passes through unchanged, or goes to --rejects with its line ' +
          'and the reason; how many there were is told at the end (exit code 1). Several inputs are done one after ' +
          'another into one output: the header of a further table is left out if it is the same, and refused if ' +
          'not. gzip is read wherever it comes. With --output the work goes to FILE.partial, which gets its name ' +
          'when it is whole; after a crash --resume goes on with it.',
      )
      .argument('[files...]', 'what to read; stdin when none is named')
      .addOption(
        new Option(
          '--format <format>',
          'how records are laid out, else told by the name: .ndjson, .jsonl, .csv, .tsv, .txt',
        ).choices(['ndjson', 'csv', 'tsv', 'lines']),
      )
      .option(
        '--field <field>',
        "the field: a key or JSON pointer, a column's name or its number from 1",
      )
      .option('--add <field>', 'put the answer into a new field, and leave the old one')
      .addOption(
        new Option('--op <operation>', 'what is done with the field')
          .choices(['convert', 'format', 'parse', 'find', 'readtime', 'annotate', 'check'])
          .default('convert'),
      )
      .addOption(calendarOption('--to <calendar>', 'the calendar of the answer'))
      .addOption(calendarOption('--from <calendar>', 'the calendar of the field, else told by it'))
      .addOption(
        new Option('--date-style <style>', 'the form of dates that are printed').choices(
          DATE_STYLES,
        ),
      )
      .addOption(localeOption('--locale <tag>', 'the language of the text, and to print in'))
      .option('--time-zone <zone>', 'whose day a moment is, such as Asia/Tehran')
      .addOption(styleOption())
      .option('--no-header', 'of tables: the first record is one like the others')
      .option('--output <file>', 'write a file instead of stdout; packed where it ends in .gz')
      .option('--gzip', 'pack the output')
      .option(
        '--rejects <file>',
        'put refused records there, a line of JSON each, and leave them out of the output',
      )
      .option('--strict', 'stop before the first record that is refused')
      .option('--resume', 'go on with a run that was stopped; the same files and options as before')
      .option('--force', 'begin anew where FILE.partial was left by another run')
      .option(
        '--jobs <number>',
        'threads that share the work, 1 to 64; for work that takes long a record, not for convert',
        jobsOption,
        1,
      )
      .addOption(
        new Option(
          '--max-line <bytes>',
          'a longer record is refused instead of being held in memory; of CSV 268 MB at most',
        )
          .argParser(bytesOption)
          .default(256 * MEGABYTE, '256MB'),
      )
      .option(
        '--checkpoint <seconds>',
        'how often it is noted how far --output is',
        secondsOption,
        1,
      )
      .option(
        '--exit-zero',
        'exit code 0 though records were refused, for engines that take another for a crash',
      )
      .option('--quiet', 'tell neither progress nor single refusals')
      .addHelpText(
        'after',
        `
Examples:
  $ jalali batch --field date posts.ndjson > converted.ndjson
  $ jalali batch --field published --add jalali --to persian posts.csv --output out.csv --rejects bad.ndjson
  $ zcat posts.ndjson.gz | jalali batch --format ndjson --field /dates/published --time-zone Asia/Tehran
  $ jalali batch --field date big.ndjson --output out.ndjson --resume`,
      ),
  load: async () => (await import('../tasks/batch.ts')).task,
};
