import { oncePer } from '../core/once-per.ts';
import { withDigits } from '../locale-data/digits.ts';
import { anyOf } from './any-of.ts';
import type { CheckWords, Era } from './check-words.ts';
import type { Landmarks } from './landmarks/landmarks.ts';
import { matchesFrom } from './landmarks/matches-from.ts';
import type { RuleContext } from './rule.ts';
import type { Place } from './types.ts';

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

/** Those of a text that several rules ask for, found once. */
export const eraYearsOf: (context: RuleContext) => readonly EraYear[] = oncePer(
  ({ text, words, landmarks }: RuleContext) => findEraYears(text, words, landmarks),
);

/** Finds the years of a text whose era is named: 539 BC, the Persian year 1404, «۱۲۹۹ هجری قمری». */
export function findEraYears(text: string, words: CheckWords, landmarks?: Landmarks): EraYear[] {
  const starts = landmarks?.numbers.filter((place) => mayBeBeside(text, place, words));
  return matchesFrom(text, NUMBER, starts).flatMap(({ index, 0: number }): EraYear[] => {
    const year = Number(withDigits(number, 'latn'));
    const end = index + number.length;
    const after = eraAfter(text, end, words);
    if (after !== undefined) {
      const whole = text.slice(index, after.end);
      return [{ index, length: whole.length, text: whole, year, era: after.era }];
    }
    const before = eraBefore(text, index, words);
    if (before === undefined) return [];
    const whole = text.slice(before.start, end);
    return [{ index: before.start, length: whole.length, text: whole, year, era: before.era }];
  });
}

const LONGEST = 40;

/** The two letters that an era, or what leads to it, begins and ends with; the one of a short era. */
interface Edges {
  readonly begins: ReadonlySet<string>;
  readonly ends: ReadonlySet<string>;
}

let edges: Edges | undefined;

function edgesOf({ eras, erasBefore }: CheckWords): Edges {
  return (edges ??= {
    begins: new Set(['of', 'in', ...[...eras.keys()].map((name) => name.slice(0, 2))]),
    ends: new Set(['ar', 'ال', ...[...erasBefore.keys()].map((name) => name.slice(-2))]),
  });
}

/** Whether an era may stand beside a number: of most two letters on either side tell that none does. */
function mayBeBeside(text: string, index: number, words: CheckWords): boolean {
  if (mayBeBefore(text, index, words)) return true;
  let end = index + 1;
  while (end - index <= LONGEST_YEAR && isDigitAt(text, end)) end++;
  return end - index <= LONGEST_YEAR && mayBeAfter(text, end, words);
}

const LONGEST_YEAR = 4;

function isDigitAt(text: string, place: number): boolean {
  const unit = text.charCodeAt(place);
  return (unit >= 0x30 && unit <= 0x39) || (unit >= 0x6f0 && unit <= 0x6f9);
}

/** Whether what follows a number begins like an era. */
function mayBeAfter(text: string, end: number, words: CheckWords): boolean {
  let start = text.charAt(end) === ',' ? end + 1 : end;
  while (SPACE.test(text.charAt(start))) start++;
  const { begins } = edgesOf(words);
  return (
    begins.has(text.slice(start, start + 2).toLowerCase()) ||
    begins.has(text.charAt(start).toLowerCase())
  );
}

/** Whether what stands before a number ends like an era. */
function mayBeBefore(text: string, index: number, words: CheckWords): boolean {
  let end = index;
  while (SPACE.test(text.charAt(end - 1))) end--;
  return edgesOf(words).ends.has(text.slice(Math.max(0, end - 2), end).toLowerCase());
}

const SPACE = /\s/u;

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
