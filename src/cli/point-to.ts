import type { Excerpt } from '../report/excerpt.ts';

const RTL_LETTER = /[\u0590-\u08ff]/u;

/**
 * Points to a place with carets below the line. In a line with right-to-left letters they would point
 * elsewhere, since terminals reorder it: there the place stands between marks.
 */
export function pointTo({ before, place, after }: Excerpt): {
  readonly shown: string;
  readonly pointer: string;
} {
  const line = before + place + after;
  if (RTL_LETTER.test(line)) return { shown: `${before}⟦${place}⟧${after}`, pointer: '' };
  const carets = '^'.repeat(Math.max(1, place.length));
  return { shown: line, pointer: ' '.repeat(before.length) + carets };
}
