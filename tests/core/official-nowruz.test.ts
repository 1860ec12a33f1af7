import { describe, expect, it } from 'vitest';
import {
  explainYear,
  fromIsoDate,
  inLeapYear,
  toGregorian,
  toIsoDate,
  toJalali,
} from '../../src/core/index.ts';
import { jalali, readTable } from '../support.ts';

const rows = readTable('nowruz-1206-1498.tsv');

describe('the official Nowruz table', () => {
  it('holds 293 years, 71 of them leap', () => {
    expect(rows).toHaveLength(293);
    expect(rows.filter(([, , leap]) => leap === '1')).toHaveLength(71);
  });

  it.each(rows)('1 Farvardin %s is %s', (year, iso, leap) => {
    const nowruz = jalali(Number(year), 1, 1);
    expect(toGregorian(nowruz)).toEqual(fromIsoDate(iso));
    expect(toJalali(iso)).toEqual(nowruz);
    expect(inLeapYear(nowruz)).toBe(leap === '1');
    expect(explainYear(nowruz.year)).toMatchObject({
      certainty: 'official',
      daysInYear: leap === '1' ? 366 : 365,
    });
  });
});

describe('contested Nowruz days', () => {
  it.each(readTable('contested-nowruz.tsv'))('%s', (year, _gregorian, ...isoDays) => {
    const [contested] = explainYear(Number(year)).contestedNowruz;
    expect(contested?.year).toBe(Number(year));
    expect(Object.values(contested?.candidates ?? {}).map((day) => toIsoDate(day))).toEqual(
      isoDays,
    );
    expect(toIsoDate(explainYear(Number(year)).nowruz)).toBe(isoDays[0]);
  });

  it('open the year and close the one before', () => {
    expect(explainYear(1502).contestedNowruz.map(({ year }) => year)).toEqual([1503]);
    expect(explainYear(1503).contestedNowruz.map(({ year }) => year)).toEqual([1503]);
    expect(explainYear(1504).contestedNowruz).toEqual([]);
  });
});
