import { type CalendarDate, fromEpochDays } from '../core/index.ts';
import { formatRange } from '../localize/index.ts';
import type { Claim } from './claim.ts';
import { daysNear } from './yearless-days.ts';
import { type Interval, intervalOf, nearestTo } from './interval.ts';
import { respellDate } from './respell-date.ts';
import { rewriteDate } from './rewrite-date.ts';
import { hasPersianLetter } from './script.ts';

/** Writes a claim as if it told another day, an epoch day, in its own calendar. */
export function rewriteClaim(claim: Claim, day: number): string {
  return rewriteDate(
    claim.text,
    dayOf(claim, day),
    fromEpochDays(day, claim.calendar ?? 'gregory'),
  );
}

/**
 * Writes a claim as if it told the day of another, of an end of a range the whole range; undefined where that
 * is no single day. Of a year in two digits the nearest day is meant that it can be.
 */
export function rewriteLike(claim: Claim, other: Claim): string | undefined {
  const [own] = claim.readings;
  const days = own === undefined ? other.readings[0] : nearestTo(own.from, other.readings);
  if (days === undefined || days.from !== days.to) return undefined;
  return claim.edge === undefined
    ? rewriteClaim(claim, days.from)
    : rewriteRange(claim, rangeOf(other) ?? { ...rangeOf(claim), [claim.edge]: days.from });
}

/** The first and the last day of the range that a claim is an end of. */
function rangeOf({ mention, edge }: Claim): Interval | undefined {
  return edge !== undefined && mention.status === 'read' ? intervalOf(mention.iso) : undefined;
}

/** Writes a range as it stands, or in the plain form of its language; undefined for one that would end before it begins. */
function rewriteRange(claim: Claim, { from, to }: Partial<Interval>): string | undefined {
  if (from === undefined || to === undefined || from >= to) return undefined;
  const { text, calendar = 'gregory' } = claim;
  const [first, last] = [fromEpochDays(from, calendar), fromEpochDays(to, calendar)];
  const own = rangeOf(claim);
  const respelled =
    own &&
    respellDate(text, [
      { from: fromEpochDays(own.from, calendar), to: first },
      { from: fromEpochDays(own.to, calendar), to: last },
    ]);
  if (respelled !== undefined) return respelled;
  const isPersian = hasPersianLetter(text);
  return formatRange(first, last, {
    locale: isPersian ? 'fa' : 'en',
    calendar,
    numberingSystem: isPersian && !/[0-9]/u.test(text) ? 'arabext' : 'latn',
  });
}

/** The one day that a claim tells, or that of several which is the nearest to another. */
function dayOf(claim: Claim, day: number): CalendarDate | undefined {
  const { mention, calendar } = claim;
  const own = nearestTo(day, daysNear(claim, day));
  if (own === undefined || own.from !== own.to) return undefined;
  // What may be of either calendar, or in either order, has no day of its own.
  if (mention.status !== 'read' && calendar === undefined) return undefined;
  return fromEpochDays(own.from, calendar ?? 'gregory');
}
