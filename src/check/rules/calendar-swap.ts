import {
  type CalendarDate,
  calendarDate,
  type CalendarId,
  isPressError,
  toGregorian,
  toJalali,
} from '../../core/index.ts';
import { monthIn, type NamedParts, namedParts, refused, yearIn } from '../refused-dates.ts';
import { rewriteDate } from '../rewrite-date.ts';
import { eraYearsOf } from '../era-years.ts';
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
    const parts = namedParts(text);
    const found = parts === undefined ? undefined : unswapped(parts);
    const right = found && besidePair(found, mention, context);
    if (right === undefined) {
      return [{ index, length, data: { received: text, expected: mention.expected } }];
    }
    const expected = rewriteDate(text, undefined, right);
    return [{ index, length, data: { received: text, expected }, mends: [{ text: expected }] }];
  });
}

/** `In August, 1404 riders` counts what follows; the number of `Flight IR 1404, May 24` is a name's. */
function isNumbered(
  text: string,
  { index, length, text: own }: Place & { readonly text: string },
): boolean {
  const end = index + length;
  const isCount =
    /^\p{L}+, \d{4}$/u.test(own) &&
    /^ \p{Ll}+(?:s|people|men|women)\b/u.test(text.slice(end, end + LONGEST_WORD));
  return isCount || (/^\d{4}/u.test(own) && isNamed(text, index));
}

const LONGEST_WORD = 40;

/** The right date in the calendar that the other of a pair does not have: `24 August 1404 (August 15, 2025)`. */
function besidePair(
  right: CalendarDate,
  { index, length }: Place,
  { text, claims }: RuleContext,
): CalendarDate {
  const end = index + length;
  const [joint = ''] = /^\s*[(/]\s*/u.exec(text.slice(end, end + LONGEST_WORD)) ?? [];
  const beside =
    joint === '' ? undefined : claims.find((claim) => claim.index === end + joint.length);
  if (beside?.calendar !== right.calendar) return right;
  return right.calendar === 'persian' ? toGregorian(right) : toJalali(right);
}

function isSwap(calendar: CalendarId, year: number, context: RuleContext, index: number): boolean {
  if (calendar === 'persian') return isOurs(year);
  if (year < 1200 || year >= 1500) return false;
  return year < LAST_JALALI_YEAR ? !isMedieval(context, index) : isModern(context);
}

/** A Jalali year that the news can be about; later ones are rather those of the Middle Ages. */
const LAST_JALALI_YEAR = 1420;

/** A Gregorian year of the last centuries, and none of the imperial era. */
function isOurs(year: number): boolean {
  return year >= 1700 && (year < 2480 || year > 2540);
}

/** The Persian year 2024, «سال ۱۳۸۸ میلادی»: a year that is said to be of the other calendar. */
function swappedYears(context: RuleContext): Draft[] {
  return eraYearsOf(context).flatMap((found): Draft[] => {
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

/** The day meant in a swapped date, where a name was changed to the other calendar's and the numbers were kept. */
function unswapped({ calendar, month, day, year }: NamedParts): CalendarDate | undefined {
  if (calendar === 'gregory') {
    const jalali = ((month - MONTHS_APART + 11) % 12) + 1;
    return dayOrNothing({ calendar: 'persian', year, month: jalali, day }, 'gregory');
  }
  // 24 Mordad 2025: the month tells the Jalali date, the year the Gregorian one.
  for (const yearsApart of [621, 622]) {
    const meant = { calendar, year: year - yearsApart, month, day };
    const shown = dayOrNothing(meant, 'persian');
    if (shown !== undefined && toGregorian(shown).year === year) return shown;
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
