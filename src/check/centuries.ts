import type { CalendarId } from '../core/index.ts';
import { withDigits } from '../locale-data/digits.ts';
import type { Interval } from './interval.ts';
import { ordinalOf } from './ordinals.ts';
import type { Landmarks } from './landmarks/landmarks.ts';
import { matchesFrom } from './landmarks/matches-from.ts';
import type { Place } from './types.ts';

/** A century that a text tells by its number. */
export interface Century extends Place {
  readonly text: string;
  /** A century that can be of either calendar has both. */
  readonly readings: readonly Interval[];
}

const ENGLISH =
  /(?<![\d\p{L}])(\d{1,2}(?:st|nd|rd|th)|[a-z]+(?:-[a-z]+)?)[ -]century\b( B\.?C\.?E?\b| of the (?:solar|persian|iranian)\b| A\.?D\b| C\.?E\b)?/giu;
const PERSIAN =
  /(?<!\p{L})(?:قرن|سده|سدهٔ|سده‌ی|سدۀ) ([\p{L}\u200c]+(?: و [\p{L}\u200c]+)?|[۰-۹0-9]{1,2})(?: (میلادی|خورشیدی|شمسی|هجری(?: خورشیدی| شمسی| قمری)?|قمری|پیش از میلاد|قبل از میلاد))?/gu;

/** Finds the centuries of a text, those before Christ and of the lunar calendar too. */
export function findCenturies(text: string, landmarks?: Landmarks): Century[] {
  const places = landmarks?.words.century;
  const starts = places && englishStarts(text, places);
  return [...matchesFrom(text, ENGLISH, starts), ...matchesFrom(text, PERSIAN, places)]
    .flatMap((match): Century[] => {
      const { index, 0: whole, 1: written = '', 2: era = '' } = match;
      const number = numberOf(written);
      if (number === undefined || number < 1 || number > LAST) return [];
      if (/B\.?C|پیش|قبل/u.test(era)) {
        return [{ index, length: whole.length, text: whole, readings: [beforeChrist(number)] }];
      }
      const readings = [
        ...calendarsOf(number, era, /^[آ-ی]/u.test(whole)).map((calendar) => ({
          from: startOf((number - 1) * 100 + 1, calendar),
          to: startOf(number * 100 + 1, calendar) - 1,
        })),
        ...(/هجری|قمری/u.test(era) ? [lunar(number)] : []),
      ];
      return [{ index, length: whole.length, text: whole, readings }];
    })
    .toSorted((one, two) => one.index - two.index);
}

/** Where the words begin that a hyphen or a space joins to `century`. */
function englishStarts(text: string, places: readonly number[]): number[] {
  return places.flatMap((place) => {
    let start = place - 1;
    while (start > 0 && /[A-Za-z0-9-]/u.test(text.charAt(start - 1))) start--;
    return Array.from({ length: Math.max(0, place - start) }, (_, next) => start + next);
  });
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

function calendarsOf(number: number, era: string, isPersian: boolean): readonly CalendarId[] {
  if (/خورشیدی|شمسی|solar|persian|iranian/iu.test(era)) return ['persian'];
  if (/قمری/u.test(era)) return [];
  if (/هجری/u.test(era)) return ['persian'];
  const isOpen = isPersian && era.trim() === '' && number >= 13 && number <= 15;
  return isOpen ? ['gregory', 'persian'] : ['gregory'];
}

/** «هفدهم میلادی»: the era is no word of the number. */
function numberOf(written: string): number | undefined {
  const ascii = withDigits(written, 'latn');
  if (/^\d+$/u.test(ascii)) return Number(ascii);
  return ordinalOf(ascii) ?? ordinalOf(ascii.split(' ')[0] ?? '');
}
