import { bareYearsOf } from './bare-years.ts';
import { type Claim, isProlepticDrift } from './claim.ts';
import { type Interval, isSame, overlap } from './interval.ts';
import { findQuarters } from './quarters.ts';
import type { RuleContext } from './rule.ts';
import type { Place } from './types.ts';

/** A year or a part of it, by its name. */
interface Span extends Place {
  readonly text: string;
  readonly days: Interval;
}

/** A span, and the range in parentheses behind it, which tells other days. */
export interface MistoldSpan {
  readonly span: Span;
  readonly range: Claim;
}

const OPENING = /[(（]\s?(?:from |از )?$/u;

/** Finds the spans whose days are told wrong behind them: `fiscal year 1403 (March 20, 2024–March 20, 2026)`. */
export function mistoldSpans(context: RuleContext): MistoldSpan[] {
  const { text, claims } = context;
  const ranges = claims.flatMap((range) => {
    const before = text.slice(Math.max(0, range.index - LONGEST_JOINT), range.index);
    const opening = isRangeOfDays(range) ? OPENING.exec(before) : null;
    return opening === null
      ? []
      : [{ range, end: endBefore(text, range.index - opening[0].length) }];
  });
  if (ranges.length === 0) return [];
  const spans = spansIn(context);
  return ranges.flatMap(({ range, end }): MistoldSpan[] => {
    const span = spans.find(({ index, length }) => index + length === end);
    const [days] = range.readings;
    const isWrong = span !== undefined && days !== undefined && isMeant(span.days, days);
    return isWrong ? [{ span, range }] : [];
  });
}

const LONGEST_JOINT = 12;

function endBefore(text: string, place: number): number {
  return text.charAt(place - 1) === ' ' ? place - 1 : place;
}

function isRangeOfDays({ mention, precision, readings }: Claim): boolean {
  const isRange = mention.status === 'read' && mention.kind === 'range';
  return isRange && precision === 'day' && readings.length === 1;
}

function spansIn(context: RuleContext): Span[] {
  const { text, landmarks, claims } = context;
  const named = claims.flatMap(({ index, length, text: own, precision, calendar, readings }) => {
    const [days] = readings;
    // A Gregorian season begins on other days to others.
    const isSpan =
      precision === 'year' ||
      precision === 'month' ||
      (precision === 'season' && calendar === 'persian');
    return isSpan && days !== undefined ? [{ index, length, text: own, days }] : [];
  });
  const parts = findQuarters(text, landmarks).flatMap(({ days, ...part }) =>
    days === undefined ? [] : [{ ...part, days }],
  );
  return [...parts, ...named, ...bareYearsOf(context, claims)];
}

/**
 * Whether a range means the span and tells other days: it is off by some days, or in another year. One that
 * has other ends may tell a part of the span, or its year by the books of a firm.
 */
function isMeant(span: Interval, range: Interval): boolean {
  if (isSame(span, range)) return false;
  if (isProlepticDrift({ from: span.from, to: span.from }, { from: range.from, to: range.from }))
    return false;
  const [first, last] = [Math.abs(span.from - range.from), Math.abs(span.to - range.to)];
  const few = lengthOf(span) < SHORT ? 1 : FEW_DAYS;
  if (first <= few && last <= few) return true;
  if (first === 0 || last === 0) return first + last >= ABOUT_A_YEAR;
  return !overlap(span, range) && Math.abs(lengthOf(span) - lengthOf(range)) <= SOME_DAYS;
}

function lengthOf({ from, to }: Interval): number {
  return to - from;
}

/** Of a month a part may begin on its second day. */
const SHORT = 40;
const FEW_DAYS = 3;
/** Parts of a year of as many months differ by so much. */
const SOME_DAYS = 10;
const ABOUT_A_YEAR = 350;
