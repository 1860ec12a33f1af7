/** Pairs of letters by which words are told, and the first of each. */
export interface LetterPairs {
  readonly firsts: Uint8Array;
  readonly pairs: ReadonlySet<string>;
}

/** Up to here are the letters of English and of Persian. */
const ARABIC_END = 0x700;

/** Pairs that are written in lower case. */
/* @__NO_SIDE_EFFECTS__ */
export function letterPairs(pairs: readonly string[]): LetterPairs {
  const firsts = new Uint8Array(ARABIC_END);
  for (const pair of pairs)
    for (const first of [pair, pair.toUpperCase()]) firsts[first.charCodeAt(0)] = 1;
  return { firsts, pairs: new Set(pairs) };
}

/** Whether one stands at a place, in any case; of most places the first letter tells, without a string of two. */
export function isPairAt({ firsts, pairs }: LetterPairs, text: string, place: number): boolean {
  return (
    firsts[text.charCodeAt(place)] === 1 && pairs.has(text.slice(place, place + 2).toLowerCase())
  );
}
