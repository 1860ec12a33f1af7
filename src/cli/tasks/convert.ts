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
import { twoDigits } from '../../core/iso-date.ts';
import type { ReadDate } from '../date-text.ts';
import { datesFrom } from '../inputs.ts';
import { type CliIo, writeLine, writeRecord } from '../io.ts';
import { readNumericDate } from '../numeric-date.ts';
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
  return forEachInput(datesFrom(words, io), io, options, async ({ text, line }) => {
    const { date, issues } = await read(text, options.from);
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
    writeLine(io.stdout, numeric(date, to));
  });
}

/** Numbers need none of the grammar, which stands in a file of its own. */
async function read(text: string, calendar?: CalendarId): Promise<ReadDate> {
  const date = readNumericDate(text, calendar);
  if (date !== undefined) return { date, issues: [] };
  const { readDateText } = await import('../date-text.ts');
  return readDateText(text, calendar);
}

/** ISO for a Gregorian day, slashes for a Jalali one: neither can be taken for the other. */
function numeric(date: CalendarDate, calendar: CalendarId): string {
  if (calendar === 'gregory') return toIsoDate(date);
  const { year, month, day } = toJalali(date);
  const sign = year < 0 ? '-' : '';
  return `${sign}${String(Math.abs(year)).padStart(4, '0')}/${twoDigits(month)}/${twoDigits(day)}`;
}

function facts(date: CalendarDate): object {
  const persian = toJalali(date);
  const { certainty, proleptic } = explainYear(persian.year);
  return {
    calendar: date.calendar,
    gregory: toGregorian(date),
    persian,
    iso: toIsoDate(date),
    jalali: numeric(date, 'persian'),
    dayOfWeek: dayOfWeek(date),
    certainty,
    proleptic,
    contested: isContested(date),
  };
}
