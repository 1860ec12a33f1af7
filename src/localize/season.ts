import type { CalendarDate } from '../core/index.ts';

/**
 * The season of a month, 0 for spring. A Jalali season is three whole months; a Gregorian one is the
 * meteorological season of the northern hemisphere, spring from March, as the reader takes it.
 */
export function seasonIndex({ calendar, month }: CalendarDate): number {
  return calendar === 'persian' ? Math.floor((month - 1) / 3) : Math.floor(((month + 9) % 12) / 3);
}
