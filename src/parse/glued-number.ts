import { vocabularyOf } from './vocabulary.ts';

const AND = 'و';
const THOUSAND = 1000;

/**
 * A number of thousands whose words are written in one, «هزاروسیصدوپنجاه‌وهفت», «دوهزار», and the last of those
 * words, which says what may be added to it. The word is a folded one.
 */
export function gluedNumber(word: string): { value: number; last: number } | undefined {
  const values = valuesOf(word);
  const at = values?.indexOf(THOUSAND) ?? -1;
  if (values === undefined || at === -1 || at > 1) return undefined;
  const thousands = at === 0 ? 1 : (values[0] ?? 1);
  const rest = values.slice(at + 1);
  // Hundreds, tens and units, each smaller than the one before.
  if (rest.some((value, index) => value >= (rest[index - 1] ?? THOUSAND))) return undefined;
  const value = rest.reduce((sum, more) => sum + more, thousands * THOUSAND);
  return { value, last: rest.at(-1) ?? THOUSAND };
}

/** The numbers that a word is made of, with or without «و» between them; undefined where it has anything else. */
function valuesOf(word: string): number[] | undefined {
  for (let length = word.length; length > 1; length--) {
    const value = vocabularyOf().words.get(word.slice(0, length))?.cardinal;
    if (value === undefined) continue;
    if (length === word.length) return [value];
    const rest = word.slice(length);
    const others = (rest.startsWith(AND) ? valuesOf(rest.slice(1)) : undefined) ?? valuesOf(rest);
    if (others !== undefined) return [value, ...others];
  }
  return undefined;
}
