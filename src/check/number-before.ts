import { cardinalOf } from './cardinals.ts';

/** A number in words is no longer than this: «دو هزار و پانصد». */
const LONGEST = 40;

const AND = 'و';

/** Reads the number that ends at a place, in digits or words: the longest run of words that is one. */
export function numberBefore(
  text: string,
  end: number,
): { readonly index: number; readonly value: number } | undefined {
  const start = Math.max(0, end - LONGEST);
  const words = text.slice(start, end).split(' ');
  for (let from = 0; from < words.length; from++) {
    const own = words.slice(from).join(' ');
    // «تهران و دو»: an «و» begins no number.
    const value = words[from] === AND ? undefined : cardinalOf(own.replace(/\u200c$/u, ''));
    if (value !== undefined) return { index: end - own.length, value };
  }
  return undefined;
}
