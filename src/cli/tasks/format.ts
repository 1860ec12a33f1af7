import { oneLine } from '../../core/one-line.ts';
import type { CalendarId } from '../../core/index.ts';
import {
  type DateStyle,
  type EraStyle,
  formatDate,
  formatPair,
  formatRange,
  type FormatRangeOptions,
  type Medium,
  type NumberingSystem,
} from '../../localize/index.ts';
import { resolveLocale } from '../../localize/format-options.ts';
import { periodOf } from '../../localize/period.ts';
import type { HouseStyle } from '../../style/house-style.ts';
import { readSpanText, type ReadSpan } from '../../parse/date-text.ts';
import { datesFrom } from '../inputs.ts';
import { type CliIo, writeLine, writeRecord } from '../io.ts';
import { forEachInput, type RefusalOptions } from '../refusals.ts';
import { styleFor } from '../style-choice.ts';
import { dayOfMoment } from '../day-of-moment.ts';
import { tellIssues, tellYearNotes } from '../year-notes.ts';

interface FormatTaskOptions extends RefusalOptions {
  readonly locale?: string;
  readonly numberingSystem?: NumberingSystem;
  readonly from?: CalendarId;
  readonly calendar?: CalendarId;
  readonly dateStyle?: DateStyle;
  readonly era?: EraStyle;
  readonly ordinal?: 'none' | 'digits' | 'words';
  readonly weekday?: boolean;
  readonly monthSuffix?: boolean;
  readonly pair?: boolean;
  readonly pairForm?: FormatRangeOptions['pairForm'] & {};
  readonly timeZone?: string;
  readonly style?: string;
  readonly medium: Medium;
}

/** A day of every era, on which the options are tried before the first input. */
const SAMPLE = { calendar: 'persian', year: 1356, month: 1, day: 1 } as const;

/** `jalali format` */
export async function task(
  words: readonly string[],
  options: FormatTaskOptions,
  io: CliIo,
): Promise<number> {
  const { from, calendar, timeZone } = options;
  const shared = printOptions(options, await styleFor(undefined, options.style));
  formatDate(SAMPLE, { ...shared, ...(calendar !== undefined && { calendar }) }); // options that do not go together
  return forEachInput(
    datesFrom(words, io),
    io,
    { ...options, keepsLines: true },
    ({ text, line }) => {
      const span = readSpanText(timeZone === undefined ? text : dayOfMoment(text, timeZone), from);
      const { start, end, issues } = span;
      const formatted = print(span, shared, options);
      // A note is owed where a calendar was changed, not where a date is printed as it came.
      const printed = calendar ?? resolveLocale(shared).calendar ?? start.calendar;
      if (options.pair === true || printed !== start.calendar) {
        tellYearNotes(periodOf(start).first, oneLine(text), io);
      }
      tellIssues(issues, oneLine(text), io);
      if (options.json === true) {
        writeRecord(io, {
          status: 'formatted',
          input: text,
          ...(line !== undefined && { line }),
          date: start,
          ...(end !== undefined && { end }),
          locale: shared.locale,
          text: formatted,
          issues,
        });
      } else {
        writeLine(io.stdout, formatted);
      }
    },
  );
}

function printOptions(options: FormatTaskOptions, style: HouseStyle): FormatRangeOptions {
  const { locale = 'en', numberingSystem, dateStyle, era, ordinal } = options;
  const { weekday, monthSuffix, pairForm, medium } = options;
  return {
    locale,
    style,
    medium,
    ...(numberingSystem !== undefined && { numberingSystem }),
    ...(dateStyle !== undefined && { dateStyle }),
    ...(era !== undefined && { era }),
    ...(ordinal !== undefined && { ordinal }),
    ...(weekday !== undefined && { weekday }),
    ...(monthSuffix !== undefined && { monthSuffix }),
    ...(pairForm !== undefined && { pairForm }),
  };
}

function print(
  { start, end }: ReadSpan,
  shared: FormatRangeOptions,
  { calendar, pair }: FormatTaskOptions,
): string {
  const order = calendar === undefined ? {} : { firstCalendar: calendar };
  const own = calendar === undefined ? {} : { calendar };
  if (end !== undefined) {
    return formatRange(start, end, { ...shared, ...own, ...(pair === true && { pair, ...order }) });
  }
  return pair === true
    ? formatPair(start, { ...shared, ...order })
    : formatDate(start, { ...shared, ...own });
}
