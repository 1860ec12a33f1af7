const SPECIAL = /[.*+?^${}()|[\]\\/-]/gu;

/** A pattern, for a regular expression, of any of some words, the longest that fits. */
export function anyOf(words: readonly string[]): string {
  return words
    .toSorted((one, two) => two.length - one.length)
    .map((word) => word.replace(SPECIAL, String.raw`\$&`))
    .join('|');
}
