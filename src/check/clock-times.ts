import { servedLocales, timeNamesOf } from '../locale-data/index.ts';
import { withDigits } from '../locale-data/digits.ts';
import { anyOf } from './any-of.ts';
import { checkWords } from './check-words.ts';
import type { Landmarks } from './landmarks/landmarks.ts';
import { isPairAt, letterPairs } from './landmarks/letter-pairs.ts';
import { matchesFrom } from './landmarks/matches-from.ts';
import { startsOf } from './landmarks/starts-of.ts';
import { hasPersianLetter } from './script.ts';
import { sentenceAt } from './sentences.ts';
import type { Place } from './types.ts';
import { isDigitAt, isSpaceAt } from './units-at.ts';
import { placesOf, wordPlaces } from './whole-words.ts';

/** A time of day that a text tells, and in whose zone. */
export interface ClockMention extends Place {
  readonly text: string;
  /** Minutes since midnight. */
  readonly minutes: number;
  /** An IANA name or an offset; undefined where the text names none. */
  readonly timeZone?: string;
}

const TIME =
  /(?<![\d۰-۹:./-])([0-9۰-۹]{1,2})(?:[:٫.]([0-9۰-۹]{2})|(?<=ساعت [0-9۰-۹]{1,2}) و (?:([0-9۰-۹]{1,2}) دقیقه(?:ٔ|\u200cی)?|(نیم|ربع))(?![\p{L}\u200c]))?\s*(a\.?m\.?|p\.?m\.?|in the morning|in the afternoon|in the evening|at night|صبح|بامداد|ظهر|بعدازظهر|بعد از ظهر|عصر|شب|شامگاه|(?:پیش|قبل) از (?:ظهر|چاشت))?(?![\d۰-۹]|:[\d۰-۹])/giu;
/** «ساعت» leads nothing but times. */
const PERSIAN_LEAD = /ساعت\s*$/u;
const LEAD = /(?:ساعت|at)\s*$/iu;
const LONGEST_LEAD = 8;
const AFTERNOON = /^(?:p|in the a|in the e|at night|ظهر|بعد|عصر|شب|شامگاه)/iu;
const MORNING = /^(?:a\.?m|in the m|صبح|بامداد|پیش|قبل)/iu;

/** Zones as texts name them, the longest name first. */
let zoneNames: readonly (readonly [string, string])[] | undefined;

function zones(): readonly (readonly [string, string])[] {
  zoneNames ??= [...servedLocales().flatMap(namesIn), ...EXTRA]
    .map(([name, id]) => [plainName(name), id] as const)
    // Of ids that share a name, that of a city before an old one: Asia/Tehran before Iran.
    .toSorted(
      ([one, id], [two, other]) =>
        two.length - one.length || Number(other.includes('/')) - Number(id.includes('/')),
    );
  return zoneNames;
}

function namesIn(tag: string): (readonly [string, string])[] {
  const { zones: named, utc } = timeNamesOf(tag);
  const names = Object.entries(named).map(([id, name]) => [name, id] as const);
  // The ids themselves name cities in English: Europe/Moscow.
  const cities = Object.keys(named).map((id) => [cityOf(id), id] as const);
  return [...names, ...cities, [utc, 'UTC']];
}

/** «امریکا» and «آمریکا» are one. */
function plainName(text: string): string {
  return text.toLowerCase().replaceAll('آ', 'ا');
}

function cityOf(id: string): string {
  return (id.split('/').at(-1) ?? id).replaceAll('_', ' ');
}

/** Names and letters that no locale prints, but texts have. */
const EXTRA: readonly (readonly [string, string])[] = [
  ['UTC', 'UTC'],
  ['Tehran', 'Asia/Tehran'],
  ['Iran', 'Asia/Tehran'],
  ['ایران', 'Asia/Tehran'],
  ['Kabul', 'Asia/Kabul'],
  ['افغانستان', 'Asia/Kabul'],
  ['London', 'Europe/London'],
  ['Alaska', 'America/Anchorage'],
  ['New York', 'America/New_York'],
  ['Washington', 'America/New_York'],
  ['واشنگتن', 'America/New_York'],
  ['شرق آمریکا', 'America/New_York'],
  ['مرکز آمریکا', 'America/Chicago'],
  ['گرینویچ', 'UTC'],
  ['EDT', '-04:00'],
  ['EST', '-05:00'],
  ['ET', 'America/New_York'],
  ['PDT', '-07:00'],
  ['PST', '-08:00'],
  ['PT', 'America/Los_Angeles'],
  ['AKDT', '-08:00'],
  ['BST', '+01:00'],
  ['CEST', '+02:00'],
  ['CET', '+01:00'],
  ['CDT', '-05:00'],
  ['MSK', '+03:00'],
  ['JST', '+09:00'],
  ['IRST', '+03:30'],
  ['IRDT', '+04:30'],
  ['AFT', '+04:30'],
];

/** What may stand between a time and its zone: `on Friday,`, «جمعه به وقت». */
const AFTER_TIME =
  /^[\s,،]*(?:(?:on )?[A-Z][a-z]{2,5}day[\s,]+|(?:روز )?(?:(?:یک|دو|سه|چهار|پنج)[ \u200c]?)?(?:شنبه|جمعه)[\s،]+)?(?:به وقت\s+|in\s+)?/u;

/** 1830 GMT, as agencies write; without its zone it would be a year. */
const FOUR_DIGITS = /(?<![\d:.,/-])([01]\d|2[0-3])([0-5]\d)(?= ?[A-Z])/gu;

function isBeforeCapital(text: string, place: number): boolean {
  const unit = text.charCodeAt(place);
  return isCapital(unit === SPACE ? text.charCodeAt(place + 1) : unit);
}

function isCapital(unit: number): boolean {
  return unit >= 65 && unit <= 90;
}

const SPACE = 0x20;

function findFourDigitTimes(text: string, landmarks: Landmarks | undefined): ClockMention[] {
  const starts = landmarks?.numbers.filter((place) => isBeforeCapital(text, place + 4));
  return matchesFrom(text, FOUR_DIGITS, starts).flatMap((match): ClockMention[] => {
    const [whole, hours, minutes] = match;
    const { index } = match;
    const time = timeAt(text, index, index + whole.length, Number(hours) * 60 + Number(minutes));
    return time.timeZone === undefined ? [] : [time];
  });
}

let timeWord: RegExp | undefined;

/** Noon and midnight, where no hour stands before them. */
function findTimeWords(text: string, landmarks: Landmarks | undefined): ClockMention[] {
  timeWord ??= new RegExp(anyOf(checkWords().timeWords.map(([word]) => word)), 'giu');
  const placesOfWord = wordPlaces(text, landmarks && startsOf(text, timeWord));
  return checkWords().timeWords.flatMap(([word, minutes]) =>
    placesOfWord(word)
      .filter(({ index }) => !OTHER_TIME.test(text.slice(Math.max(0, index - 12), index)))
      .map(({ index, length }) => timeAt(text, index, index + length, minutes)),
  );
}

/** A time that the text tells, with the zone that follows it. */
function timeAt(text: string, index: number, end: number, minutes: number): ClockMention {
  const zone = zoneAt(text, end);
  const last = zone?.end ?? end;
  return {
    index,
    length: last - index,
    text: text.slice(index, last),
    minutes,
    ...(zone !== undefined && { timeZone: zone.id }),
  };
}

/** «۱۲ ظهر» is told by its hour; «پیش از ظهر» is a part of the day. */
const OTHER_TIME = /(?:[\d۰-۹]|بعد از|پیش از|قبل از|نماز|before|after)\s*$/iu;

/** Finds the times of a text: with minutes, a part of the day, or after the word for at. */
export function findClockTimes(text: string, landmarks?: Landmarks): ClockMention[] {
  const found: ClockMention[] = [
    ...findFourDigitTimes(text, landmarks),
    ...findTimeWords(text, landmarks),
  ];
  const starts = landmarks?.shortNumbers.filter((place) => mayBeTime(text, place));
  for (const match of matchesFrom(text, TIME, starts)) {
    const [whole, hourText = '', minuteText, minutesInWords, fraction, period] = match;
    const hour = number(hourText);
    const minute = minuteOf(minuteText ?? minutesInWords, fraction);
    if (hour > 24 || minute > 59) continue;
    const end = match.index + whole.trimEnd().length;
    const lead = text.slice(Math.max(0, match.index - LONGEST_LEAD), match.index);
    const isTime =
      period !== undefined ||
      (minuteText !== undefined && text.charAt(match.index + hourText.length) === ':') ||
      PERSIAN_LEAD.test(lead) ||
      (LEAD.test(lead) && zoneAt(text, end) !== undefined);
    if (!isTime) continue;
    const minutes = minutesOf(hour, minute, period);
    if (minutes === undefined) continue;
    found.push(timeAt(text, match.index, end, minutes));
  }
  return found
    .map((time) => (time.timeZone === undefined ? inLocalZone(time, text) : time))
    .toSorted((one, two) => one.index - two.index);
}

/**
 * Whether what stands round a short number can make it a time: minutes, a part of the day behind it, «ساعت» or
 * `at` before it. Most short numbers are days, and the pattern takes five times as long.
 */
function mayBeTime(text: string, place: number): boolean {
  let end = place + 1;
  while (isDigitAt(text, end)) end++;
  if (isMinuteMark(text.charCodeAt(end))) return true;
  while (isSpaceAt(text, end)) end++;
  if (isPairAt(PART_BEGINS, text, end)) return true;
  let before = place;
  while (place - before < LONGEST_LEAD && isSpaceAt(text, before - 1)) before--;
  return isPairAt(LEAD_ENDS, text, before - 2);
}

function isMinuteMark(unit: number): boolean {
  return unit === COLON || unit === FULL_STOP || unit === PERSIAN_POINT;
}

const COLON = 0x3a;
const FULL_STOP = 0x2e;
const PERSIAN_POINT = 0x66b;

/** How the parts of the day in {@link TIME} begin, and how {@link LEAD} ends. */
const PART_BEGINS = letterPairs('am|a.|pm|p.|in|at|صب|با|ظه|بع|عص|شب|شا|پی|قب');
const LEAD_ENDS = letterPairs('at|عت');

const LOCAL = /^[\s,،]*(?:local time|به وقت محلی)/iu;

/** Of a time that is called local: the zone of the one place that its sentence names. */
function inLocalZone(time: ClockMention, text: string): ClockMention {
  const end = time.index + time.length;
  const local = LOCAL.exec(text.slice(end));
  if (local === null) return time;
  const { index, length: whole } = sentenceAt(text, time);
  const rest = text.slice(end + local[0].length, index + whole);
  const places = new Set(zonesNamedIn(text.slice(index, time.index) + rest));
  const [timeZone] = places;
  if (timeZone === undefined || places.size > 1) return time;
  const length = time.length + local[0].length;
  return { ...time, length, text: text.slice(time.index, time.index + length), timeZone };
}

/** The zones of the places that a text names; abbreviations and UTC are no places. */
function zonesNamedIn(text: string): string[] {
  const folded = plainName(text);
  return zones().flatMap(([name, id]) => {
    const isPlace = id.includes('/') && name.length > 2 && placesOf(name, folded).length > 0;
    return isPlace ? [id] : [];
  });
}

/** The zone that is named at a place, and where its name ends. */
export function zoneAt(
  text: string,
  end: number,
): { readonly id: string; readonly end: number } | undefined {
  const lead = AFTER_TIME.exec(text.slice(end))?.[0] ?? '';
  const start = end + lead.length;
  const after = plainName(text.slice(start, start + 40));
  const zone = zones().find(
    ([name]) => after.startsWith(name) && !/^\p{L}/u.test(after.slice(name.length)),
  );
  if (zone === undefined) return undefined;
  const time = /^\s+time\b/u.exec(after.slice(zone[0].length))?.[0] ?? '';
  return { id: zone[1], end: start + zone[0].length + time.length };
}

function minutesOf(hour: number, minute: number, period = ''): number | undefined {
  if (period === '') return hour === 24 ? undefined : hour * 60 + minute;
  if (hour > 12) return MORNING.test(period) ? undefined : hour * 60 + minute;
  const twelve = hour % 12;
  return (
    (twelve + (AFTERNOON.test(period) && !isAfterMidnight(twelve, period) ? 12 : 0)) * 60 + minute
  );
}

/** Twelve at night is midnight, and three at night is before dawn. */
function isAfterMidnight(hour: number, period: string): boolean {
  return hour < SMALL_HOURS && /^(?:شب|at night)/iu.test(period);
}

/** Up to here an hour at night is one after midnight. */
const SMALL_HOURS = 4;

/** «ساعت ۱۷ و ۳۰ دقیقه», «ساعت ۱۷ و نیم» are 17:30. */
function minuteOf(digits = '0', fraction?: string): number {
  if (fraction === undefined) return number(digits);
  return fraction === 'نیم' ? 30 : 15;
}

function number(text: string): number {
  return Number(withDigits(text, 'latn'));
}

/**
 * Writes a time as another is written, in its digits: on the clock of 12 hours where the part of the day
 * stays the same, else on that of 24 without it.
 */
export function timeLike(told: string, minutes: number): string {
  const text = told.replace(MINUTES_IN_WORDS, ':۰۰');
  const word = wordLike(text, minutes);
  if (word !== undefined) return word;
  const [whole = '', , , , , period] = new RegExp(TIME, 'iu').exec(text) ?? [];
  const isPersian = /[۰-۹]/u.test(text);
  if (/^\d{4}/u.test(text)) return toFourDigits(minutes) + text.slice(4);
  const hour = Math.floor(minutes / 60);
  const minute = minutes % 60;
  const twelve = hour % 12 === 0 ? 12 : hour % 12;
  const keepsPart = period !== undefined && minutesOf(twelve, minute, period) === minutes;
  const isPadded = /^[0۰][\d۰-۹]/u.test(whole) || (period === undefined && !isPersian);
  const digits = isPadded ? 2 : 1;
  const hourText = String(keepsPart ? twelve : hour).padStart(digits, '0');
  const written = whole.trimEnd();
  // `9 p.m.` for eight in the evening is 8 p.m.
  const isHour = keepsPart && minute === 0 && !/[:٫.][\d۰-۹]/u.test(written);
  const clock = withDigits(
    isHour ? hourText : `${hourText}:${String(minute).padStart(2, '0')}`,
    isPersian ? 'arabext' : 'latn',
  );
  const right = keepsPart || period === undefined ? written.replace(NUMBER, clock) : clock;
  return right + text.slice(written.length);
}

/** Noon or midnight for the other of them, in the language of a text that has no number. */
function wordLike(text: string, minutes: number): string | undefined {
  if (/[\d۰-۹]/u.test(text)) return undefined;
  const isPersian = hasPersianLetter(text);
  const [word] =
    checkWords().timeWords.find(
      ([name, own]) => own === minutes && hasPersianLetter(name) === isPersian,
    ) ?? [];
  return word ?? timeLike(isPersian ? '۰:۰۰' : '0:00', minutes);
}

function toFourDigits(minutes: number): string {
  return String(Math.floor(minutes / 60) * 100 + (minutes % 60)).padStart(4, '0');
}

const NUMBER = /^[0-9۰-۹]{1,2}(?:[:٫.][0-9۰-۹]{2})?/u;
/** «۱۷ و ۳۰ دقیقه», which is mended in digits. */
const MINUTES_IN_WORDS = / و (?:[0-9۰-۹]{1,2} دقیقه(?:ٔ|\u200cی)?|نیم|ربع)(?![\p{L}\u200c])/u;
