import { dayOfWeek, fromEpochDays } from '../../core/index.ts';
import { type BareYear } from '../bare-years.ts';
import { readingsNear } from '../claim.ts';
import { overlap } from '../interval.ts';
import { rewriteClaim, rewriteLike } from '../rewrite-claim.ts';
import { rewriteDate } from '../rewrite-date.ts';
import type { CompareOptions } from '../types.ts';
import { changed, type ComparisonDraft, draft } from './comparison-draft.ts';
import { type Matched, matchInOrder, matchOf } from './match.ts';
import { isSwapped } from './order.ts';
import type { ComparedSide, Told } from './side.ts';
import { findWeekdays } from './weekdays.ts';
import { isOneMoment } from './zones.ts';

/** Compares the dates of two sides: those that match in order, those that moved, those that did not match. */
export function compareDates(
  source: ComparedSide,
  target: ComparedSide,
  options: CompareOptions,
): ComparisonDraft[] {
  const inOrder = matchInOrder(source.told, target.told, options);
  const moved = matchMoved(source, target, inOrder, options);
  const matched = [...inOrder, ...moved];
  const drafts: ComparisonDraft[] = [];
  for (const { source: from, target: to, match } of matched) {
    const one = source.told[from];
    const two = target.told[to];
    if (one !== undefined && two !== undefined) drafts.push(...within(one, two, match));
  }
  for (const pair of moved) drafts.push(...movedDraft(source, target, pair, inOrder));
  const found = placesOf(matched);
  const lost = source.told.filter((_, place) => !found.source.has(place));
  const extra = target.told.filter((_, place) => !found.target.has(place));
  drafts.push(...unmatched(source, target, lost, extra, options));
  return drafts;
}

/** Dates that have a counterpart, but not in order. */
function matchMoved(
  source: ComparedSide,
  target: ComparedSide,
  inOrder: readonly Matched[],
  options: CompareOptions,
): Matched[] {
  const moved: Matched[] = [];
  const found = placesOf(inOrder);
  source.told.forEach((one, from) => {
    if (found.source.has(from)) return;
    const to = target.told.findIndex(
      (two, place) => !found.target.has(place) && matchOf(one, two, options) === 'same',
    );
    if (to === -1) return;
    found.target.add(to);
    moved.push({ source: from, target: to, match: 'same' });
  });
  return moved;
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
): ComparisonDraft[] {
  const two = target.told[pair.target];
  if (two === undefined) return [];
  const crossed = inOrder.find(
    (other) => other.source < pair.source !== other.target < pair.target,
  );
  const other = crossed === undefined ? undefined : target.told[crossed.target];
  const swapped = crossed !== undefined && isSwapped(source, target, pair, crossed);
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
  if (one.weekday !== undefined && two.weekday === undefined) {
    drafts.push(draft('weekday-dropped', 'info', 'target', two, { received: two.text }));
  } else if (one.weekday !== undefined && one.weekday !== two.weekday) {
    const day = two.readings[0];
    const expected = day === undefined ? one.text : fullLike(two, day.from);
    drafts.push({
      ...draft('weekday-changed', 'error', 'target', two, { received: two.text, expected }),
      ...(day !== undefined &&
        dayOfWeek(fromEpochDays(day.from, 'gregory')) === one.weekday && { mend: expected }),
    });
  }
  return [...drafts, ...labelDraft(one, two)];
}

function fullLike(two: Told, day: number): string {
  const date = fromEpochDays(day, two.calendar ?? 'gregory');
  return rewriteDate(two.text, undefined, date);
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
    mend: expected,
  };
}

/** A date of publication that has become one of an update, or the reverse. */
function labelDraft(one: Told, two: Told): ComparisonDraft[] {
  if (one.label === undefined || two.label === undefined || one.label === two.label) return [];
  const data = { received: two.text, expected: one.label };
  return [draft('label-changed', 'error', 'target', two, data)];
}

/** Dates without a counterpart: repeats, other words for a day that was told, changes, losses. */
function unmatched(
  source: ComparedSide,
  target: ComparedSide,
  lost: readonly Told[],
  extra: readonly Told[],
  options: CompareOptions,
): ComparisonDraft[] {
  const missing = lost.filter(
    (one) =>
      !one.soft &&
      !target.told.some((two) => matchOf(one, two, options) !== 'none') &&
      !(one.precision !== 'day' && hasBareYear(one, target.years)) &&
      !isToldByWeekday(one, target),
  );
  const added = extra.filter(
    (two) =>
      !two.soft &&
      !source.told.some((one) => matchOf(one, two, options) !== 'none') &&
      !hasBareYear(two, source.years),
  );
  const drafts: ComparisonDraft[] = lost
    .filter((one) => !one.soft && !missing.includes(one) && one.precision === 'day')
    .map((one) => draft('date-merged', 'info', 'source', one, { received: one.text }));
  const pairs = pairUp(missing, added);
  for (const { one, two } of pairs) {
    const expected = rewriteLike(two, one) ?? one.text;
    drafts.push({ ...changed('date-changed', one, two, { expected }), mend: expected });
  }
  for (const one of missing.filter((date) => !pairs.some((pair) => pair.one === date))) {
    drafts.push(draft('date-missing', 'error', 'source', one, { received: one.text }));
  }
  for (const two of added.filter((date) => !pairs.some((pair) => pair.two === date))) {
    const isOther =
      told(two, source) || hasSoft(lost) || isSpan(two) || isYearInWords(two, source, target);
    const severity = isOther ? 'info' : 'error';
    drafts.push(draft('date-added', severity, 'target', two, { received: two.text }));
  }
  return [...drafts, ...changedYears(source, target, pairs.length + missing.length + added.length)];
}

function pairUp(
  missing: readonly Told[],
  added: readonly Told[],
): { readonly one: Told; readonly two: Told }[] {
  const pairs: { one: Told; two: Told }[] = [];
  for (let place = 0; place < Math.min(missing.length, added.length); place++) {
    const one = missing[place];
    const two = added[place];
    if (one !== undefined && two !== undefined) pairs.push({ one, two });
  }
  return pairs;
}

/** «پس‌فردا، ۲۰ آذر» may be told as Thursday. */
function isToldByWeekday(
  { readings: [days], precision }: Told,
  { context }: ComparedSide,
): boolean {
  if (days === undefined || precision !== 'day' || context.now === undefined) return false;
  const weekday = dayOfWeek(fromEpochDays(days.from, 'gregory'));
  return findWeekdays(context).some((found) => found.weekday === weekday);
}

function hasSoft(lost: readonly Told[]): boolean {
  return lost.some(({ soft }) => soft);
}

function hasBareYear(date: Told, years: readonly BareYear[]): boolean {
  return date.readings.some((reading) => years.some(({ days }) => overlap(days, reading)));
}

/** A decade or a season, which the source may tell in words that no date has. */
function isSpan({ precision }: Told): boolean {
  return precision === 'decade' || precision === 'season';
}

/** A year of a source that has no other number for it: every year of its own has its counterpart. */
function isYearInWords({ precision }: Told, source: ComparedSide, target: ComparedSide): boolean {
  return precision === 'year' && source.years.every((year) => hasYear(target, year));
}

/** Whether the source tells a day in words: an occasion, a day of the month alone, one that is counted. */
function told(two: Told, source: ComparedSide): boolean {
  const { text, words } = source.context;
  const folded = text.toLowerCase();
  return (
    words.occasions.some((word) => folded.includes(word)) ||
    isDayAlone(two, text) ||
    isCountedFrom(two, source)
  );
}

const DAY_ALONE = /\bthe (\d{1,2})(?:st|nd|rd|th)\b/giu;

function isDayAlone({ readings: [days] }: Told, text: string): boolean {
  if (days === undefined) return false;
  const { day } = fromEpochDays(days.from, 'gregory');
  return [...text.matchAll(DAY_ALONE)].some(([, number]) => Number(number) === day);
}

/** A month from a day that the source tells, where it says so: the next day, ten days later. */
function isCountedFrom(
  two: Told,
  { context: { text, words }, told: dates }: ComparedSide,
): boolean {
  const folded = text.toLowerCase();
  if (!words.laterWords.some((word) => folded.includes(word))) return false;
  return dates.some((one) => {
    const [day] = one.readings;
    if (day === undefined) return false;
    const readings = two.yearless ? readingsNear(two, day.from) : two.readings;
    return readings.some(({ from }) => Math.abs(from - day.from) <= 31);
  });
}

/** Years that no date holds, one in each text, that have no day in common. */
function changedYears(
  source: ComparedSide,
  target: ComparedSide,
  found: number,
): ComparisonDraft[] {
  if (found > 0) return [];
  const lost = source.years.filter((year) => !hasYear(target, year));
  const extra = target.years.filter((year) => !hasYear(source, year));
  return extra.slice(0, lost.length).map((year, place) => {
    const data = { received: year.text, expected: lost[place]?.text ?? '' };
    return draft('date-changed', 'error', 'target', year, data);
  });
}

function hasYear({ years, told: dates }: ComparedSide, year: BareYear): boolean {
  return (
    years.some(({ days }) => overlap(days, year.days)) ||
    dates.some(({ readings }) => readings.some((reading) => overlap(reading, year.days)))
  );
}
