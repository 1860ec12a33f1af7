import { type CalendarDate, fromEpochDays } from '../core/index.ts';
import type { Claim } from './claim.ts';
import { rewriteDate } from './rewrite-date.ts';

/** Writes a claim as if it told another day, an epoch day, in its own calendar. */
export function rewriteClaim(claim: Claim, day: number): string {
  return rewriteDate(claim.text, dayOf(claim), fromEpochDays(day, claim.calendar ?? 'gregory'));
}

/** Writes a claim as if it told the days of another; undefined where those are no single day. */
export function rewriteLike(claim: Claim, { readings: [days] }: Claim): string | undefined {
  if (days === undefined || days.from !== days.to) return undefined;
  return rewriteClaim(claim, days.from);
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
