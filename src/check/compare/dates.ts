import { dayOfWeek, fromEpochDays } from '../../core/index.ts';
import { type BareYear, yearsOverlap } from '../bare-years.ts';
import { readingsNear } from '../claim.ts';
import { rewriteClaim, rewriteLike } from '../rewrite-claim.ts';
import { rewriteDate } from '../rewrite-date.ts';
import type { CompareOptions } from '../types.ts';
import { changed, type ComparisonDraft, draft } from './comparison-draft.ts';
import { type Matched, matchInOrder, matchOf } from './match.ts';
import { isSwapped } from './order.ts';
import { type ComparedSide, SAMPLE_DAY, type Told } from './side.ts';
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
    const places = target.told.flatMap((two, place) =>
      !found.target.has(place) && matchOf(one, two, options) === 'same' ? [place] : [],
    );
    const to = places.find((place) => target.told[place]?.group === one.group) ?? places[0];
    if (to === undefined) return;
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
        dayOfWeek(fromEpochDays(day.from, 'gregory')) === one.weekday && {
          mends: [{ text: expected }],
        }),
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
    mends: [{ text: expected }],
  };
}

/** Labels that stand before their date in every language. */
const FIELDS: ReadonlySet<string> = new Set(['published', 'updated', 'born', 'died']);

/** A date of publication that has become one of an update, or the reverse. */
function labelDraft(one: Told, two: Told): ComparisonDraft[] {
  if (!FIELDS.has(one.label ?? '') || !FIELDS.has(two.label ?? '')) return [];
  if (one.label === undefined || one.label === two.label) return [];
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
  const strange = extra.filter(
    (two) => !source.told.some((one) => matchOf(one, two, options) !== 'none'),
  );
  // A named day may be told in other words, but not by its number in the other calendar.
  const kept = strange.flatMap((two) => {
    const one = lost.find((date) => date.soft && keepsNumber(date, two));
    return one === undefined ? [] : [{ one, two }];
  });
  const added = strange.filter(
    (date) =>
      !date.soft && !kept.some(({ two }) => two === date) && !hasBareYear(date, source.years),
  );
  const missing = lost.filter(
    (one) =>
      !one.soft &&
      !isKept(one, target, added, options) &&
      !(one.precision !== 'day' && one.precision !== 'decade' && hasBareYear(one, target.years)) &&
      !isToldByWeekday(one, target),
  );
  const drafts: ComparisonDraft[] = lost
    .filter((one) => !one.soft && !missing.includes(one) && one.precision === 'day')
    .map((one) => draft('date-merged', 'info', 'source', one, { received: one.text }));
  for (const { one, two } of kept) drafts.push(keptNumber(one, two));
  const pairs = pairUp(missing, added);
  for (const { one, two } of pairs) {
    const expected = rewriteLike(two, one) ?? one.text;
    drafts.push(changed('date-changed', one, two, { expected }, [{ text: expected }]));
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
  if (pairs.length + missing.length + added.length > 0) return drafts;
  return [...drafts, ...changedYears(source, target, extra)];
}

/**
 * Whether the translation tells a date somewhere. Where its paragraph has another date in its place, that it
 * is told elsewhere is no help, and a season is none for a decade.
 */
function isKept(
  one: Told,
  { told: dates }: ComparedSide,
  added: readonly Told[],
  options: CompareOptions,
): boolean {
  const isReplaced =
    (one.precision === 'day' || one.precision === 'decade') &&
    added.some((two) => two.group === one.group && two.precision === one.precision);
  return dates.some((two) => {
    if (matchOf(one, two, options) === 'none') return false;
    if (!isReplaced) return true;
    return two.group === one.group && two.precision === one.precision;
  });
}

/** 22 Bahman that became February 22: the day of the other calendar, in the month that sounds like it. */
function keepsNumber(one: Told, two: Told): boolean {
  const [from, to] = [dayAndMonth(one), dayAndMonth(two)];
  if (from === undefined || to === undefined || one.calendar === two.calendar) return false;
  const [jalali, gregorian] = one.calendar === 'persian' ? [from, to] : [to, from];
  // Mordad begins in July and ends in August.
  const apart = (gregorian.month - jalali.month + 12) % 12;
  return from.day === to.day && (apart === 2 || apart === 3);
}

/** The day and the month of a date, as its own calendar counts them. */
function dayAndMonth(told: Told): { readonly day: number; readonly month: number } | undefined {
  const [days] = told.yearless ? readingsNear(told, SAMPLE_DAY) : told.readings;
  if (days === undefined || days.from !== days.to || told.calendar === undefined) return undefined;
  return fromEpochDays(days.from, told.calendar);
}

function keptNumber(one: Told, two: Told): ComparisonDraft {
  const near = two.readings[0]?.from ?? SAMPLE_DAY;
  const [day] = readingsNear(one, near).toSorted(
    (first, second) => Math.abs(first.from - near) - Math.abs(second.from - near),
  );
  const expected = day === undefined ? one.text : rewriteClaim(two, day.from);
  return changed('date-changed', one, two, { expected }, [{ text: expected }]);
}

/** Pairs what is missing with what was added, first in its own paragraph, then wherever. */
function pairUp(
  missing: readonly Told[],
  added: readonly Told[],
): { readonly one: Told; readonly two: Told }[] {
  const pairs = new Map<Told, Told>();
  const left = new Set(added);
  for (const isNear of [true, false]) {
    for (const one of missing.filter((date) => !pairs.has(date))) {
      const two = [...left].find((other) => !isNear || other.group === one.group);
      if (two === undefined) continue;
      pairs.set(one, two);
      left.delete(two);
    }
  }
  return [...pairs].map(([one, two]) => ({ one, two }));
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
  return date.readings.some((days) => years.some((year) => yearsOverlap(year, { days })));
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

/** Years, one in each text, that have no day in common; a date of the source does not tell its year apart. */
function changedYears(
  source: ComparedSide,
  target: ComparedSide,
  extra: readonly Told[],
): ComparisonDraft[] {
  const lost = source.years.filter((year) => !hasYear(target, year));
  const dated = extra.filter(
    (two) => two.precision === 'year' && two.beside === undefined && !hasBareYear(two, source.years),
  );
  const strange = target.years.filter((year) => !hasYear(source, year));
  const changedTo = [...strange, ...dated].toSorted((one, two) => one.index - two.index);
  return changedTo.slice(0, lost.length).map((year, place) => {
    const data = { received: year.text, expected: lost[place]?.text ?? '' };
    return draft('date-changed', 'error', 'target', year, data);
  });
}

function hasYear({ years, told: dates }: ComparedSide, year: BareYear): boolean {
  return (
    years.some((other) => yearsOverlap(other, year)) ||
    dates.some(({ readings, precision }) =>
      // A day is in one of two years, and does not tell both.
      readings.some(
        (days) => (year.turn === undefined || precision !== 'day') && yearsOverlap(year, { days }),
      ),
    )
  );
}
