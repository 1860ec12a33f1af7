import type { Claim } from './claim.ts';
import type { ClaimPair } from './claim-pair.ts';
import { daysNear } from './yearless-days.ts';
import { nearestTo, weekdayOf } from './interval.ts';

/** Of two dates that disagree, the one that a weekday beside them speaks against. */
export interface SlipByWeekday {
  readonly slip: Claim;
  readonly right: Claim;
  /** The day of the right one, an epoch day. */
  readonly day: number;
}

/** Tells which date of a pair is the slip, where a weekday is of one of its days and not of the other. */
export function slipByWeekday({ first, second }: ClaimPair): SlipByWeekday | undefined {
  const weekday = first.weekday ?? second.weekday;
  const [one, two] = [dayBeside(first, second), dayBeside(second, first)];
  if (weekday === undefined || one === undefined || two === undefined) return undefined;
  if (second.weekday !== undefined && second.weekday !== weekday) return undefined;
  const [isOne, isTwo] = [weekdayOf(one) === weekday, weekdayOf(two) === weekday];
  if (isOne === isTwo) return undefined;
  return isOne
    ? { slip: second, right: first, day: one }
    : { slip: first, right: second, day: two };
}

/** The one day of a date; without its year, the nearest to the other. */
function dayBeside(claim: Claim, other: Claim): number | undefined {
  const near = (claim.readings[0] ?? other.readings[0])?.from;
  if (near === undefined || claim.precision !== 'day' || claim.edge !== undefined) return undefined;
  const days = nearestTo(near, daysNear(claim, near));
  return days?.from === days?.to ? days?.from : undefined;
}
