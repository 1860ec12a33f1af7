import { allTimePatterns } from '../locale-data/time-patterns.ts';
import type { TimePatterns } from '../locale-data/types.ts';
import { anyOf } from './any-of.ts';
import { letterPairs } from './landmarks/letter-pairs.ts';

/** Of which half of the day an hour of twelve is; at night it may be of either. */
export type DayHalf = 'am' | 'pm' | 'night';

type ClockLists = TimePatterns['clock'];

let known: ReturnType<typeof makeClockWords> | undefined;

/** What stands round times in every language, put together once. */
export function clockWords(): ReturnType<typeof makeClockWords> {
  return (known ??= makeClockWords());
}

function makeClockWords() {
  const all = (list: (clock: ClockLists) => readonly string[]): readonly string[] =>
    allTimePatterns().flatMap(({ clock }) => list(clock));
  const halves = new Map<string, DayHalf>(
    (['am', 'pm', 'night'] as const).flatMap((half) =>
      all((clock) => clock[half]).map((part) => [part, half] as const),
    ),
  );
  const parts = [...halves.keys()];
  const leads = all((clock) => clock.leads);
  const anyLeads = [...leads, ...all((clock) => clock.weakLeads)];
  return {
    halves,
    /** An hour, its minutes, and the part of the day behind it. */
    time: new RegExp(
      `(?<![\\d۰-۹:./-])([0-9۰-۹]{1,2})(?:[:٫.]([0-9۰-۹]{2}))?\\s*(${anyOf(parts)})?(?![\\d۰-۹]|:[\\d۰-۹])`,
      'giu',
    ),
    /** «ساعت» leads nothing but times, `at` a time where a zone follows. */
    lead: new RegExp(`(?:${anyOf(leads)})\\s*$`, 'iu'),
    anyLead: new RegExp(`(?:${anyOf(anyLeads)})\\s*$`, 'iu'),
    /** By which two letters {@link time} goes on behind its number, and a lead ends before it. */
    partBegins: letterPairs(parts.map((part) => part.slice(0, 2)).join('|')),
    leadEnds: letterPairs(anyLeads.map((word) => word.slice(-2)).join('|')),
    /** «۱۲ ظهر» is told by its hour; «پیش از ظهر» is a part of the day. */
    otherTime: new RegExp(`(?:[\\d۰-۹]|${anyOf(all((clock) => clock.otherBehind))})\\s*$`, 'iu'),
    local: new RegExp(`^[\\s,،]*(?:${anyOf(all((clock) => clock.local))})`, 'iu'),
  };
}

/** Minutes since midnight of an hour on either clock; undefined for one that there is not: 24, 13 in the morning. */
export function minutesOf(hour: number, minute: number, part = ''): number | undefined {
  const half = clockWords().halves.get(part.toLowerCase());
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
