import { oneLine } from '../../core/one-line.ts';
import type { CalendarId } from '../../core/index.ts';
import {
  type DateStyle,
  type EraStyle,
  formatDate,
  formatPair,
  type NumberingSystem,
} from '../../localize/index.ts';
import { resolveLocale } from '../../localize/format-options.ts';
import { readDateText } from '../date-text.ts';
import { datesFrom } from '../inputs.ts';
import { type CliIo, writeLine, writeRecord } from '../io.ts';
import { forEachInput, type RefusalOptions } from '../refusals.ts';
import { tellIssues, tellYearNotes } from '../year-notes.ts';

interface FormatOptions extends RefusalOptions {
  readonly locale?: string;
  readonly numberingSystem?: NumberingSystem;
  readonly from?: CalendarId;
  readonly calendar?: CalendarId;
  readonly dateStyle: DateStyle;
  readonly era: EraStyle;
  readonly weekday?: boolean;
  readonly pair?: boolean;
}

/** A day of every era, on which the options are tried before the first input. */
const SAMPLE = { calendar: 'persian', year: 1356, month: 1, day: 1 } as const;

/** `jalali format` */
export async function task(
  words: readonly string[],
  options: FormatOptions,
  io: CliIo,
): Promise<number> {
  const { locale = 'en', numberingSystem, from, calendar, dateStyle, era, weekday, pair } = options;
  const shared = {
    locale,
    dateStyle,
    era,
    ...(numberingSystem !== undefined && { numberingSystem }),
    ...(weekday !== undefined && { weekday }),
  };
  formatDate(SAMPLE, { ...shared, ...(calendar !== undefined && { calendar }) }); // options that do not go together
  return forEachInput(datesFrom(words, io), io, options, ({ text, line }) => {
    const { date, issues } = readDateText(text, from);
    const formatted =
      pair === true
        ? formatPair(date, {
            ...shared,
            ...(calendar !== undefined && { firstCalendar: calendar }),
          })
        : formatDate(date, { ...shared, ...(calendar !== undefined && { calendar }) });
    // A note is owed where a calendar was changed, not where a date is printed as it came.
    if (
      pair === true ||
      (calendar ?? resolveLocale(shared).calendar ?? date.calendar) !== date.calendar
    ) {
      tellYearNotes(date, oneLine(text), io);
    }
    tellIssues(issues, oneLine(text), io);
    if (options.json === true) {
      writeRecord(io, {
        status: 'formatted',
        input: text,
        ...(line !== undefined && { line }),
        date,
        locale,
        text: formatted,
        issues,
      });
    } else {
      writeLine(io.stdout, formatted);
    }
  });
}
