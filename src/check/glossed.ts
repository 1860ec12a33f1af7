import { fromEpochDays } from '../core/index.ts';
import { otherCalendar } from '../core/other-calendar.ts';
import { withDigits } from '../locale-data/digits.ts';
import type { Claim } from './claim.ts';
import { monthNamed } from './months.ts';
import { endOf } from './places.ts';

/** Before a date: a month's name, the bracket or stroke behind it, and a word such as `about`. */
const LONGEST_LEAD = 40;

/** The word before the bracket or stroke that a place stands behind: `Azar (about `; empty where there is none. */
function wordGlossedAt(text: string, index: number): string {
  const lead = text.slice(Math.max(0, index - LONGEST_LEAD), index);
  const joint = Math.max(lead.lastIndexOf('('), lead.lastIndexOf('/'));
  if (joint === -1 || CLOSED_OR_NUMBER.test(lead.slice(joint))) return '';
  return lead.slice(0, joint).trimEnd().split(NO_LETTER).at(-1) ?? '';
}

const CLOSED_OR_NUMBER = /[)\d۰-۹]/u;
const NO_LETTER = /[^\p{L}\u200c]/u;

/** Whether a date of several days is what a month of the other calendar is: `Azar (November–December 2026)`. */
export function glossesMonth(text: string, claim: Claim): boolean {
  const { index, calendar, readings } = claim;
  const [days] = readings;
  if (calendar === undefined || days === undefined || days.from === days.to) return false;
  const named = monthNamed(wordGlossedAt(text, index));
  if (named === undefined || named.calendar === calendar) return false;
  const first = fromEpochDays(days.from, named.calendar).month;
  const last = fromEpochDays(days.to, named.calendar).month;
  return monthsOn(first, named.month) <= monthsOn(first, last);
}

/** How many months a month is on from another. */
function monthsOn(from: number, to: number): number {
  return (to - from + 12) % 12;
}

/** A year in a bracket of its own or behind a stroke, with its era: ` (1982 CE)`, ` / 1982`. */
const YEAR_BEHIND =
  /^\s?(?:\([^()\d۰-۹]{0,12}([\d۰-۹]{4})(?:[–/-][\d۰-۹]{2,4})?[^()\d۰-۹]{0,12}\)|\/\s?([\d۰-۹]{4})(?![\d۰-۹]))/u;
const LONGEST_GLOSS = 42;

/** A year that is as much off is still meant for the date, and `check` tells that it is wrong. */
const LARGEST_SLIP = 3;

/** Whether the year of the other calendar stands behind a date: `15 Bahman 1360 (1982)`. */
export function isGlossedByYear(text: string, claim: Claim): boolean {
  const { calendar, readings } = claim;
  const [days] = readings;
  if (calendar === undefined || days === undefined) return false;
  const end = endOf(claim);
  const found = YEAR_BEHIND.exec(text.slice(end, end + LONGEST_GLOSS));
  if (found === null) return false;
  const year = Number(withDigits(found[1] ?? found[2] ?? '', 'latn'));
  const expected = fromEpochDays(days.from, otherCalendar(calendar)).year;
  return Math.abs(year - expected) <= LARGEST_SLIP;
}
