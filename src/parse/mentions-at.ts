import { toJalali } from '../core/index.ts';
import { certaintyOf } from '../core/year-certainty.ts';
import type { Refusal } from './decide-year.ts';
import { FIRST_LETTER, fold, HYPHEN, isDigit } from './fold.ts';
import { type FoundAt, foundDate, refusedDate } from './mention.ts';
import type { Parts } from './parts.ts';
import {
  type RangeParts,
  readList,
  readMonthList,
  readRange,
  readYearRange,
} from './read-range.ts';
import { coverage, readRelative } from './read-relative.ts';
import { listMentions } from './list-mentions.ts';
import { readStamp } from './read-stamp.ts';
import { readTimeOfDay } from './read-time-of-day.ts';
import { hasRole, isGloss, standsAsDate } from './stands-as-date.ts';
import { isMark, isRole } from './token-tests.ts';
import { readDate } from './read-date.ts';
import { isoOf, referenceDate, settle } from './settle.ts';
import { type Addresses, followsNumber, jointBefore } from './surroundings.ts';
import { readToldYear, settleTold, TOLD_ELSEWHERE, type ToldYear } from './told-year.ts';
import { Tokens } from './tokens.ts';
import type { FoundDate, ParseOptions } from './types.ts';
import { eventKey, vocabularyOf } from './vocabulary.ts';
import { yearOrCount } from './year-or-count.ts';

/** What the scan knows of the text round a place. */
export interface Surroundings {
  readonly addresses: Addresses;
  /** Whether the whole text is taken for a date. */
  readonly whole: boolean;
  /** Where the mention before ended. */
  lastEnd: number;
  /** Whether Jalali months are months, though their names are other words too. */
  readonly areMonthsSure: boolean;
  /** Where the first day stands that is one if they are. */
  openPlace: number | undefined;
}

/** Reads what stands at a place, which begins a number or a word; undefined when it is no date. */
export function mentionsAt(
  text: string,
  place: number,
  options: ParseOptions,
  around: Surroundings,
): FoundAt | undefined {
  const { addresses, whole, lastEnd } = around;
  // What stands before may be the mention before: 21 Azar 1325/12 December 1946.
  const joint = place - 1 === lastEnd ? 'none' : jointBefore(text, place);
  const word = !isDigit(fold(text.charCodeAt(place)));
  if (joint === 'torn' && (!word || !/[-./:,،]/u.test(text.charAt(place - 1)))) return undefined;
  const tokens = new Tokens(text, place, whole, joint === 'word');
  if (!mayBegin(tokens, options)) return undefined;
  const found = readAt(tokens, options, around);
  return found === undefined || addresses.holds(place) ? undefined : found;
}

/**
 * Whether the first two tokens leave hope. It is what keeps prose cheap: nearly every number and word
 * that gets here is followed by a word that no date has.
 */
function mayBegin(tokens: Tokens, options: ParseOptions): boolean {
  const first = tokens.at(0);
  if (first.kind === 'end' || (first.kind === 'word' && first.sense === undefined)) return false;
  if (options.relative === true && first.kind === 'word') return true;
  const second = tokens.at(1);
  if (second.kind === 'word') return second.sense !== undefined;
  return second.kind !== 'end';
}

function readAt(tokens: Tokens, options: ParseOptions, around: Surroundings): FoundAt | undefined {
  const { text } = tokens;
  const event = readEventForm(tokens);
  if (event !== undefined) return event;
  if (options.relative === true && options.now !== undefined) {
    const relative = relativeMention(tokens, options.now);
    if (relative !== undefined) return relative;
  }
  const years = readYearRange(tokens, 0);
  if (years !== undefined) return rangeMention(tokens, years, options);

  const first = readDate(tokens, 0);
  if (first === undefined) return undefined;
  const range = readRange(tokens, first);
  if (range !== undefined) {
    const mention = rangeMention(tokens, range, options);
    if (mention !== undefined) return mention;
  }
  const list = first.year === undefined ? readListOf(tokens, first) : undefined;
  if (list !== undefined) return listMentions(tokens, list, options);
  if (isTornAfter(text, first)) return undefined;
  return singleMention(tokens, first, options, around);
}

/** Days that share a month and a year, or months that share a year. */
function readListOf(tokens: Tokens, first: Parts): Parts[] | undefined {
  return first.day === undefined ? readMonthList(tokens, first) : readList(tokens, first);
}

/** Whether a letter or digit goes on where the date ends. */
function isTornAfter(text: string, { end, year }: Parts): boolean {
  // `15/Aug/2025:10:00:00`
  if (year === undefined && /^[/-]\p{Nd}{4}/u.test(text.slice(end, end + 5))) return true;
  const last = fold(text.charCodeAt(end - 1));
  const next = end < text.length ? fold(text.charCodeAt(end)) : 0;
  if (isDigit(last))
    return (
      isDigit(next) ||
      (next >= FIRST_LETTER && text.charAt(end) !== 'T' && text.charAt(end) !== 't')
    );
  return next >= FIRST_LETTER;
}

function singleMention(
  tokens: Tokens,
  written: Parts,
  options: ParseOptions,
  around: Surroundings,
): FoundAt | undefined {
  const { text } = tokens;
  const stamp = readStamp(tokens, written);
  const parts = stamp?.parts ?? written;
  if (parts.month !== undefined && parts.day === undefined && followsNumber(text, parts.start))
    return undefined;
  if (leadsAnother(text, parts) || isCompany(tokens, parts)) return undefined;
  const told = toldYear(tokens, parts, options);
  const settled = told === undefined ? settle(parts, options) : settleTold(parts, told, options);
  if (settled === undefined) return undefined;
  if (parts.year === undefined && parts.lunar !== true && isNamedDay(tokens, parts)) {
    return one(text, parts.start, parts.end, {
      code: 'ERR_PARSE_NAMED_DAY',
      expected: 'a date with its year',
    });
  }
  if (parts.year === undefined && parts.weak === true) {
    // «سه تیر» stays three bullets: the day is in digits.
    const mayBeSure = parts.monthCalendar === 'persian' && tokens.at(0).kind === 'number';
    const isSure = (mayBeSure && around.areMonthsSure) || isGloss(tokens, parts, around.lastEnd);
    if (!isSure && !standsAsDate(tokens, parts)) {
      if (mayBeSure) around.openPlace ??= parts.start;
      return undefined;
    }
  }
  const time =
    parts.day === undefined && parts.unordered === undefined
      ? undefined
      : (stamp?.time ?? readTimeOfDay(tokens, told?.next ?? parts.next));
  const end = time?.end ?? told?.end ?? parts.end;
  // The words of a year that is not counted from `now` may be a mention of their own.
  if (settled === TOLD_ELSEWHERE) return one(text, parts.start, parts.end, settled);
  if ('code' in settled) return one(text, parts.start, end, settled);
  const open = yearOrCount(tokens, parts, settled, options);
  if (open !== undefined) return one(text, parts.start, end, open);
  return {
    mentions: [foundDate(text, 'date', parts, end, settled, settled, time)],
    end,
  };
}

/** The words that tell the year of a day, where `now` would give it another. */
function toldYear(tokens: Tokens, parts: Parts, { now }: ParseOptions): ToldYear | undefined {
  const { day, month, year } = parts;
  if (now === undefined || year !== undefined || day === undefined || month === undefined)
    return undefined;
  return readToldYear(tokens, parts.next);
}

const YEAR_DIGITS = 4;

/** `In 2022, August 15, 2025`: a year that a comma or a line parts from a date which has its own. */
function leadsAnother(text: string, { start, end, day }: Parts): boolean {
  if (day === undefined || !isDigit(fold(text.charCodeAt(start + YEAR_DIGITS - 1)))) return false;
  const [lead] = /^\p{Nd}{4}[,،]?\s+/u.exec(text.slice(start, end)) ?? [];
  return (
    lead !== undefined &&
    (lead.includes('\n') || /^[,،]?\s+\p{Nd}{4}(?!\p{Nd})/u.test(text.slice(end, end + 8)))
  );
}

/** A day and month without a year that name an event, a street, an anniversary. */
function isNamedDay(tokens: Tokens, parts: Parts): boolean {
  const { day, month, monthCalendar, weekday, next } = parts;
  if (
    day === undefined ||
    month === undefined ||
    monthCalendar === undefined ||
    weekday !== undefined
  )
    return false;
  return (
    (vocabularyOf().eventDays.has(eventKey(monthCalendar, month, day)) &&
      (parts.weak !== true || standsAsDate(tokens, parts))) ||
    hasRole(tokens.before, 'placeBefore') ||
    isRole(tokens.at(next), 'placeAfter')
  );
}

/** `Mehr 25 Co.`, `Aban 88 Ltd.`; but `On March 25 co-founder …`. */
function isCompany(tokens: Tokens, { next, year }: Parts): boolean {
  const after = tokens.at(next + 1);
  const isNamed = isRole(tokens.at(next), 'company') && !(isMark(after, HYPHEN) && after.glued);
  return isNamed && year?.digits !== YEAR_DIGITS;
}

/** Forms that only an event has: 9/11. */
function readEventForm(tokens: Tokens): FoundAt | undefined {
  const first = tokens.at(0);
  if (first.kind !== 'number' || tokens.at(1).kind !== 'mark') return undefined;
  const last = tokens.at(2);
  if (last.kind !== 'number') return undefined;
  const form = tokens.text.slice(first.start, last.end);
  if (!vocabularyOf().eventForms.has(form)) return undefined;
  const after = tokens.at(3);
  if (after.kind === 'mark' && after.glued && tokens.at(4).kind === 'number') return undefined;
  return one(tokens.text, first.start, last.end, {
    code: 'ERR_PARSE_NAMED_DAY',
    expected: 'a date with its year',
  });
}

function rangeMention(
  tokens: Tokens,
  { first, last }: RangeParts,
  options: ParseOptions,
): FoundAt | undefined {
  const { text } = tokens;
  if (isTornAfter(text, last)) return undefined;
  // A hyphen that begins a line is that of a list.
  const written = text.slice(first.start, last.end);
  if (written.includes('\n') && /\n[ \t]{0,8}\p{Pd}/u.test(written)) return undefined;
  const told = toldYear(tokens, last, options);
  const from = told === undefined ? settle(first, options) : settleTold(first, told, options);
  const to = told === undefined ? settle(last, options) : settleTold(last, told, options);
  if (from === undefined || to === undefined) return undefined;
  const refusal = 'code' in from ? from : 'code' in to ? to : undefined;
  const time = last.day === undefined ? undefined : readTimeOfDay(tokens, told?.next ?? last.next);
  const end = time?.end ?? (refusal === undefined ? told?.end : undefined) ?? last.end;
  if (refusal !== undefined) {
    const candidates =
      'code' in from && 'code' in to ? pairUp(from.candidates, to.candidates) : undefined;
    const { candidates: _own, ...why } = refusal;
    return one(text, first.start, end, { ...why, ...(candidates !== undefined && { candidates }) });
  }
  if ('code' in from || 'code' in to) return undefined;
  if (from.first > to.last || from.calendar !== to.calendar || from.precision !== to.precision)
    return undefined;
  return { mentions: [foundDate(text, 'range', first, end, from, to, time, last)], end };
}

/** Readings of both ends belong together one by one. */
function pairUp(
  from: readonly string[] = [],
  to: readonly string[] = [],
): readonly string[] | undefined {
  if (from.length === 0 || from.length !== to.length) return undefined;
  return from.map(
    (start, index) => `${start.split('/')[0] ?? ''}/${to[index]?.split('/').at(-1) ?? ''}`,
  );
}

function relativeMention(
  tokens: Tokens,
  now: NonNullable<ParseOptions['now']>,
): FoundAt | undefined {
  const relative = readRelative(tokens, 0, referenceDate(now));
  if (relative === undefined) return undefined;
  const { first, last, precision, start, end } = relative;
  const covered = coverage(relative);
  const mention: FoundDate = {
    status: 'read',
    kind: 'relative',
    text: tokens.text.slice(start, end),
    index: start,
    length: end - start,
    calendar: first.calendar,
    precision,
    start: first,
    ...(covered.first !== covered.last && { end: last }),
    iso: isoOf(covered.first, covered.last),
    calendarFrom: 'now',
    implied: ['year', 'month', 'day'],
    yearCertainty: certaintyOf(toJalali(first).year),
    issues: [],
  };
  return { mentions: [mention], end };
}

function one(text: string, start: number, end: number, why: Refusal): FoundAt {
  return { mentions: [refusedDate(text, start, end, why)], end };
}
