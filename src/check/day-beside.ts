import { partitionPoint } from '../core/partition-point.ts';
import type { Claim } from './claim.ts';
import { daysNear } from './yearless-days.ts';
import { isPairJoint, LONGEST_JOINT } from './find-pairs.ts';
import { weekdayOf } from './interval.ts';
import type { RuleContext } from './rule.ts';
import type { Place } from './types.ts';
import { weekdaysIn } from './weekday-names.ts';

/** What a mention that is no day by itself may mean, after what stands beside it. */
export interface DaysBeside {
  /** The other date of its pair. */
  readonly partner: Claim | undefined;
  /** Whether nothing tells its day: no other date, no weekday, no source. */
  readonly isAlone: boolean;
  /** Epoch days, the likeliest first: one where something tells it, none where all are contradicted. */
  readonly days: readonly number[];
}

/**
 * Of the days that a refused date may mean, those that its weekday, the other date of its pair and the source
 * allow; the day of the other date, or of a date that the source alone has, where that is one.
 */
export function daysBeside(
  mention: Place & { readonly text: string },
  thinkable: readonly number[],
  context: RuleContext,
): DaysBeside {
  const { source } = context;
  const partner = partnerOf(mention, context);
  const [named] = weekdaysIn(mention.text);
  const lost = source?.lostAt(mention.index) ?? [];
  const told =
    partner === undefined ? (lost.length === 1 ? lost : thinkable) : allowedBy(partner, thinkable);
  const days = told.filter(
    (day) =>
      (named === undefined || weekdayOf(day) === named.weekday) && source?.tells(day) !== false,
  );
  return {
    partner,
    isAlone: partner === undefined && named === undefined && source === undefined,
    days: [...new Set(days)],
  };
}

function allowedBy(partner: Claim, thinkable: readonly number[]): readonly number[] {
  const [days, ...others] = partner.readings;
  if (days !== undefined && others.length === 0 && days.from === days.to) return [days.from];
  return thinkable.filter((day) =>
    daysNear(partner, day).some(({ from, to }) => from <= day && day <= to),
  );
}

/** The date that parentheses, a slash or a word put together with a mention which is none itself. */
function partnerOf(
  { index, length }: Place,
  { text, claims, words }: RuleContext,
): Claim | undefined {
  const end = index + length;
  return claimsBetween(claims, index - LONGEST_JOINT, end + LONGEST_JOINT).find((claim) => {
    const [from, to] =
      claim.index < index ? [claim.index + claim.length, index] : [end, claim.index];
    return from <= to && isPairJoint(text.slice(from, to), words);
  });
}

/** Of claims from left to right those that end at a place or behind it, and begin at another or before it. */
function claimsBetween(claims: readonly Claim[], from: number, to: number): readonly Claim[] {
  return claims.slice(
    partitionPoint(claims, ({ index, length }) => index + length < from),
    partitionPoint(claims, ({ index }) => index <= to),
  );
}
