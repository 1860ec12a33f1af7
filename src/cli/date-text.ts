import {
  calendarDate,
  type CalendarDate,
  type CalendarId,
  DateParseError,
  fromIsoDate,
  TimeZoneRequiredError,
} from '../core/index.ts';
import { toAscii } from './ascii.ts';
import { type FoundDate, parseDate, type ParseOptions } from '../parse/index.ts';

const NUMERIC = /^(-?\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/u;

/** A day, and what an editor should see of the way it was written. */
export interface ReadDate {
  readonly date: CalendarDate;
  readonly issues: FoundDate['issues'];
}

/**
 * Reads a day as it is typed: whatever `parseDate` reads, an annotated ISO day, and with a calendar
 * told also the numeric dates that the year alone does not settle.
 *
 * @throws ERR_PARSE_SYNTAX and the other refusals of `parseDate`, ERR_FIELD_RANGE.
 */
export function readDateText(
  text: string,
  calendar?: CalendarId,
  options: ParseOptions = {},
): ReadDate {
  const ascii = toAscii(text);
  if (/^\d{4}-\d{2}-\d{2}\[/u.test(ascii))
    return { date: inCalendarTold(fromIsoDate(ascii), text, calendar), issues: [] };
  const numeric = calendar === undefined ? null : NUMERIC.exec(ascii);
  if (calendar !== undefined && numeric !== null) {
    const [, year, , month, day] = numeric;
    const date = calendarDate({
      calendar,
      year: Number(year),
      month: Number(month),
      day: Number(day),
    });
    return { date, issues: [] };
  }
  const found = parseDate(text, { ...options, ...(calendar !== undefined && { calendar }) });
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
  return parseDate(`${year}/1/1`).calendar;
}
