import { oncePer } from '../core/once-per.ts';
import { allParseWords } from '../locale-data/parse-words.ts';
import { anyOf } from './any-of.ts';
import { matchesFrom } from './landmarks/matches-from.ts';
import { within } from './places.ts';
import type { RuleContext } from './rule.ts';
import { hasPersianLetter } from './script.ts';
import type { Place } from './types.ts';

/** A season that a text names without a year: 1 for spring to 4. */
export interface SeasonAlone extends Place {
  readonly text: string;
  readonly season: number;
}

/** The names of the seasons in every language; the first of a language is the one that mends write. */
const namesOf: () => readonly (readonly [string, number])[] = () =>
  allParseWords().flatMap(({ seasons = [] }) =>
    seasons.flatMap((names, place) => names.map((name) => [name, place + 1] as const)),
  );

let known: { readonly pattern: RegExp; readonly seasons: ReadonlyMap<string, number> } | undefined;

function words(): NonNullable<typeof known> {
  if (known !== undefined) return known;
  const seasons = new Map(namesOf());
  const pattern = new RegExp(
    `(?<![\\p{L}\\u200c])(?:${anyOf([...seasons.keys()])})(?![\\p{L}\\u200c])`,
    'giu',
  );
  return (known = { pattern, seasons });
}

/** Water springs, cities fall, and Bahar is a name: of these a word before or behind tells that they are seasons. */
const OTHER_WORDS = /^(?:spring|fall|بهار)$/iu;
const LEAD =
  /(?:\b(?:in(?: the)?|this|that|last|next|by(?: the)?|since(?: the)?|until(?: the)?|early|late|mid|every|each)[ -]|(?<!\p{L})(?:در|از|تا|اوایل|اواسط|اواخر|فصل|هر|پایان|آغاز) )$/iu;
const TAIL = /^ (?:گذشته|آینده|امسال|پارسال|آن|همان|همین|بعد|پیش)(?!\p{L})/u;
const LONGEST_LEAD = 12;

/** The seasons of a text that no date holds, from left to right. */
export const seasonsAlone: (context: RuleContext) => readonly SeasonAlone[] =
  oncePer(findSeasonsAlone);

function findSeasonsAlone({ text, mentions, landmarks }: RuleContext): readonly SeasonAlone[] {
  const inDate = within(mentions);
  const places = landmarks?.words.season.filter((place) => !inDate(place));
  const { pattern, seasons } = words();
  return matchesFrom(text, pattern, places).flatMap(({ index, 0: name }): SeasonAlone[] => {
    const season = seasons.get(name.toLowerCase());
    if (season === undefined || inDate(index)) return [];
    const end = index + name.length;
    const isSeason =
      !OTHER_WORDS.test(name) ||
      (LEAD.test(text.slice(Math.max(0, index - LONGEST_LEAD), index)) &&
        !text.startsWith(' of ', end)) ||
      TAIL.test(text.slice(end, end + LONGEST_LEAD));
    return isSeason ? [{ index, length: name.length, text: name, season }] : [];
  });
}

/** The name of a season in the letters of another. */
export function seasonLike(text: string, season: number): string {
  const isPersian = hasPersianLetter(text);
  const found = namesOf().find(
    ([name, own]) => own === season && hasPersianLetter(name) === isPersian,
  );
  return found?.[0] ?? text;
}
