/** The word that takes the fewest changes of letters; none where it is another word altogether. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const [best] = known
    .map((other) => ({ other, changes: changesBetween(word, other) }))
    .toSorted((one, two) => one.changes - two.changes);
  return best !== undefined && best.changes <= word.length / 2 ? best.other : undefined;
}

/** Levenshtein's distance. */
function changesBetween(one: string, two: string): number {
  let row = Array.from({ length: two.length + 1 }, (_, column) => column);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= two.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (one[i - 1] === two[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[two.length] ?? 0;
}
