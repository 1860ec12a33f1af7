import { type CalendarId, dayOfWeek, fromEpochDays, toEpochDays } from '../core/index.ts';

/** Days from the first to the last, both in it, as epoch days. */
export interface Interval {
  readonly from: number;
  readonly to: number;
}

/** The weekday of an epoch day: 1 for Monday to 7. */
export function weekdayOf(day: number): number {
  return dayOfWeek(fromEpochDays(day, 'gregory'));
}

/** Reads the Gregorian day, or `from/to`, that a mention gives; of any year, since it is ours. */
export function intervalOf(iso: string): Interval {
  const slash = iso.indexOf('/');
  const from = epochDaysOf(iso, slash === -1 ? iso.length : slash);
  return { from, to: slash === -1 ? from : epochDaysOf(iso, iso.length, slash + 1) };
}

const MONTH_DAY = '-MM-DD'.length;

/** Of `YYYY-MM-DD` between two places; the months and days are its last five characters. */
function epochDaysOf(iso: string, end: number, start = 0): number {
  const year = numberIn(iso, start, end - MONTH_DAY);
  const month = numberIn(iso, end - 5, end - 3);
  return toEpochDays({ calendar: 'gregory', year, month, day: numberIn(iso, end - 2, end) });
}

/** Of ASCII digits, without a string of each number: those took two thirds of the time. */
function numberIn(text: string, start: number, end: number): number {
  let number = 0;
  for (let place = start; place < end; place++)
    number = number * 10 + (text.charCodeAt(place) & 15);
  return number;
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
