import { describe, expect, it } from 'vitest';
import {
  addDays,
  calendarDate,
  contestedNowruzNear,
  explainYear,
  imperialYear,
  toGregorian,
  toIsoDate,
} from '../../src/core/index.ts';
import { codeThrownBy, gregory, jalali } from '../support.ts';

const imperial = (eraYear: number, month: number, day: number) =>
  ({ calendar: 'persian', era: 'imperial', eraYear, month, day }) as const;

describe('the imperial era', () => {
  it('is the Jalali year and 1180, in from 21 March 1976 to 27 August 1978', () => {
    expect(calendarDate(imperial(2535, 1, 1))).toEqual(jalali(1355, 1, 1));
    expect(toGregorian(imperial(2535, 1, 1))).toEqual(gregory(1976, 3, 21));
    expect(toGregorian(imperial(2537, 6, 5))).toEqual(gregory(1978, 8, 27));
    expect(addDays(imperial(2536, 12, 29), 1)).toEqual(jalali(1357, 1, 1));
    expect(imperialYear(gregory(1977, 1, 1))).toBe(2535);
  });

  it('is refused outside its span, or in contradiction', () => {
    expect(codeThrownBy(() => calendarDate(imperial(2534, 12, 29)))).toBe('ERR_FIELD_RANGE');
    expect(codeThrownBy(() => calendarDate(imperial(2537, 6, 6)))).toBe('ERR_FIELD_RANGE');
    expect(codeThrownBy(() => calendarDate(imperial(2538, 1, 1)))).toBe('ERR_FIELD_RANGE');
    expect(codeThrownBy(() => calendarDate(imperial(2535, 12, 30)))).toBe('ERR_FIELD_RANGE');
    expect(codeThrownBy(() => calendarDate(imperial(2535.5, 1, 1)))).toBe('ERR_FIELD_TYPE');
    expect(codeThrownBy(() => calendarDate({ ...imperial(2535, 1, 1), year: 2535 }))).toBe(
      'ERR_FIELD_TYPE',
    );
    expect(
      codeThrownBy(() => calendarDate({ ...imperial(2535, 1, 1), calendar: 'gregory' } as never)),
    ).toBe('ERR_UNKNOWN_ERA');
    expect(codeThrownBy(() => imperialYear(jalali(1357, 6, 6)))).toBe('ERR_FIELD_RANGE');
    expect(calendarDate({ ...imperial(2535, 1, 1), year: 1355 })).toEqual(jalali(1355, 1, 1));
  });
});

describe('explainYear', () => {
  it.each([
    [-61, 'algorithmic'],
    [1177, 'algorithmic'],
    [1178, 'agreed'],
    [1205, 'agreed'],
    [1206, 'official'],
    [1498, 'official'],
    [1499, 'agreed'],
    [1502, 'agreed'],
    [1503, 'predicted'],
    [1634, 'predicted'],
    [1635, 'algorithmic'],
    [3177, 'algorithmic'],
  ])('%i is %s', (year, certainty) => {
    expect(explainYear(year).certainty).toBe(certainty);
  });

  it('calls years before the law of 1304 proleptic', () => {
    expect(explainYear(1303).proleptic).toBe(true);
    expect(explainYear(1304).proleptic).toBe(false);
    expect(toIsoDate(explainYear(1304).nowruz)).toBe('1925-03-21');
  });
});

describe('contestedNowruzNear', () => {
  it('holds for the contested year and for the day that another rule calls its first', () => {
    expect(contestedNowruzNear(jalali(1502, 12, 29))).toBeUndefined();
    expect(contestedNowruzNear(jalali(1502, 12, 30))?.year).toBe(1503);
    expect(contestedNowruzNear(jalali(1503, 6, 1))?.year).toBe(1503);
    expect(contestedNowruzNear(jalali(1504, 1, 1))).toBeUndefined();
    expect(contestedNowruzNear(gregory(2256, 3, 20))?.year).toBe(1635);
  });
});

describe('well-known days', () => {
  it.each([
    ['1953-08-19', 1332, 5, 28],
    ['1979-02-11', 1357, 11, 22],
    ['2025-08-15', 1404, 5, 24],
    ['2025-03-20', 1403, 12, 30],
    ['2025-03-21', 1404, 1, 1],
    ['1978-08-27', 1357, 6, 5],
    ['1976-03-21', 1355, 1, 1],
  ])('%s is %i-%i-%i', (iso, year, month, day) => {
    expect(toIsoDate(jalali(year, month, day))).toBe(iso);
  });
});
