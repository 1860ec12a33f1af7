import type { EraName } from '../locale-data/types.ts';
import {
  CLOSE_PARENTHESIS,
  COLON,
  COMMA,
  FULL_STOP,
  HYPHEN,
  OPEN_PARENTHESIS,
  SLASH,
} from './fold.ts';
import type { Parts, YearPart } from './parts.ts';
import { endsNumber, isPersianAt, type Read, readDay, readYear } from './read-numbers.ts';
import { readNumeric } from './read-numeric.ts';
import { wordBefore } from './surroundings.ts';
import type { Token, Tokens } from './tokens.ts';
import type { MonthSense } from './vocabulary.ts';

/** «عقرب/آبان», «اوت/آگوست»: one month by two names. */
function namesSameMonth(tokens: Tokens, next: number, { calendar, month }: MonthSense): boolean {
  const other = isMark(tokens.at(next), SLASH) ? tokens.at(next + 1).sense?.month : undefined;
  return other?.calendar === calendar && other.month === month;
}

/** Parts while they are being read: changed in place, since this is where the time of a date goes. */
type Draft = { -readonly [Key in keyof Parts]: Parts[Key] };

interface MonthRead extends Read<MonthSense | 'lunar'> {
  /** The word ماه stands beside it, or its name is long for a reader of English. */
  readonly sure: boolean;
  /** It is a word of everyday use: Day, for Dey. */
  readonly common: boolean;
}

/** Reads one date, or as much of one as a range may begin or end with. */
export function readDate(tokens: Tokens, from: number, after?: Parts): Parts | undefined {
  const numbered = numberedWeekday(tokens, from);
  const weekday = numbered ?? tokens.at(from).sense?.weekday;
  if (weekday === undefined) return withWeekday(tokens, readBareDate(tokens, from, after));
  let next = skipMark(tokens, numbered === undefined ? from + 1 : from + 2, FULL_STOP);
  next = skipMark(tokens, next, COMMA);
  next = skipMark(tokens, next, HYPHEN);
  next = skipMark(tokens, next, COLON);
  while (
    isRole(tokens.at(next), 'the') ||
    isRole(tokens.at(next), 'dated') ||
    isRole(tokens.at(next), 'day')
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
  return date === undefined ? undefined : { ...date, ...readEra(tokens, date.next) };
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
  else if (isMark(joint, COMMA) && (day.ordinal || tokens.whole)) next++;
  const month = readMonth(tokens, next);
  const start = tokens.at(from).start;
  if (month === undefined) return readDayAlone(tokens, day, start, after);
  const draft: Draft = { start, end: 0, next: 0, day: day.value };
  putMonth(draft, month, day.ordinal);
  // «دو بهمن» may be two avalanches.
  if (tokens.at(from).kind === 'word' && !day.ordinal) draft.weak = true;
  const dashed = isMark(joint, HYPHEN) || isMark(joint, SLASH);
  return withYear(tokens, draft, month, month.next, dashed ? joint.mark : undefined);
}

/** The day that ends `August 15–17, 2025`, or begins `24–26 Mordad 1404`. */
function readDayAlone(
  tokens: Tokens,
  day: Read<number>,
  start: number,
  after?: Parts,
): Parts | undefined {
  if (day.value > 31) return undefined;
  const alone: Parts = { start, end: tokens.at(day.next - 1).end, next: day.next, day: day.value };
  if (after?.monthFirst !== true) return alone;
  const year = readYearAfter(tokens, day.next);
  return year === undefined ? alone : { ...alone, ...year };
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
    const draft: Draft = { start, end: 0, next: 0, day: day.value, monthFirst: true };
    putMonth(draft, month, day.ordinal);
    return withYear(tokens, draft, month, day.next, dashed ? HYPHEN : undefined);
  }
  const draft: Draft = { start, end: 0, next: 0 };
  putMonth(draft, month, false);
  const bare: Parts = { ...draft, end: tokens.at(month.next - 1).end, next: month.next };
  const whole = withYear(tokens, draft, month, month.next, dashed ? HYPHEN : undefined);
  // «تیر ۲۴» is no month of a year ۲۴: a short year beside a bare month must be one that no day is.
  const comma = isMark(tokens.at(month.next), COMMA);
  const follows = tokens.at(whole.next).kind === 'word' && from === 0 && !afterPreposition(tokens);
  if (whole.year?.digits === 2 && (whole.year.value <= 31 || comma || follows)) return bare;
  return whole;
}

function afterPreposition(tokens: Tokens): boolean {
  return wordBefore(tokens.text, tokens.at(0).start)?.roles.has('preposition') === true;
}

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
  const shared: Draft = { start: first.start, end: 0, next: 0, year };
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

/** «تابستان ۱۴۰۴», `summer of 2025`. */
function readSeason(tokens: Tokens, from: number): Parts | undefined {
  const { sense, start } = tokens.at(from);
  if (sense?.season === undefined) return undefined;
  const year = readYearAfter(tokens, from + 1, isPersianWord(tokens, from) ? 'short' : 'full');
  return year === undefined ? undefined : { ...year, start, season: sense.season };
}

/** «دههٔ ۱۳۶۰», «دههٔ شصت», `1970s`. */
function readDecade(tokens: Tokens, from: number): Parts | undefined {
  const token = tokens.at(from);
  if (isRole(token, 'decade')) {
    const year = readYear(tokens, from + 1, 'short');
    if (year === undefined || year.value.value % 10 !== 0) return undefined;
    const last = {
      start: token.start,
      end: tokens.at(year.next - 1).end,
      next: year.next,
      year: { ...year.value, words: true },
      decade: true,
    };
    return { ...last, ...readEra(tokens, year.next) };
  }
  if (token.kind !== 'number' || token.digits !== 4 || token.value % 10 !== 0) return undefined;
  const suffixAt =
    isGlued(tokens.at(from + 1)) && tokens.at(from + 1).kind === 'mark' ? from + 2 : from + 1;
  const suffix = tokens.at(suffixAt);
  if (!isRole(suffix, 'decadeSuffix') || !suffix.glued) return undefined;
  const year = { value: token.value, digits: token.digits };
  return {
    start: token.start,
    end: suffix.end,
    next: suffixAt + 1,
    year,
    decade: true,
    ...readEra(tokens, suffixAt + 1),
  };
}

/** A year with its era or the word for year: «سال ۱۴۰۴», `1404 SH`, `AD 1979`. */
function readYearAlone(tokens: Tokens, from: number): Parts | undefined {
  const token = tokens.at(from);
  const labelled = isRole(token, 'year');
  let next = labelled ? from + 1 : from;
  const before = tokens.at(next).sense?.eraBefore;
  const named = before !== undefined && isRole(tokens.at(next + 1), 'year');
  if (named) next += 2;
  else if (before !== undefined && (labelled || isSureEraBefore(tokens, next))) next++;
  const year = readYear(tokens, next, labelled ? 'short' : 'full');
  if (year === undefined) return undefined;
  const end = tokens.at(year.next - 1).end;
  const era =
    readEra(tokens, year.next) ??
    (before === undefined ? undefined : { era: before, end, next: year.next });
  if (era === undefined && !labelled && !named) return undefined;
  if (!labelled && !named && !tokens.whole && isWeakEra(tokens, year.next)) return undefined;
  return { start: token.start, end, next: year.next, year: year.value, ...era };
}

/** `AD 1979`; but `SH 1404` may be a road. */
function isSureEraBefore(tokens: Tokens, index: number): boolean {
  const { start, end, sense } = tokens.at(index);
  const road = sense?.eraBefore === 'persian' && end - start <= 2;
  return isCapitals(tokens, index) && (tokens.whole || !road);
}

/** `1404 AP`, «۱۸۵۰ م» may be an agency and metres: beside a bare year such an era needs a parenthesis. */
function isWeakEra(tokens: Tokens, index: number): boolean {
  const { end, sense } = tokens.at(index);
  return sense?.weakEra === true && tokens.text.charAt(end) !== ')';
}

/** What follows a day and month, or a month: the year in its many dresses, and its era. */
function withYear(
  tokens: Tokens,
  draft: Draft,
  month: MonthRead,
  next: number,
  joint?: number,
): Parts {
  draft.end = tokens.at(next - 1).end;
  draft.next = next;
  const year = readYearAfter(tokens, next, 'short', joint);
  if (year === undefined) return draft;
  draft.year = year.year;
  // AP beside a Gregorian month is an agency, not an era.
  const agency =
    month.value !== 'lunar' && month.value.calendar === 'gregory' && year.era === 'persian';
  if (!agency && year.era !== undefined) draft.era = year.era;
  draft.end = agency ? tokens.at(year.yearNext - 1).end : year.end;
  draft.next = agency ? year.yearNext : year.next;
  return draft;
}

/** Reads `, 1404`, `سال ۱۴۰۴`, `of 1404`, and the era after it. */
function readYearAfter(
  tokens: Tokens,
  from: number,
  short: 'short' | 'full' = 'short',
  joint?: number,
):
  | (Pick<Parts, 'end' | 'next' | 'era'> & { readonly year: YearPart; readonly yearNext: number })
  | undefined {
  let next = from;
  const comma = isMark(tokens.at(next), COMMA);
  if (comma) next++;
  else if (joint !== undefined && isMark(tokens.at(next), joint)) next++;
  if (isRole(tokens.at(next), 'of')) next++;
  if (isRole(tokens.at(next), 'the')) next++;
  if (isRole(tokens.at(next), 'year')) next++;
  const before = tokens.at(next).sense?.eraBefore;
  if (
    before !== undefined &&
    tokens.at(next + 1).kind === 'number' &&
    (isPersianWord(tokens, next) || isCapitals(tokens, next))
  )
    next++;
  const year = readYear(tokens, next, short);
  if (year === undefined) return undefined;
  const number = tokens.at(year.next - 1);
  // `On August 15, 25 people …`: two digits after a comma are a year only where nothing follows.
  const after = tokens.at(year.next);
  const goesOn = after.kind === 'word' || isMark(after, COMMA);
  if (year.value.digits === 2 && comma && goesOn) return undefined;
  // «۲۴ مرداد، ۱۴۰۴ دانشجو»: Persian puts no comma before a year, so what it counts may follow.
  if (comma && isPersianWord(tokens, from - 1) && counts(tokens, year.next)) return undefined;
  const era =
    readEra(tokens, year.next) ??
    (before === undefined ? undefined : { era: before, end: number.end, next: year.next });
  return { year: year.value, end: number.end, next: year.next, ...era, yearNext: year.next };
}

/** Whether a word follows that a number could count: none of a date's own. */
function counts(tokens: Tokens, next: number): boolean {
  const { kind, sense } = tokens.at(next);
  return kind === 'word' && sense?.era === undefined && sense?.roles.has('at') !== true;
}

/** Reads an era word: `SH`, «هجری شمسی», «ه.ش.», «م». */
export function readEra(
  tokens: Tokens,
  from: number,
): { era: EraName; end: number; next: number } | undefined {
  const comma = isMark(tokens.at(from), COMMA) ? 1 : 0;
  const token = tokens.at(from + comma);
  const era = token.sense?.era;
  if (era === undefined) return undefined;
  if (
    !isPersianWord(tokens, from + comma) &&
    token.end - token.start <= 4 &&
    !isCapitals(tokens, from + comma)
  )
    return undefined;
  return { era, end: token.end, next: from + comma + 1 };
}

function readMonth(tokens: Tokens, from: number): MonthRead | undefined {
  const first = tokens.at(from);
  const announced = isRole(first, 'month');
  const token = announced ? tokens.at(from + 1) : first;
  const { month, lunarMonth } = token.sense ?? {};
  if (month === undefined && lunarMonth === undefined) return undefined;
  let next = announced ? from + 2 : from + 1;
  const stop = tokens.at(next);
  if (isMark(stop, FULL_STOP) && stop.glued && token.end - token.start <= 5) next++;
  const named = isRole(tokens.at(next), 'month');
  if (named) next++;
  if (month !== undefined && namesSameMonth(tokens, next, month)) next += 2;
  if (month === undefined) return { value: 'lunar', next, sure: true, common: false };
  const lowerCase = !token.capital && !isPersianWord(tokens, announced ? from + 1 : from);
  return {
    value: month,
    next,
    sure: announced || named || !(month.weak || lowerCase),
    common: token.sense?.unit !== undefined,
  };
}

function putMonth(draft: Draft, month: MonthRead, sure: boolean): void {
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

export function isRole(
  token: Token,
  role: Parameters<NonNullable<Token['sense']>['roles']['has']>[0],
): boolean {
  return token.sense?.roles.has(role) === true;
}

export function isMark(token: Token, mark: number): boolean {
  return token.kind === 'mark' && token.mark === mark;
}

function isGlued(token: Token): boolean {
  return token.glued;
}

function skipMark(tokens: Tokens, index: number, mark: number): number {
  return isMark(tokens.at(index), mark) ? index + 1 : index;
}

function isPersianWord(tokens: Tokens, index: number): boolean {
  return isPersianAt(tokens.text, tokens.at(index).start);
}

/** Short Latin eras are written in capitals, so that `ad` and `ah` stay words. */
function isCapitals(tokens: Tokens, index: number): boolean {
  const { start, end } = tokens.at(index);
  const text = tokens.text.slice(start, end);
  return isPersianWord(tokens, index) || (text === text.toUpperCase() && /\p{Lu}/u.test(text));
}
