import {
  type CalendarDate,
  calendarDate,
  daysInMonth,
  fromEpochDays,
  isPressError,
  toEpochDays,
} from '../../core/index.ts';
import { withDigits } from '../../locale-data/digits.ts';
import type { DateMention } from '../../parse/index.ts';
import { daysBeside } from '../day-beside.ts';
import { monthIn, type NamedParts, namedParts, refused, yearIn } from '../refused-dates.ts';
import { rewriteDate } from '../rewrite-date.ts';
import type { Draft, Rule, RuleContext, RuleDocs } from '../rule.ts';

export const noSuchDay: Rule = {
  id: 'no-such-day',
  severity: 'error',
  find: (context) =>
    refused(context.mentions, 'ERR_PARSE_NO_SUCH_DAY')
      .filter((mention) => isSureToBeNone(mention, context.text))
      .map((mention): Draft => {
        const { index, length, text } = mention;
        const written = meantDays(mention, context).map((day) => rewriteDate(text, undefined, day));
        const expected = written.length === 0 ? mention.expected : written.join(' / ');
        const data = { received: text, expected };
        return { index, length, data, mends: written.map((one) => ({ text: one })) };
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
function isSureToBeNone(mention: DateMention, whole: string): boolean {
  const year = yearIn(mention.text);
  if (year === undefined) return isInNoYear(mention.text) && !isChance(mention, whole);
  return year < 1200 || year >= FIRST_YEAR_OF_THE_LAW;
}

/**
 * Whether a month and a number only stand side by side: `NOV 31` is a code, `Sept.` and `31` are two cells, and
 * `in Nov. 31,000 fled`, `in Nov. 31 were hurt` count what follows.
 */
function isChance({ index, length, text }: DateMention, whole: string): boolean {
  const end = index + length;
  return (
    /^\p{Lu}{3} \d|\t|\s{2}/u.test(text) ||
    /^[.,]\d/u.test(whole.slice(end, end + 2)) ||
    (/^[a-z]/iu.test(text) && /\bin $/iu.test(whole.slice(Math.max(0, index - 4), index)))
  );
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

/** The last day of the month of a date that goes past it, and as many days on where something beside it may tell. */
function meantDays(mention: DateMention, context: RuleContext): CalendarDate[] {
  const parts = namedParts(mention.text);
  const last = parts && lastDayOf(parts);
  if (parts === undefined || last === undefined) return [];
  const end = toEpochDays(last);
  const { days, isAlone } = daysBeside(mention, [end, end + parts.day - last.day], context);
  return days.slice(0, isAlone ? 1 : undefined).map((day) => fromEpochDays(day, parts.calendar));
}

function lastDayOf({ calendar, month, year }: NamedParts): CalendarDate | undefined {
  try {
    return calendarDate({ calendar, year, month, day: daysInMonth({ calendar, year, month }) });
  } catch (error) {
    if (isPressError(error)) return undefined;
    throw error;
  }
}
