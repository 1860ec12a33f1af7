import { oncePer } from '../core/once-per.ts';
import { withDigits } from '../locale-data/digits.ts';
import { anyOf } from './any-of.ts';
import type { CheckWords, Era } from './check-words.ts';
import type { Landmarks } from './landmarks/landmarks.ts';
import { matchesFrom } from './landmarks/matches-from.ts';
import { FIRST_LETTER, longerStem, STEMS, unitKind } from './landmarks/stem.ts';
import type { RuleContext } from './rule.ts';
import type { Place } from './types.ts';
import { isDigitAt, isSpaceAt } from './units-at.ts';

/** A year with the name of its era. */
export interface EraYear extends Place {
  readonly text: string;
  readonly year: number;
  readonly era: Era;
}

const NUMBER = /(?<![\d۰-۹.,٫٬/:–-])[0-9۰-۹]{1,4}(?![\d۰-۹–-]|[.,٫٬/:]\d)/gu;

/** What may stand between a year and the era after it, and between an era and its year. */
const TO_ERA = /^,?\s*(?:of the |in the )?/u;
const TO_YEAR = /(?: calendar)? year$| ?سال$/u;
/** Nations are no eras but in their years: the Persian year 1404. */
const NATIONS = new Set(['persian', 'iranian', 'jalali', 'solar']);

/** Those of a text, found once. */
export const eraYearsOf: (context: RuleContext) => readonly EraYear[] = oncePer(
  ({ text, words, landmarks }: RuleContext) => findEraYears(text, words, landmarks),
);

/** Finds the years of a text whose era is named: 539 BC, the Persian year 1404, «۱۲۹۹ هجری قمری». */
export function findEraYears(text: string, words: CheckWords, landmarks?: Landmarks): EraYear[] {
  const edges = edgesOf(words);
  const starts = landmarks?.numbers.filter((place) => mayBeBeside(text, place, edges));
  return eraYearsFrom(text, words, starts);
}

/** Those of four digits, four in ten numbers of news: all that a rule of years of our days need look at. */
export function findFullEraYears({ text, words, landmarks }: RuleContext): EraYear[] {
  const edges = edgesOf(words);
  const starts = landmarks?.fourDigits.filter(
    (place) => mayBeBefore(text, place, edges) || mayBeAfter(text, place + 4, edges),
  );
  return eraYearsFrom(text, words, starts);
}

function eraYearsFrom(
  text: string,
  words: CheckWords,
  starts: readonly number[] | undefined,
): EraYear[] {
  return matchesFrom(text, NUMBER, starts).flatMap(
    ({ index, 0: number }) => eraYearOf(text, index, number, words) ?? [],
  );
}

/** The one whose number stands at a place. */
export function eraYearAt({ text, words }: RuleContext, place: number): EraYear | undefined {
  const [match] = matchesFrom(text, NUMBER, [place]);
  return match && eraYearOf(text, place, match[0], words);
}

function eraYearOf(
  text: string,
  index: number,
  number: string,
  words: CheckWords,
): EraYear | undefined {
  const end = index + number.length;
  const year = Number(withDigits(number, 'latn'));
  const after = eraAfter(text, end, words);
  if (after !== undefined) {
    const whole = text.slice(index, after.end);
    return { index, length: whole.length, text: whole, year, era: after.era };
  }
  const before = eraBefore(text, index, words);
  if (before === undefined) return undefined;
  const whole = text.slice(before.start, end);
  return { index: before.start, length: whole.length, text: whole, year, era: before.era };
}

const LONGEST = 40;

/** By the hashes of three letters, whether eras begin with them, and whether those before a year end so. */
interface Edges {
  readonly begins: Uint8Array;
  readonly ends: Uint8Array;
  /** By a letter, whether one that ends so, or the word for a year, does: three letters take twice as long. */
  readonly lasts: Uint8Array;
}

let edgesKnown: Edges | undefined;

function edgesOf({ eras, erasBefore }: CheckWords): Edges {
  if (edgesKnown !== undefined) return edgesKnown;
  const before = [...erasBefore.keys()];
  return (edgesKnown = {
    begins: markedAt([...eras.keys()].map((name) => beginningAt(name, 0))),
    ends: markedAt(before.map((name) => endingAt(name, name.length))),
    lasts: markedAt([...before, ...TO_YEAR_WORDS].map((name) => lastAt(name, name.length))),
  });
}

function markedAt(hashes: readonly number[]): Uint8Array {
  const marked = new Uint8Array(STEMS);
  for (const hash of hashes) marked[hash] = 1;
  return marked;
}

/** Whether an era may stand beside a number: of most, three letters on either side tell that none does. */
function mayBeBeside(text: string, index: number, edges: Edges): boolean {
  if (mayBeBefore(text, index, edges)) return true;
  let end = index + 1;
  while (end - index <= LONGEST_YEAR && isDigitAt(text, end)) end++;
  return end - index <= LONGEST_YEAR && mayBeAfter(text, end, edges);
}

const LONGEST_YEAR = 4;

/** The hash of up to three letters from a place: of م followed by a space, of that letter alone. */
function beginningAt(text: string, place: number): number {
  const first = letterAt(text, place);
  const second = first === 0 ? 0 : letterAt(text, place + 1);
  return hashOf(first, second, second === 0 ? 0 : letterAt(text, place + 2));
}

/** The hash of up to three letters that end before a place, the last of which may be the full stop of `A.D.` */
function endingAt(text: string, end: number): number {
  const last = lastAt(text, end);
  const second = last === 0 ? 0 : letterAt(text, end - 2);
  return hashOf(last, second, second === 0 ? 0 : letterAt(text, end - 3));
}

function lastAt(text: string, end: number): number {
  return text.charCodeAt(end - 1) === FULL_STOP ? FULL_STOP : letterAt(text, end - 1);
}

/** What others share only lets one through to the pattern. */
function hashOf(first: number, second: number, third: number): number {
  return longerStem(longerStem(first, second), third);
}

/** The letter at a place, folded; 0 for all that is none to a pattern. */
function letterAt(text: string, place: number): number {
  if (place < 0 || place >= text.length) return 0;
  const kind = unitKind(text.charCodeAt(place));
  return kind >= FIRST_LETTER ? kind : 0;
}

/** Whether what follows a number begins like an era. */
function mayBeAfter(text: string, end: number, { begins }: Edges): boolean {
  let start = endOfSpace(text, text.charCodeAt(end) === COMMA ? end + 1 : end);
  const first = text.charCodeAt(start);
  if (first === O && text.startsWith('of the ', start)) start += 'of the '.length;
  else if (first === I && text.startsWith('in the ', start)) start += 'in the '.length;
  return begins[beginningAt(text, start)] === 1;
}

const O = 0x6f;
const I = 0x69;
const COMMA = 0x2c;
const FULL_STOP = 0x2e;

/** Whether what stands before a number ends like an era, or like an era and the word for a year. */
function mayBeBefore(text: string, index: number, { ends, lasts }: Edges): boolean {
  let end = startOfSpace(text, index);
  if (lasts[lastAt(text, end)] !== 1) return false;
  if (ends[endingAt(text, end)] === 1) return true;
  for (const year of TO_YEAR_WORDS) {
    if (!text.endsWith(year, end)) continue;
    end = startOfSpace(text, end - year.length);
    if (ends[endingAt(text, end)] === 1) return true;
  }
  return false;
}

/** What {@link TO_YEAR} has, from the last word to the first. */
const TO_YEAR_WORDS = ['سال', 'year', 'calendar'];

function endOfSpace(text: string, from: number): number {
  let place = from;
  while (isSpaceAt(text, place)) place++;
  return place;
}

function startOfSpace(text: string, from: number): number {
  let place = from;
  while (isSpaceAt(text, place - 1)) place--;
  return place;
}

function eraAfter(
  text: string,
  end: number,
  words: CheckWords,
): { readonly era: Era; readonly end: number } | undefined {
  const lead = TO_ERA.exec(text.slice(end, end + LONGEST))?.[0] ?? '';
  const start = end + lead.length;
  const [written] = patternsOf(words).after.exec(text.slice(start, start + LONGEST)) ?? [];
  if (written === undefined || !isInCapitals(written)) return undefined;
  const era = words.eras.get(written.toLowerCase());
  return era && { era, end: start + written.length };
}

function eraBefore(
  text: string,
  index: number,
  words: CheckWords,
): { readonly era: Era; readonly start: number } | undefined {
  const before = text.slice(Math.max(0, index - LONGEST), index).trimEnd();
  const year = TO_YEAR.exec(before)?.[0] ?? '';
  const lead = before.slice(0, before.length - year.length);
  const [written] = patternsOf(words).before.exec(lead) ?? [];
  if (written === undefined || !isInCapitals(written)) return undefined;
  const name = written.toLowerCase();
  if (NATIONS.has(name) && !year.endsWith('year')) return undefined;
  const era = words.erasBefore.get(name);
  return era && { era, start: Math.max(0, index - LONGEST) + lead.length - written.length };
}

/** Letters are an era in capitals only: AD, and no ad. */
function isInCapitals(written: string): boolean {
  const isShort = /^[a-z.]{1,6}$/iu.test(written) && written.replaceAll('.', '').length <= 3;
  return !isShort || written === written.toUpperCase();
}

let patterns: { readonly after: RegExp; readonly before: RegExp } | undefined;

/** Whole words: a letter of a longer one is none. */
function patternsOf({ eras, erasBefore }: CheckWords): { after: RegExp; before: RegExp } {
  return (patterns ??= {
    after: new RegExp(`^(?:${anyOf([...eras.keys()])})(?![\\p{L}\\p{M}\u200c])`, 'iu'),
    before: new RegExp(`(?<![\\p{L}\\p{M}\u200c])(?:${anyOf([...erasBefore.keys()])})$`, 'iu'),
  });
}
