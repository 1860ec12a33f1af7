import { allParseWords } from '../locale-data/parse-words.ts';
import { foldText } from './fold.ts';
import { type MonthSense, vocabularyOf } from './vocabulary.ts';

let names: ReadonlyMap<string, MonthSense> | undefined;

/**
 * The month that a word names as it stands, in small letters or with a capital; undefined for every other
 * word and spelling. To fold a word before it is looked up takes as long as to read the rest of a date.
 */
export function monthOfPlainName(word: string): MonthSense | undefined {
  return (names ??= collect()).get(word);
}

/** The names of one word that are months in any date; what they mean is what the vocabulary says. */
function collect(): Map<string, MonthSense> {
  const collected = new Map<string, MonthSense>();
  for (const { months } of allParseWords()) {
    const spellings = [months.gregory, months.persian, months.afghan].flat(2);
    for (const name of spellings.filter((one) => /^\p{L}+$/u.test(one))) {
      const sense = vocabularyOf().words.get(foldText(name))?.month;
      if (sense === undefined || sense.doubtful) continue;
      collected.set(name, sense);
      collected.set(name.charAt(0).toUpperCase() + name.slice(1), sense);
    }
  }
  return collected;
}
