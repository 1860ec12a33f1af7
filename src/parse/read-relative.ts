import { foldText, isPersianAt } from './fold.ts';
import {
  addDays,
  addMonths,
  addYears,
  type CalendarDate,
  dayOfWeek,
  daysInYear,
  endOfMonth,
  startOfMonth,
  toEpochDays,
  toGregorian,
  toJalali,
} from '../core/index.ts';
import { readNumberWords } from './read-numbers.ts';
import { isRole } from './token-tests.ts';
import { wordBefore } from './surroundings.ts';
import type { Precision } from './types.ts';
import type { Tokens } from './tokens.ts';
import { vocabularyOf } from './vocabulary.ts';

/** Words that count from the reference date, worked out. */
export interface RelativeDate {
  readonly start: number;
  readonly end: number;
  readonly next: number;
  readonly precision: Precision;
  readonly first: CalendarDate;
  readonly last: CalendarDate;
}

/** Reads yesterday, next Tuesday, 3 days ago, «هفتهٔ گذشته», «سال آینده». */
export function readRelative(
  tokens: Tokens,
  from: number,
  now: CalendarDate,
): RelativeDate | undefined {
  const token = tokens.at(from);
  const { sense } = token;
  // Persian words count in Jalali months and years, English ones in Gregorian.
  const today = isPersianAt(tokens.text, token.start) ? toJalali(now) : toGregorian(now);
  const at = (next: number): Pick<RelativeDate, 'start' | 'end' | 'next'> => ({
    start: token.start,
    end: tokens.at(next - 1).end,
    next,
  });

  if (sense?.relativeDays !== undefined && !isPartOfMore(tokens, from))
    return { ...at(from + 1), ...day(addDays(today, sense.relativeDays)) };
  if (sense?.relativeYears !== undefined)
    return { ...at(from + 1), ...year(addYears(today, sense.relativeYears)) };
  const count = readCount(tokens, from);
  if (count !== undefined && isAgo(tokens, count.next + 1)) {
    const unit = tokens.at(count.next).sense?.unit;
    // `won 2–0 four days ago`, but «۱۲۰ هزار سال پیش»
    const scales = (sense?.cardinal ?? 0) >= 100;
    if (unit !== undefined && isCounted(tokens.text, token.start, scales)) return undefined;
    if (unit !== undefined && count.value <= MOST_AGO) {
      return { ...at(count.next + 2), ...day(counted(today, unit, -count.value)) };
    }
  }
  if (sense?.unit !== undefined && isAgo(tokens, from + 1)) {
    const start = articleBefore(tokens.text, token.start);
    if (start !== undefined)
      return { ...at(from + 2), start, ...day(counted(today, sense.unit, -1)) };
  }
  const [direction, subject] = directed(tokens, from);
  if (direction === undefined || subject === undefined) return undefined;
  const { weekday, unit } = subject;
  if (weekday !== undefined && direction !== 0)
    return { ...at(from + 2), ...day(neighbour(today, weekday, direction)) };
  if (unit === undefined || unit === 'day' || isCounted(tokens.text, token.start)) return undefined;
  // «سال گذشتهٔ میلادی»: an era says whose year or month it is.
  const { era } = tokens.at(from + 2).sense ?? {};
  if (era === undefined || !isPersianAt(tokens.text, token.start))
    return { ...at(from + 2), ...whole(today, unit, direction) };
  if (era !== 'gregory' && era !== 'persian') return undefined;
  const own = era === 'gregory' ? toGregorian(now) : toJalali(now);
  return { ...at(from + 3), ...whole(own, unit, direction) };
}

/** More years than these are history, and no calendar reaches back so many thousands. */
export const MOST_AGO: number = 999;

/** «چند سال پیش», «دو سه سال پیش», `2 or 3 weeks ago`, «در یک سال گذشته»: the count goes on before a place. */
function isCounted(text: string, place: number, afterNumber = true): boolean {
  const before = foldText(text.slice(Math.max(0, place - LONGEST_COUNT), place));
  const [last = '', first = ''] = (before.match(WORDS_AND_MARKS) ?? []).toReversed();
  if (isCount(last) && (afterNumber || !/^\d/u.test(last))) return true;
  const glued = /[.,٫٬]$/u.test(before);
  return (glued || isJoint(last)) && isCount(first);
}

const LONGEST_COUNT = 24;
const WORDS_AND_MARKS = /[\p{L}']+|\d+|[^\s\p{L}\d]/gu;

function isCount(word: string): boolean {
  const sense = vocabularyOf().words.get(word);
  return /^\d/u.test(word) || sense?.cardinal !== undefined || sense?.roles.has('several') === true;
}

function isJoint(word: string): boolean {
  const roles = vocabularyOf().words.get(word)?.roles;
  return word === '-' || ['to', 'or', 'and'].some((role) => roles?.has(role as 'to') === true);
}

/** «سه روز گذشته» and «از آن روز گذشته بود» have «روز گذشته» in them, and no yesterday. */
function isPartOfMore(tokens: Tokens, from: number): boolean {
  const { text } = tokens;
  const { start, end } = tokens.at(from);
  if (!isPersianAt(text, start) || !/\s/u.test(text.slice(start, end))) return false;
  return isCounted(text, start) || wordBefore(text, start)?.roles.has('elsewhere') === true;
}

/** `last Friday`, «جمعهٔ گذشته»: -1, 0 or 1, and what it is said of. */
function directed(
  tokens: Tokens,
  from: number,
): [number?, NonNullable<ReturnType<Tokens['at']>['sense']>?] {
  const [one, two] = [tokens.at(from), tokens.at(from + 1)];
  const before = directionOf(one.sense?.roles);
  if (before !== undefined && two.sense !== undefined) {
    // `the next year` and `the last Friday of Ramadan` count from something else; «این سال» too.
    const told = isThe(wordBefore(tokens.text, one.start)) || isRole(tokens.at(from + 2), 'of');
    const isPersian = isPersianAt(tokens.text, one.start);
    const story =
      (told && (two.sense.unit !== undefined || two.sense.weekday !== undefined)) ||
      (isPersian && before === 0 && two.sense.unit === 'year');
    return story ? [] : [before, two.sense];
  }
  // Persian puts the adjective after its noun; English only before.
  const after = isPersianAt(tokens.text, one.start) ? directionOf(two.sense?.roles) : undefined;
  const settles = after !== undefined && after !== 0 && one.sense !== undefined;
  return settles && !isRelated(tokens, from + 2) ? [after, one.sense] : [];
}

/** `پیش از انقلاب`, «پیش رو»: before something, and ahead; neither is ago. */
export function isAgo(tokens: Tokens, index: number): boolean {
  return isRole(tokens.at(index), 'ago') && !isRelated(tokens, index + 1);
}

/** Where the article of `a week ago` begins; `half a year ago` is another day. */
function articleBefore(text: string, place: number): number | undefined {
  if (wordBefore(text, place)?.roles.has('article') !== true) return undefined;
  const before = text.slice(Math.max(0, place - LONGEST_LEAD), place);
  const [article = '', half] = ARTICLE.exec(before) ?? [];
  return article === '' || half !== undefined ? undefined : place - article.length;
}

const ARTICLE = /(?:\b(half )\s?)?\p{L}{1,2}\s+$/iu;
const LONGEST_LEAD = 12;

/** Whether what stands there tells what it counts from, or that it lies ahead: «پیش از», «پیش رو». */
export function isRelated(tokens: Tokens, index: number): boolean {
  return isRole(tokens.at(index), 'from') || isRole(tokens.at(index), 'ahead');
}

function isThe(sense: ReturnType<typeof wordBefore>): boolean {
  return sense?.roles.has('the') === true;
}

/** -1 for last, 0 for this, 1 for next. */
export function directionOf(roles: ReadonlySet<string> | undefined): number | undefined {
  if (roles?.has('last') === true) return -1;
  if (roles?.has('this') === true) return 0;
  return roles?.has('next') === true ? 1 : undefined;
}

/** A count of at most three digits, or in words. */
export function readCount(
  tokens: Tokens,
  from: number,
): { value: number; next: number } | undefined {
  const token = tokens.at(from);
  if (token.kind === 'number')
    return token.digits <= 3 ? { value: token.value, next: from + 1 } : undefined;
  return readNumberWords(tokens, from);
}

type Covered = Pick<RelativeDate, 'precision' | 'first' | 'last'>;

function day(date: CalendarDate): Covered {
  return { precision: 'day', first: date, last: date };
}

function year(date: CalendarDate): Covered {
  const first = startOfMonth({ ...date, month: 1 });
  return { precision: 'year', first, last: addDays(first, daysInYear(first) - 1) };
}

function counted(
  today: CalendarDate,
  unit: 'day' | 'week' | 'month' | 'year',
  amount: number,
): CalendarDate {
  if (unit === 'day') return addDays(today, amount);
  if (unit === 'week') return addDays(today, amount * 7);
  return unit === 'month' ? addMonths(today, amount) : addYears(today, amount);
}

function whole(today: CalendarDate, unit: 'week' | 'month' | 'year', amount: number): Covered {
  if (unit === 'year') return year(addYears(today, amount));
  if (unit === 'month') {
    const month = addMonths(startOfMonth(today), amount);
    return { precision: 'month', first: startOfMonth(month), last: endOfMonth(month) };
  }
  // Weeks begin on Saturday in Persian, on Monday in English.
  const firstDay = today.calendar === 'persian' ? 6 : 1;
  const first = addDays(today, amount * 7 - ((dayOfWeek(today) - firstDay + 7) % 7));
  return { precision: 'day', first, last: addDays(first, 6) };
}

/** The nearest such weekday strictly before or after. */
function neighbour(today: CalendarDate, weekday: number, direction: number): CalendarDate {
  const ahead = (weekday - dayOfWeek(today) + 7) % 7;
  if (direction > 0) return addDays(today, ahead === 0 ? 7 : ahead);
  return addDays(today, ahead === 0 ? -7 : ahead - 7);
}

/** The epoch days that it covers. */
export function coverage({ first, last }: RelativeDate): { first: number; last: number } {
  return { first: toEpochDays(first), last: toEpochDays(last) };
}
