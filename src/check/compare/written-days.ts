import { type CalendarId, daysInMonth, fromEpochDays } from '../../core/index.ts';
import { withDigits } from '../../locale-data/digits.ts';
import { allParseWords } from '../../locale-data/parse-words.ts';
import { foldText } from '../../parse/fold.ts';
import { readingsIn, readingsNear, SAMPLE_DAY, type ToldYears } from '../claim.ts';
import type { Interval } from '../interval.ts';
import { within } from '../places.ts';
import type { RuleContext } from '../rule.ts';
import { type ComparedSide, type Told } from './side.ts';

/**
 * Whether a text has the day of a date beside the name of its month, in either calendar, where that was not
 * sure enough to be read as a date: «۵ تیر» may be five bullets, «۲۴ اسد» two dozen lions.
 */
export function isWrittenIn(date: Told, { context }: ComparedSide, years?: ToldYears): boolean {
  if (date.precision !== 'day') return false;
  const days = date.yearless ? daysOf(date, years) : date.readings;
  const words = wordsOutside(context);
  return days.some(
    ({ from, to }) =>
      from === to &&
      (['persian', 'gregory'] as const).some((calendar) => {
        const { month, day } = fromEpochDays(from, calendar);
        const names = namesOf(calendar, month);
        return words.some(
          (word, place) =>
            word === String(day) &&
            besideNumber(words, place).some((other) => names.has(other ?? '')),
        );
      }),
  );
}

/** The words before and after a number, and after the next of a list: «۱۷ و ۱۸ مهر». */
function besideNumber(words: readonly string[], place: number): readonly (string | undefined)[] {
  const isList = words[place + 1] === 'و' || words[place + 1] === 'and';
  return [words[place - 1], words[place + (isList ? 3 : 1)]];
}

/** Where no year is told, the day as it mostly is. */
function daysOf(date: Told, years: ToldYears | undefined): readonly Interval[] {
  return years === undefined ? readingsNear(date, SAMPLE_DAY) : readingsIn(date, years).list;
}

/** Whether a date is a month that leaves its year to the next of a list: «آذر و دی ۱۴۰۲», `December and January 2024`. */
export function sharesYear({ precision, mention }: Told): boolean {
  return precision === 'month' && mention.status === 'read' && mention.implied.includes('year');
}

/** Whether a text names a month of a date without its year, which is one that is told or the next: «حمل سال بعد». */
export function isMonthWrittenIn(
  date: Told,
  { context }: ComparedSide,
  years?: ToldYears,
): boolean {
  const words = new Set(wordsOutside(context));
  return date.readings.some(({ from, to }) =>
    (['persian', 'gregory'] as const).some((calendar) =>
      [from, to].some((day) => {
        const { year, month } = fromEpochDays(day, calendar);
        const told = years?.[calendar];
        const isOfTold =
          told?.has(year) === true || told?.has(year - 1) === true || sharesYear(date);
        return isOfTold && [...namesOf(calendar, month)].some((name) => words.has(name));
      }),
    ),
  );
}

/** Whether a day begins or ends a month that a text names: «در ماه سرطان», in Saratan, which began on June 22. */
export function isEdgeOfMonthIn(date: Told, { context }: ComparedSide, years?: ToldYears): boolean {
  if (date.precision !== 'day') return false;
  const words = new Set(
    [...withDigits(context.text, 'latn').matchAll(WORD)].map(([word]) => foldText(word)),
  );
  return (date.yearless ? daysOf(date, years) : date.readings).some(({ from }) => {
    const { year, month, day } = fromEpochDays(from, 'persian');
    const isEdge = day === 1 || day === daysInMonth({ calendar: 'persian', year, month });
    return isEdge && [...namesOf('persian', month)].some((name) => words.has(name));
  });
}

const WORD = /[\p{L}\p{M}\p{N}\u200c]+/gu;

/** The words of a text as they are compared; those of its dates are none. */
function wordsOutside({ text, mentions }: RuleContext): string[] {
  const inDate = within(mentions);
  return [...withDigits(text, 'latn').matchAll(WORD)].map(({ index, 0: word }) =>
    inDate(index) ? '' : foldText(word).replace(/ماه$/u, ''),
  );
}

const known = new Map<string, ReadonlySet<string>>();

/** Every spelling of a month, in every language, as it is compared. */
function namesOf(calendar: CalendarId, month: number): ReadonlySet<string> {
  const key = `${calendar} ${month}`;
  let names = known.get(key);
  if (names === undefined) {
    const lists = allParseWords().flatMap(({ months, doubtfulMonths }) =>
      calendar === 'gregory'
        ? [months.gregory]
        : [
            months.persian,
            months.afghan,
            doubtfulMonths?.persian ?? [],
            doubtfulMonths?.afghan ?? [],
          ],
    );
    names = new Set(lists.flatMap((list) => (list[month - 1] ?? []).map(foldText)));
    known.set(key, names);
  }
  return names;
}
