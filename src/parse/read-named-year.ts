import { calendarOfBareYear } from './decide-year.ts';
import { SPACE } from './fold.ts';
import { endOfDigits, pageAt, valueOf } from './plain-digits.ts';
import { plainSeason, plainYear } from './plain-mention.ts';
import { closes, entryAt, foldAt, standsFree } from './plain-places.ts';
import { lastWord } from './read-word.ts';
import type { FoundDate, ParseOptions } from './types.ts';
import { CLOSES_YEAR, SEASON, YEAR } from './word-classes.ts';

/**
 * Reads a year behind its word or a season, `spring [of] 1995`, «سال ۱۳۸۰», «بهار [سال] ۱۳۷۴», where nothing
 * around can belong to them and the year tells its calendar; undefined for all else, as the other plain forms.
 */
export function readNamedYear(
  text: string,
  start: number,
  { relative }: ParseOptions,
): FoundDate | undefined {
  const first = entryAt(text, start);
  if (first === undefined || (first.classes & (SEASON | YEAR)) === 0) return undefined;
  const isYear = first.sense?.roles.has('year') === true;
  // A season that is another word too, or a unit of what is counted from today, is left to the grammar.
  if (isYear ? relative === true : first.classes !== SEASON) return undefined;
  if (!standsFree(text, start)) return undefined;
  const place = isYear ? lastWord.end + 1 : afterLeads(text, lastWord.end + 1);
  const page = foldAt(text, place - 1) === SPACE ? pageAt(text, place) : undefined;
  if (page === undefined) return undefined;
  const end = endOfDigits(text, place, page);
  if (end - place !== 4) return undefined;
  const year = valueOf(text, place, end);
  const calendar = calendarOfBareYear(year);
  if (calendar === undefined || !closes(text, end, CLOSES_YEAR)) return undefined;
  return isYear
    ? plainYear(text, start, end, calendar, year)
    : plainSeason(text, start, end, calendar, year, first.sense?.season ?? 0);
}

/** What may stand between a season and its year, in this order. */
const LEADS = ['of', 'the', 'year'] as const;

/** Where the year begins behind them. */
function afterLeads(text: string, from: number): number {
  let place = from;
  for (const role of LEADS) {
    if (entryAt(text, place)?.sense?.roles.has(role) === true) place = lastWord.end + 1;
  }
  return place;
}
