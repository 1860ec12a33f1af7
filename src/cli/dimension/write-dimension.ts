import { toIsoDate } from '../../core/index.ts';
import { type CalendarRow, calendarRows } from '../../localize/index.ts';
import { periodOf } from '../../localize/period.ts';
import { type CliIo, EXIT, untilDrained, writeRecord } from '../io.ts';
import { tellYearNotes } from '../year-notes.ts';
import { csv } from './csv.ts';
import { dialects } from './dialects.ts';
import { readEnd } from './ends.ts';
import type { DialectId } from './formats.ts';
import { ics } from './ics.ts';
import { json, ndjson } from './json.ts';
import { checkDimensionOptions, type DimensionOptions } from './options.ts';
import { sql } from './sql.ts';

/** `jalali calendar --from --to`: everything is checked before the first row is written. */
export async function writeDimension(
  words: readonly string[],
  options: DimensionOptions,
  io: CliIo,
): Promise<number> {
  checkDimensionOptions(words, options);
  const from = readEnd(options.from ?? '', options.calendar, io);
  const to = readEnd(options.to ?? '', options.calendar, io);
  const rows = calendarRows({ from, to });
  const ends = [periodOf(from).first, periodOf(to).last] as const;
  checkDays(
    ends.map((day) => toIsoDate(day)),
    options.dialect,
  );
  for (const day of ends) tellYearNotes(day, toIsoDate(day), io);

  if (options.json === true) await writeRecords(rows, io);
  else await writePieces(textOf(rows, options), io);
  return EXIT.done;
}

/** A type of dates that cannot hold a day may store another one without a word. */
function checkDays(ends: readonly string[], dialect: DialectId | undefined): void {
  const held = dialect === undefined ? undefined : dialects[dialect].days;
  if (dialect === undefined || held === undefined) return;
  const wrong = ends.find((day) => day < held[0] || day > held[1]);
  if (wrong !== undefined)
    throw new Error(`the dates of ${dialect} are held from ${held[0]} to ${held[1]}, not ${wrong}`);
}

function textOf(rows: Iterable<CalendarRow>, options: DimensionOptions): Iterable<string> {
  const { format = 'csv', dialect = 'postgres', table = 'calendar', numberingSystem } = options;
  if (format === 'sql') return sql(rows, { dialect, table, withRows: options.rows !== false });
  if (format !== 'ics') return { csv, json, ndjson }[format](rows);
  const { locale = 'en', events = 'days' } = options;
  return ics(rows, { events, locale, ...(numberingSystem !== undefined && { numberingSystem }) });
}

async function writeRecords(rows: Iterable<CalendarRow>, io: CliIo): Promise<void> {
  for (const row of rows) {
    writeRecord(io, { status: 'row', ...row });
    // oxlint-disable-next-line no-await-in-loop -- the next row waits for the reader
    await untilDrained(io.stdout);
  }
}

/** A write a row would cost more than the row. */
const CHUNK = 65_536;

/** Writes pieces as the reader takes them: what is not yet written is never more than a chunk. */
async function writePieces(pieces: Iterable<string>, io: CliIo): Promise<void> {
  let chunk = '';
  for (const piece of pieces) {
    chunk += piece;
    if (chunk.length < CHUNK) continue;
    io.stdout.write(chunk);
    chunk = '';
    // oxlint-disable-next-line no-await-in-loop -- the next chunk waits for the reader
    await untilDrained(io.stdout);
  }
  io.stdout.write(chunk);
}
