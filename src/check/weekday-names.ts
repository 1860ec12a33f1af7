import { dateNamesOf, servedLocales } from '../locale-data/index.ts';
import type { Landmarks } from './landmarks/landmarks.ts';
import { matchesFrom } from './landmarks/matches-from.ts';
import type { Place } from './types.ts';
import { weekdaySpellings } from './weekday-spellings.ts';

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
  pattern = new RegExp(`(?<!\\p{L})(?:${names.join('|')})(?:s|\u200c?ها)?(?!\\p{L})`, 'giu');
  return pattern;
}

/** Finds the weekdays of a text, from left to right. */
export function weekdaysIn(text: string, landmarks?: Landmarks): WeekdayMention[] {
  const found = matchesFrom(text, weekdayPattern(), landmarks?.words.weekday);
  return found.flatMap(({ index, 0: name }): WeekdayMention[] => {
    // Tuesdays, «سه‌شنبه‌ها»
    const weekday = weekdays.get(name.toLowerCase().replace(PLURAL, ''));
    return weekday === undefined ? [] : [{ index, length: name.length, text: name, weekday }];
  });
}

const PLURAL = /s$|\u200c?ها$/u;

/** Every name of a weekday, in every language. */
function namesOf(weekday: number): string[] {
  return servedLocales().flatMap((tag) => {
    const { wide, abbreviated } = dateNamesOf(tag).weekdays;
    return [nameOf(wide, weekday), nameOf(abbreviated, weekday)];
  });
}

/** Where a text names a weekday, whole or abbreviated. */
export function weekdayIn(
  text: string,
  weekday: number,
): (Place & { readonly text: string }) | undefined {
  for (const name of namesOf(weekday).flatMap(weekdaySpellings)) {
    const index = text.indexOf(name);
    if (name !== '' && index !== -1) return { index, length: name.length, text: name };
  }
  return undefined;
}

/** The name of a weekday in the language and width of another name. */
export function nameLike(name: string, weekday: number): string {
  const [plural = ''] = PLURAL.exec(name) ?? [];
  if (plural !== '') return nameLike(name.slice(0, -plural.length), weekday) + plural;
  for (const tag of servedLocales()) {
    const { wide, abbreviated } = dateNamesOf(tag).weekdays;
    if (wide.flatMap(weekdaySpellings).includes(name)) return nameOf(wide, weekday);
    if (abbreviated.includes(name)) return nameOf(abbreviated, weekday);
  }
  return nameOf(dateNamesOf('en').weekdays.wide, weekday);
}

function nameOf(names: readonly string[], weekday: number): string {
  return names[weekday - 1] ?? '';
}
