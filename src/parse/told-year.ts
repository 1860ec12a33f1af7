import {
  type CalendarDate,
  type CalendarId,
  fromEpochDays,
  toGregorian,
  toJalali,
} from '../core/index.ts';
import type { Refusal } from './decide-year.ts';
import { COMMA, HYPHEN, isPersianAt } from './fold.ts';
import type { Parts } from './parts.ts';
import { directionOf, isAgo, isRelated, MOST_AGO, readCount } from './read-relative.ts';
import { referenceDate, settle, type Settled } from './settle.ts';
import { isMark, isRole } from './token-tests.ts';
import type { Tokens } from './tokens.ts';
import type { ParseOptions } from './types.ts';

/** The year of a day, in words: so many years from that of `now`, or one that the text tells elsewhere. */
export interface ToldYear {
  readonly years: number | undefined;
  /** Whether Persian words tell it, which count Jalali years. */
  readonly isPersian: boolean;
  readonly end: number;
  readonly next: number;
}

/** Reads the words behind a day without a year that tell its year: `of last year`, «سال گذشته», `that year`. */
export function readToldYear(tokens: Tokens, from: number): ToldYear | undefined {
  let next = from;
  const comma = isMark(tokens.at(next), COMMA);
  if (comma) next++;
  while (isRole(tokens.at(next), 'of') || isRole(tokens.at(next), 'preposition')) next++;
  const led = next > from && !comma;
  const definite = isRole(tokens.at(next), 'the');
  if (definite) next++;
  const told = (led ? readWrittenYear(tokens, next) : undefined) ?? readYearWords(tokens, next);
  if (told === undefined) return undefined;
  // «سال گذشتهٔ میلادی»
  const { era } = tokens.at(told.next).sense ?? {};
  const ofEra = era === undefined ? told.next : told.next + 1;
  const isPersian =
    era === undefined ? isPersianAt(tokens.text, tokens.at(next).start) : era === 'persian';
  // `The next year` is that of a story, and Persian puts no comma before the year.
  const years = definite || (comma && isPersian) ? undefined : told.years;
  const known = era === undefined || era === 'persian' || era === 'gregory';
  const end = tokens.at(ofEra - 1).end;
  return { years: known ? years : undefined, isPersian, end, next: ofEra };
}

function readYearWords(
  tokens: Tokens,
  from: number,
): { readonly years: number | undefined; readonly next: number } | undefined {
  const first = tokens.at(from);
  const second = tokens.at(from + 1);
  if (first.sense?.relativeYears !== undefined)
    return { years: first.sense.relativeYears, next: from + 1 };
  // `On Aug. 15, last year’s winner left.`
  if (POSSESSIVE.test(tokens.text.slice(second.start, second.end))) return undefined;
  const isFirst = first.sense?.unit === 'year';
  if (isFirst || second.sense?.unit === 'year') {
    const word = isFirst ? second : first;
    const years = directionOf(word.sense?.roles);
    const next = from + 2;
    // «سال پیش از آن»; «این سال» is that of a story.
    if (isRole(word, 'elsewhere') || (years !== undefined && isRelated(tokens, next)))
      return { years: undefined, next };
    const story = years === 0 && !isFirst && isPersianAt(tokens.text, first.start);
    if (years !== undefined) return { years: story ? undefined : years, next };
  }
  return readYearsAgo(tokens, from);
}

const POSSESSIVE = /['’]s$/u;

/** «۲۴ مرداد در سال ۱۴۰۲», `August 15 in 2020`: a year, but not surely that of the day. */
function readWrittenYear(
  tokens: Tokens,
  from: number,
): { readonly years: undefined; readonly next: number } | undefined {
  const at = isRole(tokens.at(from), 'year') ? from + 1 : from;
  const { kind, digits } = tokens.at(at);
  return kind === 'number' && digits === 4 ? { years: undefined, next: at + 1 } : undefined;
}

/** `two years ago`, `a year earlier`, «۱۵ سال پیش»; of «چند سال پیش» and «دو سه سال پیش» the year is not told. */
function readYearsAgo(
  tokens: Tokens,
  from: number,
): { readonly years: number | undefined; readonly next: number } | undefined {
  const article = isRole(tokens.at(from), 'article');
  const count = article ? { value: 1, next: from + 1 } : readCount(tokens, from);
  let unit = from;
  while (unit - from < LONGEST_COUNT && isOfCount(tokens, unit)) unit++;
  if (unit === from || tokens.at(unit).sense?.unit !== 'year') return undefined;
  const word = tokens.at(unit + 1);
  const next = unit + 2;
  const exact = count?.next === unit && count.value <= MOST_AGO;
  if (exact && isAgo(tokens, unit + 1)) return { years: -count.value, next };
  const elsewhere = isRole(word, 'elsewhere') || isRole(word, 'ago');
  return elsewhere ? { years: undefined, next } : undefined;
}

const LONGEST_COUNT = 8;

function isOfCount(tokens: Tokens, index: number): boolean {
  const token = tokens.at(index);
  if (token.kind === 'number' || token.sense?.cardinal !== undefined || isMark(token, HYPHEN))
    return true;
  return COUNTS.some((role) => isRole(token, role));
}

const COUNTS = ['article', 'several', 'or', 'to', 'and'] as const;

/** Why a day is refused whose year is that of a story, or of another calendar than the words count in. */
export const TOLD_ELSEWHERE: Refusal = {
  code: 'ERR_PARSE_NO_YEAR',
  expected: 'a date with its year',
};

/**
 * Settles a day whose year words tell. A year that counts in one calendar is refused for a day of the other
 * where the two put it into different years: «۱۵ اوت سال گذشته», said in February.
 */
export function settleTold(
  parts: Parts,
  { years, isPersian }: ToldYear,
  options: ParseOptions,
): Settled | Refusal | undefined {
  const { monthCalendar } = parts;
  if (years === undefined || monthCalendar === undefined || options.now === undefined)
    return TOLD_ELSEWHERE;
  const now = referenceDate(options.now);
  const year = yearIn(monthCalendar, now) + years;
  const settled = settle(parts, {
    ...options,
    now: { calendar: monthCalendar, year, month: 1, day: 1 },
  });
  if (settled === undefined || 'code' in settled) return settled;
  const counted: CalendarId = isPersian ? 'persian' : 'gregory';
  const day = fromEpochDays(settled.first, counted);
  return day.year === yearIn(counted, now) + years ? settled : TOLD_ELSEWHERE;
}

function yearIn(calendar: CalendarId, date: CalendarDate): number {
  return (calendar === 'persian' ? toJalali(date) : toGregorian(date)).year;
}
