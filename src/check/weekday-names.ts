import { dateNamesOf, servedLocales } from '../locale-data/index.ts';
import type { Place } from './types.ts';

/** The ways in which the name of a weekday is written: سه‌شنبه also with a space or in one, یکشنبه with ZWNJ. */
export function weekdaySpellings(name: string): string[] {
  return [
    ...new Set([
      name,
      name.replace('\u200c', ' '),
      name.replace('\u200c', ''),
      name.replace(WRITTEN_IN_ONE, '\u200c$&'),
    ]),
  ];
}

/** The second half of یکشنبه. */
const WRITTEN_IN_ONE = /(?<=^(?:یک|دو|چهار|پنج))شنبه$/u;

/** A weekday that a text names. */
export interface WeekdayMention extends Place {
  readonly text: string;
  readonly weekday: number;
}

let pattern: RegExp | undefined;
const weekdays = new Map<string, number>();

/** Names of weekdays with their spellings, the longest first: «شنبه» ends most of them. */
function weekdayPattern(): RegExp {
  if (pattern !== undefined) return pattern;
  for (const tag of servedLocales()) {
    dateNamesOf(tag).weekdays.wide.forEach((name, place) => {
      for (const spelling of weekdaySpellings(name))
        weekdays.set(spelling.toLowerCase(), place + 1);
    });
  }
  const names = [...weekdays.keys()].toSorted((one, two) => two.length - one.length);
  pattern = new RegExp(`(?<!\\p{L})(?:${names.join('|')})(?!\\p{L})`, 'giu');
  return pattern;
}

/** Finds the weekdays of a text, from left to right. */
export function weekdaysIn(text: string): WeekdayMention[] {
  return [...text.matchAll(weekdayPattern())].flatMap(({ index, 0: name }): WeekdayMention[] => {
    const weekday = weekdays.get(name.toLowerCase());
    return weekday === undefined ? [] : [{ index, length: name.length, text: name, weekday }];
  });
}
