import { partitionPoint } from '../../core/partition-point.ts';
import type { Claim } from '../claim.ts';
import type { Told } from './side.ts';

/** Dates that are alike in all that a comparison asks, by their places from left to right. */
export interface KindOfTold {
  readonly first: Told;
  readonly places: readonly number[];
}

/** Beyond a month a date may be near to most others, and is compared with each. */
const LONGEST = 31;
/** What is a day apart may be one in two zones. */
const DAY_APART = 1;

/**
 * Gives the kinds of dates that may match one, and a few that do not: of a text that has a date a thousand times one
 * kind, of a text of a thousand dates those of its days. Each date was compared with every other before.
 */
export function kindsNear(
  told: readonly Told[],
  isKnownDay: boolean,
  mark: (date: Told) => unknown = () => undefined,
): (date: Told) => readonly KindOfTold[] {
  const kinds = new Map<string, { first: Told; places: number[] }>();
  for (const [place, date] of told.entries()) {
    const key = JSON.stringify([keyOf(date, isKnownDay), mark(date)]);
    const kind = kinds.get(key);
    if (kind === undefined) kinds.set(key, { first: date, places: [place] });
    else kind.places.push(place);
  }
  const all: readonly KindOfTold[] = [...kinds.values()];
  const isShort = ({ first: { when } }: KindOfTold): boolean => when.to - when.from <= LONGEST;
  const wide = all.filter((kind) => !isShort(kind));
  const short = all
    .filter(isShort)
    .toSorted((one, two) => one.first.when.from - two.first.when.from);
  return ({ when, mention }) => {
    // What lacks a year may be near to all, and so may `two months ago`.
    const isRelative = isKnownDay && mention.status === 'read' && mention.kind === 'relative';
    if (Number.isNaN(when.from) || isRelative) return all;
    const [from, to] = [when.from - LONGEST - DAY_APART, when.to + DAY_APART];
    const near = short.slice(
      partitionPoint(short, ({ first }) => first.when.from < from),
      partitionPoint(short, ({ first }) => first.when.from <= to),
    );
    return [...wide, ...near];
  };
}

/** What of a date a comparison asks; the years that one without its own may be of depend on its place. */
function keyOf(date: Told, isKnownDay: boolean): readonly unknown[] {
  const { beside, clock, soft, group, index, yearless } = date;
  const isPlaced = isKnownDay && (yearless || beside?.yearless === true);
  const time = clock && [clock.from, clock.to, clock.timeZone, clock.exact];
  return [claimKey(date), beside && claimKey(beside), time, soft, group, isPlaced ? index : 0];
}

function claimKey(claim: Claim): readonly unknown[] {
  const { mention, readings, precision, yearless, calendar, weekday, dayOfYear, edge } = claim;
  const kind = mention.status === 'read' ? mention.kind : mention.status;
  return [kind, readings, precision, yearless, calendar, weekday, dayOfYear, edge];
}
