import { fromEpochDays } from '../../core/index.ts';
import { oncePer } from '../../core/once-per.ts';
import { partitionPoint } from '../../core/partition-point.ts';
import { type Anniversary, findAnniversaries } from '../anniversaries.ts';
import { type BareYear, findBareYears, yearsInNoDate } from '../bare-years.ts';
import type { Claim } from '../claim.ts';
import type { Draft, Rule, RuleContext, RuleDocs } from '../rule.ts';
import { endOf } from '../places.ts';
import { holds, isOneSentence, sentenceAt } from '../sentences.ts';
import type { Place } from '../types.ts';
import { findYearCounts, type YearCount } from '../year-counts.ts';

/** How far from the word the date stands that is counted from. */
const FARTHEST = 120;

export const anniversary: Rule = {
  id: 'anniversary',
  severity: 'error',
  find: (context) => [
    ...findAnniversaries(context.text, context.landmarks).flatMap((found) =>
      draftsOf(found, daysCounted(context, found) ?? yearsCounted(context, found)),
    ),
    ...findYearCounts(context.text, context.landmarks).flatMap((found) =>
      draftsOf(found, countedFrom(context, found)),
    ),
  ],
};

/** What it is for, and what it tells and leaves alone. */
export const docs: RuleDocs = {
  description: 'An anniversary adds up from its year to the day that the text is of.',
  examples: {
    wrong: [
      'On August 19, 2025, the 50th anniversary of the coup of August 19, 1953 was marked.',
      'The bridge opened in 1883; in 1993 its hundredth anniversary was celebrated.',
    ],
    right: [
      'On August 19, 2025, the 72nd anniversary of the coup of August 19, 1953 was marked.',
      'The bridge opened in 1883; in 1983 its hundredth anniversary was celebrated.',
    ],
  },
};

/** From what year to what year is counted, and by how much a right count may differ. */
interface Span {
  readonly event: Place;
  readonly year: number;
  readonly now: number;
  readonly expected: number;
  readonly tolerance: number;
}

function draftsOf(found: Place & { text: string; count: number }, span: Span | undefined): Draft[] {
  if (span === undefined || Math.abs(span.expected - found.count) <= span.tolerance) return [];
  const { index, length, text } = found;
  const { event, year, now, expected } = span;
  const related = [{ says: 'event' as const, index: event.index, length: event.length }];
  return [{ index, length, data: { received: text, expected, year, now }, related }];
}

/** How far behind a count stands what is counted from: `25 years ago this week, in May 1995`. */
const FARTHEST_EVENT = 60;

/** Counts the years to the day of publication, or to that of the sentence; sure in one and the same month. */
function countedFrom(context: RuleContext, found: YearCount): Span | undefined {
  const { text, now } = context;
  const end = found.index + found.length;
  const event = claimsBetween(context, end, end + FARTHEST_EVENT).find(
    ({ mention }) => mention.status === 'refused' || mention.kind !== 'relative',
  );
  const [since] = event?.readings ?? [];
  if (event === undefined || since === undefined || event.yearless) return undefined;
  if (/[.!?؟;؛]\s|\n/u.test(text.slice(end, event.index))) return undefined;
  const { days } = datesOf(context);
  const told = days[partitionPoint(days, ({ index }) => index < found.index) - 1];
  const day = found.from === 'now' ? now : told?.readings[0]?.from;
  const isTold = event.precision === 'day' || (event.precision === 'month' && found.from === 'now');
  if (day === undefined || !isTold) return undefined;
  const calendar = event.calendar ?? 'gregory';
  const [from, to] = [fromEpochDays(since.from, calendar), fromEpochDays(day, calendar)];
  if (to.month !== from.month || to.year <= from.year) return undefined;
  const years = { year: from.year, now: to.year, expected: to.year - from.year };
  return { event, ...years, tolerance: 0 };
}

/** Counts from the date that follows to the latest of the text, or to the day of publication. */
function daysCounted(context: RuleContext, found: Anniversary): Span | undefined {
  const sentence = sentenceAt(context.text, found);
  const event = claimsBetween(context, found.index + 1, found.index + FARTHEST).find(
    (claim) =>
      claim.readings.length === 1 &&
      (holds(sentence, claim) || isOfTheSame(context.text.slice(endOf(sentence), claim.index))),
  );
  const { now, isTold } = dayOf(context, sentence, event);
  const [since] = event?.readings ?? [];
  if (event === undefined || since === undefined || now === undefined) return undefined;
  const calendar = event.calendar ?? 'gregory';
  const from = fromEpochDays(since.from, calendar);
  const to = fromEpochDays(now, calendar);
  const expected = to.year - from.year;
  // The date is that of the anniversary, and no earlier one is told.
  const isOther = findBareYears(context.text.slice(found.index + found.length, event.index), []);
  if (expected <= 0 || isOther.length > 0) return undefined;
  // A year alone, or a day far from the date of the event, may be counted either way.
  const isSure = isTold && event.precision === 'day' && to.month === from.month;
  return { event, year: from.year, now: to.year, expected, tolerance: isSure ? 0 : 1 };
}

/** What goes on about what was just named, up to a date of the next sentence: «این بنیاد که در سال ۱۳۶۲ …». */
function isOfTheSame(text: string): boolean {
  return /^[.!?؟]\s+(?:این|آن|the|this|it) /iu.test(text) && !/[.!?؟]\s/u.test(text.slice(2));
}

/**
 * The day of the anniversary: the latest that its sentence tells beside that of the event, else that of
 * publication; the latest of the text may be that of something else.
 */
function dayOf(
  context: RuleContext,
  sentence: Place,
  event: Claim | undefined,
): { readonly now: number | undefined; readonly isTold: boolean } {
  const { now } = context;
  const [since] = event?.readings ?? [];
  if (since === undefined) return { now, isTold: now !== undefined };
  const inSentence = claimsIn(context, sentence).filter(isOfOneYear);
  const [told, latest] = [latestOf(inSentence), datesOf(context).latest].map((day) =>
    day > since.to ? day : undefined,
  );
  return { now: told ?? now ?? latest, isTold: (told ?? now) !== undefined };
}

function isOfOneYear({ readings, yearless }: Claim): boolean {
  return readings.length === 1 && !yearless;
}

/** The first day of the latest; -Infinity of none. */
function latestOf(claims: readonly Claim[]): number {
  return claims.reduce(
    (latest, { readings: [days] }) => Math.max(latest, days?.from ?? latest),
    -Infinity,
  );
}

/** What every count of a text asks for: its days, and the latest date of all. */
const datesOf = oncePer(({ claims }: RuleContext) => ({
  days: claims.filter(({ precision }) => precision === 'day'),
  latest: latestOf(claims.filter(isOfOneYear)),
}));

/** The claims that begin at a place or behind it, and before another. */
function claimsBetween({ claims }: RuleContext, from: number, to: number): readonly Claim[] {
  return claims.slice(
    partitionPoint(claims, ({ index }) => index < from),
    partitionPoint(claims, ({ index }) => index < to),
  );
}

/** The claims that stand in a sentence. */
function claimsIn(context: RuleContext, sentence: Place): readonly Claim[] {
  const found = claimsBetween(context, sentence.index, endOf(sentence));
  return found.filter((claim) => holds(sentence, claim));
}

const FARTHEST_YEAR = 40;
const NEAREST_YEAR = 5;
const POSSESSIVE = /\b(?:its|their|his|her) $/iu;

/** Counts from the year that follows, `of the 1953 coup`, or between two years of which one stands before `its`. */
function yearsCounted(context: RuleContext, found: Anniversary): Span | undefined {
  const { text, now } = context;
  const years = yearsInNoDate(context);
  const end = found.index + found.length;
  const event = years[partitionPoint(years, ({ index }) => index < end)];
  if (
    event !== undefined &&
    event.index - end < FARTHEST_YEAR &&
    OF_EVENT.test(text.slice(end, event.index))
  ) {
    const dated = dayInSentence(context, found);
    const day = dated ?? now;
    const before = years.findLast((year) => year.index < found.index && year.year > event.year);
    const isTold = before !== undefined && before.calendar === event.calendar;
    if (day === undefined)
      return isTold && isOneSentence(text, before.index, found.index)
        ? spanOf(event, before.year, 1)
        : undefined;
    // What is celebrated on a day has its count; of the day of publication it may lie ahead.
    return spanOf(event, fromEpochDays(day, event.calendar).year, dated === undefined ? 1 : 0);
  }
  const sentence = sentenceAt(text, found);
  const [first, second, ...others] = years
    .slice(
      partitionPoint(years, ({ index }) => index < sentence.index),
      partitionPoint(years, ({ index }) => index < endOf(sentence)),
    )
    .filter((year) => holds(sentence, year));
  const isBefore = first !== undefined && first.index < found.index;
  // `Its 130th anniversary in 2025`: a year farther on is that of something else.
  if (second !== undefined && second.index - end > NEAREST_YEAR) return undefined;
  if (!isBefore || second?.calendar !== first.calendar || others.length > 0) return undefined;
  return POSSESSIVE.test(text.slice(Math.max(0, found.index - 12), found.index))
    ? spanOf(first, second.year, 1)
    : undefined;
}

/** «سالگرد انقلاب ۱۳۵۷», `of the 1953 coup`, with no year of its own: `in 2025`. */
const OF_EVENT = /^(?! in | at | on )(?:(?![.!?؟,،;؛]\s)[^\n])*$/u;

/** A day, or a month, that the sentence of an anniversary tells. */
function dayInSentence(context: RuleContext, found: Anniversary): number | undefined {
  const sentence = sentenceAt(context.text, found);
  const dated = claimsIn(context, sentence).find((claim) => {
    const isTold = claim.precision === 'day' || claim.precision === 'month';
    return isTold && isOfOneYear(claim);
  });
  return dated?.readings[0]?.to;
}

function spanOf(event: BareYear, now: number, tolerance: number): Span | undefined {
  const expected = now - event.year;
  if (expected <= 0) return undefined;
  return { event, year: event.year, now, expected, tolerance };
}
