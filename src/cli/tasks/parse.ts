import { oneLine } from '../../core/one-line.ts';
import { findMentions, parseDate } from '../../parse/index.ts';
import { datesFrom } from '../inputs.ts';
import { type CliIo, writeLine, writeRecord } from '../io.ts';
import { parseOptionsOf, type ReadingOptions } from '../reading-options.ts';
import { forEachInput, type RefusalOptions } from '../refusals.ts';
import { tellIssues } from '../year-notes.ts';

/** `jalali parse` */
export async function task(
  words: readonly string[],
  options: RefusalOptions & ReadingOptions,
  io: CliIo,
): Promise<number> {
  const reading = parseOptionsOf(options);
  findMentions('', reading); // options that are none
  return forEachInput(
    datesFrom(words, io),
    io,
    { ...options, keepsLines: true },
    ({ text, line }) => {
      const found = parseDate(text, reading);
      tellIssues(found.issues, oneLine(text), io);
      if (options.json === true) {
        writeRecord(io, { input: text, ...(line !== undefined && { line }), ...found });
      } else {
        writeLine(io.stdout, `${found.iso}\t${found.calendar}\t${found.precision}`);
      }
    },
  );
}
