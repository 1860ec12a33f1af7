import type { CalendarId } from '../core/index.ts';
import { withDigits } from '../locale-data/digits.ts';
import { type FoundDate, tryParseDate } from '../parse/index.ts';

/** A day, or a range of days, without a year. */
export interface DayOfYear {
  readonly calendar: CalendarId;
  readonly start: MonthDay;
  readonly end?: MonthDay;
  /** The weekday that is told with it. */
  readonly weekday?: number;
}

export interface MonthDay {
  readonly month: number;
  readonly day: number;
}

/** The day of every year that a date without one tells: read once, with a year that has every day. */
export function dayOfYearIn(text: string): DayOfYear | undefined {
  const read = daysRead.get(text);
  if (read !== undefined || daysRead.has(text)) return read;
  const found = readDayOfYear(text);
  // Of the few hundred ways to write a day most come again; what is no day is not kept for ever.
  if (daysRead.size >= MOST_DAYS) daysRead.clear();
  daysRead.set(text, found);
  return found;
}

/** A time behind a day: `August 15 at 3 p.m.`, «۲۴ مرداد ساعت ۱۵»; `November 6, 6 p.m.`, «۳۱ شهریور، ۹ صبح». */
const TIME =
  /[,،]? (?:at|در ساعت|ساعت) |[,،] \d{1,2}(?::\d{2})?(?: ?[ap]\.?m\b| (?:بامداد|صبح|ظهر|بعد|عصر|شامگاه|شب)|(?<=:\d{2})$)/iu;

const AND = / (?:and|و) /u;

const daysRead = new Map<string, DayOfYear | undefined>();
const MOST_DAYS = 2000;

function readDayOfYear(whole: string): DayOfYear | undefined {
  const [day = ''] = withDigits(whole, 'latn').split(TIME, 1);
  // `Between June 13 and June 24`: its ends without the word that joins them so.
  const text = day.replace(AND, ' – ');
  for (const calendar of ['persian', 'gregory'] as const) {
    const found = tryParseDate(`${text} ${SAMPLE_YEAR[calendar]}`);
    if (found?.calendar !== calendar || found.precision !== 'day') continue;
    return dayOfYearOf(found);
  }
  return undefined;
}

/** The day, or the range of days, of a date that was read; undefined of a month or a year. */
export function dayOfYearOf({ calendar, start, end, weekday }: FoundDate): DayOfYear | undefined {
  if (!('day' in start)) return undefined;
  return {
    calendar,
    start,
    ...(end !== undefined && 'day' in end && { end }),
    ...(weekday !== undefined && { weekday }),
  };
}

/** Leap years, and each begins in the other: 1403 and 2024. */
const SAMPLE_YEAR: Readonly<Record<CalendarId, number>> = { persian: 1403, gregory: 2024 };
