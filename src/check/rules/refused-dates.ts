import {
  calendarDate,
  type CalendarDate,
  type CalendarId,
  daysInMonth,
  isPressError,
  toGregorian,
} from '../../core/index.ts';
import { dateNamesOf, servedLocales } from '../../locale-data/index.ts';
import type { DateMention } from '../../parse/index.ts';
import { rewriteDate } from '../rewrite-date.ts';
import type { Draft, Rule } from '../rule.ts';

export const noSuchDay: Rule = {
  id: 'no-such-day',
  severity: 'error',
  description: 'A date is a day that its calendar has.',
  examples: {
    wrong: ['until 30 Esfand 1404', 'on February 29, 2025', '۳۱ مهر ۱۴۰۳'],
    right: ['until 30 Esfand 1403', 'on February 29, 2024', '۳۰ مهر ۱۴۰۳'],
  },
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
  const [day] = /\d{1,2}/u.exec(asciiDigits(text)) ?? [];
  if (month === undefined || day === undefined) return false;
  return Number(day) > daysInMonth({ ...month, year: LEAP_YEAR[month.calendar] });
}

const FIRST_YEAR_OF_THE_LAW = 1304;

function yearIn(text: string): number | undefined {
  const [year] = /\d{4}/u.exec(asciiDigits(text)) ?? [];
  return year === undefined ? undefined : Number(year);
}

export const calendarSwap: Rule = {
  id: 'calendar-swap',
  severity: 'error',
  description: 'The month and the year of a date are of one calendar.',
  examples: {
    wrong: ['on August 24, 1404', 'on 24 Mordad 2025', '۲۴ اوت ۱۴۰۴'],
    right: ['on August 15, 2025', 'on 24 Mordad 1404', '۱۵ اوت ۲۰۲۵'],
  },
  find: ({ mentions }) =>
    refused(mentions, 'ERR_PARSE_AMBIGUOUS').flatMap((mention): Draft[] => {
      const { index, length, text } = mention;
      const month = monthIn(text);
      const year = yearIn(text);
      if (month === undefined || year === undefined || !isSwap(month.calendar, year)) return [];
      const parts = namedParts(text);
      const right = parts === undefined ? undefined : unswapped(parts);
      if (right === undefined) {
        return [{ index, length, data: { received: text, expected: mention.expected } }];
      }
      const expected = rewriteDate(text, undefined, right);
      return [{ index, length, data: { received: text, expected }, mends: [{ text: expected }] }];
    }),
};

function isSwap(calendar: CalendarId, year: number): boolean {
  if (calendar === 'gregory') return year >= 1200 && year < 1500;
  return year >= 1700 && (year < 2480 || year > 2540);
}

function refused(
  mentions: readonly DateMention[],
  code: string,
): Extract<DateMention, { status: 'refused' }>[] {
  return mentions.filter(
    (mention): mention is Extract<DateMention, { status: 'refused' }> =>
      mention.status === 'refused' && mention.code === code,
  );
}

/** What stands in a date with a month's name, whichever calendar each part is of. */
interface NamedParts {
  readonly calendar: CalendarId;
  readonly month: number;
  readonly day: number;
  readonly year: number;
}

/** Reads a day, the name of a month and a year. */
function namedParts(text: string): NamedParts | undefined {
  const numbers = asciiDigits(text)
    .split(/\D+/u)
    .filter((number) => number !== '')
    .map(Number);
  const year = numbers.find((number) => number > 31);
  const day = numbers.find((number) => number <= 31);
  const month = monthIn(text);
  if (numbers.length !== 2 || year === undefined || day === undefined || month === undefined)
    return undefined;
  return { ...month, day, year };
}

function asciiDigits(text: string): string {
  return text.replace(/[۰-۹٠-٩]/gu, (digit) => String(digit.charCodeAt(0) & 0xf));
}

function monthIn(text: string): { calendar: CalendarId; month: number } | undefined {
  const folded = text.toLowerCase();
  for (const tag of servedLocales()) {
    for (const calendar of ['persian', 'gregory'] as const) {
      const { wide, beforeYear = [] } = dateNamesOf(tag).calendars[calendar].months;
      for (const names of [wide, beforeYear]) {
        const place = names.findIndex((name) => folded.includes(name.toLowerCase()));
        if (place !== -1) return { calendar, month: place + 1 };
      }
    }
  }
  return undefined;
}

/** From a Gregorian month to the Jalali one that it is taken for: August for Mordad. */
const MONTHS_APART = 3;

/** The day meant where a name was changed to the other calendar's and the numbers were kept. */
function unswapped({ calendar, month, day, year }: NamedParts): CalendarDate | undefined {
  const isJalaliYear = year >= 1200 && year < 1500;
  if (calendar === 'gregory' && isJalaliYear) {
    const jalali = ((month - MONTHS_APART + 11) % 12) + 1;
    return dayOrNothing({ calendar: 'persian', year, month: jalali, day }, 'gregory');
  }
  if (calendar === 'persian' && year >= 1700 && (year < 2480 || year > 2540)) {
    // 24 Mordad 2025: the month tells the Jalali date, the year the Gregorian one.
    for (const yearsApart of [621, 622]) {
      const meant = { calendar, year: year - yearsApart, month, day };
      const shown = dayOrNothing(meant, 'persian');
      if (shown !== undefined && toGregorian(shown).year === year) return shown;
    }
  }
  return undefined;
}

function dayOrNothing(date: CalendarDate, shownIn: CalendarId): CalendarDate | undefined {
  try {
    const day = calendarDate(date);
    return shownIn === 'persian' ? day : toGregorian(day);
  } catch (error) {
    if (isPressError(error)) return undefined;
    throw error;
  }
}

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
