import type { PlaceEncoding } from '../documents/index.ts';

/** Elements that only say how their text looks, or that say what day it is. */
const TAGS = /(?:<\/(?:b|em|i|mark|strong|time|u)\s{0,9}>){1,9}/iuy;

/**
 * What ends emphasis. A run of marks with a letter or a digit before it, and a space, another sign or nothing
 * behind it, opens none.
 */
const MARKS = /[*_]{1,9}(?![\p{L}\p{N}\p{M}*_])/uy;

/** Where the marks of emphasis end that a place stands before: what is added stands behind them. */
export function behindMarks(source: string, index: number, encoding: PlaceEncoding): number {
  let end = index;
  const patterns = encoding === 'markdown' ? [MARKS, TAGS] : encoding === 'html' ? [TAGS] : [];
  for (const pattern of patterns) {
    pattern.lastIndex = end;
    if (pattern.test(source)) end = pattern.lastIndex;
  }
  return end;
}
