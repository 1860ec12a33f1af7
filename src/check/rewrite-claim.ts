import { type CalendarDate, fromEpochDays } from '../core/index.ts';
import { formatRange } from '../localize/index.ts';
import type { Claim } from './claim.ts';
import { type Interval, intervalOf } from './interval.ts';
import { rewriteDate } from './rewrite-date.ts';
import { hasPersianLetter } from './script.ts';

/** Writes a claim as if it told another day, an epoch day, in its own calendar. */
export function rewriteClaim(claim: Claim, day: number): string {
  return rewriteDate(claim.text, dayOf(claim), fromEpochDays(day, claim.calendar ?? 'gregory'));
}

/**
 * Writes a claim as if it told the day of another, of an end of a range the whole range; undefined where that
 * is no single day.
 */
export function rewriteLike(claim: Claim, other: Claim): string | undefined {
  const [days] = other.readings;
  if (days === undefined || days.from !== days.to) return undefined;
  return claim.edge === undefined
    ? rewriteClaim(claim, days.from)
    : rewriteRange(claim, rangeOf(other) ?? { ...rangeOf(claim), [claim.edge]: days.from });
}

/** The first and the last day of the range that a claim is an end of. */
function rangeOf({ mention, edge }: Claim): Interval | undefined {
  return edge !== undefined && mention.status === 'read' ? intervalOf(mention.iso) : undefined;
}

/** Writes a range in the plain form of its language; undefined for one that would end before it begins. */
function rewriteRange(
  { text, calendar = 'gregory' }: Claim,
  { from, to }: Partial<Interval>,
): string | undefined {
  if (from === undefined || to === undefined || from >= to) return undefined;
  const isPersian = hasPersianLetter(text);
  return formatRange(fromEpochDays(from, calendar), fromEpochDays(to, calendar), {
    locale: isPersian ? 'fa' : 'en',
    calendar,
    numberingSystem: isPersian && !/[0-9]/u.test(text) ? 'arabext' : 'latn',
  });
}

/** The one day that a claim tells. */
function dayOf({
  mention,
  calendar = 'gregory',
  readings: [own],
}: Claim): CalendarDate | undefined {
  if (mention.status !== 'read' || own === undefined || own.from !== own.to) return undefined;
  return fromEpochDays(own.from, calendar);
}
