import { allCheckPhrases } from '../locale-data/check-phrases.ts';
import type { ClockWords } from '../locale-data/types.ts';
import { anyOf } from './any-of.ts';
import { type LetterPairs, letterPairs } from './landmarks/letter-pairs.ts';

/** Of which half of the day an hour of twelve is; at night it may be of either. */
export type DayHalf = 'am' | 'pm' | 'night';

/** What stands round times, in every language. */
interface ClockPatterns {
  /** Of each part of the day, in lower case. */
  readonly halves: ReadonlyMap<string, DayHalf>;
  /** An hour, its minutes in digits or in words, or the part of an hour, and the part of the day behind it. */
  readonly time: RegExp;
  /** «۱۷ و ۳۰ دقیقه», «۵ و نیم»: what stands behind the hour. */
  readonly minutesInWords: RegExp;
  readonly fractions: ReadonlyMap<string, number>;
  /** «ساعت» leads nothing but times, `at` a time where a zone follows. */
  readonly lead: RegExp;
  readonly anyLead: RegExp;
  /** By which two letters {@link time} goes on behind its number, and a lead ends before it. */
  readonly partBegins: LetterPairs;
  readonly leadEnds: LetterPairs;
  /** «۱۲ ظهر» is told by its hour; «پیش از ظهر» is a part of the day. */
  readonly otherTime: RegExp;
  readonly local: RegExp;
}

let known: ClockPatterns | undefined;

/** Gives them, put together once. */
export function clockPatterns(): ClockPatterns {
  return (known ??= makeClockPatterns());
}

function makeClockPatterns(): ClockPatterns {
  const halves = new Map<string, DayHalf>(
    (['am', 'pm', 'night'] as const).flatMap((half) =>
      wordsOf(half).map((part) => [part, half] as const),
    ),
  );
  const parts = [...halves.keys()];
  const leads = wordsOf('leads');
  const fractions = new Map(
    allCheckPhrases().flatMap(({ clock }) => Object.entries(clock.fractions)),
  );
  const counted = `([0-9۰-۹]{1,2}) (?:${anyOf(wordsOf('minutes'))})|(${anyOf([...fractions.keys()])})`;
  const inWords = ` (?:${anyOf(wordsOf('minuteLeads'))}) (?:${counted})(?![\\p{L}\u200c])`;
  const anyLeads = [...leads, ...wordsOf('weakLeads')];
  return {
    halves,
    time: new RegExp(
      `(?<![\\d۰-۹:./-])([0-9۰-۹]{1,2})(?:[:٫.]([0-9۰-۹]{2})|(?<=(?:${anyOf(leads)}) [0-9۰-۹]{1,2})${inWords})?\\s*(${anyOf(parts)})?(?![\\d۰-۹]|:[\\d۰-۹])`,
      'giu',
    ),
    minutesInWords: new RegExp(inWords, 'u'),
    fractions,
    lead: new RegExp(`(?:${anyOf(leads)})\\s*$`, 'iu'),
    anyLead: new RegExp(`(?:${anyOf(anyLeads)})\\s*$`, 'iu'),
    partBegins: letterPairs(parts.map((part) => part.slice(0, 2))),
    leadEnds: letterPairs(anyLeads.map((word) => word.slice(-2))),
    otherTime: new RegExp(`(?:[\\d۰-۹]|${anyOf(wordsOf('otherBehind'))})\\s*$`, 'iu'),
    local: new RegExp(`^[\\s,،]*(?:${anyOf(wordsOf('local'))})`, 'iu'),
  };
}

/** Those of a list, in every language. */
function wordsOf(list: Exclude<keyof ClockWords, 'zones' | 'fractions'>): readonly string[] {
  return allCheckPhrases().flatMap(({ clock }) => clock[list]);
}

/** Minutes since midnight of an hour on either clock; undefined for one that there is not: 24, 13 in the morning. */
export function minutesOf(hour: number, minute: number, part = ''): number | undefined {
  const half = clockPatterns().halves.get(part.toLowerCase());
  if (half === undefined) return hour === 24 ? undefined : hour * 60 + minute;
  if (hour > 12) return half === 'am' ? undefined : hour * 60 + minute;
  return (hour % 12) * 60 + noonOf(hour % 12, half) + minute;
}

export const HALF_A_DAY = 720;

/** The minutes at which the half of the day begins that an hour is of: twelve at night is midnight. */
export function noonOf(hour: number, half: DayHalf | undefined): number {
  const isAfternoon = half === 'pm' || (half === 'night' && hour >= SMALL_HOURS);
  return isAfternoon ? HALF_A_DAY : 0;
}

/** Up to here an hour at night is one after midnight. */
const SMALL_HOURS = 4;
