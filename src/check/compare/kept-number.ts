import { fromEpochDays } from '../../core/index.ts';
import { daysNear, readingsNear, SAMPLE_DAY } from '../yearless-days.ts';
import { rewriteClaim } from '../rewrite-claim.ts';
import { changed, type ComparisonDraft } from './comparison-draft.ts';
import type { Told } from './side.ts';

/** 22 Bahman that became February 22: the day of the other calendar, in the month that sounds like it. */
export function keepsNumber(one: Told, two: Told): boolean {
  const [from, to] = [dayAndMonth(one), dayAndMonth(two)];
  if (from === undefined || to === undefined || one.calendar === two.calendar) return false;
  const [jalali, gregorian] = one.calendar === 'persian' ? [from, to] : [to, from];
  // Mordad begins in July and ends in August.
  const apart = (gregorian.month - jalali.month + 12) % 12;
  return from.day === to.day && (apart === 2 || apart === 3);
}

/** 28 Mordad that became 18 Mordad: another day of its month, and neither has a year. */
export function isOtherDayOfMonth(one: Told, two: Told): boolean {
  if (!one.yearless || !two.yearless || one.group !== two.group) return false;
  if (one.calendar !== two.calendar) return false;
  const [from, to] = [dayAndMonth(one), dayAndMonth(two)];
  return from !== undefined && from.month === to?.month && from.day !== to.day;
}

/** The day and the month of a date, as its own calendar counts them. */
function dayAndMonth(told: Told): { readonly day: number; readonly month: number } | undefined {
  const [days] = daysNear(told, SAMPLE_DAY);
  if (days === undefined || days.from !== days.to || told.calendar === undefined) return undefined;
  return fromEpochDays(days.from, told.calendar);
}

/** What is said of such a day: that of its own calendar is meant. */
export function keptNumber(one: Told, two: Told): ComparisonDraft {
  const near = two.readings[0]?.from ?? SAMPLE_DAY;
  const [day] = readingsNear(one, near).toSorted(
    (first, second) => Math.abs(first.from - near) - Math.abs(second.from - near),
  );
  const expected = day === undefined ? one.text : rewriteClaim(two, day.from);
  return changed('date-changed', one, two, { expected }, [{ text: expected }]);
}

/** What is said of another day of the month of a named day. */
export function otherDay(one: Told, two: Told): ComparisonDraft {
  return changed('date-changed', one, two, { expected: one.text });
}
