import type { Edit } from './types.ts';

/** Puts the text of each edit in its place; edits come from left to right and do not overlap. */
export function splice(text: string, edits: readonly Edit[]): string {
  let spliced = '';
  let end = 0;
  for (const { index, length, text: right } of edits) {
    spliced += text.slice(end, index) + right;
    end = index + length;
  }
  return spliced + text.slice(end);
}
