import type { PostChunk } from './post.ts';

/** The line and column in the file of a place in a stretch of it. */
export function placeInChunk(
  { source, line, column }: PostChunk,
  place: number,
): { readonly line: number; readonly column: number } {
  let breaks = 0;
  let lineStart = -1;
  for (let at = source.indexOf('\n'); at !== -1 && at < place; at = source.indexOf('\n', at + 1)) {
    breaks++;
    lineStart = at;
  }
  return {
    line: line + breaks,
    column: breaks === 0 ? column + place : place - lineStart,
  };
}
