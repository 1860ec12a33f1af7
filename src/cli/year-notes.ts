import {
  type CalendarDate,
  contestedNowruzNear,
  explainYear,
  toIsoDate,
  toJalali,
} from '../core/index.ts';
import type { FoundDate } from '../parse/index.ts';
import { type CliIo, writeLine } from './io.ts';

/** Says on stderr what a reader should know of a date's year; nothing for nearly every date. */
export function tellYearNotes(date: CalendarDate, input: string, io: CliIo): void {
  for (const note of yearNotes(date)) writeLine(io.stderr, `jalali: note: ${input}: ${note}`);
}

/** Says on stderr what was odd in the way a date was written. */
export function tellIssues(issues: FoundDate['issues'], input: string, io: CliIo): void {
  for (const issue of issues)
    writeLine(
      io.stderr,
      `jalali: note: ${input}: ${WHAT_IS_ODD[issue.code](issue)} [${issue.code}]`,
    );
}

type Issue = FoundDate['issues'][number];

const WHAT_IS_ODD: Readonly<Record<Issue['code'], (issue: Issue) => string>> = {
  'weekday-mismatch': ({ expected }) => `that day is a ${weekday(Number(expected))}`,
  'maybe-lunar': () => 'a lunar month has the same name',
  'mixed-digits': () => 'its digits are of two kinds',
};

/** The English name of an ISO weekday; the names of locales are for commands that print dates. */
function weekday(isoWeekday: number): string {
  const names = new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' });
  // 1 January 2024 was a Monday.
  return names.format(Date.UTC(2024, 0, isoWeekday));
}

/** Whether a day's Jalali date is in doubt. */
export function isContested(date: CalendarDate): boolean {
  return contestedNowruzNear(date) !== undefined;
}

function yearNotes(date: CalendarDate): string[] {
  const { year } = toJalali(date);
  const notes: string[] = [];
  if (explainYear(year).proleptic) {
    notes.push(
      `${year} is proleptic: before 1 Farvardin 1304 (21 March 1925) the civil months were zodiacal, ` +
        'so a date printed then can differ by a day',
    );
  }
  const contested = contestedNowruzNear(date);
  if (contested !== undefined) {
    const byRule = Object.entries(contested.candidates).map(
      ([rule, day]) => `${rule} ${toIsoDate(day)}`,
    );
    notes.push(
      `1 Farvardin ${contested.year} is contested (${byRule.join(', ')}); this follows jalaali-js`,
    );
  }
  return notes;
}
