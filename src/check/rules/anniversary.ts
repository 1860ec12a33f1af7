import { fromEpochDays } from '../../core/index.ts';
import { type Anniversary, findAnniversaries } from '../anniversaries.ts';
import { type BareYear, findBareYears } from '../bare-years.ts';
import type { Claim } from '../claim.ts';
import type { Draft, Rule, RuleContext } from '../rule.ts';
import type { Place } from '../types.ts';

/** How far from the word the date stands that is counted from. */
const FARTHEST = 120;

export const anniversary: Rule = {
  id: 'anniversary',
  severity: 'error',
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
  find: (context) =>
    findAnniversaries(context.text).flatMap((found) => {
      const span = daysCounted(context, found) ?? yearsCounted(context, found);
      if (span === undefined || Math.abs(span.expected - found.count) <= span.tolerance) return [];
      return [draftOf(found, span)];
    }),
};

/** From what year to what year is counted, and by how much a right count may differ. */
interface Span {
  readonly event: Place;
  readonly year: number;
  readonly now: number;
  readonly expected: number;
  readonly tolerance: number;
}

function draftOf({ index, length, text }: Anniversary, { event, year, now, expected }: Span): Draft {
  const related = [{ says: 'event' as const, index: event.index, length: event.length }];
  return { index, length, data: { received: text, expected, year, now }, related };
}

/** Counts from the date that follows to the latest of the text, or to the day of publication. */
function daysCounted(context: RuleContext, found: Anniversary): Span | undefined {
  const event = context.claims.find(
    ({ readings, index }) =>
      readings.length === 1 && index > found.index && index - found.index < FARTHEST,
  );
  const now = dayOf(context, event);
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
  const isSure = event.precision === 'day' && to.month === from.month;
  return { event, year: from.year, now: to.year, expected, tolerance: isSure ? 0 : 1 };
}

/** The day that stands before an anniversary in its sentence. */
function dayBefore({ text, claims }: RuleContext, { index }: Anniversary): number | undefined {
  const claim = claims.findLast((date) => date.index < index);
  const [day] = claim?.readings ?? [];
  if (claim === undefined || day === undefined || claim.precision !== 'day' || claim.yearless)
    return undefined;
  return SENTENCE_END.test(text.slice(claim.index, index)) ? undefined : day.from;
}

/** The day that the text is of: the latest that it tells beside that of the event, else that of publication. */
function dayOf({ claims, now }: RuleContext, event: Claim | undefined): number | undefined {
  const [since] = event?.readings ?? [];
  const days = claims
    .filter((claim) => claim !== event && claim.readings.length === 1 && !claim.yearless)
    .map((claim) => claim.readings[0]?.from ?? 0)
    .filter((day) => since !== undefined && day > since.to);
  return days.length > 0 ? Math.max(...days) : now;
}

const FARTHEST_YEAR = 40;
const SENTENCE_END = /[.!?؟]\s|\n/u;
const POSSESSIVE = /\b(?:its|their|his|her) $/iu;

/** Counts from the year that follows, `of the 1953 coup`, or between the two years that stand before `its`. */
function yearsCounted(context: RuleContext, found: Anniversary): Span | undefined {
  const { text, claims, now } = context;
  const years = findBareYears(text, claims);
  const end = found.index + found.length;
  const event = years.find(({ index }) => index >= end && index - end < FARTHEST_YEAR);
  if (event !== undefined && !SENTENCE_END.test(text.slice(end, event.index))) {
    const dated = dayBefore(context, found);
    const day = dated ?? now;
    if (day === undefined) return undefined;
    // What is celebrated on a day has its count; of the day of publication it may lie ahead.
    return spanOf(event, fromEpochDays(day, event.calendar).year, dated === undefined ? 1 : 0);
  }
  const before = text.slice(0, found.index);
  if (!POSSESSIVE.test(before)) return undefined;
  const start = before.length - (before.split(SENTENCE_END).at(-1)?.length ?? 0);
  const [first, second, ...rest] = years.filter(
    ({ index }) => index >= start && index < found.index,
  );
  if (first === undefined || second?.calendar !== first.calendar || rest.length > 0) return undefined;
  return spanOf(first, second.year, 1);
}

function spanOf(event: BareYear, now: number, tolerance: number): Span | undefined {
  const expected = now - event.year;
  if (expected <= 0) return undefined;
  return { event, year: event.year, now, expected, tolerance };
}
