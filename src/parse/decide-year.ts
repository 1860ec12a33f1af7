import { FIRST_PLAIN_YEAR } from '../core/iso-date.ts';
import type { CalendarId } from '../core/index.ts';
import type { Parts, YearPart } from './parts.ts';
import type { FoundDate, ParseOptions, RefusedDate } from './types.ts';

/** Why a date is refused, and what would settle it. */
export type Refusal = Pick<RefusedDate, 'code' | 'expected' | 'candidates'>;

/** A year in a calendar, and what decided the calendar. */
export interface DecidedYear {
  readonly calendar: CalendarId;
  readonly year: number;
  readonly from: FoundDate['calendarFrom'];
  readonly maybeLunar?: boolean;
}

/** Several calendars or years fit; each is a reading. */
export interface OpenYear {
  readonly readings: readonly DecidedYear[];
  readonly expected: string;
}

const JALALI_BAND = [1200, 1499] as const;
/** Numbers alone in these years may as well be lunar Hijri ones of the 19th century. */
const MAYBE_LUNAR = [1200, 1303] as const;
/** A Gregorian month's name vouches for earlier years, down to those that a Jalali year could be. */
const FIRST_GREGORIAN_WITH_MONTH = 1500;
/** Bare years of the imperial era look Gregorian. */
const IMPERIAL_BAND = [2480, 2540] as const;
const IMPERIAL_YEARS_AHEAD = 1180;
/** The years that were told so. */
const IMPERIAL_YEARS = [2535, 2537] as const;

/**
 * The one place where a calendar is decided: by the era word, then the month's name, then the year's
 * band, then the caller; else every reading that fits.
 */
export function decideYear(parts: Parts, options: ParseOptions): DecidedYear | OpenYear | Refusal {
  const { era, monthCalendar, lunar, year } = parts;
  if (lunar === true || era === 'lunar')
    return { code: 'ERR_PARSE_LUNAR', expected: 'a Jalali or Gregorian date' };
  if (year === undefined) throw new TypeError('a year is decided where one is written');

  if (era === 'imperial') return imperialYear(year, monthCalendar);
  if (era === 'hijri' && monthCalendar !== 'persian') {
    const persian = { calendar: 'persian', year: year.value, from: 'era' } as const;
    return { readings: [persian], expected: 'solar or lunar: هجری شمسی or هجری قمری' };
  }
  const eraCalendar = era === 'persian' || era === 'gregory' ? era : undefined;
  if (eraCalendar !== undefined && monthCalendar !== undefined && eraCalendar !== monthCalendar) {
    return { readings: [], expected: 'a month and an era of one calendar' };
  }
  if (year.digits <= 2) return shortYear(year, eraCalendar ?? monthCalendar, options);
  if (eraCalendar === 'persian' && year.value >= FIRST_PLAIN_YEAR) {
    return { readings: [], expected: 'an era of the year’s own calendar' };
  }
  if (eraCalendar !== undefined) return { calendar: eraCalendar, year: year.value, from: 'era' };
  return monthCalendar === undefined
    ? bareYear(year.value, options, parts.numeric === true)
    : yearOfMonth(year.value, monthCalendar);
}

function imperialYear(
  year: YearPart,
  monthCalendar: CalendarId | undefined,
): DecidedYear | OpenYear | Refusal {
  if (monthCalendar === 'gregory')
    return { readings: [], expected: 'a month and an era of one calendar' };
  if (year.value < IMPERIAL_YEARS[0] || year.value > IMPERIAL_YEARS[1]) {
    return { code: 'ERR_PARSE_NO_SUCH_DAY', expected: 'an imperial year of 2535 to 2537' };
  }
  return { calendar: 'persian', year: year.value - IMPERIAL_YEARS_AHEAD, from: 'era' };
}

function yearOfMonth(year: number, calendar: CalendarId): DecidedYear | OpenYear {
  if (fitsMonth(year, calendar)) return { calendar, year, from: 'month' };
  const imperial = calendar === 'persian' && year >= IMPERIAL_BAND[0] && year <= IMPERIAL_BAND[1];
  const inUse = imperial && year >= IMPERIAL_YEARS[0] && year <= IMPERIAL_YEARS[1];
  return {
    readings: inUse ? [{ calendar, year: year - IMPERIAL_YEARS_AHEAD, from: 'era' }] : [],
    expected: imperial
      ? 'the word شاهنشاهی beside an imperial year'
      : 'a year of the month’s own calendar, or an era',
  };
}

/** Whether a year of four digits is one of a calendar, for which a month's name vouches. */
export function fitsMonth(year: number, calendar: CalendarId): boolean {
  return calendar === 'persian' ? isJalali(year) : year >= FIRST_GREGORIAN_WITH_MONTH;
}

/** Whether the year of a date in numbers may as well be a lunar one. */
export function isMaybeLunar(year: number): boolean {
  return year >= MAYBE_LUNAR[0] && year <= MAYBE_LUNAR[1];
}

/**
 * The calendar that a bare year of four digits belongs to: 1200 to 1499 Jalali, 1700 and later
 * Gregorian, but for the years of the imperial era; undefined for every other.
 */
export function calendarOfBareYear(year: number): CalendarId | undefined {
  if (isJalali(year)) return 'persian';
  const imperial = year >= IMPERIAL_BAND[0] && year <= IMPERIAL_BAND[1];
  return year >= FIRST_PLAIN_YEAR && !imperial ? 'gregory' : undefined;
}

function bareYear(year: number, options: ParseOptions, numeric: boolean): DecidedYear | OpenYear {
  const calendar = calendarOfBareYear(year);
  if (calendar !== undefined) {
    return { calendar, year, from: 'year', maybeLunar: numeric && isMaybeLunar(year) };
  }
  if (options.calendar !== undefined) return { calendar: options.calendar, year, from: 'option' };
  return {
    readings: [],
    expected: 'a Jalali year 1200 to 1499, a Gregorian one of 1700 or later, or an era',
  };
}

function shortYear(
  year: YearPart,
  calendar: CalendarId | undefined,
  options: ParseOptions,
): DecidedYear | OpenYear {
  const known = calendar ?? options.calendar;
  const start = known === undefined ? undefined : options.twoDigitYearStart?.[known];
  if (known !== undefined && start !== undefined) {
    const full = start + ((((year.value - start) % 100) + 100) % 100);
    return { calendar: known, year: full, from: calendar === undefined ? 'option' : 'month' };
  }
  const calendars: readonly CalendarId[] = known === undefined ? ['persian', 'gregory'] : [known];
  const readings = calendars.flatMap((id) =>
    (id === 'persian' ? [1300, 1400] : [1900, 2000]).map(
      (century) => ({ calendar: id, year: century + year.value, from: 'year' }) as const,
    ),
  );
  return { readings, expected: 'a year of four digits, or where two-digit years start' };
}

function isJalali(year: number): boolean {
  return year >= JALALI_BAND[0] && year <= JALALI_BAND[1];
}
