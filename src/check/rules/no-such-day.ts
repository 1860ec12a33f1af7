import { type CalendarDate, calendarDate, daysInMonth, isPressError } from '../../core/index.ts';
import { withDigits } from '../../locale-data/digits.ts';
import type { DateMention } from '../../parse/index.ts';
import { monthIn, namedParts, refused, yearIn } from '../refused-dates.ts';
import { rewriteDate } from '../rewrite-date.ts';
import type { Draft, Rule, RuleDocs } from '../rule.ts';

export const noSuchDay: Rule = {
  id: 'no-such-day',
  severity: 'error',
  find: ({ mentions }) =>
    refused(mentions, 'ERR_PARSE_NO_SUCH_DAY')
      .filter(isSureToBeNone)
      .map((mention): Draft => {
        const { index, length, text } = mention;
        const last = lastDayIn(text);
        const expected = last === undefined ? mention.expected : rewriteDate(text, undefined, last);
        const data = { received: text, expected };
        return { index, length, data, mends: last === undefined ? [] : [{ text: expected }] };
      }),
};

/** What it is for, and what it tells and leaves alone. */
export const docs: RuleDocs = {
  description: 'A date is a day that its calendar has.',
  examples: {
    wrong: ['until 30 Esfand 1404', 'on February 29, 2025', '۳۱ مهر ۱۴۰۳'],
    right: ['until 30 Esfand 1403', 'on February 29, 2024', '۳۰ مهر ۱۴۰۳'],
  },
};

/** A day without a year may be one of a leap year; zodiacal months, before 1304, had up to 32 days. */
function isSureToBeNone({ text }: DateMention): boolean {
  const year = yearIn(text);
  if (year === undefined) return isInNoYear(text);
  return year < 1200 || year >= FIRST_YEAR_OF_THE_LAW;
}

/** A leap year of either calendar: a day that it lacks is in no year. */
const LEAP_YEAR = { persian: 1403, gregory: 2024 } as const;

function isInNoYear(text: string): boolean {
  const month = monthIn(text);
  const [day] = /\d{1,2}/u.exec(withDigits(text, 'latn')) ?? [];
  if (month === undefined || day === undefined) return false;
  return Number(day) > daysInMonth({ ...month, year: LEAP_YEAR[month.calendar] });
}

const FIRST_YEAR_OF_THE_LAW = 1304;

/** The last day of the month of a date that goes past it. */
function lastDayIn(text: string): CalendarDate | undefined {
  const parts = namedParts(text);
  if (parts === undefined) return undefined;
  try {
    const { calendar, month, year } = parts;
    return calendarDate({ calendar, year, month, day: daysInMonth({ calendar, year, month }) });
  } catch (error) {
    if (isPressError(error)) return undefined;
    throw error;
  }
}
