import type { CalendarId } from '../core/index.ts';
import { withDigits } from '../locale-data/digits.ts';
import { allTimePatterns } from '../locale-data/time-patterns.ts';
import type { Interval } from './interval.ts';
import type { Landmarks } from './landmarks/landmarks.ts';
import { matchesFrom } from './landmarks/matches-from.ts';
import { ordinalOf } from './ordinals.ts';
import { hasPersianLetter } from './script.ts';
import { anyPattern, groupsOf } from './told-pattern.ts';
import type { Place } from './types.ts';

/** A century that a text tells by its number. */
export interface Century extends Place {
  readonly text: string;
  /** A century that can be of either calendar has both. */
  readonly readings: readonly Interval[];
}

let told: RegExp | undefined;

/** Finds the centuries of a text, those before Christ and of the lunar calendar too, from left to right. */
export function findCenturies(text: string, landmarks?: Landmarks): Century[] {
  told ??= anyPattern(
    allTimePatterns().flatMap(({ centuries }) => centuries.told),
    'giu',
  );
  const places = landmarks?.words.century;
  return matchesFrom(text, told, places && withNumbersBefore(text, places)).flatMap((match) => {
    const { index, 0: whole } = match;
    const { number: written = '', ...era } = groupsOf(match);
    const number = numberOf(written);
    if (number === undefined || number < 1 || number > LAST) return [];
    const readings = readingsOf(number, era, hasPersianLetter(whole.charAt(0)));
    return [{ index, length: whole.length, text: whole, readings }];
  });
}

/** By its era: «هجری» is solar or lunar; without any, «قرن چهاردهم» is one of ours or of the Gregorian calendar. */
function readingsOf(
  number: number,
  era: Readonly<Record<string, string | undefined>>,
  isPersian: boolean,
): Interval[] {
  if (era['beforeChrist'] !== undefined) return [beforeChrist(number)];
  if (era['lunar'] !== undefined) return [lunar(number)];
  if (era['hijri'] !== undefined) return [centuryOf(number, 'persian'), lunar(number)];
  if (era['persian'] !== undefined) return [centuryOf(number, 'persian')];
  const isOpen = isPersian && era['gregory'] === undefined && number >= 13 && number <= 15;
  const gregorian = centuryOf(number, 'gregory');
  return isOpen ? [gregorian, centuryOf(number, 'persian')] : [gregorian];
}

function centuryOf(number: number, calendar: CalendarId): Interval {
  return {
    from: startOf((number - 1) * 100 + 1, calendar),
    to: startOf(number * 100 + 1, calendar) - 1,
  };
}

/** The word for century, or wherever the words begin that a hyphen or a space joins to it, in rising order. */
function withNumbersBefore(text: string, places: readonly number[]): number[] {
  const starts: number[] = [];
  for (const place of places) {
    let start = Math.max(place - 1, 0);
    while (start > 0 && /[A-Za-z0-9-]/u.test(text.charAt(start - 1))) start--;
    for (; start <= place; start++) starts.push(start);
  }
  return starts;
}

const LAST = 30;

/** The first day of a year to within a few, of any year, those that no date is read of among them. */
function startOf(year: number, calendar: CalendarId): number {
  const gregorian = calendar === 'gregory' ? year : year + FIRST_NOWRUZ;
  return Math.round((gregorian - 1970) * MEAN_YEAR);
}

const MEAN_YEAR = 365.2425;
/** The year 0 before the Jalali year 1 began in March 621. */
const FIRST_NOWRUZ = 621.22;

/** The fifth century BC is that of the years 500 to 401, as astronomers count -499 to -400. */
function beforeChrist(number: number): Interval {
  const from = startOf(1 - number * 100, 'gregory');
  return { from, to: startOf(1 - (number - 1) * 100, 'gregory') - 1 };
}

/** A lunar century, to within a month: the mean lunar year has 354.367 days, its first began in July 622. */
function lunar(number: number): Interval {
  const from = startOf(622, 'gregory') + 198 + Math.round((number - 1) * 35_436.7);
  return { from, to: from + 35_437 };
}

/** «هفدهم میلادی»: the era is no word of the number. */
function numberOf(written: string): number | undefined {
  const ascii = withDigits(written, 'latn');
  if (/^\d+$/u.test(ascii)) return Number(ascii);
  return ordinalOf(ascii) ?? ordinalOf(ascii.split(' ')[0] ?? '');
}
