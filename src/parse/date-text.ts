import {
  calendarDate,
  type CalendarDate,
  type CalendarId,
  DateParseError,
  daysInMonth,
  fromIsoDate,
  TimeZoneRequiredError,
} from '../core/index.ts';
import { toAscii } from './ascii.ts';
import { calendarOfBareYear } from './decide-year.ts';
import { parseDate, tryParseDate } from './parse-date.ts';
import type { FoundDate } from './types.ts';

const NUMERIC = /^(-?\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/u;

/** A day, and what an editor should see of the way it was written. */
export interface ReadDate {
  readonly date: CalendarDate;
  readonly issues: FoundDate['issues'];
}

/** What is printed: a day, a month, a year, or a range of them. */
export interface ReadSpan {
  readonly start: FoundDate['start'];
  readonly end?: FoundDate['start'];
  readonly issues: FoundDate['issues'];
}

/**
 * Reads what {@link readDateText} reads, and also months, years and ranges.
 *
 * @throws ERR_PARSE_SYNTAX and the other refusals of `parseDate`, ERR_FIELD_RANGE.
 */
export function readSpanText(text: string, calendar?: CalendarId): ReadSpan {
  const ascii = toAscii(text);
  if (/^\d{4}$/u.test(ascii)) {
    const year = Number(ascii);
    return { start: { calendar: calendar ?? calendarOfYear(year), year }, issues: [] };
  }
  const found = isNumber(text)
    ? undefined
    : tryParseDate(text, calendar === undefined ? {} : { calendar });
  if (found === undefined || found.precision === 'season' || found.precision === 'decade') {
    return spanOfDay(readDateText(text, calendar));
  }
  const { start, end, precision, issues } = found;
  if (precision === 'day' && end === undefined) return spanOfDay(readDateText(text, calendar));
  return { start, ...(end !== undefined && { end }), issues };
}

function spanOfDay({ date, issues }: ReadDate): ReadSpan {
  return { start: date, issues };
}

function isNumber(text: string): boolean {
  return NUMERIC.test(toAscii(text));
}

/**
 * Reads a day as it is typed: whatever `parseDate` reads, an annotated ISO day, and with a calendar
 * told also the numeric dates that the year alone does not settle.
 *
 * @throws ERR_PARSE_SYNTAX and the other refusals of `parseDate`, ERR_FIELD_RANGE.
 */
export function readDateText(text: string, calendar?: CalendarId): ReadDate {
  const ascii = toAscii(text);
  if (/^\d{4}-\d{2}-\d{2}\[/u.test(ascii))
    return { date: inCalendarTold(fromIsoDate(ascii), text, calendar), issues: [] };
  // Most scripts write numbers; they need none of the grammar, which costs its words at start-up.
  const numeric = NUMERIC.exec(ascii);
  const known = numeric === null ? undefined : (calendar ?? plainCalendar(numeric));
  if (known !== undefined && numeric !== null) {
    const [, year, , month, day] = numeric;
    const date = calendarDate({
      calendar: known,
      year: Number(year),
      month: Number(month),
      day: Number(day),
    });
    return { date, issues: [] };
  }
  const found = parseDate(text, calendar === undefined ? {} : { calendar });
  return { date: inCalendarTold(dayOf(found, text), text, calendar), issues: found.issues };
}

/** A command that takes days refuses months and ranges. */
function dayOf(found: FoundDate, text: string): CalendarDate {
  const { start, end, offset, timeZoneName } = found;
  // A moment is a day only somewhere, and nobody said where.
  if (offset !== undefined || timeZoneName !== undefined) throw new TimeZoneRequiredError(text);
  if (end === undefined && 'month' in start && 'day' in start) return start;
  throw new DateParseError('ERR_PARSE_SYNTAX', text, {
    index: found.index,
    expected: `one day, not a ${end === undefined ? found.precision : 'range'}`,
  });
}

function inCalendarTold(date: CalendarDate, text: string, calendar?: CalendarId): CalendarDate {
  if (calendar === undefined || date.calendar === calendar) return date;
  throw new DateParseError('ERR_PARSE_AMBIGUOUS', text, {
    expected: `a date of the ${calendar} calendar; this one says ${date.calendar}`,
  });
}

/** The calendar of a numeric date that exists in it; the others are for the reader to refuse. */
function plainCalendar([, year, , month, day]: RegExpExecArray): CalendarId | undefined {
  const calendar = calendarOfBareYear(Number(year));
  const inRange = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1;
  if (calendar === undefined || !inRange || Number(year) < FIRST_SURE_YEAR) return undefined;
  const last = daysInMonth({ calendar, year: Number(year), month: Number(month) });
  return Number(day) <= last ? calendar : undefined;
}

/** Numbers of earlier Jalali years may be lunar ones, of which the reader tells. */
const FIRST_SURE_YEAR = 1304;

/**
 * The calendar that a bare year belongs to.
 *
 * @throws ERR_PARSE_AMBIGUOUS for a year that could be of several.
 */
export function calendarOfYear(year: number): CalendarId {
  const calendar = calendarOfBareYear(year);
  if (calendar !== undefined) return calendar;
  throw new DateParseError('ERR_PARSE_AMBIGUOUS', String(year), {
    expected:
      'a Jalali year 1200 to 1499 or a Gregorian one of 1700 or later; --calendar settles it',
  });
}
