import { type CalendarDate, type CalendarId, DateParseError, fromIsoDate } from '../core/index.ts';
import { TimeZoneRequiredError } from '../core/errors/index.ts';
import { toAscii } from './ascii.ts';
import { calendarOfBareYear } from './decide-year.ts';
import { isNumericDate, readNumericDate } from './numeric-date.ts';
import { parseDate, tryParseDate } from './parse-date.ts';
import type { FoundDate } from './types.ts';

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
  const found = isNumericDate(text)
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
  const numeric = readNumericDate(text, calendar);
  if (numeric !== undefined) return { date: numeric, issues: [] };
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
