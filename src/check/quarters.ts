import { FIRST_PLAIN_YEAR } from '../core/iso-date.ts';
import { type CalendarId, daysInMonth, toEpochDays } from '../core/index.ts';
import { withDigits } from '../locale-data/digits.ts';
import { cardinalOf } from './cardinals.ts';
import type { Interval } from './interval.ts';
import { ordinalOf } from './ordinals.ts';
import type { Landmarks } from './landmarks/landmarks.ts';
import { ascending, matchesFrom, placesBefore } from './landmarks/matches-from.ts';
import type { Place } from './types.ts';
import { isDigitAt } from './units-at.ts';

/** A quarter of a year, or another part of so many months: its half, its first nine months. */
export interface Quarter extends Place {
  readonly text: string;
  /** Which of the parts of its length it is. */
  readonly quarter: number;
  readonly months: number;
  /** The calendar of the year that follows it, and its days in that year. */
  readonly calendar?: CalendarId;
  readonly days?: Interval;
}

const ENGLISH =
  /(?<!\p{L})(?:(first|second|third|fourth|final|last|[1-4](?:st|nd|rd|th))[ -](?:quarter|(half)(?= of (?:the )?(?:\p{L}+ ){0,3}(?:year|\d{4})\b)|(three|six|nine|[369])[ -]months?(?: period)?(?= of )|(?<=first )(two|three|four|five|six|seven|eight|nine|ten|eleven|1[01]|[2-9]) months)|([QH])([1-4]))\b(?:(?: of|,)? (?:the )?(fiscal )?(?:(?:iranian|persian|solar|calendar) )?(?:year )?(\d{4}))?/giu;
const PERSIAN =
  /(?<![\p{L}\d۰-۹])(?:(دو|سه|چهار|پنج|شش|هفت|هشت|نه|ده|یازده|1[01]|۱[۰۱]|[2-9۲-۹])[ \u200c]?ماهه?(?:ٔ|ۀ|\u200cی)?|نیم(?:ه(?:ٔ|\u200cی)?|ۀ)(?= \p{L}{3,6} (?:سال|[۰-۹0-9]{4}))) (اول|نخست|یکم|دوم|سوم|چهارم|آخر|پایانی)(?: سال)?( مالی)?(?: ([۰-۹0-9]{4}))?/gu;

/** From the beginnings of the ordinals to the word behind them: `1st quarter`, `second half`. */
const TO_QUARTER = [4, 5, 6, 7];

/** Finds the quarters of a text, and its halves. */
export function findQuarters(text: string, landmarks?: Landmarks): Quarter[] {
  const marks = landmarks?.words.quarterMark;
  const english =
    landmarks &&
    marks &&
    sorted(
      marks,
      placesBefore(landmarks.words.quarter, TO_QUARTER),
      beforeNumbers(text, landmarks),
    );
  const persian =
    landmarks &&
    marks &&
    sorted(
      marks,
      landmarks.shortNumbers.filter((place) => countsMonths(text, place)),
    );
  return [
    ...matchesFrom(text, ENGLISH, english).map(inEnglish),
    ...matchesFrom(text, PERSIAN, persian).map(inPersian),
  ].toSorted((one, two) => one.index - two.index);
}

function sorted(...places: readonly (readonly number[])[]): number[] {
  return places.flat().toSorted(ascending);
}

/** `The first 9 months`. */
function beforeNumbers(text: string, { shortNumbers }: Landmarks): number[] {
  return placesBefore(
    shortNumbers.filter((place) => countsMonths(text, place)),
    TO_QUARTER,
  );
}

/** Whether what follows a number of one or two digits may be the word for months, in one of the two languages. */
function countsMonths(text: string, place: number): boolean {
  const end = place + (isDigitAt(text, place + 1) ? 2 : 1);
  const next = text.charAt(end);
  return MONTH_BEGINS.has(JOINTS.has(next) ? text.charAt(end + 1) : next);
}

const JOINTS: ReadonlySet<string> = new Set(' -\u200c');
const MONTH_BEGINS: ReadonlySet<string> = new Set('mMم');

function inEnglish(match: RegExpExecArray): Quarter {
  const { index, 0: text, 1: word, 2: half, 3: counted, 4: count = counted } = match;
  const { 5: letter, 6: number, 7: fiscal, 8: year } = match;
  const isHalf = half !== undefined || letter?.toUpperCase() === 'H';
  const months = isHalf ? 6 : monthsOf(count);
  return partOf(index, text, months, word ?? number ?? '', { year, fiscal });
}

function inPersian(match: RegExpExecArray): Quarter {
  const { index, 0: text, 1: count, 2: word = '', 3: fiscal, 4: year } = match;
  return partOf(index, text, count === undefined ? 6 : monthsOf(count), word, { year, fiscal });
}

function monthsOf(count = 'three'): number {
  return cardinalOf(count) ?? 3;
}

function partOf(
  index: number,
  text: string,
  months: number,
  word: string,
  told: { readonly year: string | undefined; readonly fiscal: string | undefined },
): Quarter {
  const most = Math.floor(MONTHS / months);
  const quarter = LAST.test(word) ? most : (ordinalOf(word) ?? Number(word));
  const part = { index, length: text.length, text, quarter, months };
  const year = Number(withDigits(told.year ?? '', 'latn'));
  if (year === 0) return part;
  const calendar = year < FIRST_PLAIN_YEAR ? 'persian' : 'gregory';
  // Where a fiscal year begins nobody knows.
  if (told.fiscal !== undefined || quarter > most) return { ...part, calendar };
  const first = LAST.test(word) ? MONTHS - months + 1 : (quarter - 1) * months + 1;
  return { ...part, calendar, days: daysOf(calendar, year, first, months) };
}

function daysOf(calendar: CalendarId, year: number, first: number, months: number): Interval {
  const month = first + months - 1;
  return {
    from: toEpochDays({ calendar, year, month: first, day: 1 }),
    to: toEpochDays({ calendar, year, month, day: daysInMonth({ calendar, year, month }) }),
  };
}

const MONTHS = 12;
const LAST = /^(?:final|last|آخر|پایانی)$/iu;
