import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { fromEpochDays, toEpochDays } from '../../src/core/index.ts';
import { formatDate, formatDateParts } from '../../src/localize/index.ts';
import { gregory, jalali } from '../support.ts';

const DAY = 86_400_000;
const days: number[] = [];
for (let day = toEpochDays(jalali(1300, 1, 1)); day < toEpochDays(jalali(1420, 1, 1)); day += 11)
  days.push(day);

/**
 * Where we leave CLDR on purpose, each with its reason; everything else below is held equal.
 *
 * | locale, calendar | CLDR | ours | reason |
 * |---|---|---|---|
 * | fa persian full | ۱۴۰۴ مرداد ۲۴, جمعه | جمعه ۲۴ مرداد ۱۴۰۴ | CLDR's order is not written in Persian |
 * | en persian | Mordad 24, 1404 AP | 24 Mordad 1404 | AP is read as Associated Press; day first is usual |
 */
describe('against Intl', () => {
  const names = ['weekday', 'month', 'day', 'year'] as const;

  it.each([
    ['en', 'gregory'],
    ['fa', 'gregory'],
    ['en', 'persian'],
    ['fa', 'persian'],
    ['fa-AF', 'persian'],
  ] as const)('%s %s has the same weekday, month, day and year', (locale, calendar) => {
    const intl = new Intl.DateTimeFormat(`${locale}-u-ca-${calendar}`, {
      timeZone: 'UTC',
      weekday: 'long',
      year: 'numeric',
      month: 'long',
      day: 'numeric',
    });
    for (const day of days) {
      const ours = formatDateParts(fromEpochDays(day, calendar), { locale, dateStyle: 'full' });
      const theirs = intl.formatToParts(day * DAY);
      for (const name of names) {
        // CLDR writes the ezafe of ثورٔ and سنبلهٔ into fa-AF month names; alone it is no part of them.
        const expected = theirs.find(({ type }) => type === name)?.value.replaceAll('ٔ', '');
        expect(ours.find(({ type }) => type === name)?.value.replaceAll('ٔ', '')).toBe(expected);
      }
    }
  });

  it('prints the Gregorian calendar in whole as CLDR does', () => {
    for (const [locale, dateStyle] of [
      ['en', 'full'],
      ['en', 'long'],
      ['en', 'medium'],
      ['fa', 'long'],
    ] as const) {
      const intl = new Intl.DateTimeFormat(`${locale}-u-ca-gregory`, {
        timeZone: 'UTC',
        dateStyle,
      });
      for (const day of days) {
        expect(formatDate(fromEpochDays(day, 'gregory'), { locale, dateStyle })).toBe(
          intl.format(day * DAY),
        );
      }
    }
  });
});

describe('against luxon', () => {
  it('prints the same English weekday and date', () => {
    for (const day of days) {
      const theirs = DateTime.fromMillis(day * DAY, { zone: 'utc', locale: 'en' }).toFormat(
        'cccc, LLLL d, yyyy',
      );
      expect(formatDate(fromEpochDays(day, 'gregory'), { locale: 'en', dateStyle: 'full' })).toBe(
        theirs,
      );
    }
    expect(formatDate(gregory(2025, 8, 15), { locale: 'en', dateStyle: 'numeric' })).toBe(
      DateTime.utc(2025, 8, 15).toISODate(),
    );
  });
});
