import { DateParseError } from '../../core/index.ts';
import { oneLine } from '../../core/one-line.ts';
import {
  findMentions,
  type FoundDate,
  parseDate,
  type ParseOptions,
  tryParseDate,
} from '../../parse/index.ts';
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
      const found = parsed(text, reading);
      tellIssues(found.issues, oneLine(text), io);
      if (options.json === true) {
        writeRecord(io, { input: text, ...(line !== undefined && { line }), ...found });
      } else {
        writeLine(io.stdout, `${found.iso}\t${found.calendar}\t${found.precision}`);
      }
    },
  );
}

const WITH_RELATIVE = '--relative with it: these words count from --now';

/** Reads a date; of words that count from a day, and would be read as such, it is told how. */
function parsed(text: string, reading: ParseOptions): FoundDate {
  try {
    return parseDate(text, reading);
  } catch (error) {
    const countsFromNow =
      reading.now !== undefined &&
      reading.relative !== true &&
      tryParseDate(text, { ...reading, relative: true }) !== undefined;
    if (!countsFromNow) throw error;
    throw new DateParseError('ERR_PARSE_SYNTAX', text, { index: 0, expected: WITH_RELATIVE });
  }
}
