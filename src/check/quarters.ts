import { withDigits } from '../locale-data/digits.ts';
import { ordinalOf } from './ordinals.ts';
import type { Landmarks } from './landmarks/landmarks.ts';
import { ascending, matchesFrom, placesBefore } from './landmarks/matches-from.ts';
import type { Place } from './types.ts';
import { hasPersianLetter } from './script.ts';

/** A quarter of a year, and the year that follows it: it tells the calendar. */
export interface Quarter extends Place {
  readonly text: string;
  readonly quarter: number;
  readonly calendar?: 'persian' | 'gregory';
}

const ENGLISH =
  /(?<!\p{L})(?:(first|second|third|fourth|final|last|[1-4](?:st|nd|rd|th))[ -]quarter|Q([1-4]))\b(?:(?: of|,)? (?:the )?(?:fiscal )?(?:year )?(\d{4}))?/giu;
const PERSIAN =
  /(?<!\p{L})سه[ \u200c]?ماهه?(?:ٔ|ۀ|‌ی)? (اول|نخست|یکم|دوم|سوم|چهارم|آخر|پایانی)(?: سال)?(?: ([۰-۹0-9]{4}))?/gu;

/** From the beginnings of the ordinals to the `quarter` behind them: `1st quarter`, `second quarter`. */
const TO_QUARTER = [4, 5, 6, 7];

/** Finds the quarters of a text. */
export function findQuarters(text: string, landmarks?: Landmarks): Quarter[] {
  const marks = landmarks?.words.quarterMark;
  const starts =
    landmarks &&
    marks &&
    [...marks, ...placesBefore(landmarks.words.quarter, TO_QUARTER)].toSorted(ascending);
  return [...matchesFrom(text, ENGLISH, starts), ...matchesFrom(text, PERSIAN, marks)]
    .map(quarterOf)
    .toSorted((one, two) => one.index - two.index);
}

function quarterOf(match: RegExpExecArray): Quarter {
  const { index, 0: text, 1: word, 2: second, 3: third } = match;
  const isPersian = word !== undefined && hasPersianLetter(word);
  const year = Number(withDigits((isPersian ? second : third) ?? '', 'latn'));
  const quarter = word === undefined ? Number(second) : numberOf(word);
  return {
    index,
    length: text.length,
    text,
    quarter,
    ...(year > 0 && { calendar: year < FIRST_GREGORIAN ? 'persian' : 'gregory' }),
  };
}

/** A year before this one is Jalali. */
const FIRST_GREGORIAN = 1700;

function numberOf(word: string): number {
  return /^(?:final|last|آخر|پایانی)$/iu.test(word) ? 4 : (ordinalOf(word) ?? 0);
}
