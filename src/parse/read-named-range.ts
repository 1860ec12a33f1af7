import { fitsMonth } from './decide-year.ts';
import { FULL_STOP, HYPHEN, SPACE } from './fold.ts';
import { refusedDate } from './mention.ts';
import { endOfDigits, pageAt, valueOf } from './plain-digits.ts';
import { plainRange } from './plain-mention.ts';
import { closes, entryAt, foldAt, standsFree } from './plain-places.ts';
import { lastWord } from './read-word.ts';
import type { MonthSense } from './sense.ts';
import { longestMonth, NO_YEAR } from './settle.ts';
import type { DateMention, ParseOptions } from './types.ts';
import { CLOSES, CLOSES_YEAR, MONTH, PLACE } from './word-classes.ts';

/**
 * Reads days from one to another in digits of one kind, `1–13 Farvardin [1404]`, `21 March to 2 April [2025]`,
 * where nothing around can belong to them; undefined for all else, as the other plain forms.
 */
export function readNamedRange(
  text: string,
  start: number,
  { now }: ParseOptions,
): DateMention | undefined {
  const page = pageAt(text, start);
  if (page === undefined || now !== undefined || !standsFree(text, start)) return undefined;
  const dayEnd = endOfDay(text, start, page);
  const ownMonth = monthBehind(text, dayEnd);
  const lastDayAt = behindJoint(text, ownMonth === undefined ? dayEnd : lastWord.end);
  if (lastDayAt === undefined || pageAt(text, lastDayAt) !== page) return undefined;
  const lastDayEnd = endOfDay(text, lastDayAt, page);
  const lastMonth = monthBehind(text, lastDayEnd);
  if (lastMonth === undefined) return undefined;
  const { calendar } = lastMonth;
  const firstMonth = ownMonth ?? lastMonth;
  if (firstMonth.calendar !== calendar) return undefined;
  const nameEnd = lastWord.end;
  const day = valueOf(text, start, dayEnd);
  const lastDay = valueOf(text, lastDayAt, lastDayEnd);

  const yearAt = nameEnd + 1;
  const digits = foldAt(text, nameEnd) === SPACE ? pageAt(text, yearAt) : undefined;
  if (digits === undefined) {
    if (day === 0 || day > longestMonth(calendar, firstMonth.month)) return undefined;
    if (lastDay === 0 || lastDay > longestMonth(calendar, lastMonth.month)) return undefined;
    const isShort = nameEnd - lastDayEnd <= LONGEST_ABBREVIATION;
    if (isShort && foldAt(text, nameEnd) === FULL_STOP) return undefined;
    if (!closes(text, nameEnd, CLOSES)) return undefined;
    return refusedDate(text, start, nameEnd, NO_YEAR);
  }
  const end = endOfDigits(text, yearAt, digits);
  if (end - yearAt !== 4 || digits !== page) return undefined;
  const year = valueOf(text, yearAt, end);
  if (!fitsMonth(year, calendar) || !closes(text, end, CLOSES_YEAR)) return undefined;
  return plainRange(
    text,
    start,
    end,
    { calendar, year, month: firstMonth.month, day },
    { calendar, year, month: lastMonth.month, day: lastDay },
  );
}

/** With the space before it. */
const LONGEST_ABBREVIATION = 6;

/** Where one or two digits end; the beginning of what are more. */
function endOfDay(text: string, start: number, page: number): number {
  const end = endOfDigits(text, start, page);
  return end - start <= 2 ? end : start;
}

/** The month whose name stands a space behind a place; one that is no other word. */
function monthBehind(text: string, end: number): MonthSense | undefined {
  if (foldAt(text, end) !== SPACE) return undefined;
  const entry = entryAt(text, end + 1);
  if (entry === undefined || (entry.classes & ~PLACE) !== MONTH) return undefined;
  return entry.sense?.month?.doubtful === false ? entry.sense.month : undefined;
}

/** Where the last day begins behind what joins the two: a dash, with spaces or without, or a word for to. */
function behindJoint(text: string, end: number): number | undefined {
  if (foldAt(text, end) === HYPHEN) return end + 1;
  if (foldAt(text, end) !== SPACE) return undefined;
  const place = end + 1;
  const isDash = foldAt(text, place) === HYPHEN;
  if (!isDash && entryAt(text, place)?.sense?.roles.has('to') !== true) return undefined;
  const jointEnd = isDash ? place + 1 : lastWord.end;
  return foldAt(text, jointEnd) === SPACE ? jointEnd + 1 : undefined;
}
