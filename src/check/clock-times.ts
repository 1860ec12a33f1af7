import { withDigits } from '../locale-data/digits.ts';
import { anyOf } from './any-of.ts';
import { checkWords } from './check-words.ts';
import { clockPatterns, minutesOf } from './clock-words.ts';
import type { Landmarks } from './landmarks/landmarks.ts';
import { isPairAt } from './landmarks/letter-pairs.ts';
import { matchesFrom } from './landmarks/matches-from.ts';
import { startsOf } from './landmarks/starts-of.ts';
import { sentenceAt } from './sentences.ts';
import type { Place } from './types.ts';
import { isDigitAt, isSpaceAt } from './units-at.ts';
import { wordPlaces } from './whole-words.ts';
import { zoneAt, zonesNamedIn } from './zone-names.ts';

/** A time of day that a text tells, and in whose zone. */
export interface ClockMention extends Place {
  readonly text: string;
  /** Minutes since midnight. */
  readonly minutes: number;
  /** An IANA name or an offset; undefined where the text names none. */
  readonly timeZone?: string;
}

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
  const { otherTime } = clockPatterns();
  return checkWords().timeWords.flatMap(([word, minutes]) =>
    placesOfWord(word)
      .filter(({ index }) => !otherTime.test(text.slice(Math.max(0, index - 12), index)))
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

/** No lead is longer, with the spaces behind it. */
const LONGEST_LEAD = 8;

/** Finds the times of a text: with minutes, a part of the day, or after the word for at. */
export function findClockTimes(text: string, landmarks?: Landmarks): ClockMention[] {
  const found: ClockMention[] = [
    ...findFourDigitTimes(text, landmarks),
    ...findTimeWords(text, landmarks),
  ];
  const { time, lead: ownLead, anyLead, fractions } = clockPatterns();
  const starts = landmarks?.shortNumbers.filter((place) => mayBeTime(text, place));
  for (const match of matchesFrom(text, time, starts)) {
    const [whole, hourText = '', minuteText, minutesInWords, fraction = '', part] = match;
    const hour = numberIn(hourText);
    const minute = fractions.get(fraction) ?? numberIn(minuteText ?? minutesInWords ?? '0');
    if (hour > 24 || minute > 59) continue;
    const end = match.index + whole.trimEnd().length;
    const lead = text.slice(Math.max(0, match.index - LONGEST_LEAD), match.index);
    const isTime =
      part !== undefined ||
      (minuteText !== undefined && text.charAt(match.index + hourText.length) === ':') ||
      ownLead.test(lead) ||
      (anyLead.test(lead) && zoneAt(text, end) !== undefined);
    if (!isTime) continue;
    const minutes = minutesOf(hour, minute, part);
    if (minutes === undefined) continue;
    found.push(timeAt(text, match.index, end, minutes));
  }
  return found
    .map((mention) => (mention.timeZone === undefined ? inLocalZone(mention, text) : mention))
    .toSorted((one, two) => one.index - two.index);
}

/**
 * Whether what stands round a short number can make it a time: minutes, a part of the day behind it, «ساعت» or
 * `at` before it. Most short numbers are days, and the pattern takes five times as long.
 */
function mayBeTime(text: string, place: number): boolean {
  const { partBegins, leadEnds } = clockPatterns();
  let end = place + 1;
  while (isDigitAt(text, end)) end++;
  if (isMinuteMark(text.charCodeAt(end))) return true;
  while (isSpaceAt(text, end)) end++;
  if (isPairAt(partBegins, text, end)) return true;
  let before = place;
  while (place - before < LONGEST_LEAD && isSpaceAt(text, before - 1)) before--;
  return isPairAt(leadEnds, text, before - 2);
}

function isMinuteMark(unit: number): boolean {
  return unit === COLON || unit === FULL_STOP || unit === PERSIAN_POINT;
}

const COLON = 0x3a;
const FULL_STOP = 0x2e;
const PERSIAN_POINT = 0x66b;

/** Of a time that is called local: the zone of the one place that its sentence names. */
function inLocalZone(time: ClockMention, text: string): ClockMention {
  const end = time.index + time.length;
  const local = clockPatterns().local.exec(text.slice(end));
  if (local === null) return time;
  const { index, length: whole } = sentenceAt(text, time);
  const rest = text.slice(end + local[0].length, index + whole);
  const places = new Set(zonesNamedIn(text.slice(index, time.index) + rest));
  const [timeZone] = places;
  if (timeZone === undefined || places.size > 1) return time;
  const length = time.length + local[0].length;
  return { ...time, length, text: text.slice(time.index, time.index + length), timeZone };
}

function numberIn(text: string): number {
  return Number(withDigits(text, 'latn'));
}
