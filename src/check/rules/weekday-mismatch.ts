import { addDays, fromEpochDays } from '../../core/index.ts';
import { partitionPoint } from '../../core/partition-point.ts';
import { rewriteClaim } from '../rewrite-claim.ts';
import { rewriteDate } from '../rewrite-date.ts';
import { slipByWeekday } from '../slip-by-weekday.ts';
import { nameLike, weekdayIn, weekdaysIn } from '../weekday-names.ts';
import { agreementOf } from '../agreement.ts';
import type { Claim } from '../claim.ts';
import { readingsNear } from '../yearless-days.ts';
import { hasIssue } from '../has-issue.ts';
import { isSame, weekdayOf } from '../interval.ts';
import { sentenceAt } from '../sentences.ts';
import { type ClaimPair, pairsWith } from '../claim-pair.ts';
import type { Draft, Mend, Rule, RuleDocs } from '../rule.ts';
import type { Place } from '../types.ts';

export const weekdayMismatch: Rule = {
  id: 'weekday-mismatch',
  severity: 'error',
  find: ({ text, claims, pairs, now }) => {
    const paired = daysByPair(pairs);
    const told = claims.filter(({ yearless, readings }) => !yearless && readings.length === 1);
    const ofYearsBefore = claims.flatMap((claim) =>
      paired.has(claim) ? [] : ofYearBefore(text, claim, told),
    );
    const single = claims.filter(
      (claim) =>
        isMismatch(claim) &&
        !paired.has(claim) &&
        !isOneOfTwo(text, claim) &&
        !isNamedAfter(text, claim) &&
        !fitsAnotherYear(claim, now) &&
        !fitsAnotherYear(claim, lastDayBefore(told, claim)) &&
        !leadsNumber(text, claim),
    );
    const places = new Set(single.map(({ index }) => index));
    return [
      ...single.flatMap((claim) =>
        withDayBeside(claim, draftOf(claim, confirmedDay(claim, pairs)), pairs),
      ),
      ...ofYearsBefore.filter(({ index }) => !places.has(index)).flatMap((claim) => draftOf(claim)),
      ...[...paired].flatMap(([claim, day]) =>
        weekdayOf(day) === claim.weekday || isOneOfTwo(text, claim) ? [] : draftOf(claim, day),
      ),
      ...claims.filter(isRangeOfDays).flatMap(endsOf),
    ];
  },
};

/** What it is for, and what it tells and leaves alone. */
export const docs: RuleDocs = {
  description: 'The weekday beside a date is that of its day.',
  examples: {
    wrong: [
      'On Thursday, August 15, 2025 it rained.',
      'شنبه ۲۴ مرداد ۱۴۰۴',
      'from Monday 3 to Saturday 7 March 2025',
      'It fell on Friday, August 15, 2025 and rose on Monday, August 17.',
    ],
    right: [
      'On Friday, August 15, 2025 it rained.',
      'جمعه ۲۴ مرداد ۱۴۰۴',
      'جمعه ۲۴ مرداد ۱۴۰۴ افتاد و یکشنبه ۲۶ مرداد بالا رفت.',
    ],
  },
};

/** Whether the reader saw another weekday than that of the day. */
function isMismatch({ mention, weekday, precision, readings }: Claim): boolean {
  if (mention.status === 'read') return hasIssue(mention, 'weekday-mismatch');
  // «شنبه ۲ خرداد ۷۶» may be one of two days.
  return (
    weekday !== undefined &&
    precision === 'day' &&
    readings.length > 0 &&
    readings.every(({ from }) => weekdayOf(from) !== weekday)
  );
}

/** «شب جمعه» is traditionally the night before; of `Thursday and Friday, August 14 and 15` each has its own. */
function isOneOfTwo(text: string, { index }: Claim): boolean {
  const before = text.slice(Math.max(0, index - LONGEST_LEAD), index);
  return /شب\u0650?\s$/u.test(before) || TWO_WEEKDAYS.test(before);
}

/** `Dushanbe, Monday – 24 Mordad 1404, Friday`: its own weekday follows, and the one before it is another day’s. */
function isNamedAfter(text: string, { index, length, readings }: Claim): boolean {
  const end = index + length;
  const [joint] = /^[,،]?\s+\(?/u.exec(text.slice(end, end + LONGEST_LEAD)) ?? [];
  if (joint === undefined) return false;
  const start = end + joint.length;
  const [named] = weekdaysIn(text.slice(start, start + LONGEST_LEAD));
  return named?.index === 0 && readings.some(({ from }) => weekdayOf(from) === named.weekday);
}

const LONGEST_LEAD = 24;
const TWO_WEEKDAYS = /(?:day|شنبه|جمعه)[\s,،]*(?:and|or|to|not|&|\/|–|-|و|یا|تا|نه)\s*$/iu;

/** The last day with its year that a text has told before a date. */
function lastDayBefore(told: readonly Claim[], claim: Claim): number | undefined {
  return dayBefore(told, claim)?.readings[0]?.from;
}

function dayBefore(told: readonly Claim[], { index }: Claim): Claim | undefined {
  return told[partitionPoint(told, (other) => other.index < index) - 1];
}

/**
 * `Friday, August 15, 2025; on Monday, August 17`: a day without a year, as one of the year of a day before it in
 * its sentence and its month, where its weekday is another in that year; none of all else. The day before it has a
 * weekday too: `the law of August 15, 1965` tells nothing of the year in which shops close.
 */
function ofYearBefore(text: string, claim: Claim, told: readonly Claim[]): Claim[] {
  const { weekday, dayOfYear, index } = claim;
  if (weekday === undefined || dayOfYear === undefined || dayOfYear.end !== undefined) return [];
  const { calendar, start } = dayOfYear;
  const before = dayBefore(told, claim);
  const base = before?.readings[0]?.from;
  if (before?.calendar !== calendar || before.weekday === undefined || base === undefined)
    return [];
  const { month, day } = fromEpochDays(base, calendar);
  const own = base + start.day - day;
  if (month !== start.month || own === base || weekdayOf(own) === weekday) return [];
  const sentence = sentenceAt(text, claim);
  if (before.index < sentence.index || isOneOfTwo(text, claim) || isNamedAfter(text, claim))
    return [];
  const words = text.slice(sentence.index, index + claim.length + LONGEST_LEAD);
  return OTHER_YEAR.test(words) ? [] : [{ ...claim, readings: [{ from: own, to: own }] }];
}

/** `Friday, Nov. 26 (5 Azar 1405)`: the days of dates without a year, where the other of the pair is the same day. */
function daysByPair(pairs: readonly ClaimPair[]): ReadonlyMap<Claim, number> {
  const days = new Map<Claim, number>();
  for (const { first, second } of pairs) {
    const [claim, other] = first.yearless ? [first, second] : [second, first];
    const [own] = other.readings;
    if (!claim.yearless || other.yearless || own === undefined) continue;
    if (other.readings.length > 1 || own.from !== own.to || claim.weekday === undefined) continue;
    if (agreementOf(claim, other) === 'same') days.set(claim, own.from);
  }
  return days;
}

/** Words by which a sentence may tell of another year. */
const OTHER_YEAR = /year|earlier|ago|last|سال|پیش|قبل|گذشته/iu;

/** «یکشنبه ۲۲ بهمن ۱۳۵۷ نفر»: what may be the year or a count is no year to judge by. */
function leadsNumber(text: string, { index, length, yearless }: Claim): boolean {
  const end = index + length;
  return yearless && /^[,،]?\s[\d۰-۹]{4}(?![\d۰-۹])/u.test(text.slice(end, end + 8));
}

/** A day without a year may be one of a year beside that of publication. */
function fitsAnotherYear(claim: Claim, now: number | undefined): boolean {
  if (!claim.yearless || now === undefined || claim.weekday === undefined) return false;
  return readingsNear(claim, now).some(({ from }) => weekdayOf(from) === claim.weekday);
}

/** The day that the other date of its pair says is right. */
function confirmedDay(claim: Claim, pairs: readonly ClaimPair[]): number | undefined {
  const pair = pairsWith(claim, pairs).find(
    ({ first, second }) => agreementOf(first, second) === 'same',
  );
  if (pair === undefined) return undefined;
  const other = pair.first === claim ? pair.second : pair.first;
  const [first] = claim.readings;
  return (claim.readings.find((day) => other.readings.some((one) => isSame(one, day))) ?? first)
    ?.from;
}

/** The weekday that is of the other day of its pair stays, and that day is written. */
function withDayBeside(
  claim: Claim,
  drafts: readonly Draft[],
  pairs: readonly ClaimPair[],
): readonly Draft[] {
  const [pair] = pairsWith(claim, pairs);
  if (pair === undefined || agreementOf(pair.first, pair.second) !== 'none') return drafts;
  const byWeekday = slipByWeekday(pair);
  if (byWeekday?.slip !== claim) return drafts;
  const mends = [{ text: rewriteClaim(claim, byWeekday.day) }];
  return drafts.map((draft) => ({ ...draft, mends }));
}

/** Either the weekday or the day may be the slip: both mends are offered. */
function draftOf(claim: Claim, right?: number): Draft[] {
  const { index, length, text, weekday } = claim;
  const days = right === undefined ? claim.readings.map(({ from }) => from) : [right];
  if (days.length === 0 || weekday === undefined) return [];
  const written = weekdayIn(text, weekday);
  const names = days.map((day) => nameLike(written?.text ?? '', weekdayOf(day)));
  const dated = days.map((day) => {
    const shift = ((weekday - weekdayOf(day) + 10) % 7) - 3; // the nearest day that has the weekday
    return withDay(text, written, claim, day, shift);
  });
  const expected = [...new Set(names)];
  const place = written && { index: index + written.index, length: written.length };
  const mends: Mend[] = [
    ...(place === undefined ? [] : expected.map((name) => ({ text: name, places: [place] }))),
    ...(right !== undefined && written !== undefined
      ? []
      : [...new Set(dated)].map((date) => ({ text: date }))),
  ];
  return [{ index, length, data: { received: text, expected: expected.join(' / ') }, mends }];
}

function isRangeOfDays({ mention, precision }: Claim): boolean {
  return mention.status === 'read' && mention.kind === 'range' && precision === 'day';
}

/** The two weekdays of a range: each is that of its own day. */
function endsOf({ index, text, readings: [days] }: Claim): Draft[] {
  const [first, second, ...rest] = weekdaysIn(text);
  if (first === undefined || second === undefined || days === undefined || rest.length > 0)
    return [];
  return (
    [
      [first, days.from],
      [second, days.to],
    ] as const
  ).flatMap(([written, day]): Draft[] => {
    const right = weekdayOf(day);
    if (right === written.weekday) return [];
    const expected = nameLike(written.text, right);
    const place = { index: index + written.index, length: written.length };
    return [{ ...place, data: { received: written.text, expected }, mends: [{ text: expected }] }];
  });
}

/** The text with the day that the weekday is of, which stays as it is written. */
function withDay(
  text: string,
  written: (Place & { readonly text: string }) | undefined,
  { calendar = 'gregory' }: Claim,
  from: number,
  shift: number,
): string {
  const own = fromEpochDays(from, calendar);
  const day = addDays(own, shift);
  if (written === undefined || written.index > 0) return rewriteDate(text, own, day);
  const lead = /^[^\p{L}\p{N}]*/u.exec(text.slice(written.length))?.[0] ?? '';
  const rest = text.slice(written.length + lead.length);
  return written.text + lead + rewriteDate(rest, own, day);
}
