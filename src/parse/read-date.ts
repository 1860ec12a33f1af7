import {
  CLOSE_PARENTHESIS,
  COLON,
  COMMA,
  FULL_STOP,
  HYPHEN,
  OPEN_PARENTHESIS,
  SLASH,
} from './fold.ts';
import { calendarOfBareYear } from './decide-year.ts';
import { draftAt, type Parts, type PartsDraft } from './parts.ts';
import { type MonthRead, readMonth } from './read-month.ts';
import { endsNumber, type Read, readDay } from './read-numbers.ts';
import { readNumeric } from './read-numeric.ts';
import { readDecade, readEra, readSeason, readYearAfter, readYearAlone } from './read-year.ts';
import { wordBefore } from './surroundings.ts';
import { isMark, isPersianWord, isRole, skipMark } from './token-tests.ts';
import type { Tokens } from './tokens.ts';

/** Reads one date, or as much of one as a range may begin or end with. */
export function readDate(tokens: Tokens, from: number, after?: Parts): Parts | undefined {
  const numbered = numberedWeekday(tokens, from);
  const weekday = numbered ?? tokens.at(from).sense?.weekday;
  if (weekday === undefined) return withWeekday(tokens, readBareDate(tokens, from, after));
  let next = numbered === undefined ? from + 1 : from + 2;
  if (isAbbreviation(tokens, from)) next = skipMark(tokens, next, FULL_STOP);
  for (const mark of [COMMA, HYPHEN, COLON]) next = skipMark(tokens, next, mark);
  // `Released Thursday, the August 15, 2025 report`: what leads a day leads no month.
  while (
    LEADS.some((role) => isRole(tokens.at(next), role)) &&
    tokens.at(next + 1).sense?.month === undefined
  )
    next++;
  const date = readBareDate(tokens, next, after);
  if (
    date === undefined ||
    (date.day === undefined && date.unordered === undefined) ||
    date.weekday !== undefined
  )
    return undefined;
  return { ...date, weekday, weak: false, start: tokens.at(from).start };
}

/** What may lead a day behind its weekday. */
const LEADS = ['the', 'dated', 'day'] as const;

/** `Fri.`, `Thurs.`: the full stop of a name that is written out ends its sentence. */
function isAbbreviation(tokens: Tokens, index: number): boolean {
  const { start, end } = tokens.at(index);
  return !isPersianWord(tokens, index) && end - start <= LONGEST_ABBREVIATION;
}

const LONGEST_ABBREVIATION = 5;

const SATURDAY = 6;

/** «۵شنبه», «۵ شنبه»: the days from Sunday to Thursday by their numbers. */
function numberedWeekday(tokens: Tokens, from: number): number | undefined {
  const { kind, value, digits } = tokens.at(from);
  if (kind !== 'number' || digits !== 1 || value < 1 || value > 5) return undefined;
  if (tokens.at(from + 1).sense?.weekday !== SATURDAY) return undefined;
  return ((SATURDAY + value - 1) % 7) + 1;
}

/** «۲۴ مرداد ۱۴۰۴، جمعه», `15 August 2025 (Friday)`: a weekday after the date that is the date's own. */
function withWeekday(tokens: Tokens, date: Parts | undefined): Parts | undefined {
  if (date?.day === undefined || date.year === undefined || date.weekday !== undefined) return date;
  const joint = tokens.at(date.next);
  const bracket = isMark(joint, OPEN_PARENTHESIS);
  if (!bracket && !isMark(joint, COMMA)) return date;
  const { sense, end } = tokens.at(date.next + 1);
  if (sense?.weekday === undefined) return date;
  const after = tokens.at(date.next + 2);
  if (bracket) {
    const closes = isMark(after, CLOSE_PARENTHESIS);
    return closes ? { ...date, weekday: sense.weekday, end: after.end, next: date.next + 3 } : date;
  }
  const ends =
    after.kind === 'end' || (after.kind === 'mark' && !isMark(after, COMMA)) || isRole(after, 'at');
  return ends ? { ...date, weekday: sense.weekday, end, next: date.next + 2 } : date;
}

function readBareDate(tokens: Tokens, from: number, after?: Parts): Parts | undefined {
  return (
    withEra(tokens, readNumeric(tokens, from)) ??
    readYearFirst(tokens, from) ??
    readDayFirst(tokens, from, after) ??
    readMonthFirst(tokens, from) ??
    readSeason(tokens, from) ??
    readDecade(tokens, from) ??
    readYearAlone(tokens, from)
  );
}

function withEra(tokens: Tokens, date: Parts | undefined): Parts | undefined {
  if (date === undefined || isInitialBehind(tokens, date)) return date;
  return { ...date, ...readEra(tokens, date.next) };
}

/** «۱۴۰۳/۱۲/۱۹ م. رضایی»: behind a Jalali year in numbers the letter is no Gregorian era, but an initial. */
function isInitialBehind(tokens: Tokens, { next, year }: Parts): boolean {
  const { sense, end } = tokens.at(next);
  const isLetter = sense?.weakEra === true && sense.era === 'gregory';
  if (!isLetter || tokens.text.charAt(end - 1) !== '.') return false;
  return tokens.at(next + 1).kind === 'word' && calendarOfBareYear(year?.value ?? 0) === 'persian';
}

/** `24 Mordad 1404`, `24th of Mordad, 1404`, «۲۴ مردادماه سال ۱۴۰۴», `15-Aug-2025`; or a day alone. */
function readDayFirst(tokens: Tokens, from: number, after?: Parts): Parts | undefined {
  const day = readDay(tokens, from);
  if (day === undefined) return undefined;
  let next = day.next;
  const joint = tokens.at(next);
  if (isRole(joint, 'of')) next++;
  else if ((isMark(joint, HYPHEN) || isMark(joint, SLASH)) && joint.glued) next++;
  // `Issue 15, August 2025`: before a comma only an ordinal is surely a day.
  // «سال سوم، بهمن ۱۳۲۲»: and never one in Persian.
  else if (isMark(joint, COMMA) && ((day.ordinal && !isPersianWord(tokens, from)) || tokens.whole))
    next++;
  const month = readMonth(tokens, next);
  const start = tokens.at(from).start;
  const isWord = tokens.at(from).kind === 'word';
  if (isWord && isOfNoun(tokens.text, start)) return undefined;
  if (month === undefined) return readDayAlone(tokens, day, start, after);
  const draft = draftAt(start);
  draft.day = day.value;
  putMonth(draft, month, day.ordinal);
  // «دو بهمن» may be two avalanches.
  if (tokens.at(from).kind === 'word' && !day.ordinal) draft.weak = true;
  const dashed = isMark(joint, HYPHEN) || isMark(joint, SLASH);
  return withYear(tokens, draft, month, month.next, dashed ? joint.mark : undefined);
}

/** «نیمهٔ دوم مهر», «سال سوم، بهمن», «دور دوم تا ۱۸ آبان», «۱۰۰ روز نخست»: an ordinal of the noun before it. */
function isOfNoun(text: string, start: number): boolean {
  const roles = wordBefore(text, start)?.roles;
  if (roles?.has('part') === true || roles?.has('year') === true) return true;
  return (
    roles?.has('day') === true && COUNTED_DAYS.test(text.slice(Math.max(0, start - 12), start))
  );
}

const COUNTED_DAYS = /\p{Nd}[ \u200c]?\p{L}+ $/u;

/** The day that ends `August 15–17, 2025`, or begins `24–26 Mordad 1404`. */
function readDayAlone(
  tokens: Tokens,
  day: Read<number>,
  start: number,
  after?: Parts,
): Parts | undefined {
  if (day.value > 31) return undefined;
  const alone = draftAt(start, tokens.at(day.next - 1).end, day.next);
  alone.day = day.value;
  if (after?.monthFirst !== true) return alone;
  const year = readYearAfter(tokens, day.next);
  if (year !== undefined) {
    alone.year = year.year;
    alone.era = year.era;
    alone.end = year.end;
    alone.next = year.next;
  }
  return alone;
}

/** `Mordad 24, 1404`; or a month with its year, or alone. */
function readMonthFirst(tokens: Tokens, from: number): Parts | undefined {
  const month = readMonth(tokens, from);
  if (month === undefined) return undefined;
  const start = tokens.at(from).start;
  const joint = tokens.at(month.next);
  const dashed = isMark(joint, HYPHEN) && joint.glued && tokens.at(month.next + 1).glued;
  const dayAt = isRole(joint, 'the') || dashed ? month.next + 1 : month.next;
  const day = readDay(tokens, dayAt);
  if (
    day !== undefined &&
    day.value <= 31 &&
    !isPersianWord(tokens, from) &&
    !startsOther(tokens, day)
  ) {
    const draft = draftAt(start);
    draft.day = day.value;
    draft.monthFirst = true;
    putMonth(draft, month, day.ordinal);
    return withYear(tokens, draft, month, day.next, dashed ? HYPHEN : undefined);
  }
  const draft = draftAt(start);
  putMonth(draft, month, false);
  const bare: Parts = { ...draft, end: tokens.at(month.next - 1).end, next: month.next };
  const whole = withYear(tokens, draft, month, month.next, dashed ? HYPHEN : undefined);
  // «تیر ۲۴» is no month of a year ۲۴: a short year beside a bare month must be one that no day is.
  const comma = isMark(tokens.at(month.next), COMMA);
  const follows =
    tokens.at(whole.next).kind === 'word' &&
    from === 0 &&
    !isLed(tokens) &&
    !isLink(tokens, whole.next);
  if (whole.year?.digits === 2 && (whole.year.value <= 31 || comma || follows)) return bare;
  return whole;
}

/** `In Aban 98 protests spread`, `the Aban 98 protests`, «وقایع دی ۹۶ در»: what stands before says that it is a date. */
function isLed(tokens: Tokens): boolean {
  const roles = wordBefore(tokens.text, tokens.at(0).start)?.roles;
  return LEADS_YEAR.some((role) => roles?.has(role) === true);
}

/** «اعتراض‌های دی ۹۶ به ۸۰ شهر رسید»: nothing that a number counts begins with such a word. */
function isLink(tokens: Tokens, index: number): boolean {
  const roles = tokens.at(index).sense?.roles;
  return isPersianWord(tokens, index) && LINKS.some((role) => roles?.has(role) === true);
}

const LINKS = ['preposition', 'dated', 'from', 'to', 'and'] as const;
const LEADS_YEAR = ['preposition', 'the', 'placeBefore'] as const;

/** `Aug 15:30`, `Aug 15th century`: the number is not a day. */
function startsOther(tokens: Tokens, day: Read<number>): boolean {
  const token = tokens.at(day.next - 1);
  return token.kind === 'number' && !endsNumber(tokens, day.next - 1);
}

/** `2025 August 15`, and Intl's «۱۴۰۴ مرداد ۲۴, جمعه»; or the month alone, as Intl prints it. */
function readYearFirst(tokens: Tokens, from: number): Parts | undefined {
  const first = tokens.at(from);
  if (first.kind !== 'number' || first.digits !== 4) return undefined;
  const joint = tokens.at(from + 1);
  const dashed =
    (isMark(joint, HYPHEN) || isMark(joint, SLASH) || isMark(joint, COMMA)) &&
    (joint.glued || joint.mark === COMMA);
  const month = readMonth(tokens, dashed ? from + 2 : from + 1);
  if (month === undefined) return undefined;
  const year = { value: first.value, digits: first.digits };
  const again = tokens.at(month.next);
  const dayAt = dashed && isMark(again, joint.mark) ? month.next + 1 : month.next;
  const day = readDay(tokens, dayAt);
  const shared = draftAt(first.start);
  shared.year = year;
  putMonth(shared, month, true);
  if (day === undefined || day.value > 31 || startsOther(tokens, day)) {
    // `In 2016 May became …`: a year and a month's name are a month only where nothing goes on.
    const after = tokens.at(month.next);
    const ends = after.kind === 'end' || (after.kind === 'mark' && !isMark(after, HYPHEN));
    if (!tokens.whole && !dashed && (!ends || !month.sure)) return undefined;
    return { ...shared, end: tokens.at(month.next - 1).end, next: month.next };
  }
  const whole = { ...shared, day: day.value, end: tokens.at(day.next - 1).end, next: day.next };
  const weekdayAt = skipMark(tokens, day.next, COMMA);
  const weekday = tokens.at(weekdayAt).sense?.weekday;
  return weekday === undefined
    ? whole
    : { ...whole, weekday, end: tokens.at(weekdayAt).end, next: weekdayAt + 1 };
}

/** What follows a day and month, or a month: the year in its many dresses, and its era. */
function withYear(
  tokens: Tokens,
  draft: PartsDraft,
  month: MonthRead,
  next: number,
  joint?: number,
): Parts {
  draft.end = tokens.at(next - 1).end;
  draft.next = next;
  const form = draft.day === undefined ? 'short' : 'dated';
  const year = readYearAfter(tokens, next, form, joint);
  if (year === undefined) {
    // `He left on 18 Tir.`: the full stop behind a name in full ends its sentence.
    if (month.value !== 'lunar' && !month.value.short && isMark(tokens.at(next - 1), FULL_STOP)) {
      draft.next = next - 1;
      draft.end = tokens.at(next - 2).end;
    }
    return draft;
  }
  draft.year = year.year;
  // AP beside a Gregorian month is an agency, not an era.
  const agency =
    month.value !== 'lunar' && month.value.calendar === 'gregory' && year.era === 'persian';
  if (!agency && year.era !== undefined) draft.era = year.era;
  draft.end = agency ? tokens.at(year.yearNext - 1).end : year.end;
  draft.next = agency ? year.yearNext : year.next;
  return draft;
}

function putMonth(draft: PartsDraft, month: MonthRead, sure: boolean): void {
  if (month.value === 'lunar') {
    draft.lunar = true;
    return;
  }
  draft.month = month.value.month;
  draft.monthCalendar = month.value.calendar;
  if (!month.sure && !sure) draft.weak = true;
  if (month.value.doubtful) {
    draft.doubtful = true;
    draft.weak = !month.sure || (month.common && draft.monthFirst === true);
  }
}
