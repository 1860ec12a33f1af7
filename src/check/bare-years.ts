import { oncePer } from '../core/once-per.ts';
import { withDigits } from '../locale-data/digits.ts';
import { valueOf } from '../parse/plain-digits.ts';
import { firstDayOf, type Interval, overlap } from './interval.ts';
import type { Landmarks } from './landmarks/landmarks.ts';
import { matchesFrom } from './landmarks/matches-from.ts';
import { withinRising } from './places.ts';
import type { RuleContext } from './rule.ts';
import type { Place } from './types.ts';

/** A number that can be a year, and stands in no date. */
export interface BareYear extends Place {
  readonly text: string;
  readonly year: number;
  readonly calendar: 'persian' | 'gregory';
  readonly days: Interval;
  /** Of two years told as one, 2023–24: the turn from the first to the second. */
  readonly turn?: Interval;
}

/** Days that may be those of a year. */
type Days = Pick<BareYear, 'days' | 'turn'>;

/** Whether two years have a day in common; a single year goes over the turn of one that is told as two. */
export function yearsOverlap(one: Days, two: Days): boolean {
  // A season begins in the spring of one calendar's year and the winter of the other's.
  if (one.turn !== undefined && two.turn !== undefined)
    return Math.abs(one.days.from - two.days.from) < HALF_A_YEAR;
  if (one.turn !== undefined && isYear(two)) return overlap(one.turn, two.days);
  if (two.turn !== undefined && isYear(one)) return overlap(one.days, two.turn);
  return overlap(one.days, two.days);
}

const HALF_A_YEAR = 183;

function isYear({ days: { from, to }, turn }: Days): boolean {
  return turn === undefined && to - from > 360 && to - from < 370;
}

/** Four digits that are no part of a longer number, a time or a date; a slash may join two of them. */
const NUMBER =
  /(?<![\d۰-۹.,٫٬:-])(?<!(?<![\d۰-۹])[\d۰-۹]{1,2}\/)([12][0-9]{3}|[۱۲][۰-۹]{3})(?![\d۰-۹]|[.,٫٬:]\d|\/[\d۰-۹]{1,2}(?![\d۰-۹]))/gu;

/** Finds the years of a text that no date, and no time, holds: 1953, «۱۳۳۲», 1978–79 as one. */
export function findBareYears(text: string, taken: readonly Place[]): BareYear[] {
  return untaken(yearsIn(text), taken);
}

/** The same of a text that several ask for, each with what it takes besides dates: nothing, or times. */
export function bareYearsOf(context: WholeText, taken: readonly Place[]): BareYear[] {
  return untaken(yearsOfText(context), taken);
}

/** Those of a text that stand in no date, found once for all rules that ask. */
export const yearsInNoDate: (context: WholeText) => readonly BareYear[] = oncePer(
  (context: WholeText) => bareYearsOf(context, context.claims),
);

type WholeText = Pick<RuleContext, 'text' | 'landmarks' | 'claims' | 'times'>;

/** Numbers that every caller takes for a date are left out before they are looked at: most are. */
const yearsOfText = oncePer(({ text, landmarks, claims, times }: WholeText) => {
  const inDate = withinRising(claims);
  const inEither = times.length === 0 ? inDate : withinRising(datesAndTimes({ claims, times }));
  const places = landmarks?.fourDigits.filter((place) => !inDate(place) || !inEither(place));
  return yearsIn(text, places, landmarks);
});

/** The dates and times of a text, from left to right; each comes so by itself. */
export function datesAndTimes({
  claims,
  times,
}: Pick<RuleContext, 'claims' | 'times'>): readonly Place[] {
  if (times.length === 0) return claims;
  const places: Place[] = [];
  let next = 0;
  for (const time of times) {
    for (; next < claims.length && (claims[next] as Place).index <= time.index; next++)
      places.push(claims[next] as Place);
    places.push(time);
  }
  return places.concat(claims.slice(next));
}

/** The years of a text from left to right, whatever holds them; two that a dash joins are together. */
function yearsIn(
  text: string,
  places?: readonly number[],
  landmarks?: Landmarks,
): readonly (readonly BareYear[])[] {
  const [full, short] = [inFull(text, places), inShort(text, landmarks)];
  return short.length === 0 ? full : [...full, ...short].toSorted(byIndex);
}

function byIndex([one]: readonly BareYear[], [two]: readonly BareYear[]): number {
  return (one?.index ?? 0) - (two?.index ?? 0);
}

function untaken(years: readonly (readonly BareYear[])[], taken: readonly Place[]): BareYear[] {
  const isTaken = withinRising(taken);
  const left: BareYear[] = [];
  for (const together of years) if (!isTaken(together[0]?.index ?? 0)) left.push(...together);
  return left;
}

/** ’08, «فصل ۸۶–۸۷»: years of two digits, where an apostrophe or a word says that they are. */
const SHORT =
  /(?<=[’'])\d{2}(?![\d\p{L}])|(?<=(?:فصل|سال تحصیلی|سال زراعی) )[۰-۹]{2}[–-][۰-۹]{2}(?!\d)/gu;

/** Behind an apostrophe, or between a space and a dash. */
function mayBeShort(text: string, place: number): boolean {
  const before = text.charCodeAt(place - 1);
  if (before !== SPACE) return before === CURLY_APOSTROPHE || before === APOSTROPHE;
  return isDash(text.charCodeAt(place + 2));
}

function isDash(unit: number): boolean {
  return unit === EN_DASH || unit === HYPHEN;
}

const SPACE = 0x20;
const APOSTROPHE = 0x27;
const CURLY_APOSTROPHE = 0x2019;
const HYPHEN = 0x2d;
const EN_DASH = 0x2013;

function inShort(text: string, landmarks?: Landmarks): BareYear[][] {
  return matchesFrom(
    text,
    SHORT,
    landmarks?.numbers.filter((place) => mayBeShort(text, place)),
  ).flatMap(({ index, 0: written }) => {
    const [first = 0, second] = written.split(/[–-]/u).map(numberOf);
    const calendar = second === undefined ? 'gregory' : 'persian';
    const century =
      calendar === 'gregory' ? (first < FUTURE ? 2000 : 1900) : first < 20 ? 1400 : 1300;
    const year = century + first;
    const place = { index, length: written.length, text: written, year, calendar } as const;
    const days = daysOf(year, calendar);
    if (second === undefined) return [[{ ...place, days }]];
    if (second !== (first + 1) % 100) return [];
    const whole = { from: days.from, to: daysOf(year + 1, calendar).to };
    return [[{ ...place, days: whole, turn: { from: days.to, to: days.to + 1 } }]];
  });
}

/** Of two digits from here on the nineteen hundreds are told. */
const FUTURE = 40;

function inFull(text: string, places?: readonly number[]): BareYear[][] {
  const years: BareYear[][] = [];
  for (const { index, 0: written } of matchesFrom(text, NUMBER, places)) {
    const { length } = written;
    const year = valueOf(text, index, index + length);
    const calendar = calendarOf(year);
    if (calendar === undefined) continue;
    const first = { index, length, text: written, year, calendar, days: daysOf(year, calendar) };
    const second = secondAt(text, index + length);
    years.push(second === undefined ? [first] : withSecond(text, first, second));
  }
  return years;
}

/** The second year behind a dash at a place. */
function secondAt(text: string, place: number): string | undefined {
  if (!isDash(text.charCodeAt(place))) return undefined;
  return SECOND.exec(text.slice(place, place + SECOND_LENGTH))?.[1];
}

/** Two years that a dash joins: one after the other as one, others together. */
function withSecond(text: string, first: BareYear, second: string): BareYear[] {
  const { index, year, calendar, days } = first;
  const dash = index + first.length;
  const next = year - (year % 100) + numberOf(second);
  if (numberOf(second) !== (year + 1) % 100) {
    const last = { index: dash + 1, length: second.length, text: second };
    return [first, { ...last, year: next, calendar, days: daysOf(next, calendar) }];
  }
  const length = dash + 1 + second.length - index;
  return [
    {
      ...first,
      length,
      text: text.slice(index, index + length),
      days: { from: days.from, to: daysOf(year + 1, calendar).to },
      turn: { from: days.to, to: days.to + 1 },
    },
  ];
}

/** The same with two years that a dash joins in full told as one, where a word says so: «سال تحصیلی ۱۴۰۲–۱۴۰۳». */
export function withSeasons(text: string, years: readonly BareYear[]): BareYear[] {
  return years.flatMap((first, place): BareYear[] => {
    const [before, second] = [years[place - 1], years[place + 1]];
    if (before !== undefined && isSeason(text, before, first)) return [];
    if (second === undefined || !isSeason(text, first, second)) return [first];
    const length = second.index + second.length - first.index;
    const turn = { from: first.days.to, to: second.days.from };
    const days = { from: first.days.from, to: second.days.to };
    return [{ ...first, length, text: text.slice(first.index, first.index + length), days, turn }];
  });
}

function isSeason(text: string, first: BareYear, second: BareYear): boolean {
  const joint = text.slice(first.index + first.length, second.index);
  const lead = text.slice(Math.max(0, first.index - LONGEST_LEAD), first.index);
  return /^[–-]$/u.test(joint) && second.year === first.year + 1 && SEASON.test(lead);
}

const LONGEST_LEAD = 20;
const SEASON =
  /(?:season|school year|academic year|fiscal year|سال تحصیلی|سال مالی|سال زراعی|فصل)\s$/iu;

const daysKnown = new Map<number, Interval>();

/** The days of a year; a number can be one of a thousand, and a text tells the same ones often. */
function daysOf(year: number, calendar: BareYear['calendar']): Interval {
  const key = calendar === 'persian' ? -year : year;
  let days = daysKnown.get(key);
  if (days === undefined) {
    days = { from: firstDayOf(year, calendar), to: firstDayOf(year + 1, calendar) - 1 };
    daysKnown.set(key, days);
  }
  return days;
}

/** The second of two years that a dash joins, written short; the next one of a budget or a season. */
const SECOND = /^[–-]([0-9]{2}|[۰-۹]{2})(?![0-9۰-۹])/u;
/** What it has, and the unit behind. */
const SECOND_LENGTH = 4;

function numberOf(text: string): number {
  return Number(withDigits(text, 'latn'));
}

function calendarOf(year: number): BareYear['calendar'] | undefined {
  if (year >= 1200 && year < 1500) return 'persian';
  return year >= 1800 && year < 2100 ? 'gregory' : undefined;
}
