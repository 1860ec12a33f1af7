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
import { otherCalendar } from '../../core/other-calendar.ts';
import type { ReadDate } from '../../parse/date-text.ts';
import { readNumericDate } from '../../parse/numeric-date.ts';
import { datesFrom } from '../inputs.ts';
import { type CliIo, writeLine, writeRecord } from '../io.ts';
import { forEachInput, type RefusalOptions } from '../refusals.ts';
import { isContested, tellIssues, tellYearNotes } from '../year-notes.ts';

interface ConvertOptions extends RefusalOptions {
  readonly from?: CalendarId;
  readonly to?: CalendarId;
  readonly timeZone?: string;
}

/** `jalali convert` */
export async function task(
  words: readonly string[],
  options: ConvertOptions,
  io: CliIo,
): Promise<number> {
  return forEachInput(
    datesFrom(words, io),
    io,
    { ...options, keepsLines: true },
    async ({ text, line }) => {
      const { date, issues } = await read(await settled(text, options.timeZone), options.from);
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
      const to = options.to ?? otherCalendar(date.calendar);
      writeLine(io.stdout, numericText(date, to));
    },
  );
}

/** Most runs have no moment: the zones stand in a file of their own. */
async function settled(text: string, timeZone: string | undefined): Promise<string> {
  if (timeZone === undefined) return text;
  const { dayOfMoment } = await import('../day-of-moment.ts');
  return dayOfMoment(text, timeZone);
}

/** Numbers need none of the grammar, which stands in a file of its own. */
async function read(text: string, calendar?: CalendarId): Promise<ReadDate> {
  const date = readNumericDate(text, calendar);
  if (date !== undefined) return { date, issues: [] };
  const { readDateText } = await import('../../parse/date-text.ts');
  return readDateText(text, calendar);
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
