import { dateNamesOf, servedLocales } from '../../locale-data/index.ts';
import { allParseWords } from '../../locale-data/parse-words.ts';
import { allCheckPhrases } from '../../locale-data/check-phrases.ts';
import type { CheckPhrases } from '../../locale-data/types.ts';
import { cardinalWordsTo } from '../cardinals.ts';
import { checkWords } from '../check-words.ts';
import { weekdaySpellings } from '../weekday-spellings.ts';
import { relativeWords } from './relative-words.ts';
import { stemAt, STEMS } from './stem.ts';

/** Kinds of words that rules look for; the bit of each is its place. */
export const WORD_KINDS = [
  'century',
  'quarter',
  'quarterMark',
  'nextWord',
  'unit',
  'month',
  'season',
  'weekday',
  'dayPart',
  'relative',
  'label',
  'hour',
  'credit',
] as const;

export type WordKind = (typeof WORD_KINDS)[number];

/** The words of a kind, in every language, or how they begin. */
export function wordsOf(kind: WordKind): readonly string[] {
  if (kind === 'dayPart') return checkWords().dayParts.map(([word]) => word);
  if (kind === 'label') return [...checkWords().labels.keys()];
  if (kind === 'credit') return [...checkWords().credits.keys()];
  if (kind === 'month') return servedLocales().flatMap(monthsOf);
  if (kind === 'season') return allParseWords().flatMap(({ seasons = [] }) => seasons.flat());
  if (kind === 'weekday')
    return servedLocales().flatMap((tag) =>
      dateNamesOf(tag).weekdays.wide.flatMap(weekdaySpellings),
    );
  if (kind === 'relative') return [...relativeWords().keys];
  const words = allCheckPhrases().map(({ patternWords }) => patternWords);
  return [...words.flatMap((own) => own[kind]), ...numbersBefore(kind, words)];
}

/** Cardinals with which the patterns of a kind begin too; «سه‌ماهه» may be written in one. */
function numbersBefore(kind: WordKind, words: readonly CheckPhrases['patternWords'][]): string[] {
  if (kind === 'hour') return cardinalWordsTo(12);
  if (kind === 'quarter') return cardinalWordsTo(11);
  if (kind !== 'quarterMark') return [];
  const ends = ['', ...words.flatMap(({ monthsInOne = [] }) => monthsInOne)];
  return cardinalWordsTo(11).flatMap((word) => ends.map((end) => word + end));
}

/** Names of two letters go on with «ماه» too. */
function monthsOf(tag: string): string[] {
  const { gregory, persian } = dateNamesOf(tag).calendars;
  const names = [gregory, persian].flatMap(({ months: { wide, alternatives = {} } }) =>
    [wide, ...Object.values(alternatives)].flat(),
  );
  return names.flatMap((name) => [name, `${name}ماه`]);
}

/** The bit of a kind. */
export function bitOf(kind: WordKind): number {
  return 1 << WORD_KINDS.indexOf(kind);
}

let table: Int32Array | undefined;

/** By each stem, the kinds of words that may begin with it, as bits. */
export function kindsByStem(): Int32Array {
  if (table !== undefined) return table;
  const bits = new Int32Array(STEMS);
  WORD_KINDS.forEach((kind, place) => {
    for (const word of wordsOf(kind)) {
      const stem = stemAt(word, 0);
      bits[stem] = (bits[stem] ?? 0) | (1 << place);
    }
  });
  return (table = bits);
}
