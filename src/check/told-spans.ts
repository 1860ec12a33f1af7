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
  const ranges = claims.filter(isRangeOfDays).flatMap((range) => {
    const opening = OPENING.exec(text.slice(Math.max(0, range.index - LONGEST_JOINT), range.index));
    return opening === null
      ? []
      : [{ range, end: endBefore(text, range.index - opening[0].length) }];
  });
  if (ranges.length === 0) return [];
  const named = namedSpans(context, new Set(ranges.map(({ end }) => end)));
  return ranges.flatMap(({ range, end }): MistoldSpan[] => {
    const span = partBefore(text, end) ?? named.get(end);
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

/** The part of a year that ends at a place. */
function partBefore(text: string, end: number): Span | undefined {
  const start = Math.max(0, end - LONGEST_PART);
  for (const { days, ...part } of findQuarters(text.slice(start, end))) {
    const index = start + part.index;
    if (days !== undefined && index + part.length === end) return { ...part, index, days };
  }
  return undefined;
}

/** «سه‌ماههٔ نخست سال خورشیدی ۱۴۰۳», and some to spare. */
const LONGEST_PART = 60;

/** The years, seasons and months of a text that end at some places, by those. */
function namedSpans(context: RuleContext, ends: ReadonlySet<number>): ReadonlyMap<number, Span> {
  const { claims } = context;
  const isAtEnd = ({ index, length }: Place): boolean => ends.has(index + length);
  const named = claims
    .filter(isAtEnd)
    .flatMap(({ index, length, text, precision, calendar, readings }): Span[] => {
      const [days] = readings;
      // A Gregorian season begins on other days to others.
      const isSpan =
        precision === 'year' ||
        precision === 'month' ||
        (precision === 'season' && calendar === 'persian');
      return isSpan && days !== undefined ? [{ index, length, text, days }] : [];
    });
  // The first of those that end at one place is kept.
  const years = bareYearsOf(context, claims).filter(isAtEnd);
  const spans = [...named, ...years].toReversed();
  return new Map(spans.map((span) => [span.index + span.length, span]));
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
