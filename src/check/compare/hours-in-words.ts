import { anyOf } from '../any-of.ts';
import { cardinalOf, cardinalWordsTo } from '../cardinals.ts';
import { type ClockMention, zoneAt } from '../clock-times.ts';
import type { Landmarks } from '../landmarks/landmarks.ts';
import { ascending, matchesFrom } from '../landmarks/matches-from.ts';
import { within } from '../places.ts';
import { hasPersianLetter } from '../script.ts';

/** A time that a text tells, and whether it leaves open which half of the day it is of. */
export interface ToldTime extends ClockMention {
  readonly open?: boolean;
}

const PART_FA = 'بامداد|صبح|ظهر|بعدازظهر|بعد از ظهر|عصر|غروب|شامگاه|شب';
const REST_FA = `(?: و (نیم|ربع))?(?: (${PART_FA}))?(?![\\p{L}\\u200c])`;
const PART_EN =
  "(?: o[’']clock)?(?:,? (a\\.?m\\b\\.?|p\\.?m\\b\\.?|(?:in the|tomorrow|yesterday|this) (?:morning|afternoon|evening)|at night|tonight))";

let patterns: ReturnType<typeof makePatterns> | undefined;

/** What tells hours, made when a text is first asked for them. */
function makePatterns() {
  const words = cardinalWordsTo(12);
  const fa = anyOf(words.filter(hasPersianLetter));
  const en = anyOf(words.filter((word) => !hasPersianLetter(word)));
  return {
    /** «ساعت ده شب», «هفت و نیم صبح»; of «ده شب» nobody knows that it is no ten nights. */
    persian: new RegExp(
      `(?<![\\p{L}\\u200c])(?:(?<!(?:آن|این|هر|چند) )ساعت (${fa})${REST_FA}|(${fa}) و (نیم|ربع) (${PART_FA})(?![\\p{L}\\u200c]))`,
      'gu',
    ),
    /** «… صبح تا هشت», «ساعت دو تا سه بعدازظهر»: what goes on from a time to another. */
    persianEnd: new RegExp(`^ (?:تا|الی) (?:ساعت )?(${fa}|[۰-۹]{1,2})${REST_FA}`, 'u'),
    /** `Half past seven in the evening`, `at a quarter to 12`, `ten o'clock`, `from 10 tonight`. */
    english: new RegExp(
      `(?<![\\p{L}\\p{N}_])(?:(half|quarter) (past|to) (${en}|\\d{1,2})\\b${PART_EN}?|(?<=\\b(?:at|by|until|till|from|about|around|to|before|after) )(${en}|\\d{1,2})(?:${PART_EN}|(?= o[’']clock)))`,
      'giu',
    ),
    /** `From 2 p.m. until 3`; and `from 5` before `to 8 in the morning`. */
    englishEnd: new RegExp(
      `^(?: (?:to|until|till) | ?[–-] ?)(${en}|\\d{1,2})(?![\\d:%]|[.,]\\d| ?[ap]\\.?m| \\p{L}+ (?:later|people))(?=[\\s.,;)])`,
      'iu',
    ),
    englishStart: new RegExp(
      `\\b(?:from|between) (${en}|\\d{1,2})(?: (?:to|until|till|and) | ?[–-] ?)$`,
      'iu',
    ),
  };
}

const HALF_A_DAY = 720;

/** The times of a text with those that are told by words, or share the part of the day of another. */
export function withHoursInWords(
  text: string,
  times: readonly ClockMention[],
  landmarks?: Landmarks,
): ToldTime[] {
  const isTaken = within(times);
  const found: ToldTime[] = [...times];
  const { persian, english } = (patterns ??= makePatterns());
  const matches = [
    ...matchesFrom(text, persian, landmarks?.words.hour),
    ...matchesFrom(text, english, landmarks && englishStarts(text, landmarks)),
  ];
  for (const match of matches) {
    const time = isTaken(match.index) ? undefined : timeOf(match, text);
    if (time !== undefined) found.push(time);
  }
  const isFound = within(found.toSorted((one, two) => one.index - two.index));
  const ends = found.flatMap((time) => endsOfRange(time, text, isFound));
  return [...found, ...ends].toSorted((one, two) => one.index - two.index);
}

/** Where `half` and `quarter` may begin, and hours behind a preposition of time. */
function englishStarts(text: string, { words, shortNumbers }: Landmarks): number[] {
  const isLed = (place: number): boolean =>
    text.charAt(place - 1) === ' ' && LEAD_ENDS.has(text.charAt(place - 2));
  return [
    ...words.hour.filter((place) => isLed(place) || FRACTION_BEGINS.has(text.charAt(place))),
    ...shortNumbers.filter(isLed),
  ].toSorted(ascending);
}

/** The last letters of at, by, until, till, from, about, around, to, before and after. */
const LEAD_ENDS: ReadonlySet<string> = new Set('tylmdoerTYLMDOER');
const FRACTION_BEGINS: ReadonlySet<string> = new Set('hqHQ');

function timeOf(match: RegExpExecArray, text: string): ToldTime | undefined {
  const [written, hourFa, restFa, partFa, nextFa, nextRest, nextPart] = match;
  const isPersian = /^[\u0600-\u06FF]/u.test(written);
  if (isPersian) {
    const lead = /^ساعت /u.exec(written)?.[0].length ?? 0;
    const own = written.slice(lead);
    return timeAt(text, match.index + lead, own, hourFa ?? nextFa, restFa ?? nextRest, {
      part: partFa ?? nextPart,
    });
  }
  const { 1: rest, 2: side, 3: told, 4: part, 5: plain, 6: plainPart } = match;
  return timeAt(text, match.index, written, told ?? plain, rest?.toLowerCase(), {
    part: part ?? plainPart,
    isBefore: side?.toLowerCase() === 'to',
  });
}

interface OfHour {
  readonly part: string | undefined;
  readonly isBefore?: boolean;
}

const MINUTES: Readonly<Record<string, number>> = { نیم: 30, ربع: 15, half: 30, quarter: 15 };

function timeAt(
  text: string,
  index: number,
  written: string,
  hourText = '',
  rest = '',
  { part, isBefore = false }: OfHour,
): ToldTime | undefined {
  const hour = cardinalOf(hourText) ?? HALF_A_DAY;
  if (hour > 12) return undefined;
  const minutes = (hour % 12) * 60 + (MINUTES[rest] ?? 0) * (isBefore ? -1 : 1);
  const day = (minutes + afternoonOf(hour % 12, part) + 2 * HALF_A_DAY) % (2 * HALF_A_DAY);
  const zone = zoneAt(text, index + written.length)?.id;
  return {
    index,
    length: written.length,
    text: written,
    minutes: day,
    ...(part === undefined && { open: true }),
    ...(zone !== undefined && { timeZone: zone }),
  };
}

const AFTERNOON = /^p|afternoon|evening|night|ظهر|عصر|غروب|شامگاه|شب/iu;
const AT_NIGHT = /^(?:at night|tonight|شب)$/iu;
/** Up to here an hour at night is one after midnight. */
const SMALL_HOURS = 4;

function afternoonOf(hour: number, part = ''): number {
  if (!AFTERNOON.test(part)) return 0;
  return AT_NIGHT.test(part) && hour < SMALL_HOURS ? 0 : HALF_A_DAY;
}

/** The other end of a range of which a time is one: it may leave its part of the day to it. */
function endsOfRange(
  time: ToldTime,
  text: string,
  isFound: (place: number) => boolean,
): ToldTime[] {
  const end = time.index + time.length;
  const after = text.slice(end, end + 30);
  const { persianEnd, englishEnd, englishStart } = (patterns ??= makePatterns());
  const later = persianEnd.exec(after) ?? englishEnd.exec(after);
  const before = englishStart.exec(text.slice(Math.max(0, time.index - 24), time.index));
  const ends: ToldTime[] = [];
  for (const [match, start] of [
    [later, end],
    [before, time.index - (before?.[0].length ?? 0)],
  ] as const) {
    const [written = '', hour = '', rest, part] = match ?? [];
    const place = start + written.indexOf(hour);
    if (match === null || isFound(place)) continue;
    const own = timeAt(text, place, written.slice(written.indexOf(hour)).trimEnd(), hour, rest, {
      part,
    });
    // The zone, and the half of the day, are mostly those of the other end.
    if (own !== undefined)
      ends.push(time.timeZone === undefined ? own : { ...own, timeZone: time.timeZone });
  }
  return ends;
}
