import { type CalendarId, fromEpochDays } from '../../core/index.ts';
import { withDigits } from '../../locale-data/digits.ts';
import { allParseWords } from '../../locale-data/parse-words.ts';
import { foldText } from '../../parse/fold.ts';
import { readingsNear, SAMPLE_DAY } from '../claim.ts';
import { within } from '../places.ts';
import type { RuleContext } from '../rule.ts';
import { type ComparedSide, type Told } from './side.ts';

/**
 * Whether a text has the day of a date beside the name of its month, in either calendar, where that was not
 * sure enough to be read as a date: «۵ تیر» may be five bullets, «۲۴ اسد» two dozen lions.
 */
export function isWrittenIn(date: Told, { context, told }: ComparedSide): boolean {
  if (date.precision !== 'day') return false;
  const near = told.find(({ readings }) => readings.length > 0)?.readings[0]?.from;
  const days = date.yearless
    ? readingsNear(date, near ?? context.now ?? SAMPLE_DAY)
    : date.readings;
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
            [words[place - 1], words[place + 1]].some((other) => names.has(other ?? '')),
        );
      }),
  );
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
