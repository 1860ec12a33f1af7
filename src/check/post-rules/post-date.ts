import { FIRST_PLAIN_YEAR } from '../../core/iso-date.ts';
import {
  calendarDate,
  type CalendarId,
  fromEpochDays,
  isPressError,
  toEpochDays,
  toIsoDate,
} from '../../core/index.ts';

/** What stands in a date field: a moment on a clock, or why it is none. */
export type PostDate =
  | {
      readonly kind: 'read';
      /** The epoch day, and seconds since 1970 on the clock that shows it. */
      readonly day: number;
      readonly seconds: number;
      /** Whether it was written in ASCII digits and in the Gregorian calendar. */
      readonly isSound: boolean;
      readonly isJalali: boolean;
      readonly hasOtherDigits: boolean;
      /** As it should have been written. */
      readonly expected: string;
    }
  | { readonly kind: 'zero' | 'no-such-day' | 'other' };

const DATE_TIME = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?Z?)?$/u;

/** Years that a date field has of the Jalali calendar: 1821 to 2121. */
const JALALI_YEARS = { first: 1200, last: 1499 };
const DAY_LENGTH = 'YYYY-MM-DD'.length;
const SECONDS_PER_DAY = 86_400;

/** Reads what stands in a date field of a post: `2025-08-15 09:30:00`, `2025-08-15T09:30:00`. */
export function readPostDate(value: string): PostDate {
  const ascii = toAsciiDigits(value.trim());
  if (ascii === '' || ascii.startsWith('0000-00-00')) return { kind: 'zero' };
  const match = DATE_TIME.exec(ascii);
  if (match === null) return { kind: 'other' };
  const [, year, month, day, hour = '00', minute = '00', second = '00'] = match;
  const isJalali = Number(year) >= JALALI_YEARS.first && Number(year) <= JALALI_YEARS.last;
  // No site has posts of other years, which a plugin or a typing error made.
  if (!isJalali && Number(year) < FIRST_PLAIN_YEAR) return { kind: 'other' };
  const isClock = Number(hour) < 24 && Number(minute) < 60 && Number(second) < 61;
  const days = dayOf(isJalali ? 'persian' : 'gregory', Number(year), Number(month), Number(day));
  if (days === undefined || !isClock) return { kind: 'no-such-day' };
  const hasOtherDigits = ascii !== value.trim();
  return {
    kind: 'read',
    day: days,
    seconds: days * SECONDS_PER_DAY + Number(hour) * 3600 + Number(minute) * 60 + Number(second),
    isSound: !isJalali && !hasOtherDigits,
    isJalali,
    hasOtherDigits,
    expected: toIsoDate(fromEpochDays(days, 'gregory')) + ascii.slice(DAY_LENGTH),
  };
}

function dayOf(calendar: CalendarId, year: number, month: number, day: number): number | undefined {
  try {
    return toEpochDays(calendarDate({ calendar, year, month, day }));
  } catch (error) {
    if (isPressError(error)) return undefined;
    throw error;
  }
}

function toAsciiDigits(text: string): string {
  return text
    .replace(/[\u200e\u200f]/gu, '')
    .replace(/[۰-۹٠-٩]/gu, (digit) => String(digit.charCodeAt(0) & 0xf));
}
