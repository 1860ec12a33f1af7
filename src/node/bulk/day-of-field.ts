import {
  type CalendarDate,
  type CalendarId,
  DateParseError,
  isPressError,
} from '../../core/index.ts';
import { TimeZoneRequiredError } from '../../core/errors/index.ts';
import { FIRST_PLAIN_YEAR } from '../../core/iso-date.ts';
import { toAscii } from '../../parse/ascii.ts';
import { type ReadDate, readDateText } from '../../parse/date-text.ts';
import { calendarOfBareYear } from '../../parse/decide-year.ts';
import { dateFromInstant } from '../../time/index.ts';

/** What tells of which calendar and of whose day a field is. */
export interface FieldReading {
  readonly from?: CalendarId | undefined;
  readonly timeZone?: string | undefined;
}

/**
 * Reads the day of a field as `jalali convert` reads what is typed; a moment is the day that the zone's
 * clocks showed. What a command tells in a note on stderr is refused here, where nobody would see it.
 *
 * @throws ERR_PARSE_SYNTAX and the other refusals of `parseDate`, ERR_FIELD_RANGE,
 *   ERR_TIME_ZONE_REQUIRED for a moment without a zone.
 */
export function dayOfField(text: string, { from, timeZone }: FieldReading): CalendarDate {
  refuseOtherCalendar(text, from);
  let read: ReadDate;
  try {
    read = readDateText(text, from);
  } catch (error) {
    if (timeZone === undefined || !isMoment(error)) throw error;
    if (from === 'persian') {
      throw new DateParseError('ERR_PARSE_AMBIGUOUS', text, {
        expected: 'a date of the persian calendar; a moment is written in the gregory one',
      });
    }
    return dateFromInstant(toAscii(text), { timeZone, calendar: 'gregory' });
  }
  refuseIssues(read, text, from);
  return read.date;
}

/**
 * Refuses numbers whose year tells another calendar than the one that was told for the whole column: 2025 is no
 * Jalali year of anybody's records, and counting it as one would put it in 2646.
 *
 * @throws ERR_PARSE_AMBIGUOUS
 */
export function refuseOtherCalendar(text: string, from: CalendarId | undefined): void {
  if (from === undefined) return;
  const [, digits] = ONE_YEAR.exec(toAscii(text)) ?? [];
  if (digits === undefined) return;
  const year = Number(digits);
  // From there on a year is Gregorian, or imperial as 2535: no Jalali year of a record.
  const isOther =
    from === 'persian' ? year >= FIRST_PLAIN_YEAR : calendarOfBareYear(year) === 'persian';
  if (!isOther) return;
  throw new DateParseError('ERR_PARSE_AMBIGUOUS', text, {
    expected: `a year of the ${from} calendar; ${digits} is more likely one of another`,
  });
}

/** Numbers and marks alone, a year of four digits among them, first or last. */
const ONE_YEAR = /^(?:\d{1,2}[-/. ]\d{1,2}[-/. ])?(?<!\d)(\d{4})(?:[-/. ]\d{1,2}){0,2}$/u;

/** Refuses what an editor would have to see. */
export function refuseIssues(
  { issues }: Pick<ReadDate, 'issues'>,
  text: string,
  from: CalendarId | undefined,
): void {
  for (const { code } of issues) {
    if (code === 'weekday-mismatch') {
      throw new DateParseError('ERR_PARSE_AMBIGUOUS', text, {
        expected: 'the weekday of its day, or none',
      });
    }
    if (code === 'maybe-lunar' && from === undefined) {
      throw new DateParseError('ERR_PARSE_AMBIGUOUS', text, {
        expected: 'the calendar told: a year before 1304 may be a lunar one',
      });
    }
  }
}

/** Whether a date was refused for being a moment, of which nobody said whose day is meant. */
export function isMoment(error: unknown): boolean {
  return isPressError(error) && error.code === 'ERR_TIME_ZONE_REQUIRED';
}

/** Below this, 3 March 1973, a number is as well one of seconds, a day as 20250815, or a year. */
const LEAST_SURE_INSTANT = 1e11;

/**
 * Gives the Gregorian day of epoch milliseconds.
 *
 * @throws ERR_TIME_ZONE_REQUIRED without a zone, ERR_PARSE_AMBIGUOUS for what may be no milliseconds,
 *   ERR_FIELD_RANGE, ERR_FIELD_TYPE.
 */
export function dayOfInstant(epochMs: number, { from, timeZone }: FieldReading): CalendarDate {
  if (timeZone === undefined) throw new TimeZoneRequiredError(`the number ${epochMs}`);
  if (from === 'persian' || Math.abs(epochMs) < LEAST_SURE_INSTANT) {
    throw new DateParseError('ERR_PARSE_AMBIGUOUS', String(epochMs), {
      expected: 'a date as a string; numbers are epoch milliseconds of 12 digits or more',
    });
  }
  return dateFromInstant(epochMs, { timeZone, calendar: 'gregory' });
}
