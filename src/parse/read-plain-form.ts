import type { CalendarDate, CalendarId, PackedDate } from '../core/index.ts';
import { gregorian, NO_DAY, persian, systemOf } from '../core/calendars/index.ts';
import { certaintyOf } from '../core/explain-year.ts';
import { twoDigits } from '../core/iso-date.ts';
import { calendarOfBareYear, fitsMonth, isMaybeLunar } from './decide-year.ts';
import { monthOfPlainName } from './plain-month-names.ts';
import type { FoundDate, ParseOptions } from './types.ts';

/**
 * Reads the two forms that most dates of files and forms have, `1404/05/24` and `24 Mordad 1404`, in any
 * digits; undefined for every other text, a day that does not exist, and a year that leaves a doubt, which
 * the whole grammar then reads or refuses. It takes a tenth of the grammar's time, and a test holds it to
 * the grammar's answers.
 */
export function readPlainForm(text: string, { relative }: ParseOptions): FoundDate | undefined {
  if (relative === true || text.length > LONGEST) return undefined;
  const page = text.charCodeAt(0) >> 4;
  if (page !== ASCII_PAGE && page !== PERSIAN_PAGE && page !== ARABIC_PAGE) return undefined;
  const digits = endOfDigits(text, 0, page);
  if (digits === 4) return readNumbers(text, page);
  return digits === 1 || digits === 2 ? readNamed(text, digits, page) : undefined;
}

const LONGEST = 32;

/** The upper bits of the digits 0-9, ۰-۹ and ٠-٩; the lower four are the value. */
const ASCII_PAGE = 0x3;
const PERSIAN_PAGE = 0x6f;
const ARABIC_PAGE = 0x66;

const SPACE = 32;
const HYPHEN = 45;
const FULL_STOP = 46;
const SLASH = 47;

/** `1404/05/24`, `2025-8-15`: a year, and a mark twice. */
function readNumbers(text: string, page: number): FoundDate | undefined {
  const mark = text.charCodeAt(4);
  if (mark !== SLASH && mark !== HYPHEN && mark !== FULL_STOP) return undefined;
  const monthEnd = endOfDigits(text, 5, page);
  const dayEnd = endOfDigits(text, monthEnd + 1, page);
  if (!isShort(monthEnd - 5) || !isShort(dayEnd - monthEnd - 1)) return undefined;
  if (dayEnd !== text.length || text.charCodeAt(monthEnd) !== mark) return undefined;
  const year = valueOf(text, 0, 4);
  const calendar = calendarOfBareYear(year);
  if (calendar === undefined) return undefined;
  const month = valueOf(text, 5, monthEnd);
  const date = { calendar, year, month, day: valueOf(text, monthEnd + 1, dayEnd) };
  return found(text, date, 'year', isMaybeLunar(year));
}

/** `24 Mordad 1404`: a day, a month's name and a year, with a space between. */
function readNamed(text: string, dayEnd: number, page: number): FoundDate | undefined {
  const yearStart = text.length - 4;
  if (text.charCodeAt(dayEnd) !== SPACE || text.charCodeAt(yearStart - 1) !== SPACE)
    return undefined;
  if (endOfDigits(text, yearStart, page) !== text.length) return undefined;
  const named = monthOfPlainName(text.slice(dayEnd + 1, yearStart - 1));
  if (named === undefined) return undefined;
  const { calendar, month } = named;
  const year = valueOf(text, yearStart, text.length);
  if (!fitsMonth(year, calendar)) return undefined;
  return found(text, { calendar, year, month, day: valueOf(text, 0, dayEnd) }, 'month', false);
}

function endOfDigits(text: string, from: number, page: number): number {
  let place = from;
  for (; place < text.length; place++) {
    const unit = text.charCodeAt(place);
    if (unit >> 4 !== page || (unit & 15) > 9) break;
  }
  return place;
}

function isShort(digits: number): boolean {
  return digits === 1 || digits === 2;
}

function valueOf(text: string, from: number, to: number): number {
  let value = 0;
  for (let place = from; place < to; place++) value = value * 10 + (text.charCodeAt(place) & 15);
  return value;
}

function found(
  text: string,
  start: CalendarDate,
  calendarFrom: FoundDate['calendarFrom'],
  isLunarToo: boolean,
): FoundDate | undefined {
  const { calendar, year, month, day } = start;
  const days = systemOf(calendar).findDay(year, month, day);
  if (days === NO_DAY) return undefined;
  return {
    status: 'read',
    kind: 'date',
    text,
    index: 0,
    length: text.length,
    calendar,
    precision: 'day',
    start,
    iso: isoOf(days),
    calendarFrom,
    implied: [],
    yearCertainty: certaintyOf(jalaliYear(calendar, year, days)),
    issues: isLunarToo ? [{ code: 'maybe-lunar' }] : [],
  };
}

/** `-08-15`, by the lower bits of a packed date: written once, for it costs as much as the rest of a date. */
const monthDays: string[] = [];

/** The years that get here have four digits. */
function isoOf(days: number): string {
  const packed = gregorian.packedOf(days);
  return String(packed >> 9) + (monthDays[packed & 511] ??= monthDayOf(packed));
}

function monthDayOf(packed: PackedDate): string {
  return `-${twoDigits((packed >> 5) & 15)}-${twoDigits(packed & 31)}`;
}

function jalaliYear(calendar: CalendarId, year: number, days: number): number {
  return calendar === 'persian' ? year : persian.packedOf(days) >> 9;
}
