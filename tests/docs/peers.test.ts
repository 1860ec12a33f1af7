import { describe, expect, it } from 'vitest';
import { markOf } from '../../bench/peers/mark.mjs';
import { ours } from '../../bench/peers/ours.mjs';
import { QUESTIONS, REFUSED, STRENGTHS } from '../../bench/peers/questions.mjs';
import { textOf } from './markdown.ts';

/** The cells of the rows of every table of a file, by the first one. */
function rowsOf(file: string): Map<string, string[]> {
  return new Map(
    Array.from(textOf(file).matchAll(/^\| (.*) \|$/gmu), ([, row = '']) => {
      const [first = '', ...cells] = row.split('|').map((cell) => cell.trim());
      return [first, cells] as const;
    }),
  );
}

/** Our answer, as the table was made. */
function answerOf(id: string): string | null {
  const ask = ours.answers[id];
  if (ask === undefined) return null;
  try {
    return ask() ?? REFUSED;
  } catch {
    return REFUSED;
  }
}

describe('docs/peers.md', () => {
  const rows = rowsOf('docs/peers.md');

  it.each([...QUESTIONS, ...STRENGTHS].map(({ id, need, right }) => [need, id, right]))(
    'has our column right: %s',
    (need, id, right) => {
      expect(rows.get(need)?.[0]).toBe(markOf(answerOf(id), right));
    },
  );

  it('is what README.md shows of it', () => {
    const shown = [...rowsOf('README.md')].filter(
      ([need]) => rows.has(need) && !/^-+$/u.test(need),
    );
    expect(shown.filter(([need, cells]) => cells.join() !== rows.get(need)?.join())).toEqual([]);
  });
});
