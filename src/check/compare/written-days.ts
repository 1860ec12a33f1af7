import { type CalendarId, daysInMonth, fromEpochDays } from '../../core/index.ts';
import { withDigits } from '../../locale-data/digits.ts';
import { allParseWords } from '../../locale-data/parse-words.ts';
import { foldText } from '../../parse/fold.ts';
import { firstDayOf, type Interval, overlap } from '../interval.ts';
import { within } from '../places.ts';
import { readingsIn, readingsNear, SAMPLE_DAY, type ToldYears } from '../yearless-days.ts';
import type { RuleContext } from '../rule.ts';
import { groupAt } from './paragraphs.ts';
import { type ComparedSide, type Told } from './side.ts';

/**
 * Whether a text has the day of a date beside the name of its month, in either calendar, where that was not
 * sure enough to be read as a date: «۵ تیر» may be five bullets, «۲۴ اسد» two dozen lions.
 */
export function isWrittenIn(date: Told, { context }: ComparedSide, years?: ToldYears): boolean {
  if (date.precision !== 'day') return false;
  const days = date.yearless ? daysOf(date, years) : date.readings;
  const words = wordsOutside(context);
  const [plain, numbers] = [allWordsInTurn(context), numbersOutside(context)];
  return days.some(
    ({ from, to }) =>
      from === to &&
      (['persian', 'gregory'] as const).some((calendar) => {
        const { month, day } = fromEpochDays(from, calendar);
        const names = namesOf(calendar, month);
        return (numbers.get(String(day)) ?? []).some((place) =>
          besideNumber(words, plain, place).some((other) => names.has(other ?? '')),
        );
      }),
  );
}

/** The words before and after a number, and those round a list of which it is: «۱۷ و ۱۸ مهر», `May 4, 11 and 18`. */
function besideNumber(
  words: readonly string[],
  plain: readonly string[],
  place: number,
): readonly (string | undefined)[] {
  let [first, last] = [place, place];
  while (isOfList(plain, first - 1)) first--;
  while (isOfList(plain, last + 1)) last++;
  return [words[place - 1], words[place + 1], plain[first - 1], plain[last + 1]];
}

/** A day, or what joins two. */
function isOfList(words: readonly string[], place: number): boolean {
  return /^(?:\d{1,2}|و|and)$/u.test(words[place] ?? '');
}

/** Where no year is told, the day as it mostly is. */
function daysOf(date: Told, years: ToldYears | undefined): readonly Interval[] {
  return years === undefined ? readingsNear(date, SAMPLE_DAY) : readingsIn(date, years).list;
}

/** Whether a date is a month that leaves its year to the next of a list: «آذر و دی ۱۴۰۲», `December and January 2024`. */
function sharesYear({ precision, mention }: Told): boolean {
  return precision === 'month' && mention.status === 'read' && mention.implied.includes('year');
}

/**
 * Whether a text names a month of a date without its year, which is one that is told or the next: «حمل سال بعد»,
 * and «بهمن همان سال» behind a date of the same Jalali year, whatever calendar tells it in the other text.
 */
export function isMonthWrittenIn(date: Told, side: ComparedSide, years?: ToldYears): boolean {
  const words = wordsOutside(side.context);
  return date.readings.some(({ from, to }) =>
    (['persian', 'gregory'] as const).some((calendar) =>
      [from, to].some((day) => {
        const { year, month } = fromEpochDays(day, calendar);
        const told = years?.[calendar];
        const isOfTold =
          told?.has(year) === true ||
          told?.has(year - 1) === true ||
          sharesYear(date) ||
          isYearBeside(date, side, calendar, year - 1, year);
        // «آبان ۹۸» is no date, since a number of two digits may be anything.
        const short = String(year % 100).padStart(2, '0');
        const names = namesOf(calendar, month);
        return words.some((word, place) => {
          if (!names.has(word)) return false;
          const next = words[place + 1];
          if (next === SAME) return isYearBeside(date, side, calendar, year, year);
          return isOfTold || next === short;
        });
      }),
    ),
  );
}

/** «بهمن همان سال». */
const SAME = 'همان';

/** Whether the paragraphs of a date tell something of some years. */
function isYearBeside(
  { group }: Told,
  { told, years, paragraphs }: ComparedSide,
  calendar: CalendarId,
  first: number,
  last: number,
): boolean {
  const span = { from: firstDayOf(first, calendar), to: firstDayOf(last + 1, calendar) - 1 };
  return (
    told.some((one) => one.group === group && one.readings.some((days) => overlap(days, span))) ||
    years.some(({ index, days }) => groupAt(paragraphs, index) === group && overlap(days, span))
  );
}

/** Whether a day begins or ends a month that a text names: «در ماه سرطان», in Saratan, which began on June 22. */
export function isEdgeOfMonthIn(date: Told, { context }: ComparedSide, years?: ToldYears): boolean {
  if (date.precision !== 'day') return false;
  const words = allWords(context);
  return (date.yearless ? daysOf(date, years) : date.readings).some(({ from }) => {
    const { year, month, day } = fromEpochDays(from, 'persian');
    const isEdge = day === 1 || day === daysInMonth({ calendar: 'persian', year, month });
    return isEdge && [...namesOf('persian', month)].some((name) => words.has(name));
  });
}

const WORD = /[\p{L}\p{M}\p{N}\u200c]+/gu;

/** What is worked out of a text once, however many of its dates ask for it. */
/* @__NO_SIDE_EFFECTS__ */
function onceOf<T>(work: (context: RuleContext) => T): (context: RuleContext) => T {
  const known = new WeakMap<RuleContext, { readonly value: T }>();
  return (context) => {
    let found = known.get(context);
    if (found === undefined) known.set(context, (found = { value: work(context) }));
    return found.value;
  };
}

/** The words of a text as they are compared; those of its dates are none. */
const wordsOutside = onceOf(({ text, mentions }): readonly string[] => {
  const inDate = within(mentions);
  return [...withDigits(text, 'latn').matchAll(WORD)].map(({ index, 0: word }) =>
    inDate(index) ? '' : foldText(word).replace(/ماه$/u, ''),
  );
});

/** Where each number stands among those words. */
const numbersOutside = onceOf((context): ReadonlyMap<string, readonly number[]> => {
  const places = new Map<string, number[]>();
  for (const [place, word] of wordsOutside(context).entries()) {
    if (!/^\d/u.test(word)) continue;
    const own = places.get(word);
    if (own === undefined) places.set(word, [place]);
    else own.push(place);
  }
  return places;
});

/** Every word of a text, those of its dates among them. */
const allWordsInTurn = onceOf(({ text }): readonly string[] =>
  [...withDigits(text, 'latn').matchAll(WORD)].map(([word]) => foldText(word)),
);

const allWords = onceOf((context): ReadonlySet<string> => new Set(allWordsInTurn(context)));

const namesOfMonths = new Map<string, ReadonlySet<string>>();

/** Every spelling of a month, in every language, as it is compared. */
function namesOf(calendar: CalendarId, month: number): ReadonlySet<string> {
  const key = `${calendar} ${month}`;
  let names = namesOfMonths.get(key);
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
    namesOfMonths.set(key, names);
  }
  return names;
}
