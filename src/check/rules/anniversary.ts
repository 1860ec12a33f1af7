import { fromEpochDays } from '../../core/index.ts';
import { dateNamesOf } from '../../locale-data/index.ts';
import { withDigits } from '../../locale-data/digits.ts';
import { findBareYears } from '../bare-years.ts';
import type { Claim } from '../claim.ts';
import type { Draft, Rule, RuleContext } from '../rule.ts';

const ENGLISH = /(?<![\d,.])(\d{1,3})(?:st|nd|rd|th) anniversary\b/giu;
const PERSIAN =
  /(?<!\p{L})([۰-۹]{1,3}|[\p{L}\u200c]{2,20}?)\u200c?(?:مین|امین) (?:سالگرد|سالروز)/gu;

/** How far from the word the year stands that is counted from. */
const FARTHEST = 120;

export const anniversary: Rule = {
  id: 'anniversary',
  severity: 'error',
  description: 'An anniversary adds up from its year to the day that the text is of.',
  examples: {
    wrong: ['On August 19, 2025, the 50th anniversary of the coup of August 19, 1953 was marked.'],
    right: ['On August 19, 2025, the 72nd anniversary of the coup of August 19, 1953 was marked.'],
  },
  find: (context) =>
    [...context.text.matchAll(ENGLISH), ...context.text.matchAll(PERSIAN)].flatMap((match) =>
      draftOf(context, match),
    ),
};

function draftOf(context: RuleContext, match: RegExpExecArray): Draft[] {
  const { index, 0: received, 1: count = '' } = match;
  // «هفتاد و دومین»: the last word alone is no number.
  if (/و[\s\u200c]*$/u.test(context.text.slice(Math.max(0, index - 3), index))) return [];
  const told = numberOf(count);
  const origin = originAfter(context, index);
  const now = dayOf(context, origin);
  const [since] = origin?.readings ?? [];
  if (told === undefined || origin === undefined || since === undefined || now === undefined)
    return [];
  const calendar = origin.calendar ?? 'gregory';
  const from = fromEpochDays(since.from, calendar);
  const to = fromEpochDays(now, calendar);
  const expected = to.year - from.year;
  // The date is that of the anniversary, and no earlier one is told.
  if (expected <= 0 || hasYearBetween(context.text, index + received.length, origin.index))
    return [];
  // A year alone, or a day far from the date of the event, may be counted either way.
  const isSure = origin.precision === 'day' && to.month === from.month;
  if (Math.abs(expected - told) <= (isSure ? 0 : 1)) return [];
  return [
    {
      index,
      length: received.length,
      data: { received, expected, year: from.year, now: to.year },
      related: [{ index: origin.index, length: origin.length }],
    },
  ];
}

function hasYearBetween(text: string, start: number, end: number): boolean {
  return findBareYears(text.slice(start, end), []).length > 0;
}

/** The date that the anniversary is of: the next one in the text. */
function originAfter({ claims }: RuleContext, index: number): Claim | undefined {
  return claims.find(
    (claim) => claim.readings.length === 1 && claim.index > index && claim.index - index < FARTHEST,
  );
}

/** The day that the text is of: the latest that it tells beside that of the event, else that of publication. */
function dayOf({ claims, now }: RuleContext, origin: Claim | undefined): number | undefined {
  const [since] = origin?.readings ?? [];
  const days = claims
    .filter((claim) => claim !== origin && claim.readings.length === 1 && !claim.yearless)
    .map((claim) => claim.readings[0]?.from ?? 0)
    .filter((day) => since !== undefined && day > since.to);
  return days.length > 0 ? Math.max(...days) : now;
}

let ordinals: Map<string, number> | undefined;

/** A number in digits, or in a Persian word: هفتاد of «هفتادمین», چهار of «چهارمین». */
function numberOf(text: string): number | undefined {
  const ascii = withDigits(text, 'latn');
  if (/^\d+$/u.test(ascii)) return Number(ascii);
  ordinals ??= new Map([
    // چهارم is چهار and م
    ...(dateNamesOf('fa').ordinals.words ?? []).map(
      (word, place) => [word.replace(/م$/u, ''), place + 1] as const,
    ),
    ...TENS,
  ]);
  return ordinals.get(text.replaceAll('\u200c', ''));
}

const TENS = [
  ['سی', 30],
  ['چهل', 40],
  ['پنجاه', 50],
  ['شصت', 60],
  ['هفتاد', 70],
  ['هشتاد', 80],
  ['نود', 90],
  ['صد', 100],
] as const;
