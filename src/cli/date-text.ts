import {
  calendarDate,
  type CalendarDate,
  type CalendarId,
  DateParseError,
  fromIsoDate,
} from '../core/index.ts';

const NUMERIC = /^(\d{1,4})([-/.])(\d{1,2})\2(\d{1,2})$/u;
const ANY_DIGIT = /[۰-۹٠-٩]/gu;
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/**
 * Reads a numeric date as it is typed, year first, in any digits; the calendar is the one told, else
 * that of the year's band: 1200 to 1499 Jalali, 1700 and later Gregorian.
 *
 * @throws ERR_PARSE_SYNTAX, ERR_PARSE_AMBIGUOUS for a year outside both bands, ERR_FIELD_RANGE.
 */
export function readDateText(text: string, calendar?: CalendarId): CalendarDate {
  const ascii = toAscii(text);
  if (ascii.includes('[')) return fromIsoDate(ascii);
  const match = NUMERIC.exec(ascii);
  if (match === null) {
    throw new DateParseError('ERR_PARSE_SYNTAX', text, {
      expected: 'a date such as 2025-08-15, 1404/05/24 or ۱۴۰۴/۵/۲۴',
    });
  }
  const [, year, , month, day] = match;
  return calendarDate({
    calendar: calendar ?? bandOf(Number(year), text),
    year: Number(year),
    month: Number(month),
    day: Number(day),
  });
}

/**
 * The calendar that a bare year belongs to.
 *
 * @throws ERR_PARSE_AMBIGUOUS for a year outside both bands.
 */
export function bandOf(year: number, text: string): CalendarId {
  if (year >= 1200 && year < 1500) return 'persian';
  if (year >= 1700) return 'gregory';
  throw new DateParseError('ERR_PARSE_AMBIGUOUS', text, {
    expected:
      'a Jalali year 1200 to 1499 or a Gregorian one of 1700 or later; the calendar option settles it',
  });
}

/** Folds digits to ASCII and drops invisible characters and outer spaces. */
export function toAscii(text: string): string {
  return text.replace(INVISIBLE, '').trim().replace(ANY_DIGIT, asciiDigit);
}

function asciiDigit(digit: string): string {
  return String(digit.charCodeAt(0) & 0xf);
}
