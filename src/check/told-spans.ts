import { partitionPoint } from '../core/partition-point.ts';
import { yearsInNoDate } from './bare-years.ts';
import { isProlepticDrift } from './agreement.ts';
import type { Claim } from './claim.ts';
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
  const mistold: MistoldSpan[] = [];
  for (let place = 0; place < claims.length; place++) {
    const range = claims[place] as Claim;
    if (!isRangeOfDays(range)) continue;
    const before = text.slice(Math.max(0, range.index - LONGEST_JOINT), range.index);
    const opening = OPENING.exec(before);
    if (opening === null) continue;
    const end = endBefore(text, range.index - opening[0].length);
    const span =
      partBefore(text, end) ?? dateBefore(claims[place - 1], end) ?? yearBefore(context, end);
    const [days] = range.readings;
    if (span !== undefined && days !== undefined && isMeant(span.days, days))
      mistold.push({ span, range });
  }
  return mistold;
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
  const before = text.slice(start, end);
  if (!PART.test(before)) return undefined;
  for (const { days, ...part } of findQuarters(before)) {
    const index = start + part.index;
    if (days !== undefined && index + part.length === end) return { ...part, index, days };
  }
  return undefined;
}

/** What every part of a year has: before most ranges stands none, and their patterns are long. */
const PART = /quarter|half|month|[qh][1-4]|ماه|نیم/iu;

/** «سه‌ماههٔ نخست سال خورشیدی ۱۴۰۳», and some to spare. */
const LONGEST_PART = 60;

/** The date before a range, if it ends at a place and is a year, a season or a month. */
function dateBefore(claim: Claim | undefined, end: number): Span | undefined {
  if (claim === undefined || claim.index + claim.length !== end) return undefined;
  const { index, length, text, precision, calendar, readings } = claim;
  // A Gregorian season begins on other days to others.
  const isSpan =
    precision === 'year' ||
    precision === 'month' ||
    (precision === 'season' && calendar === 'persian');
  const [days] = readings;
  return isSpan && days !== undefined ? { index, length, text, days } : undefined;
}

/** The year in no date that ends at a place. */
function yearBefore(context: RuleContext, end: number): Span | undefined {
  const years = yearsInNoDate(context);
  const last = years[partitionPoint(years, ({ index }) => index < end) - 1];
  return last !== undefined && last.index + last.length === end ? last : undefined;
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
