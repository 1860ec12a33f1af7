import {
  type CalendarDate,
  calendarDate,
  type CalendarId,
  fromEpochDays,
  isPressError,
  toEpochDays,
} from '../../core/index.ts';
import { otherCalendar } from '../../core/other-calendar.ts';
import { calendarOfBareYear } from '../../parse/decide-year.ts';
import { monthIn, type NamedParts, namedParts, refused, yearIn } from '../refused-dates.ts';
import { daysBeside } from '../day-beside.ts';
import { rewriteDate } from '../rewrite-date.ts';
import { findFullEraYears } from '../era-years.ts';
import { isNamed } from '../numbered-names.ts';
import { isMedieval, isModern } from '../period-of-text.ts';
import type { Draft, Rule, RuleContext, RuleDocs } from '../rule.ts';
import type { Place } from '../types.ts';

export const calendarSwap: Rule = {
  id: 'calendar-swap',
  severity: 'error',
  find: (context) => [...swappedDates(context), ...swappedYears(context)],
};

/** What it is for, and what it tells and leaves alone. */
export const docs: RuleDocs = {
  description: 'The month and the year of a date are of one calendar.',
  examples: {
    wrong: ['on August 24, 1404', 'on 24 Mordad 2025', '۲۴ اوت ۱۴۰۴', 'in the Persian year 2024'],
    right: [
      'on August 15, 2025',
      'on 24 Mordad 1404',
      '۱۵ اوت ۲۰۲۵',
      'in the Iranian year 2023-24',
      'Timur’s envoy rode into Tabriz on 11 June 1404.',
    ],
  },
};

/** August 24, 1404: a month with a year of the other calendar. */
function swappedDates(context: RuleContext): Draft[] {
  return refused(context.mentions, 'ERR_PARSE_AMBIGUOUS').flatMap((mention): Draft[] => {
    const { index, length, text } = mention;
    const month = monthIn(text);
    const year = yearIn(text);
    if (month === undefined || year === undefined) return [];
    if (!isSwap(month.calendar, year, context, index) || isNumbered(context.text, mention))
      return [];
    const written = meantDays(mention, context).map((day) => rewriteDate(text, undefined, day));
    const expected = written.length === 0 ? mention.expected : written.join(' / ');
    const data = { received: text, expected };
    return [{ index, length, data, mends: written.map((one) => ({ text: one })) }];
  });
}

/** The days that a swapped date may mean, in the calendar that its pair lacks. */
function meantDays(
  mention: Place & { readonly text: string },
  context: RuleContext,
): CalendarDate[] {
  const parts = namedParts(mention.text);
  if (parts === undefined) return [];
  const { partner, days } = daysBeside(mention, unswapped(parts), context);
  const own = parts.calendar;
  const calendar = partner?.calendar === own ? otherCalendar(own) : own;
  return days.map((day) => fromEpochDays(day, calendar));
}

/** `In August, 1404 riders` counts what follows; the number of `Flight IR 1404, May 24` is a name's. */
function isNumbered(
  text: string,
  { index, length, text: own }: Place & { readonly text: string },
): boolean {
  const end = index + length;
  const isCount =
    /^\p{L}+\.?, \d{4}$/u.test(own) &&
    /^ \p{Ll}+(?:s|people|men|women)\b/u.test(text.slice(end, end + LONGEST_WORD));
  return isCount || (/^\d{4}/u.test(own) && isNamed(text, index));
}

const LONGEST_WORD = 40;

function isSwap(calendar: CalendarId, year: number, context: RuleContext, index: number): boolean {
  if (calendar === 'persian') return isOurs(year);
  if (year < 1200 || year >= 1500) return false;
  return year < LAST_JALALI_YEAR ? !isMedieval(context, index) : isModern(context);
}

/** A Jalali year that the news can be about; later ones are rather those of the Middle Ages. */
const LAST_JALALI_YEAR = 1420;

/** A Gregorian year of the last centuries, and none of the imperial era. */
function isOurs(year: number): boolean {
  return calendarOfBareYear(year) === 'gregory';
}

/** The Persian year 2024, «سال ۱۳۸۸ میلادی»: a year that is said to be of the other calendar. */
function swappedYears(context: RuleContext): Draft[] {
  return findFullEraYears(context).flatMap((found): Draft[] => {
    const { index, length, text, year, era } = found;
    const isWrong =
      era === 'persian'
        ? isOurs(year)
        : era === 'gregory' && year >= 1300 && year < LAST_JALALI_YEAR && isModern(context);
    if (!isWrong) return [];
    const [first, second] = era === 'persian' ? [year - 622, year - 621] : [year + 621, year + 622];
    const data = { received: text, expected: `${first}–${second}` };
    return [{ index, length, says: 'calendar-swap-year', data }];
  });
}

/** From a Gregorian month to the Jalali one that it is taken for: August for Mordad. */
const MONTHS_APART = 3;

/**
 * The days that a swapped date may mean: the name of its month is that of the other calendar, or its year is;
 * the likelier first. Nothing in `24 August 1404` tells the one from the other.
 */
function unswapped({ calendar, month, day, year }: NamedParts): number[] {
  const shift = calendar === 'gregory' ? -MONTHS_APART : MONTHS_APART;
  const named = dayOrNothing({
    calendar: otherCalendar(calendar),
    year,
    month: ((month + shift + 11) % 12) + 1,
    day,
  });
  // 24 Mordad 2025: the month tells the Jalali date, the year the Gregorian one.
  const dated = [621, 622].flatMap((apart) => {
    const meant = {
      calendar,
      year: calendar === 'persian' ? year - apart : year + apart,
      month,
      day,
    };
    return dayOrNothing(meant).filter(
      (epochDay) => fromEpochDays(epochDay, otherCalendar(calendar)).year === year,
    );
  });
  return calendar === 'persian' ? [...dated, ...named] : [...named, ...dated];
}

/** The epoch day of a date, or none of what its calendar does not have. */
function dayOrNothing(date: CalendarDate): number[] {
  try {
    return [toEpochDays(calendarDate(date))];
  } catch (error) {
    if (isPressError(error)) return [];
    throw error;
  }
}
