import { partitionPoint } from '../../core/partition-point.ts';
import { rewriteClaim } from '../rewrite-claim.ts';
import { type ComparisonDraft, draft } from './comparison-draft.ts';
import { type KindOfTold, kindsNear } from './kinds-of-told.ts';
import { type Matched, matchInOrder, type MatchOptions, matchOf } from './match.ts';
import { areNamesExchanged, isSwapped } from './order.ts';
import { isOnWeekday, otherWeekday } from './other-weekday.ts';
import { unmatched } from './unmatched.ts';
import type { ComparedSide, Told } from './side.ts';
import { isOneMoment } from './zones.ts';

/** Compares the dates of two sides: those that match in order, those that moved, those that did not match. */
export function compareDates(
  source: ComparedSide,
  target: ComparedSide,
  options: MatchOptions,
): ComparisonDraft[] {
  const { inOrder, moved } = matchDates(source, target, options);
  const matched = [...inOrder, ...moved];
  const drafts: ComparisonDraft[] = [];
  for (const { source: from, target: to, match } of matched) {
    const one = source.told[from];
    const two = target.told[to];
    if (one !== undefined && two !== undefined)
      drafts.push(...within(one, two, match), ...labelDraft(one, two, source, options));
  }
  const isOnePerOne = source.told.length === target.told.length;
  const targets = new Map(matched.map((pair) => [pair.source, pair.target]));
  for (const pair of moved) {
    const isTransposed = isOnePerOne && standsForAnother(pair, targets);
    drafts.push(...movedDraft(source, target, pair, inOrder, isTransposed));
  }
  drafts.push(...exchangedNeighbours(source, target, inOrder));
  const found = placesOf(matched);
  const lost = source.told.filter((_, place) => !found.source.has(place));
  const extra = target.told.filter((_, place) => !found.target.has(place));
  drafts.push(...unmatched(source, target, lost, extra, options));
  return drafts;
}

/** The dates of two sides that are the same: those that stand in order, and those that do not. */
export function matchDates(
  source: ComparedSide,
  target: ComparedSide,
  options: MatchOptions,
): { readonly inOrder: readonly Matched[]; readonly moved: readonly Matched[] } {
  const inOrder = matchInOrder(source.told, target.told, options);
  return { inOrder, moved: matchMoved(source, target, inOrder, options) };
}

/** Dates that stand in order, and what stands with two of them does not: D in Shiraz and E in Tabriz. */
function exchangedNeighbours(
  source: ComparedSide,
  target: ComparedSide,
  inOrder: readonly Matched[],
): ComparisonDraft[] {
  return inOrder.flatMap((second, place): ComparisonDraft[] => {
    const first = inOrder[place - 1];
    const two = target.told[second.target];
    if (first === undefined || two === undefined) return [];
    if (!areNamesExchanged(source, target, first, second)) return [];
    const data = { received: two.text, other: target.told[first.target]?.text ?? '' };
    return [draft('date-swapped', 'error', 'target', two, data)];
  });
}

/** Dates that have a counterpart, but not in order. */
function matchMoved(
  source: ComparedSide,
  target: ComparedSide,
  inOrder: readonly Matched[],
  options: MatchOptions,
): Matched[] {
  const moved: Matched[] = [];
  const found = placesOf(inOrder);
  const left = target.told.flatMap((_, place) => (found.target.has(place) ? [] : [place]));
  const near = kindsNear(
    left.map((place) => target.told[place] as Told),
    options.now !== undefined,
  );
  /** How many of the dates of a kind have been given a counterpart, from left to right. */
  const taken = new Map<KindOfTold, number>();
  source.told.forEach((one, from) => {
    if (found.source.has(from)) return;
    let best: { readonly kind: KindOfTold; readonly place: number } | undefined;
    let isBestNear = false;
    for (const kind of near(one)) {
      const place = kind.places[taken.get(kind) ?? 0];
      const isNear = kind.first.group === one.group;
      const isWorse = isNear === isBestNear ? (place ?? 0) > (best?.place ?? Infinity) : isBestNear;
      if (place === undefined || isWorse || matchOf(one, kind.first, options) !== 'same') continue;
      best = { kind, place };
      isBestNear = isNear;
    }
    if (best === undefined) return;
    taken.set(best.kind, (taken.get(best.kind) ?? 0) + 1);
    moved.push({ source: from, target: left[best.place] as number, match: 'same' });
  });
  return moved;
}

/**
 * Whether two dates stand in each other's place, and those between them in their own: a clause that moves takes
 * the others along.
 */
function standsForAnother(
  { source, target }: Matched,
  targets: ReadonlyMap<number, number>,
): boolean {
  if (Math.abs(source - target) < 2) return false;
  if (targets.get(target) !== source) return false;
  for (let place = Math.min(source, target) + 1; place < Math.max(source, target); place++)
    if (targets.get(place) !== place) return false;
  return true;
}

/** The places, of each side, that have a counterpart. */
function placesOf(matched: readonly Matched[]): { source: Set<number>; target: Set<number> } {
  return {
    source: new Set(matched.map(({ source }) => source)),
    target: new Set(matched.map(({ target }) => target)),
  };
}

function movedDraft(
  source: ComparedSide,
  target: ComparedSide,
  pair: Matched,
  inOrder: readonly Matched[],
  isTransposed: boolean,
): ComparisonDraft[] {
  const two = target.told[pair.target];
  if (two === undefined) return [];
  // They rise on both sides: the first that stands before it in one text alone.
  const before = partitionPoint(inOrder, (one) => one.source < pair.source);
  const beforeInTarget = partitionPoint(inOrder, (one) => one.target < pair.target);
  const crossed = before === beforeInTarget ? undefined : inOrder[Math.min(before, beforeInTarget)];
  const other = crossed === undefined ? undefined : target.told[crossed.target];
  const swapped =
    isTransposed || (crossed !== undefined && isSwapped(source, target, pair, crossed));
  return [
    draft(swapped ? 'date-swapped' : 'date-moved', swapped ? 'error' : 'info', 'target', two, {
      received: two.text,
      other: other?.text ?? '',
    }),
  ];
}

/** What may differ between two dates that are the same: the weekday, the time. */
function within(one: Told, two: Told, match: Matched['match']): ComparisonDraft[] {
  const drafts: ComparisonDraft[] = [];
  if (match === 'moment') {
    drafts.push(
      draft('zone-explained', 'info', 'target', two, { received: two.text, other: one.text }),
    );
    return drafts;
  }
  const shifted = otherMoment(one, two);
  if (shifted !== undefined) return [...drafts, shifted];
  if (!isOnWeekday(one) || one.weekday === two.weekday) return drafts;
  drafts.push(
    isOnWeekday(two)
      ? otherWeekday(one, two)
      : draft('weekday-dropped', 'info', 'target', two, { received: two.text }),
  );
  return drafts;
}

/** The same day in two zones, where its time is that of the day before or after. */
function otherMoment(one: Told, two: Told): ComparisonDraft | undefined {
  const [day] = two.readings;
  const [own] = one.readings;
  const { clock } = one;
  const other = two.clock;
  if (day === undefined || own === undefined || clock?.exact !== true || other?.exact !== true)
    return undefined;
  if (clock.timeZone === undefined || other.timeZone === undefined) return undefined;
  const shift = [-1, 1].find((days) =>
    isOneMoment({ day: own.from, clock }, { day: day.from + days, clock: other }),
  );
  if (shift === undefined) return undefined;
  const expected = rewriteClaim(two, day.from + shift);
  return {
    ...draft('date-changed', 'error', 'target', two, { received: two.text, expected }),
    mends: [{ text: expected }],
  };
}

/** Labels that stand before their date in every language. */
const FIELDS: ReadonlySet<string> = new Set(['published', 'updated', 'born', 'died']);

/** A date of publication that has become one of an update, or the reverse. */
function labelDraft(
  one: Told,
  two: Told,
  source: ComparedSide,
  options: MatchOptions,
): ComparisonDraft[] {
  if (!FIELDS.has(one.label ?? '') || !FIELDS.has(two.label ?? '')) return [];
  if (one.label === undefined || one.label === two.label) return [];
  // The source has that date under that label too.
  const isTold = source.told.some(
    (other) => other.label === two.label && matchOf(other, two, options) !== 'none',
  );
  if (isTold) return [];
  const data = { received: two.text, expected: one.label };
  return [draft('label-changed', 'error', 'target', two, data)];
}
