import { describe, expect, it } from 'vitest';
import { explainYear, toIsoDate } from '../../src/core/index.ts';
import { textOf } from './markdown.ts';

const docs = textOf('docs/calendar.md');

/** The rows of published data, without its remarks. */
function rowsOf(file: string): string[][] {
  return textOf(file)
    .split('\n')
    .filter((line) => /^\d/u.test(line))
    .map((line) => line.split('\t'));
}

describe('docs/calendar.md', () => {
  it('has the contested years, as they were worked out and as explainYear tells them', () => {
    const told = Array.from(
      docs.matchAll(/^\| (1\d{3}) +\| (\d{4}-.*?) *\|$/gmu),
      ([, year = '', days = '']) => [year, ...days.split('|').map((day) => day.trim())],
    );
    // The second column is the Gregorian year.
    const worked = rowsOf('tests/data/contested-nowruz.tsv').map((row) => row.toSpliced(1, 1));
    expect(told).toEqual(worked);
    for (const [year, ...days] of told) {
      const { contestedNowruz } = explainYear(Number(year));
      const own = contestedNowruz.find((each) => each.year === Number(year));
      const { candidates } = own ?? {};
      expect(Object.values(candidates ?? {}).map((day) => toIsoDate(day))).toEqual(days);
    }
  });

  it('has the spans of certainty', () => {
    for (const [, certainty, years = ''] of docs.matchAll(/^\| `(\w+)` +\| ([-\d, ]+?) +\|/gmu)) {
      for (const [, from, to] of years.matchAll(/(-?\d+)-(\d+)/gu)) {
        for (const year of [from, to]) expect(explainYear(Number(year)).certainty).toBe(certainty);
      }
    }
    const nowruz = rowsOf('tests/data/nowruz-1206-1498.tsv');
    const leap = nowruz.filter(([, , isLeap]) => isLeap === '1').length;
    expect(docs).toContain(`${nowruz.length} first days of a year, ${leap} leap`);
  });
});
