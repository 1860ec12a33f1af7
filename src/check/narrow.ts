import type { Edit } from './types.ts';

/** Leaves out of an edit what it does not change, before and after; undefined where it changes nothing. */
export function narrow(text: string, edit: Edit): Edit | undefined {
  const old = text.slice(edit.index, edit.index + edit.length);
  const longest = Math.min(old.length, edit.text.length);
  let before = 0;
  while (before < longest && old[before] === edit.text[before]) before++;
  let after = 0;
  while (after < longest - before && old.at(-1 - after) === edit.text.at(-1 - after)) after++;
  if (before === old.length && before === edit.text.length) return undefined;
  return {
    ...edit,
    index: edit.index + before,
    length: old.length - before - after,
    text: edit.text.slice(before, edit.text.length - after),
  };
}
