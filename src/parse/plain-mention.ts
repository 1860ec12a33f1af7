import type { CalendarDate, CalendarId, PackedDate, YearMonthFields } from '../core/index.ts';
import { gregorian, MAX_EPOCH_DAYS, NO_DAY, persian, systemOf } from '../core/calendars/index.ts';
import { certaintyOf } from '../core/explain-year.ts';
import { twoDigits } from '../core/iso-date.ts';
import { mod7 } from '../core/parts-of-year.ts';
import type { FoundDate } from './types.ts';

/**
 * The mention of a day whose year and calendar are settled, as the grammar builds it; undefined for a day
 * that does not exist or is another weekday, of which the grammar has more to say.
 */
export function plainDay(
  text: string,
  index: number,
  end: number,
  start: CalendarDate,
  calendarFrom: FoundDate['calendarFrom'],
  weekday?: number,
  issues: FoundDate['issues'] = [],
): FoundDate | undefined {
  const { calendar, year, month, day } = start;
  const days = systemOf(calendar).findDay(year, month, day);
  if (days === NO_DAY) return undefined;
  const found = begun(text, index, end, 'day', start, isoOf(days));
  if (weekday !== undefined) {
    if (mod7(days + 3) + 1 !== weekday) return undefined; // 1970-01-01 was a Thursday
    found.weekday = weekday;
  }
  return completed(found, calendarFrom, jalaliYear(calendar, year, days), issues);
}

/** The mention of a month with its year, likewise. */
export function plainMonth(
  text: string,
  index: number,
  end: number,
  start: YearMonthFields,
): FoundDate | undefined {
  const { calendar, year, month } = start;
  const system = systemOf(calendar);
  const first = system.findDay(year, month, 1);
  if (first === NO_DAY) return undefined;
  const last = first + system.daysInMonth(year, month) - 1;
  if (last > MAX_EPOCH_DAYS) return undefined;
  const found = begun(text, index, end, 'month', start, `${isoOf(first)}/${isoOf(last)}`);
  return completed(found, 'month', jalaliYear(calendar, year, first), []);
}

type Draft = { -readonly [Key in keyof FoundDate]?: FoundDate[Key] };

/** The keys come in the order of the type. */
function begun(
  text: string,
  index: number,
  end: number,
  precision: FoundDate['precision'],
  start: CalendarDate | YearMonthFields,
  iso: string,
): Draft {
  return {
    status: 'read',
    kind: 'date',
    text: text.slice(index, end),
    index,
    length: end - index,
    calendar: start.calendar,
    precision,
    start,
    iso,
  };
}

function completed(
  found: Draft,
  calendarFrom: FoundDate['calendarFrom'],
  year: number,
  issues: FoundDate['issues'],
): FoundDate {
  found.calendarFrom = calendarFrom;
  found.implied = [];
  found.yearCertainty = certaintyOf(year);
  found.issues = issues;
  return found as FoundDate;
}

/** `-08-15`, by the lower bits of a packed date: written once, for it costs as much as the rest of a date. */
const monthDays: string[] = [];

/** The years that get here have four digits. */
function isoOf(days: number): string {
  const packed = gregorian.packedOf(days);
  return String(packed >> 9) + (monthDays[packed & 511] ??= monthDayOf(packed));
}

function monthDayOf(packed: PackedDate): string {
  return `-${twoDigits((packed >> 5) & 15)}-${twoDigits(packed & 31)}`;
}

function jalaliYear(calendar: CalendarId, year: number, days: number): number {
  return calendar === 'persian' ? year : persian.packedOf(days) >> 9;
}
