import {
  type CalendarDate,
  explainYear,
  fromEpochDays,
  FieldTypeError,
  type YearFields,
  type YearMonthFields,
} from '../core/index.ts';
import { checkOptions } from '../core/fields.ts';
import { formatDate, formatRange } from '../localize/index.ts';
import { otherCalendar } from '../core/other-calendar.ts';
import { periodOf } from '../localize/period.ts';
import type { LocaleOptions } from '../localize/index.ts';
import { calendarOfBareYear } from '../parse/decide-year.ts';
import { contextOf } from './check-text.ts';
import type { CheckWords } from './check-words.ts';
import type { Claim } from './claim.ts';
import type { ClockMention } from './clock-times.ts';
import { exemptIn } from './exempt.ts';
import { glossesMonth, isGlossedByYear } from './glossed.ts';
import { hasIssue } from './has-issue.ts';
import { overlap } from './interval.ts';
import { persianLocaleOf } from './persian-locale.ts';
import { isOneSentence } from './sentences.ts';
import { splice } from './splice.ts';
import type { Edit, Place } from './types.ts';
import { hasPersianLetter } from './script.ts';

/** How dates are annotated. */
export interface AnnotateOptions extends Pick<LocaleOptions, 'style'> {
  /** The languages of what is added: by the letters round each date, English and Persian by default. */
  readonly locales?: { readonly latin?: string; readonly persian?: string };
  /** Whether each date is annotated; by default each day once a text, and a pair anywhere is enough. */
  readonly each?: boolean;
}

/**
 * Puts the other calendar beside each date of a text that lacks it, and changes nothing else; twice is the
 * same as once. Direct speech, addresses and named days are left alone.
 *
 * @throws ERR_FIELD_TYPE for what is no text or no option, ERR_STYLE.
 * @example
 * annotate('It rained on August 15, 2025, and not since.') // => 'It rained on August 15, 2025 (24 Mordad 1404), and not since.'
 * annotate('۲۴ مرداد ۱۴۰۴ باران آمد.') // => '۲۴ مرداد ۱۴۰۴ (۱۵ اوت ۲۰۲۵) باران آمد.'
 */
export function annotate(text: string, options: AnnotateOptions = {}): string {
  return splice(text, annotations(text, options));
}

/** What {@link annotate} inserts where there is room for it, from left to right: edits of no length. */
export function annotations(
  text: string,
  options: AnnotateOptions = {},
  hasRoom: (place: Place) => boolean = () => true,
): Edit[] {
  if (typeof text !== 'string') throw new FieldTypeError('text', text, 'a string');
  checkOptions(options);
  const { claims, pairs, words, times } = contextOf(text, {});
  const paired = new Set(pairs.flatMap(({ first, second }) => [first, second]));
  const told = toldTwice(claims);
  const isExempt = exemptIn(text);
  const locales = { latin: 'en', persian: persianOf(claims), ...options.locales };
  const edits: Edit[] = [];
  for (const [place, claim] of claims.entries()) {
    const key = keyOf(claim);
    const isTold =
      paired.has(claim) || isBeside(claims[place - 1], claim) || isBeside(claim, claims[place + 1]);
    if (lends(claims[place - 1], claim) || lends(claim, claims[place + 1])) continue;
    if (glossesMonth(text, claim) || isGlossedByYear(text, claim)) continue;
    if (isTold || key === undefined || !isOpen(text, claim, words) || !hasRoom(claim)) continue;
    if (isPart(text, claim) || followsTime(text, times, claim) || isExempt(claim.index)) continue;
    if (options.each !== true && told.has(key)) continue;
    told.add(key);
    const other = inOther(claim, text, locales, options.style);
    if (other === undefined) continue;
    const inParentheses = isInParentheses(text, claim.index);
    const added = inParentheses ? ` / ${other}` : ` (${other})`;
    edits.push({ index: claim.index + claim.length, length: 0, text: added });
  }
  return edits;
}

/** The locale of a text whose own dates tell it by how their months are spelt; older dates have Dari's in Iran too. */
function persianOf(claims: readonly Claim[]): string {
  return persianLocaleOf(
    claims.filter((claim) => keyOf(claim) !== undefined).map(({ text }) => text),
  );
}

/** The days that the text tells in both calendars, wherever. */
function toldTwice(claims: readonly Claim[]): Set<string | undefined> {
  const calendars = new Map<string | undefined, Claim['calendar']>();
  const twice = new Set<string | undefined>();
  for (const claim of claims) {
    const key = keyOf(claim);
    if (!calendars.has(key)) calendars.set(key, claim.calendar);
    else if (calendars.get(key) !== claim.calendar) twice.add(key);
  }
  return twice;
}

/** Part of a month is not told by all that the month covers: «اوایل دی ۱۳۸۲», early March 2025. */
const PART =
  /(?:\b(?:early|mid|late|end of|beginning of|start of|middle of)[ -]|(?:اوایل|اواسط|اواخر|نیمهٔ|نیمه) )$/iu;

function isPart(text: string, { index, precision }: Claim): boolean {
  return precision === 'month' && PART.test(text.slice(Math.max(0, index - 14), index));
}

/** How far before a date the time stands that belongs to it. */
const NEAREST_TIME = 8;

function followsTime(text: string, times: readonly ClockMention[], { index }: Claim): boolean {
  return times.some((time) => {
    const end = time.index + time.length;
    return end <= index && index - end <= NEAREST_TIME && isOneSentence(text, end, index);
  });
}

/** The days of a claim that is annotated: a day, a range of days, or a month, with its year. */
function keyOf({ mention, readings: [days], precision, yearless }: Claim): string | undefined {
  if (mention.status !== 'read' || mention.kind === 'relative' || yearless) return undefined;
  if (days === undefined || (precision !== 'day' && precision !== 'month')) return undefined;
  // Of a weekday and a day that do not agree either may be the slip: `check` tells it, and no day is added to it.
  if (hasIssue(mention, 'weekday-mismatch')) return undefined;
  // Before the law of 1304 months had other lengths, and a converted day may be one off what was printed.
  const { year } = fromEpochDays(days.from, 'persian');
  if (explainYear(year).proleptic) return undefined;
  // A Jalali year after 1499 would be read as one of another calendar.
  if (calendarOfBareYear(fromEpochDays(days.to, 'persian').year) !== 'persian') return undefined;
  // A time beside it belongs to a zone, and the other calendar's day would stand after it.
  return mention.time === undefined ? `${days.from}/${days.to}` : undefined;
}

/** How far from a date the same time in the other calendar is still its other half: `(Farvardin 1398)`. */
const BESIDE = 12;

/** Whether two dates tell one time in two calendars, if roughly: a month and the month most of it is in. */
function isBeside(one: Claim | undefined, two: Claim | undefined): boolean {
  if (one === undefined || two === undefined || one.calendar === two.calendar) return false;
  return (
    two.index - one.index - one.length <= BESIDE &&
    one.readings.some((first) => two.readings.some((second) => overlap(first, second)))
  );
}

/** Whether two dates are of one list, `August 14 and 15, 2025`: what stood in it would part a day from its month. */
function lends(one: Claim | undefined, two: Claim | undefined): boolean {
  if (one === undefined || two === undefined) return false;
  const isClose = two.index - one.index - one.length <= LONGEST_LIST_JOINT;
  return (
    isClose &&
    [one, two].some(({ mention }) => mention.status === 'read' && mention.implied.length > 0)
  );
}

const LONGEST_LIST_JOINT = 8;

function inOther(
  { mention, text: own }: Claim,
  text: string,
  { latin, persian }: Required<NonNullable<AnnotateOptions['locales']>>,
  style: AnnotateOptions['style'],
): string | undefined {
  if (mention.status !== 'read') return undefined;
  const locale = isPersian(own, text) ? persian : latin;
  const how = { locale, weekday: false, ...(style !== undefined && { style }) };
  const calendar = otherCalendar(mention.calendar);
  const { start, end } = mention;
  if (isDay(start) && (end === undefined || isDay(end))) {
    return end === undefined
      ? formatDate(start, { ...how, calendar })
      : formatRange(start, end, { ...how, calendar });
  }
  // A month is told by what it covers.
  const { first } = periodOf(start);
  const { last } = periodOf(end ?? start);
  return formatRange(first, last, { ...how, calendar, dateStyle: 'month-year' });
}

function isDay(value: CalendarDate | YearMonthFields | YearFields): value is CalendarDate {
  return 'day' in value;
}

const LETTER = /\p{L}/u;

/** Whether a date is Persian: by its letters, of numbers alone by those of the text. */
function isPersian(own: string, text: string): boolean {
  return LETTER.test(own) ? hasPersianLetter(own) : hasPersianLetter(text);
}

const QUOTES: readonly (readonly [string, string])[] = [
  ['«', '»'],
  ['“', '”'],
];

/** Whether a place stands in nobody's mouth and in no address. */
function isOpen(text: string, { index, length }: Claim, { numberLabels }: CheckWords): boolean {
  const start = text.lastIndexOf('\n', index) + 1;
  const before = text.slice(start, index);
  const quoted =
    before.split('"').length % 2 === 0 ||
    QUOTES.some(([open, close]) => before.lastIndexOf(open) > before.lastIndexOf(close));
  const lead = before.trimEnd().toLowerCase();
  if (numberLabels.some((label) => lead.endsWith(label))) return false;
  const word = before.split(/\s/u).at(-1) ?? '';
  return !quoted && !/[/\\@#=]/u.test(word) && !/[/\\@#='’]/u.test(text.charAt(index + length));
}

function isInParentheses(text: string, index: number): boolean {
  const before = text.slice(text.lastIndexOf('\n', index) + 1, index);
  return before.lastIndexOf('(') > before.lastIndexOf(')');
}
