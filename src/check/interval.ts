import { type CalendarId, toEpochDays } from '../core/index.ts';

/** Days from the first to the last, both in it, as epoch days. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** Reads the Gregorian day, or `from/to`, that a mention gives; of any year, since it is ours. */
export function intervalOf(iso: string): Interval {
  const [from = '', to = from] = iso.split('/');
  return { from: epochDaysOf(from), to: epochDaysOf(to) };
}

function epochDaysOf(iso: string): number {
  const [year, month, day] = iso.split('-').map(Number);
  return toEpochDays({ calendar: 'gregory', year: year ?? 0, month: month ?? 0, day: day ?? 0 });
}

/** How many days two intervals have in common. */
export function commonDays(one: Interval, two: Interval): number {
  return Math.max(0, Math.min(one.to, two.to) - Math.max(one.from, two.from) + 1);
}

/** Whether two intervals have a day in common. */
export function overlap(one: Interval, two: Interval): boolean {
  return commonDays(one, two) > 0;
}

/** Whether two intervals are the same days. */
export function isSame(one: Interval, two: Interval): boolean {
  return one.from === two.from && one.to === two.to;
}

/** The first day of a year, as an epoch day. */
export function firstDayOf(year: number, calendar: CalendarId): number {
  return toEpochDays({ calendar, year, month: 1, day: 1 });
}
