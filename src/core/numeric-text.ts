import type { CalendarDate, CalendarId } from './calendar-date.ts';
import { toJalali } from './convert.ts';
import { toIsoDate, twoDigits } from './iso-date.ts';

/** ISO for a Gregorian day, slashes for a Jalali one: neither can be taken for the other. */
export function numericText(date: CalendarDate, calendar: CalendarId): string {
  if (calendar === 'gregory') return toIsoDate(date);
  const { year, month, day } = toJalali(date);
  const sign = year < 0 ? '-' : '';
  return `${sign}${String(Math.abs(year)).padStart(4, '0')}/${twoDigits(month)}/${twoDigits(day)}`;
}
