import {
  addYears,
  type CalendarDate,
  compareDates,
  daysBetween,
  toGregorian,
  toJalali,
} from '../core/index.ts';
import { COMMA, FIRST_LETTER, fold, isDigit } from './fold.ts';
import { refusedDate } from './mention.ts';
import { scan } from './scan.ts';
import { referenceDate } from './settle.ts';
import { isMark, isRole } from './token-tests.ts';
import { readToldYear, type ToldYear, TOLD_ELSEWHERE } from './told-year.ts';
import { Tokens } from './tokens.ts';
import type { DateMention, FoundDate, ParseOptions } from './types.ts';

type Now = NonNullable<ParseOptions['now']>;
type Day = FoundDate & { readonly start: CalendarDate };

/**
 * Gives days that took the year of `now` the one that the text beside them tells: that of the same day in the
 * other calendar, `May 5 (16 Ordibehesht 1403)`, or what words before them say, «پارسال در ۲۴ مرداد»; refuses
 * those of a year that is told, `In 1979, on February 1`, and may be that of something else.
 */
export function withYearsBeside(
  text: string,
  mentions: readonly DateMention[],
  now: Now,
  options: ParseOptions,
): DateMention[] {
  const inYear = (mention: Day, year: number): DateMention => reread(mention, year, options);
  const today = referenceDate(now);
  return mentions.map((mention, index) => {
    if (!hasYearOf(mention, today)) return mention;
    const beside = yearOfSameDay(text, mention, [mentions[index - 1], mentions[index + 1]]);
    if (beside !== undefined)
      return beside === mention.start.year ? mention : inYear(mention, beside);
    const told = toldBefore(text, mention.index);
    if (told === undefined || told.years === 0) return mention;
    if (told.years !== undefined && told.isPersian === (mention.calendar === 'persian'))
      return inYear(mention, mention.start.year + told.years);
    return refusedDate(text, mention.index, mention.index + mention.length, TOLD_ELSEWHERE);
  });
}

/** Whether a day has no year of its own, but that of today. */
function hasYearOf(mention: DateMention, today: CalendarDate): mention is Day {
  if (mention.status !== 'read' || mention.kind !== 'date' || !('day' in mention.start))
    return false;
  if (!mention.implied.includes('year')) return false;
  return mention.start.year === inCalendarOf(mention.start, today).year;
}

function inCalendarOf({ calendar }: CalendarDate, date: CalendarDate): CalendarDate {
  return calendar === 'persian' ? toJalali(date) : toGregorian(date);
}

/** A gloss stands this close to its date: «(۱۶ اردیبهشت ۱۴۰۳)», « برابر با ». */
const FARTHEST_GLOSS = 16;
/** A gloss in brackets may be wrong by a slip, of some days or of a month. */
const LARGEST_SLIP = 40;
const BRACKET = /^\s?[([/]\s?$/u;

/** The year in which a day is that of a neighbour in the other calendar, or nearly so in brackets. */
function yearOfSameDay(
  text: string,
  mention: Day,
  neighbours: readonly (DateMention | undefined)[],
): number | undefined {
  for (const other of neighbours) {
    if (other?.status !== 'read' || other.kind !== 'date' || other.implied.length > 0) continue;
    if (!('day' in other.start) || other.calendar === mention.calendar) continue;
    const [one, two] = other.index < mention.index ? [other, mention] : [mention, other];
    const gap = text.slice(one.index + one.length, two.index);
    if (gap.length > FARTHEST_GLOSS || /[.\n؛;]/u.test(gap)) continue;
    const day = inCalendarOf(mention.start, other.start);
    const years = [-1, 0, 1].map((more) => day.year + more - mention.start.year);
    const days = years.map((more) => addYears(mention.start, more));
    const same = days.find((own) => compareDates(own, day) === 0);
    if (same !== undefined) return same.year;
    const near = days.find((own) => Math.abs(daysBetween(own, day)) <= LARGEST_SLIP);
    if (near !== undefined && BRACKET.test(gap)) return near.year;
  }
  return undefined;
}

/** No more stands between the words for a year and its day: «سال گذشته، در روز جمعه». */
const FARTHEST_YEAR = 40;

/**
 * The year that is told right before a place, `Last year, on`, «در سال ۱۳۹۸، روز»: by the most words, for
 * «چند سال پیش» is not «سال پیش».
 */
function toldBefore(text: string, place: number): ToldYear | undefined {
  let longest: ToldYear | undefined;
  for (let start = place - 1; start >= 0 && place - start <= FARTHEST_YEAR; start--) {
    const unit = fold(text.charCodeAt(start));
    if (/[.!?؟؛;\n]/u.test(text.charAt(start))) break;
    if (unit < FIRST_LETTER && !isDigit(unit)) continue;
    if (start > 0 && !/[\s(«“"]/u.test(text.charAt(start - 1))) continue;
    const tokens = new Tokens(text, start, false);
    const told = readToldYear(tokens, 0);
    if (told !== undefined && leadsTo(tokens, told.next, place)) longest = told;
  }
  return longest;
}

/** Whether nothing but a comma and words that lead a day stand before a place. */
function leadsTo(tokens: Tokens, from: number, place: number): boolean {
  let next = from;
  while (isMark(tokens.at(next), COMMA) || isLead(tokens, next)) next++;
  return tokens.at(next).start === place;
}

function isLead(tokens: Tokens, index: number): boolean {
  const token = tokens.at(index);
  if (isRole(token, 'to')) return false;
  return ['preposition', 'dated', 'day', 'the'].some((role) => isRole(token, role as 'the'));
}

/** The same words read again, as of a day of another year. */
function reread(mention: Day, year: number, options: ParseOptions): DateMention {
  const { calendar } = mention.start;
  const now = { calendar, year, month: 1, day: 1 };
  const [again] = scan(mention.text, { ...options, now }, true);
  // A day that the words alone do not make is refused.
  const read = again ?? refusedDate(mention.text, 0, mention.length, TOLD_ELSEWHERE);
  return { ...read, index: mention.index };
}
