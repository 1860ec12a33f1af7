import { isOpenDay } from '../claim.ts';
import type { Interval } from '../interval.ts';
import type { Place } from '../types.ts';
import { rewriteLike } from '../rewrite-claim.ts';
import { isCenturyIn } from './centuries.ts';
import { changed, type ComparisonDraft, draft } from './comparison-draft.ts';
import { otherThanCounted } from './counted-days.ts';
import {
  isEdgeOfSpan,
  isGlossOfMonth,
  isLoneEdge,
  isOtherDayOfNight,
  isToldByItsEdges,
} from './edges.ts';
import { isOtherDayOfMonth, keepsNumber, keptNumber, otherDay } from './kept-number.ts';
import { type KindOfTold, kindsNear } from './kinds-of-told.ts';
import { type MatchOptions, matchOf } from './match.ts';
import { pairUp } from './pair-up.ts';
import { isEdgeOfQuarter } from './quarters.ts';
import { isEdgeOfSeasonIn } from './seasons.ts';
import { isShortMonthIn } from './short-months.ts';
import type { ComparedSide, Told } from './side.ts';
import { changedYears, hasBareYear, hasYear, isYearOfEra } from './told-years.ts';
import { isYearsAgo } from './years-ago.ts';
import { isEdgeOfMonthIn, isMonthWrittenIn, isWrittenIn } from './written-days.ts';
import {
  hasLunarBeside,
  isCountedFrom,
  isToldByNumber,
  isToldByWeekday,
  isToldOtherwise,
} from './told-otherwise.ts';

/** Dates without a counterpart: repeats, other words for a day that was told, changes, losses. */
export function unmatched(
  source: ComparedSide,
  target: ComparedSide,
  lost: readonly Told[],
  extra: readonly Told[],
  options: MatchOptions,
): ComparisonDraft[] {
  const isKnownDay = options.now !== undefined;
  const [isLost, isExtra] = [new Set(lost), new Set(extra)];
  const nearSource = kindsNear(source.told, isKnownDay, (one) => isLost.has(one));
  const nearTarget = kindsNear(target.told, isKnownDay, (two) => isExtra.has(two));
  const strange = extra.filter(
    (two) =>
      !nearSource(two).some(
        ({ first: one }) =>
          isOf(one, two) && maySpan(one, two, isLost) && matchOf(one, two, options) !== 'none',
      ),
  );
  // A named day may be told in other words, but not by its number in the other calendar.
  const lostInWords = lost.filter(({ soft }) => soft);
  const kept = strange.flatMap((two) => {
    const one = lostInWords.find((date) => keepsNumber(date, two) || isOtherDayOfMonth(date, two));
    return one === undefined ? [] : [{ one, two }];
  });
  const isKeptInWords = new Set(kept.map(({ two }) => two));
  const added = strange.filter(
    (date) =>
      !date.soft &&
      !isKeptInWords.has(date) &&
      !isToldByItsEdges(date, source) &&
      !isOfBareYear(date, source) &&
      !isLoneEdge(date, lost) &&
      !isOtherDayOfNight(date, target, extra),
  );
  const replaced = new Set(added.map(replacedBy));
  const missing = lost.filter(
    (one) =>
      !one.soft &&
      !(one.edge !== undefined && target.told.some((span) => isEdgeOfSpan(one, span))) &&
      !isLoneEdge(one, added) &&
      !isOtherDayOfNight(one, source, lost) &&
      !isKept(one, nearTarget(one), replaced, isExtra, options) &&
      !(one.precision !== 'day' && one.precision !== 'decade' && hasBareYear(one, target.years)) &&
      !(options.now !== undefined && isToldByWeekday(one, target)) &&
      !isWrittenIn(one, target, options.yearsFor?.(one)) &&
      !isShortMonthIn(one, target) &&
      !(one.precision === 'month' && isMonthWrittenIn(one, target, options.yearsFor?.(one))) &&
      !isToldByNumber(one, target, options.yearsFor?.(one)) &&
      !isCenturyIn(one, target) &&
      !isYearsAgo(one, target) &&
      !isEdgeOfSeasonIn(one, target) &&
      !isEdgeOfQuarter(one, target),
  );
  const isMissing = new Set(missing);
  const drafts: ComparisonDraft[] = lost
    .filter((one) => !one.soft && !isMissing.has(one) && one.precision === 'day')
    .map((one) => draft('date-merged', 'info', 'source', one, { received: one.text }));
  for (const { one, two } of kept)
    drafts.push(isOtherDayOfMonth(one, two) ? otherDay(one, two) : keptNumber(one, two));
  // A day of another paragraph that stands in the place of a missing one.
  const isAdded = new Set(added);
  const misplaced = extra.filter(
    (two) =>
      !two.soft &&
      !isAdded.has(two) &&
      !nearSource(two).some(
        ({ first: one }) => one.group === two.group && matchOf(one, two, options) !== 'none',
      ),
  );
  const isExplained = (two: Told): boolean =>
    isToldOtherwise(two, source, options) ||
    isYearsAgo(two, source) ||
    isEdgeOfSeasonIn(two, source) ||
    isWrittenIn(two, source, options.yearsFor?.(undefined, two)) ||
    lostInWords.some((one) => isSoftOf(one, two));
  // `Two days later` stands for the day: a date of another paragraph does not.
  const isCounted = (one: Told): boolean =>
    isCountedFrom(one, target) || hasLunarBeside(one, target);
  const pairs = pairUp(missing, added, misplaced, { isExplained, isCounted });
  const isPaired = new Set(pairs.flatMap(({ one, two }) => [one, two]));
  for (const { one, two } of pairs) {
    // Of `12/11/2025` either day may be meant: neither is written.
    const right = isOpenDay(one) ? undefined : rewriteLike(two, one);
    const mends = right === undefined ? [] : [{ text: right, more: besideLike(two, one) }];
    drafts.push(changed('date-changed', one, two, { expected: right ?? one.text }, mends));
  }
  for (const one of missing.filter((date) => !isPaired.has(date))) {
    const severity = isCounted(one) || isToday(one, source) ? 'info' : 'error';
    drafts.push(draft('date-missing', severity, 'source', one, { received: one.text }));
  }
  for (const two of added.filter((date) => !isPaired.has(date))) {
    const isOther =
      isToday(two, target) ||
      isExplained(two) ||
      isSpan(two) ||
      isYearInWords(two, source, target) ||
      (two.precision === 'month' &&
        isMonthWrittenIn(two, source, options.yearsFor?.(undefined, two))) ||
      isGlossOfMonth(two, target) ||
      isEdgeOfMonthIn(two, source, options.yearsFor?.(undefined, two));
    const counted = isOther ? undefined : otherThanCounted(two, source, target);
    if (counted !== undefined) {
      drafts.push(counted);
      continue;
    }
    const found = draft('date-added', isOther ? 'info' : 'error', 'target', two, {
      received: two.text,
    });
    drafts.push(isOther ? { ...found, says: 'date-added-otherwise' } : found);
  }
  if (pairs.length + missing.length + added.length > 0) return drafts;
  return [...drafts, ...changedYears(source, target, extra)];
}

/**
 * Whether the translation tells a date somewhere. Where its paragraph has another date in its place, that it
 * is told elsewhere is no help, and a season is none for a decade.
 */
function isKept(
  one: Told,
  dates: readonly KindOfTold[],
  replaced: ReadonlySet<string>,
  extra: ReadonlySet<Told>,
  options: MatchOptions,
): boolean {
  const isReplaced =
    (one.precision === 'day' || one.precision === 'decade') && replaced.has(replacedBy(one));
  return dates.some(({ first: two }) => {
    if (!maySpan(two, one, extra) || matchOf(one, two, options) === 'none') return false;
    if (!isReplaced) return true;
    return two.group === one.group && two.precision === one.precision;
  });
}

/** What dates have in common of which one may stand for the other: their paragraph, and how precise they are. */
function replacedBy({ group, precision }: Told): string {
  return `${group} ${precision}`;
}

/** `A year ago today`, «یک سال پیش در چنین روزی»: that it is today goes without saying. */
function isToday({ mention, readings }: Told, { context: { now } }: ComparedSide): boolean {
  return (
    mention.status === 'read' &&
    mention.kind === 'relative' &&
    readings.some(({ from, to }) => from === now && to === now)
  );
}

/** Whether a number that can be a year tells a date: of days only the first, the last and the ends of ranges. */
function isOfBareYear(date: Told, side: ComparedSide): boolean {
  const { years } = side;
  if (years.some((year) => isYearOfEra(date, year, side))) return true;
  if (date.precision !== 'day' || date.edge !== undefined) return hasBareYear(date, years);
  return date.readings.some((day) => years.some(({ days }) => isEdgeOf(day, days)));
}

/** Whether a date may tell another of the other text: a year tells a day only where it is told for nothing else. */
function maySpan(one: Told, two: Told, left: ReadonlySet<Told>): boolean {
  if (!isLonger(one, two)) return true;
  if (left.has(one) && one.group === two.group) return true;
  return one.readings.some((span) => two.readings.some((day) => isEdgeOf(day, span)));
}

/** Whether a date is so much longer than another that it tells nothing of it: a month than a day, a year than a month. */
function isLonger({ precision: one }: Told, { precision: two }: Told): boolean {
  if (two === 'day') return one !== 'day';
  return (two === 'month' || two === 'season') && (one === 'year' || one === 'decade');
}

/** `Throughout October`, «از ۹ مهر تا ۹ آبان»: the first or the last day of a span. */
function isEdgeOf({ from, to }: Interval, span: Interval): boolean {
  return Math.abs(from - span.from) <= 1 || Math.abs(to - span.to) <= 1;
}

/** A day is more than the source says where that counts whole years from today. */
function isOf(one: Told, two: Told): boolean {
  return !one.soft || two.precision !== 'day' || isSoftOf(one, two);
}

/** A named day is told in other words; of what counts from today only a month or less. */
function isSoftOf({ mention, readings }: Told, { readings: [day] }: Told): boolean {
  if (mention.status === 'refused') return true;
  return readings.some(
    ({ from, to }) =>
      to - from < LONGEST && (day === undefined || (day.from >= from && day.from <= to)),
  );
}

const LONGEST = 31;

/** The other date of a pair, as it is when the pair tells another day. */
function besideLike({ beside }: Told, one: Told): readonly (Place & { readonly text: string })[] {
  const text = beside === undefined ? undefined : rewriteLike(beside, one);
  if (beside === undefined || text === undefined || text === beside.text) return [];
  return [{ index: beside.index, length: beside.length, text }];
}

/** A decade or a season, which the source may tell in words that no date has. */
function isSpan({ precision }: Told): boolean {
  return precision === 'decade' || precision === 'season';
}

/** A year of a source that has no other number for it: every year of its own has its counterpart. */
function isYearInWords({ precision }: Told, source: ComparedSide, target: ComparedSide): boolean {
  return precision === 'year' && source.years.every((year) => hasYear(target, year));
}
