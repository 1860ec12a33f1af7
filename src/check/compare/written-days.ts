import { type CalendarId, daysInMonth, fromEpochDays } from '../../core/index.ts';
import { oncePer } from '../../core/once-per.ts';
import { withDigits } from '../../locale-data/digits.ts';
import { allParseWords } from '../../locale-data/parse-words.ts';
import { foldText } from '../../parse/fold.ts';
import { firstDayOf, overlap } from '../interval.ts';
import { within } from '../places.ts';
import { daysOf, type ToldYears } from '../yearless-days.ts';
import type { RuleContext } from '../rule.ts';
import { groupAt } from './paragraphs.ts';
import { type ComparedSide, type Told } from './side.ts';

/**
 * Whether a text has the day of a date beside the name of its month, in either calendar, where that was not
 * sure enough to be read as a date: «۵ تیر» may be five bullets, «۲۴ اسد» two dozen lions.
 */
export function isWrittenIn(date: Told, { context }: ComparedSide, years?: ToldYears): boolean {
  if (date.precision !== 'day') return false;
  const days = daysOf(date, years);
  const { inTurn, places } = wordsOutside(context);
  const plain = allWordsInTurn(context);
  return days.some(
    ({ from, to }) =>
      from === to &&
      (['persian', 'gregory'] as const).some((calendar) => {
        const { month, day } = fromEpochDays(from, calendar);
        const names = namesOf(calendar, month);
        return (places.get(String(day)) ?? []).some((place) =>
          besideNumber(inTurn, plain, place).some((other) => names.has(other ?? '')),
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

/** Whether a date is a month that leaves its year to the next of a list: «آذر و دی ۱۴۰۲», `December and January 2024`. */
function sharesYear({ precision, mention }: Told): boolean {
  return precision === 'month' && mention.status === 'read' && mention.implied.includes('year');
}

/**
 * Whether a text names a month of a date without its year, which is one that is told or the next: «حمل سال بعد»,
 * and «بهمن همان سال» behind a date of the same Jalali year, whatever calendar tells it in the other text.
 */
export function isMonthWrittenIn(date: Told, side: ComparedSide, years?: ToldYears): boolean {
  const { inTurn, places } = wordsOutside(side.context);
  return date.readings.some(({ from, to }) =>
    (['persian', 'gregory'] as const).some((calendar) =>
      [from, to].some((day) => {
        const { year, month } = fromEpochDays(day, calendar);
        const named = [...namesOf(calendar, month)].flatMap((name) => places.get(name) ?? []);
        // Of most months no name stands anywhere.
        if (named.length === 0) return false;
        const told = years?.[calendar];
        const isOfTold =
          told?.has(year) === true ||
          told?.has(year - 1) === true ||
          sharesYear(date) ||
          isYearBeside(date, side, calendar, year - 1, year);
        // «آبان ۹۸» is no date, since a number of two digits may be anything.
        const short = String(year % 100).padStart(2, '0');
        return named.some((place) => {
          const next = inTurn[place + 1];
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
  return daysOf(date, years).some(({ from }) => {
    const { year, month, day } = fromEpochDays(from, 'persian');
    const isEdge = day === 1 || day === daysInMonth({ calendar: 'persian', year, month });
    return isEdge && [...namesOf('persian', month)].some((name) => words.has(name));
  });
}

const WORD = /[\p{L}\p{M}\p{N}\u200c]+/gu;

/** The words of a text as they are compared, and where each stands among them; those of its dates are none. */
const wordsOutside = oncePer(({ text, mentions }: RuleContext) => {
  const inDate = within(mentions);
  const inTurn = [...withDigits(text, 'latn').matchAll(WORD)].map(({ index, 0: word }) =>
    inDate(index) ? '' : foldText(word).replace(/ماه$/u, ''),
  );
  const places = new Map<string, number[]>();
  for (const [place, word] of inTurn.entries()) {
    const own = places.get(word);
    if (own === undefined) places.set(word, [place]);
    else own.push(place);
  }
  return { inTurn, places };
});

/** Every word of a text, those of its dates among them. */
const allWordsInTurn = oncePer(({ text }: RuleContext): readonly string[] =>
  [...withDigits(text, 'latn').matchAll(WORD)].map(([word]) => foldText(word)),
);

const allWords = oncePer((context: RuleContext) => new Set(allWordsInTurn(context)));

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
