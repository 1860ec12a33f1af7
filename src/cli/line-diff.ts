/** Tells what changes in a text, line by line, as a unified diff without context. */
export function lineDiff(path: string, before: string, after: string): string {
  const old = linesOf(before);
  const now = linesOf(after);
  const hunks = old.length === now.length ? changedLines(old, now) : [changedPiece(old, now)];
  if (before === after) return '';
  return [`--- ${path}`, `+++ ${path}`, ...hunks.flatMap(written)].join('\n') + '\n';
}

/** Lines that change, counted from 1. */
interface Hunk {
  readonly line: number;
  readonly old: readonly string[];
  readonly now: readonly string[];
}

/** A carriage return belongs to its line. */
function linesOf(text: string): string[] {
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

function changedLines(old: readonly string[], now: readonly string[]): Hunk[] {
  return old.flatMap((line, place): Hunk[] => {
    const other = now[place] ?? '';
    return line === other ? [] : [{ line: place + 1, old: [line], now: [other] }];
  });
}

/** Where lines come or go: all between the first that differs and the last. */
function changedPiece(old: readonly string[], now: readonly string[]): Hunk {
  const shortest = Math.min(old.length, now.length);
  let start = 0;
  while (start < shortest && old[start] === now[start]) start++;
  let end = 0;
  while (end < shortest - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  return {
    line: start + 1,
    old: old.slice(start, old.length - end),
    now: now.slice(start, now.length - end),
  };
}

function written({ line, old, now }: Hunk): string[] {
  return [
    `@@ -${line},${old.length} +${line},${now.length} @@`,
    ...old.map((text) => `-${text}`),
    ...now.map((text) => `+${text}`),
  ];
}
