import { withDigits } from '../locale-data/digits.ts';
import { allParseWords } from '../locale-data/parse-words.ts';

let cardinals: ReadonlyMap<string, number> | undefined;

/** A number in digits or words: `twenty-five`, «چهل‌وپنج», and سو as it stands before «مین». */
export function cardinalOf(text: string): number | undefined {
  const ascii = withDigits(text, 'latn');
  if (/^\d+$/u.test(ascii)) return Number(ascii);
  cardinals ??= new Map([
    ...allParseWords().flatMap(({ cardinals: words = {} }) => Object.entries(words)),
    ['سو', 3],
    ['سه', 3],
  ]);
  return sumOf(text.toLowerCase().split(/[ \u200c-]+/u), cardinals);
}

/** The words of every language for the numbers up to one. */
export function cardinalWordsTo(most: number): string[] {
  return allParseWords().flatMap(({ cardinals: words = {} }) => wordsTo(most, words));
}

/** Those of some words. */
export function wordsTo(most: number, words: Readonly<Record<string, number>>): string[] {
  return Object.entries(words).flatMap(([word, value]) => (value <= most ? [word] : []));
}

const AND = 'و';

/** A word may hold several: «چهلوپنج» of «چهل‌وپنج». */
function sumOf(words: readonly string[], names: ReadonlyMap<string, number>): number | undefined {
  let total = 0;
  let last = Infinity;
  for (const word of words.flatMap((each) => partsOf(each, names))) {
    if (word === AND) continue;
    const value = names.get(word);
    if (value === undefined) return undefined;
    if (value === 1000) total = Math.max(total, 1) * value;
    else if (value < last) total += value;
    else return undefined;
    last = value;
  }
  return total > 0 ? total : undefined;
}

function partsOf(word: string, names: ReadonlyMap<string, number>): string[] {
  if (word === AND || names.has(word)) return [word];
  const glued = word.startsWith(AND) && names.has(word.slice(1)) ? [word.slice(1)] : undefined;
  if (glued !== undefined) return glued;
  for (const name of names.keys()) {
    if (word.startsWith(name + AND)) return [name, ...partsOf(word.slice(name.length + 1), names)];
  }
  return [word];
}
