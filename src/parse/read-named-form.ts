import { fitsMonth } from './decide-year.ts';
import { COMMA, FULL_STOP, isPersianAt, SPACE } from './fold.ts';
import { refusedDate } from './mention.ts';
import { ASCII_PAGE, endOfDigits, pageAt, valueOf } from './plain-digits.ts';
import { plainDay, plainMonth } from './plain-mention.ts';
import { closes, entryAt, foldAt, mayFollowNumber, standsFree } from './plain-places.ts';
import { lastWord } from './read-word.ts';
import { NO_YEAR } from './settle.ts';
import { wordBefore } from './surroundings.ts';
import { isCapital } from './tokens.ts';
import type { DateMention, ParseOptions } from './types.ts';
import { type Entry, eventKey, vocabularyOf } from './vocabulary.ts';
import { BEGINS_NAME, CLOSES, CLOSES_YEAR, MONTH, PLACE, WEEKDAY } from './word-classes.ts';

/**
 * Reads the forms that most dates of prose have, where nothing around can belong to them:
 * `[Friday,] 24 Mordad [1404]`, `[Friday,] August 15[, 2025]`, `April 2019`. Undefined for all else, which the
 * grammar then reads or refuses; a test holds it to the grammar's answers.
 */
export function readNamedForm(
  text: string,
  start: number,
  options: ParseOptions,
): DateMention | undefined {
  if (!standsFree(text, start)) return undefined;
  let place = start;
  let weekday: number | undefined;
  let page = pageAt(text, place);
  let entry: Entry | undefined;
  if (page === undefined) {
    entry = entryAt(text, place);
    if (entry?.classes === WEEKDAY) {
      weekday = entry.sense?.weekday;
      place = lastWord.end;
      if (foldAt(text, place) === COMMA) place++;
      if (foldAt(text, place) !== SPACE) return undefined;
      page = pageAt(text, ++place);
      if (page === undefined) entry = entryAt(text, place);
    }
  }
  let day = 0;
  if (page !== undefined) {
    const end = endOfDigits(text, place, page);
    if (end - place > 2 || foldAt(text, end) !== SPACE) return undefined;
    day = valueOf(text, place, end);
    if (day === 0) return undefined;
    place = end + 1;
    entry = entryAt(text, place);
  }
  // A march is what a day before it may be the name of, and no other month.
  if (entry === undefined || (entry.classes & ~(PLACE | BEGINS_NAME)) !== MONTH) return undefined;
  const named = entry.sense?.month;
  if (named === undefined || named.doubtful) return undefined;
  const { calendar, month } = named;
  const name = place;
  place = lastWord.end;
  let next = place + 1; // behind a space
  let digits = foldAt(text, place) === SPACE ? pageAt(text, next) : undefined;
  if (page === undefined && digits === ASCII_PAGE && !isPersianAt(text, name)) {
    const end = endOfDigits(text, next, ASCII_PAGE);
    if (end - next <= 2) {
      day = valueOf(text, next, end);
      if (day === 0) return undefined;
      page = ASCII_PAGE;
      place = end;
      next = foldAt(text, end) === COMMA ? end + 2 : end + 1;
      digits = foldAt(text, next - 1) === SPACE ? pageAt(text, next) : undefined;
    }
  }

  if (digits === undefined) {
    if ((entry.classes & BEGINS_NAME) !== 0) return undefined; // a number ends a name
    // The sure ones: a day that every month has, a name that is no other word.
    if (day === 0 || day > SHORTEST_MONTH || options.now !== undefined) return undefined;
    if (foldAt(text, place) === FULL_STOP && place - name <= LONGEST_ABBREVIATION) return undefined;
    if (!closes(text, place, CLOSES)) return undefined;
    if (weekday === undefined) {
      if (named.weak || !(isPersianAt(text, name) || isCapital(text, name))) return undefined;
      if (vocabularyOf().eventDays.has(eventKey(calendar, month, day))) return undefined;
      if (wordBefore(text, start)?.roles.has('placeBefore') === true) return undefined;
    }
    return refusedDate(text, start, place, NO_YEAR);
  }
  const end = endOfDigits(text, next, digits);
  if (end - next !== 4 || (page !== undefined && page !== digits)) return undefined;
  const year = valueOf(text, next, end);
  if (!fitsMonth(year, calendar) || !closes(text, end, CLOSES_YEAR)) return undefined;
  if (day > 0) return plainDay(text, start, end, { calendar, year, month, day }, 'month', weekday);
  if (weekday !== undefined || mayFollowNumber(text, start)) return undefined;
  return plainMonth(text, start, end, { calendar, year, month });
}

const SHORTEST_MONTH = 28;
const LONGEST_ABBREVIATION = 5;
