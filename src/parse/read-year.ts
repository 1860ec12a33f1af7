import { FIRST_PLAIN_YEAR } from '../core/iso-date.ts';
import type { EraName } from '../locale-data/types.ts';
import { COMMA, HYPHEN, SLASH } from './fold.ts';
import { draftAt, type Parts, type YearPart } from './parts.ts';
import { readYear, type YearForm } from './read-numbers.ts';
import { isCapitals, isMark, isPersianWord, isRole } from './token-tests.ts';
import type { Token, Tokens } from './tokens.ts';

/** Reads `, 1404`, `سال ۱۴۰۴`, `of 1404`, and the era after it. */
export function readYearAfter(
  tokens: Tokens,
  from: number,
  form: YearForm = 'short',
  joint?: number,
):
  | (Pick<Parts, 'end' | 'next' | 'era'> & { readonly year: YearPart; readonly yearNext: number })
  | undefined {
  let next = from;
  const comma = isMark(tokens.at(next), COMMA);
  if (comma) next++;
  else if (joint !== undefined && isMark(tokens.at(next), joint)) next++;
  if (isRole(tokens.at(next), 'of')) next++;
  if (isRole(tokens.at(next), 'the')) next++;
  if (isRole(tokens.at(next), 'year')) next++;
  const before = tokens.at(next).sense?.eraBefore;
  if (
    before !== undefined &&
    tokens.at(next + 1).kind === 'number' &&
    (isPersianWord(tokens, next) || isCapitals(tokens, next))
  )
    next++;
  const year = readYear(tokens, next, form);
  if (year === undefined) return undefined;
  const number = tokens.at(year.next - 1);
  // `On August 15, 25 people …`: two digits after a comma are a year only where nothing follows.
  const after = tokens.at(year.next);
  const goesOn = after.kind === 'word' || isMark(after, COMMA);
  if (year.value.digits === 2 && comma && goesOn) return undefined;
  // «۲۴ مرداد، ۱۴۰۴ دانشجو»: Persian puts no comma before a year, so what it counts may follow.
  if (comma && isPersianWord(tokens, from - 1) && counts(tokens, year.next)) return undefined;
  const era =
    readEra(tokens, year.next) ??
    (before === undefined ? undefined : { era: before, end: number.end, next: year.next });
  const { end, next: beyond } = era ?? { end: number.end, next: year.next };
  return { year: year.value, end, next: beyond, era: era?.era, yearNext: year.next };
}

/** Reads an era word: `SH`, «هجری شمسی», «ه.ش.», «م». */
export function readEra(
  tokens: Tokens,
  from: number,
): { era: EraName; end: number; next: number } | undefined {
  const comma = isMark(tokens.at(from), COMMA) ? 1 : 0;
  const token = tokens.at(from + comma);
  const era = token.sense?.era;
  if (era === undefined) return undefined;
  if (
    !isPersianWord(tokens, from + comma) &&
    token.end - token.start <= 4 &&
    !isCapitals(tokens, from + comma)
  )
    return undefined;
  return { era, end: token.end, next: from + comma + 1 };
}

/** `1404 AP`, «۱۸۵۰ م» may be an agency and metres: beside a bare year such an era needs a parenthesis. */
function isWeakEra(tokens: Tokens, index: number): boolean {
  const { end, sense } = tokens.at(index);
  return sense?.weakEra === true && tokens.text.charAt(end) !== ')';
}

/** `AD 1979`; but `SH 1404` may be a road. */
function isSureEraBefore(tokens: Tokens, index: number): boolean {
  const { start, end, sense } = tokens.at(index);
  const road = sense?.eraBefore === 'persian' && end - start <= 2;
  return isCapitals(tokens, index) && (tokens.whole || !road);
}

/** Whether a word follows that a number could count: none of a date's own. */
function counts(tokens: Tokens, next: number): boolean {
  const { kind, sense } = tokens.at(next);
  return kind === 'word' && sense?.era === undefined && sense?.roles.has('at') !== true;
}

/** «تابستان ۱۴۰۴», `summer of 2025`. */
export function readSeason(tokens: Tokens, from: number): Parts | undefined {
  const { sense, start } = tokens.at(from);
  if (sense?.season === undefined) return undefined;
  const year = readYearAfter(tokens, from + 1, isPersianWord(tokens, from) ? 'short' : 'full');
  if (year === undefined) return undefined;
  const { end, next, era } = year;
  const season = draftAt(start, end, next);
  season.era = era;
  season.year = year.year;
  season.season = sense.season;
  return sense.season === WINTER ? (winterOfTwoYears(tokens, season, year.year) ?? season) : season;
}

const WINTER = 4;

/** `winter 2025–26`: a Gregorian winter lies in two years, and is that of the second. */
function winterOfTwoYears(
  tokens: Tokens,
  winter: Parts,
  { value, digits }: YearPart,
): Parts | undefined {
  const dash = tokens.at(winter.next);
  const second = tokens.at(winter.next + 1);
  if (value < FIRST_PLAIN_YEAR || !isMark(dash, HYPHEN) || second.kind !== 'number')
    return undefined;
  const following = value + 1;
  if (second.value !== following && !(second.digits === 2 && second.value === following % 100))
    return undefined;
  const whole = draftAt(winter.start, second.end, winter.next + 2);
  whole.season = WINTER;
  whole.year = { value: following, digits };
  return whole;
}

/** «دههٔ ۱۳۶۰», «دههٔ شصت», `1970s`. */
export function readDecade(tokens: Tokens, from: number): Parts | undefined {
  const token = tokens.at(from);
  if (isRole(token, 'decade')) {
    const year = readYear(tokens, from + 1, 'short');
    if (year === undefined || year.value.value % 10 !== 0) return undefined;
    const named = draftAt(token.start, tokens.at(year.next - 1).end, year.next);
    named.year = { ...year.value, words: true };
    named.decade = true;
    return { ...named, ...readEra(tokens, year.next) };
  }
  if (token.kind !== 'number' || token.digits !== 4 || token.value % 10 !== 0) return undefined;
  const suffixAt =
    tokens.at(from + 1).glued && tokens.at(from + 1).kind === 'mark' ? from + 2 : from + 1;
  const suffix = tokens.at(suffixAt);
  if (!isRole(suffix, 'decadeSuffix') || !suffix.glued) return undefined;
  const year = { value: token.value, digits: token.digits };
  const decade = draftAt(token.start, suffix.end, suffixAt + 1);
  decade.year = year;
  decade.decade = true;
  return { ...decade, ...readEra(tokens, suffixAt + 1) };
}

/** The two digits that a dash or a slash glues to a year: `2023–24`, «۱۴۰۳/۰۴». */
export function secondOfYears(tokens: Tokens, from: number): Token | undefined {
  const joint = tokens.at(from);
  const second = tokens.at(from + 1);
  if (!(isMark(joint, HYPHEN) || isMark(joint, SLASH)) || !joint.glued) return undefined;
  return second.kind === 'number' && second.glued && second.digits === 2 ? second : undefined;
}

/** A year with its era or the word for year: «سال ۱۴۰۴», `1404 SH`, `AD 1979`. */
export function readYearAlone(tokens: Tokens, from: number): Parts | undefined {
  const token = tokens.at(from);
  const labelled = isRole(token, 'year');
  let next = labelled ? from + 1 : from;
  const before = tokens.at(next).sense?.eraBefore;
  const named = before !== undefined && isRole(tokens.at(next + 1), 'year');
  if (named) next += 2;
  else if (before !== undefined && (labelled || isSureEraBefore(tokens, next))) next++;
  const year = readYear(tokens, next, labelled ? 'short' : 'full');
  // `year 1403–05` has more years than its first, or a month.
  if (year === undefined || secondOfYears(tokens, year.next) !== undefined) return undefined;
  const end = tokens.at(year.next - 1).end;
  const era =
    readEra(tokens, year.next) ??
    (before === undefined ? undefined : { era: before, end, next: year.next });
  if (era === undefined && !labelled && !named) return undefined;
  if (!labelled && !named && !tokens.whole && isWeakEra(tokens, year.next)) return undefined;
  const alone = draftAt(token.start, era?.end ?? end, era?.next ?? year.next);
  alone.year = year.value;
  alone.era = era?.era;
  return alone;
}
