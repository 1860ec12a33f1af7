import { COMMA, HYPHEN, SLASH } from './fold.ts';
import { draftAt, type Parts, type YearPart } from './parts.ts';
import { type Read, readYear } from './read-numbers.ts';
import { isMark, isRole } from './token-tests.ts';
import { readDate } from './read-date.ts';
import { readEra, secondOfYears } from './read-year.ts';
import type { Tokens } from './tokens.ts';
import type { ImpliedField } from './types.ts';

/** A date that ends after it begins. */
export interface RangeParts {
  readonly first: Parts;
  readonly last: Parts;
}

/** Reads on from a date to the end of a range: `24–26 Mordad 1404`, `Dec 30, 2024 – Jan 2, 2025`. */
export function readRange(tokens: Tokens, first: Parts): RangeParts | undefined {
  const next = afterConnector(tokens, first.next);
  if (next === undefined) return readMonthPair(tokens, first);
  const last = readDate(tokens, next, first);
  if (last === undefined || mayLackYear(tokens, first, last)) return undefined;
  if (isOrdinalOfNoun(tokens, next, first, last)) return undefined;
  return shareParts(first, last);
}

/** `Friday, June 28 – First round`: a word behind a dash that has no month of its own counts something else. */
function isOrdinalOfNoun(tokens: Tokens, next: number, first: Parts, last: Parts): boolean {
  return (
    isMark(tokens.at(first.next), HYPHEN) &&
    tokens.at(next).kind === 'word' &&
    first.month !== undefined &&
    last.month === undefined
  );
}

/** «۲۶ مهر ۱۴۰۲ تا ۳ آبان ۱۴۰۲ نفر»: the number behind the last day may be its year, and the range one of two. */
function mayLackYear(tokens: Tokens, first: Parts, last: Parts): boolean {
  if (first.year === undefined || last.year !== undefined || last.month === undefined) return false;
  const { kind, digits } = tokens.at(last.next);
  return kind === 'number' && digits === 4;
}

/** `July/August 2024`, «تیر/مرداد ۱۴۰۳»: a month and the next one of its year. */
function readMonthPair(tokens: Tokens, first: Parts): RangeParts | undefined {
  const joint = tokens.at(first.next);
  if (!isMark(joint, SLASH) || !joint.glued || !isMonthAlone(first)) return undefined;
  const last = readDate(tokens, first.next + 1);
  if (last?.year === undefined || last.day !== undefined) return undefined;
  return last.month === first.month + 1 ? shareParts(first, last) : undefined;
}

function isMonthAlone(parts: Parts): parts is Parts & { readonly month: number } {
  return parts.month !== undefined && parts.day === undefined && parts.year === undefined;
}

/** Reads `سال ۱۴۰۲–۱۴۰۳`, `1403–1404 SH`, whose first year is none alone. */
export function readYearRange(tokens: Tokens, from: number): RangeParts | undefined {
  const plural = isRole(tokens.at(from), 'years');
  const labelled = plural || isRole(tokens.at(from), 'year');
  const digits = plural ? 'short' : 'full';
  const first = readYear(tokens, labelled ? from + 1 : from, digits);
  if (first === undefined) return undefined;
  const next = afterConnector(tokens, first.next);
  const last =
    (labelled ? readYearInShort(tokens, first) : undefined) ??
    (next === undefined
      ? undefined
      : readYear(tokens, isRole(tokens.at(next), 'year') ? next + 1 : next, digits));
  if (last === undefined || last.value.value <= first.value.value) return undefined;
  const end = tokens.at(last.next - 1).end;
  const era = readEra(tokens, last.next);
  // Bare numbers are pages and prices too; alone, two years in a row are a double year.
  const double = tokens.whole && last.value.value === first.value.value + 1;
  if (era === undefined && !labelled && !double) return undefined;
  const shared = { ...draftAt(tokens.at(from).start, end, last.next), ...era };
  return { first: { ...shared, year: first.value }, last: { ...shared, year: last.value } };
}

/** `year 2023–24`, «سال ۱۴۰۳-۰۴», `year 2023/24`: the next year in two digits; behind a slash a month has twelve. */
function readYearInShort(tokens: Tokens, first: Read<YearPart>): Read<YearPart> | undefined {
  const second = secondOfYears(tokens, first.next);
  const value = first.value.value + 1;
  if (second?.value !== value % 100 || hasThirdNumber(tokens, first.next + 2)) return undefined;
  if (isMark(tokens.at(first.next), SLASH) && second.value <= MOST_MONTHS) return undefined;
  return { value: { value, digits: first.value.digits }, next: first.next + 2 };
}

/** «سال ۱۴۰۳-۰۴-۱۲»: with a third number they are a date. */
function hasThirdNumber(tokens: Tokens, from: number): boolean {
  const [joint, third] = [tokens.at(from), tokens.at(from + 1)];
  const isJoint = (isMark(joint, HYPHEN) || isMark(joint, SLASH)) && joint.glued;
  return isJoint && third.glued && third.kind === 'number';
}

/** A list of more days than a month has is none. */
const MOST_DAYS = 31;

/** Reads `3 and 5 Tir 1404`, `August 15 and 17, 2025`: days that share a month and year. */
export function readList(tokens: Tokens, first: Parts): Parts[] | undefined {
  const days: Parts[] = [first];
  let next = first.next;
  while (days.length < MOST_DAYS) {
    const joint = tokens.at(next);
    if (!isRole(joint, 'and') && !isMark(joint, COMMA)) return undefined;
    const serial = isMark(joint, COMMA) && isRole(tokens.at(next + 1), 'and');
    const isLast = serial || isRole(joint, 'and');
    const day = readDate(tokens, serial ? next + 2 : next + 1, first);
    if (day?.day === undefined) return undefined;
    days.push(day);
    next = day.next;
    if (!isLast) continue;
    const months = first.month === undefined ? day : first;
    if (months.month === undefined || day.year === undefined) return undefined;
    return days.map((part) => share(share(part, day), months, missing(part)));
  }
  return undefined;
}

/** A list of more months than a year has is none. */
const MOST_MONTHS = 12;

/**
 * Reads `July and August 2024`, «تیر، مرداد و شهریور ۱۴۰۳»: months that share a year. Only the last two may stand
 * in another order: `December and January 2025`, of which the first has a year of its own or that of the last.
 */
export function readMonthList(tokens: Tokens, first: Parts): Parts[] | undefined {
  // `Day and Dalw`: a doubtful spelling needs a year of its own.
  if (!isMonthAlone(first) || first.doubtful === true) return undefined;
  const months: Parts[] = [first];
  let last: Parts = first;
  while (months.length < MOST_MONTHS) {
    const joint = tokens.at(last.next);
    const comma = isMark(joint, COMMA);
    if (!comma && !isRole(joint, 'and')) return undefined;
    const serial = comma && isRole(tokens.at(last.next + 1), 'and');
    const month = readDate(tokens, serial ? last.next + 2 : last.next + 1);
    if (month?.month === undefined || month.day !== undefined) return undefined;
    if (month.monthCalendar !== first.monthCalendar || month.month === last.month) return undefined;
    if (month.month < (last.month ?? 0) && month.year === undefined) return undefined;
    months.push(month);
    last = month;
    if (comma && !serial && month.year === undefined) continue;
    if (month.year === undefined || (comma && !serial)) return undefined;
    return months.map((part) => share(part, month, missing(part)));
  }
  return undefined;
}

function missing({ month, year }: Parts): ImpliedField[] {
  const implied: ImpliedField[] = [];
  if (year === undefined) implied.push('year');
  if (month === undefined) implied.push('month');
  return implied;
}

function afterConnector(tokens: Tokens, place: number): number | undefined {
  // `Dec. 28, 2017, to Jan. 7, 2018`: the comma behind the year.
  const comma = isMark(tokens.at(place), COMMA) && isRole(tokens.at(place + 1), 'to');
  const from = comma ? place + 1 : place;
  const token = tokens.at(from);
  const dash = isMark(token, HYPHEN);
  if (!dash && !isRole(token, 'to') && !(isRole(token, 'and') && isBetween(tokens)))
    return undefined;
  let next = from + 1;
  if (dash && isMark(tokens.at(next), HYPHEN)) next++;
  while (isRole(tokens.at(next), 'the') || isRole(tokens.at(next), 'day')) next++;
  return next;
}

function isBetween({ before }: Tokens): boolean {
  return before?.roles.has('between') === true;
}

/** Gives each end what it leaves to the other: the month, the year, the era. */
function shareParts(first: Parts, last: Parts): RangeParts | undefined {
  // «۲۴ تا ۲۶/۵/۱۴۰۴»
  const { unordered } = last;
  if (first.month === undefined && first.day !== undefined && unordered !== undefined) {
    return { first: { ...last, start: first.start, unordered: [first.day, unordered[1]] }, last };
  }
  if (first.numeric === true || last.numeric === true) {
    return first.numeric === last.numeric ? { first, last } : undefined;
  }
  if (
    first.season !== undefined ||
    last.season !== undefined ||
    first.decade === true ||
    last.decade === true
  )
    return undefined;
  if (first.month === undefined && first.lunar !== true) {
    if (first.day === undefined) return yearsShare(first, last);
    if (last.day === undefined || (last.month === undefined && last.lunar !== true))
      return undefined;
    return { first: share(first, last), last };
  }
  if ((first.day === undefined) !== (last.day === undefined)) return undefined;
  // A masthead's calendars stand between dashes: three dates, no range.
  const ownMonth = last.month !== undefined || last.lunar === true;
  if (ownMonth && (first.lunar !== last.lunar || first.monthCalendar !== last.monthCalendar))
    return undefined;
  if (last.month === undefined && last.lunar !== true) {
    if (first.day === undefined || first.year !== undefined) return undefined;
    const whole = share(last, first);
    return { first: share(first, whole), last: whole };
  }
  return { first: first.year === undefined ? beforeOf(share(first, last), last) : first, last };
}

function yearsShare(first: Parts, last: Parts): RangeParts | undefined {
  const years =
    first.year !== undefined &&
    last.year !== undefined &&
    last.month === undefined &&
    last.day === undefined;
  return years ? { first: share(first, last), last } : undefined;
}

function share(part: Parts, from: Parts, implied?: readonly ImpliedField[]): Parts {
  // Field by field: to spread the parts took as long as to read them.
  const { start, end, next, day, weekday, season, decade, unordered, monthFirst, numeric } = part;
  return {
    start,
    end,
    next,
    day,
    month: part.month ?? from.month,
    monthCalendar: part.monthCalendar ?? from.monthCalendar,
    year: part.year ?? from.year,
    era: part.era ?? from.era,
    weekday,
    season,
    decade,
    lunar: part.lunar ?? from.lunar,
    unordered,
    monthFirst,
    weak: false,
    doubtful: part.doubtful === true || from.doubtful === true,
    numeric,
    implied: implied ?? part.implied,
  };
}

/** `Dec 30 – Jan 2, 2025` begins in the year before. */
function beforeOf(first: Parts, last: Parts): Parts {
  const { year } = first;
  if (year === undefined || first.monthCalendar !== last.monthCalendar) return first;
  const later =
    (first.month ?? 0) * 32 + (first.day ?? 0) > (last.month ?? 0) * 32 + (last.day ?? 0);
  return later ? { ...first, year: { ...year, value: year.value - 1 } } : first;
}
