import { type CalendarId, DateParseError } from '../../core/index.ts';
import { oneLine } from '../../core/one-line.ts';
import type { DateOrPeriod } from '../../localize/index.ts';
import { toAscii } from '../../parse/ascii.ts';
import { calendarOfYear, readSpanText } from '../../parse/date-text.ts';
import type { CliIo } from '../io.ts';
import { tellIssues } from '../year-notes.ts';

/** A year, negative ones too, or a month of it. */
const YEAR_OR_MONTH = /^(-?\d{1,4})(?:[-/.](\d{1,2}))?$/u;

/**
 * Reads an end of a range: a year, a month or a day, its calendar told by the option, else by itself.
 *
 * @throws ERR_PARSE_AMBIGUOUS for a year that could be of several calendars, and the other refusals of
 *   `parseDate`.
 */
export function readEnd(text: string, calendar: CalendarId | undefined, io: CliIo): DateOrPeriod {
  const match = YEAR_OR_MONTH.exec(toAscii(text));
  if (match !== null) {
    const year = Number(match[1]);
    const own = { calendar: calendar ?? calendarOfYear(year), year };
    return match[2] === undefined ? own : { ...own, month: Number(match[2]) };
  }
  const { start, end, issues } = readSpanText(text, calendar);
  if (end !== undefined)
    throw new DateParseError('ERR_PARSE_SYNTAX', text, { expected: 'one day, month or year' });
  tellIssues(issues, oneLine(text), io);
  return start;
}
