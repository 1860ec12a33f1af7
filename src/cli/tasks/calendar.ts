import {
  addDays,
  type CalendarDate,
  type CalendarId,
  DateParseError,
  endOfMonth,
  dayOfWeek,
  daysInMonth,
  startOfMonth,
  toGregorian,
  toIsoDate,
  toJalali,
  type YearMonthFields,
} from '../../core/index.ts';
import { resolveLocale } from '../../localize/format-options.ts';
import { dateFromInstant } from '../../time/index.ts';
import { resolveTimeZone } from '../../time/time-zone.ts';
import { isSameDay, monthGrid, monthsToShow } from '../calendar-grid.ts';
import { toAscii } from '../../parse/ascii.ts';
import { calendarOfYear } from '../../parse/date-text.ts';
import { asksForRows, checkMonthOptions, type DimensionOptions } from '../dimension/options.ts';
import { writeDimension } from '../dimension/write-dimension.ts';
import { tellYearNotes } from '../year-notes.ts';
import { hostZone, knownHostZone } from '../host-zone.ts';
import { type CliIo, mayColour, writeLine, writeRecord } from '../io.ts';
import { forEachInput, type RefusalOptions } from '../refusals.ts';

interface CalendarOptions extends RefusalOptions, DimensionOptions {
  readonly json?: boolean;
}

/** `jalali calendar` */
export async function task(
  words: readonly string[],
  options: CalendarOptions,
  io: CliIo,
): Promise<number> {
  if (asksForRows(options)) return writeDimension(words, options, io);
  checkMonthOptions(options);
  const { numberingSystem } = options;
  const asked = words.join('/');
  // A month that was named can be drawn without the mark of today; a record would tell a wrong one.
  const needsToday = asked === '' || options.json === true;
  const timeZone = options.timeZone ?? (needsToday ? hostZone(io) : knownHostZone(io));
  if (timeZone !== undefined) resolveTimeZone(timeZone);
  return forEachInput([{ text: asked }], io, options, ({ text }) => {
    const locale = resolveLocale({
      locale: options.locale ?? 'en',
      ...(numberingSystem !== undefined && { numberingSystem }),
    });
    const today = timeZone === undefined ? undefined : dateFromInstant(io.now(), { timeZone });
    const months =
      text === '' && today !== undefined
        ? [thisMonth(today, options.calendar ?? locale.calendar ?? locale.info.firstCalendar)]
        : monthsOf(text, options.calendar);
    tellNotesOnce(months, io);
    if (options.json === true) {
      for (const month of months) writeRecord(io, monthRecord(month, today));
      return;
    }
    const grids = months.map((month) =>
      monthGrid(month, { locale, today, colour: mayColour(io) }).join('\n'),
    );
    writeLine(io.stdout, grids.join('\n\n'));
  });
}

/** A year's notes stand once, however many of its months are shown. */
function tellNotesOnce(months: readonly YearMonthFields[], io: CliIo): void {
  const [first] = months;
  const last = months.at(-1);
  if (first === undefined || last === undefined) return;
  const days = [startOfMonth(first), endOfMonth(last)];
  const years = new Map(days.map((day) => [toJalali(day).year, day]));
  for (const day of years.values()) tellYearNotes(day, toIsoDate(day), io);
}

function thisMonth(today: CalendarDate, calendar: CalendarId): YearMonthFields {
  return startOfMonth(calendar === 'persian' ? toJalali(today) : today);
}

const YEAR_MONTH = /^(\d{4})(?:[-/.](\d{1,2}))?$/u;

function monthsOf(text: string, calendar?: CalendarId): YearMonthFields[] {
  const match = YEAR_MONTH.exec(toAscii(text));
  if (match === null) {
    throw new DateParseError('ERR_PARSE_SYNTAX', text, {
      expected: 'a year such as 1404 or a month such as 1404/5',
    });
  }
  const [, year, month] = match;
  return monthsToShow(
    Number(year),
    calendar ?? calendarOfYear(Number(year)),
    month === undefined ? undefined : Number(month),
  );
}

function monthRecord(month: YearMonthFields, today: CalendarDate | undefined): object {
  const { calendar, year, month: number } = month;
  const first = startOfMonth(month);
  const days = Array.from({ length: daysInMonth(month) }, (_, index) => {
    const date = addDays(first, index);
    return {
      iso: toIsoDate(date),
      gregory: toGregorian(date),
      persian: toJalali(date),
      dayOfWeek: dayOfWeek(date),
      today: isSameDay(date, today),
    };
  });
  return { status: 'shown', calendar, year, month: number, days };
}
