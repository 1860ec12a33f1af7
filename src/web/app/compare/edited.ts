interface Stretch {
  readonly index: number;
  readonly length: number;
}

/** Where two texts differ: all before `start` is the same, and all from `end` on, `by` further in the second. */
export interface Edited {
  readonly start: number;
  readonly end: number;
  readonly by: number;
}

/** What was typed, or put in its place, between two states of a text. */
export function editedBetween(before: string, after: string): Edited {
  const by = after.length - before.length;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let end = before.length;
  while (
    end > start &&
    end + by > start &&
    before.charCodeAt(end - 1) === after.charCodeAt(end + by - 1)
  )
    end--;
  return { start, end, by };
}

/** Stretches at their places in the edited text; what the edit went into is none any more. */
export function movedBy<T extends Stretch>(
  stretches: readonly T[],
  { start, end, by }: Edited,
): readonly T[] {
  if (start === end && by === 0) return stretches;
  return stretches.flatMap((stretch) => {
    if (stretch.index + stretch.length <= start) return [stretch];
    return stretch.index >= end ? [{ ...stretch, index: stretch.index + by }] : [];
  });
}
