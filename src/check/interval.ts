import { type CalendarId, toEpochDays } from '../core/index.ts';

/** Days from the first to the last, both in it, as epoch days. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** Reads the Gregorian day, or `from/to`, that a mention gives; of any year, since it is ours. */
export function intervalOf(iso: string): Interval {
  if (iso.length === ISO_DAY) {
    const day = epochDaysOf(iso);
    return { from: day, to: day };
  }
  const slash = iso.indexOf('/');
  if (slash !== -1)
    return { from: epochDaysOf(iso.slice(0, slash)), to: epochDaysOf(iso.slice(slash + 1)) };
  const day = epochDaysOf(iso);
  return { from: day, to: day };
}

const ISO_DAY = 'YYYY-MM-DD'.length;

/** Of `YYYY-MM-DD`; the months and days are its last five characters. */
function epochDaysOf(iso: string): number {
  const year = Number(iso.slice(0, -6));
  const month = Number(iso.slice(-5, -3));
  return toEpochDays({ calendar: 'gregory', year, month, day: Number(iso.slice(-2)) });
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

/** Of what a date can mean, that which begins the nearest to a day. */
export function nearestTo(day: number, readings: readonly Interval[]): Interval | undefined {
  let nearest: Interval | undefined;
  for (const one of readings) {
    const isNearer =
      nearest === undefined || Math.abs(one.from - day) < Math.abs(nearest.from - day);
    if (isNearer) nearest = one;
  }
  return nearest;
}

/** The first day of a year, as an epoch day. */
export function firstDayOf(year: number, calendar: CalendarId): number {
  return toEpochDays({ calendar, year, month: 1, day: 1 });
}
