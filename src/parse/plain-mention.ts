import type { CalendarDate, CalendarId, PackedDate, YearMonthFields } from '../core/index.ts';
import { gregorian, NO_DAY, persian, systemOf } from '../core/calendars/index.ts';
import { certaintyOf } from '../core/year-certainty.ts';
import { twoDigits } from '../core/iso-date.ts';
import { mod7 } from '../core/parts-of-year.ts';
import { seasonMonths } from './settle.ts';
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
  const found = begun(text, index, end, 'day', start, isoDay(days));
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
  return plainSpan(text, index, end, 'month', start, start, start, 'month');
}

/** The mention of a season, whose year tells the calendar. */
export function plainSeason(
  text: string,
  index: number,
  end: number,
  calendar: CalendarId,
  year: number,
  season: number,
): FoundDate | undefined {
  const [first, last] = seasonMonths(calendar, year, season);
  return plainSpan(text, index, end, 'season', first, first, last, 'year');
}

/** The mention of a year that tells its calendar. */
export function plainYear(
  text: string,
  index: number,
  end: number,
  calendar: CalendarId,
  year: number,
): FoundDate | undefined {
  const [first, last] = [
    { calendar, year, month: 1 },
    { calendar, year, month: 12 },
  ];
  return plainSpan(text, index, end, 'year', { calendar, year }, first, last, 'year');
}

/** The mention of a range of days of one calendar; undefined too where it ends before it begins. */
export function plainRange(
  text: string,
  index: number,
  end: number,
  from: CalendarDate,
  to: CalendarDate,
): FoundDate | undefined {
  const system = systemOf(from.calendar);
  const first = system.findDay(from.year, from.month, from.day);
  const last = system.findDay(to.year, to.month, to.day);
  if (first === NO_DAY || last === NO_DAY || first > last) return undefined;
  const found = begun(text, index, end, 'day', from, isoOf(first, last), to);
  return completed(found, 'month', jalaliYear(from.calendar, from.year, first), []);
}

/** The mention of what goes from the first day of a month to the last of another. */
function plainSpan(
  text: string,
  index: number,
  end: number,
  precision: FoundDate['precision'],
  start: FoundDate['start'],
  from: YearMonthFields,
  to: YearMonthFields,
  calendarFrom: FoundDate['calendarFrom'],
): FoundDate | undefined {
  const { calendar } = start;
  const system = systemOf(calendar);
  const first = system.findDay(from.year, from.month, 1);
  const last = system.findDay(to.year, to.month, system.daysInMonth(to.year, to.month));
  if (first === NO_DAY || last === NO_DAY) return undefined;
  const found = begun(text, index, end, precision, start, isoOf(first, last));
  return completed(found, calendarFrom, jalaliYear(calendar, start.year, first), []);
}

type Draft = { -readonly [Key in keyof FoundDate]?: FoundDate[Key] };

/** The keys come in the order of the type. */
function begun(
  text: string,
  index: number,
  end: number,
  precision: FoundDate['precision'],
  start: FoundDate['start'],
  iso: string,
  to?: CalendarDate,
): Draft {
  const found: Draft = {
    status: 'read',
    kind: to === undefined ? 'date' : 'range',
    text: text.slice(index, end),
    index,
    length: end - index,
    calendar: start.calendar,
    precision,
    start,
  };
  if (to !== undefined) found.end = to;
  found.iso = iso;
  return found;
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

function isoOf(first: number, last: number): string {
  return first === last ? isoDay(first) : `${isoDay(first)}/${isoDay(last)}`;
}

/** The years that get here have four digits. */
function isoDay(days: number): string {
  const packed = gregorian.packedOf(days);
  return String(packed >> 9) + (monthDays[packed & 511] ??= monthDayOf(packed));
}

function monthDayOf(packed: PackedDate): string {
  return `-${twoDigits((packed >> 5) & 15)}-${twoDigits(packed & 31)}`;
}

function jalaliYear(calendar: CalendarId, year: number, days: number): number {
  return calendar === 'persian' ? year : persian.packedOf(days) >> 9;
}
