import { oneLine } from '../../core/one-line.ts';
import {
  type CalendarDate,
  type CalendarId,
  dayOfWeek,
  explainYear,
  toGregorian,
  toIsoDate,
  toJalali,
} from '../../core/index.ts';
import { numericText } from '../../core/numeric-text.ts';
import { readDateText } from '../../parse/date-text.ts';
import { datesFrom } from '../inputs.ts';
import { type CliIo, writeLine, writeRecord } from '../io.ts';
import { forEachInput, type RefusalOptions } from '../refusals.ts';
import { isContested, tellIssues, tellYearNotes } from '../year-notes.ts';

interface ConvertOptions extends RefusalOptions {
  readonly from?: CalendarId;
  readonly to?: CalendarId;
}

/** `jalali convert` */
export async function task(
  words: readonly string[],
  options: ConvertOptions,
  io: CliIo,
): Promise<number> {
  return forEachInput(datesFrom(words, io), io, options, ({ text, line }) => {
    const { date, issues } = readDateText(text, options.from);
    tellYearNotes(date, oneLine(text), io);
    tellIssues(issues, oneLine(text), io);
    if (options.json === true) {
      writeRecord(io, {
        status: 'converted',
        input: text,
        ...(line !== undefined && { line }),
        ...facts(date),
        issues,
      });
      return;
    }
    const to = options.to ?? (date.calendar === 'persian' ? 'gregory' : 'persian');
    writeLine(io.stdout, numericText(date, to));
  });
}

function facts(date: CalendarDate): object {
  const persian = toJalali(date);
  const { certainty, proleptic } = explainYear(persian.year);
  return {
    calendar: date.calendar,
    gregory: toGregorian(date),
    persian,
    iso: toIsoDate(date),
    jalali: numericText(date, 'persian'),
    dayOfWeek: dayOfWeek(date),
    certainty,
    proleptic,
    contested: isContested(date),
  };
}
