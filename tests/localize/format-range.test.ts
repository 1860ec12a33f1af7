import { describe, expect, it } from 'vitest';
import { formatRange, type FormatRangeOptions } from '../../src/localize/index.ts';
import { codeThrownBy, gregory, jalali } from '../support.ts';

const DAYS = [gregory(2025, 8, 15), gregory(2025, 8, 17)] as const;
const MONTHS = [gregory(2025, 7, 30), gregory(2025, 8, 2)] as const;
const YEARS = [gregory(2024, 12, 30), gregory(2025, 1, 2)] as const;
const NOWRUZ = [jalali(1403, 12, 25), jalali(1404, 1, 15)] as const;

const month = (number: number) => ({ calendar: 'persian', year: 1404, month: number }) as const;
const year = (number: number) => ({ calendar: 'persian', year: number }) as const;

describe('formatRange', () => {
  // Ends worked out with Intl's persian calendar: 15 Aug 2025 = 24 Mordad 1404, 30 Jul = 8 Mordad,
  // 30 Dec 2024 = 10 Dey 1403, 25 Esfand 1403 = 15 Mar 2025, 15 Farvardin 1404 = 4 Apr 2025.
  it.each<[readonly [object, object], Omit<FormatRangeOptions, 'locale'>, string, string]>([
    [DAYS, {}, 'August 15–17, 2025', '۱۵ تا ۱۷ اوت ۲۰۲۵'],
    [DAYS, { calendar: 'persian' }, '24–26 Mordad 1404', '۲۴ تا ۲۶ مرداد ۱۴۰۴'],
    [MONTHS, {}, 'July 30 – August 2, 2025', '۳۰ ژوئیه تا ۲ اوت ۲۰۲۵'],
    [YEARS, {}, 'December 30, 2024 – January 2, 2025', '۳۰ دسامبر ۲۰۲۴ تا ۲ ژانویهٔ ۲۰۲۵'],
    [NOWRUZ, {}, '25 Esfand 1403 – 15 Farvardin 1404', '۲۵ اسفند ۱۴۰۳ تا ۱۵ فروردین ۱۴۰۴'],
    [
      DAYS,
      { pair: true },
      'August 15–17, 2025 (24–26 Mordad 1404)',
      '۲۴ تا ۲۶ مرداد ۱۴۰۴ (۱۵ تا ۱۷ اوت ۲۰۲۵)',
    ],
    [
      NOWRUZ,
      { pair: true },
      'March 15 – April 4, 2025 (25 Esfand 1403 – 15 Farvardin 1404)',
      '۲۵ اسفند ۱۴۰۳ تا ۱۵ فروردین ۱۴۰۴ (۱۵ مارس تا ۴ آوریل ۲۰۲۵)',
    ],
    [
      DAYS,
      { pair: true, repeatYear: false },
      'August 15–17, 2025 (24–26 Mordad)',
      '۲۴ تا ۲۶ مرداد ۱۴۰۴ (۱۵ تا ۱۷ اوت)',
    ],
    [
      DAYS,
      { dateStyle: 'full' },
      'Friday, August 15 – Sunday, August 17, 2025',
      'جمعه ۱۵ تا یکشنبه ۱۷ اوت ۲۰۲۵',
    ],
    [
      DAYS,
      { dateStyle: 'full', calendar: 'persian' },
      'Friday, 24 Mordad – Sunday, 26 Mordad 1404',
      'جمعه ۲۴ تا یکشنبه ۲۶ مرداد ۱۴۰۴',
    ],
    [DAYS, { dateStyle: 'numeric' }, '2025-08-15 – 2025-08-17', '۲۰۲۵/۰۸/۱۵ تا ۲۰۲۵/۰۸/۱۷'],
    [DAYS, { dateStyle: 'medium', abbreviation: 'ap' }, 'Aug. 15–17, 2025', '۱۵ تا ۱۷ اوت ۲۰۲۵'],
    [DAYS, { dateStyle: 'day-month' }, 'August 15–17', '۱۵ تا ۱۷ اوت'],
    [MONTHS, { dateStyle: 'month-year' }, 'July–August 2025', 'ژوئیه–اوت ۲۰۲۵'],
    [YEARS, { dateStyle: 'year' }, '2024–2025', '۲۰۲۴–۲۰۲۵'],
    [
      DAYS,
      { era: 'long', calendar: 'persian' },
      '24–26 Mordad 1404 Solar Hijri',
      '۲۴ تا ۲۶ مرداد ۱۴۰۴ خورشیدی',
    ],
  ])('%j %j', ([start, end], options, english, persian) => {
    expect(formatRange(start as never, end as never, { locale: 'en', ...options })).toBe(english);
    expect(formatRange(start as never, end as never, { locale: 'fa', ...options })).toBe(persian);
  });

  it('joins ordinals, and British days', () => {
    expect(formatRange(...DAYS, { locale: 'en', calendar: 'persian', ordinal: 'digits' })).toBe(
      '24th–26th of Mordad, 1404',
    );
    expect(formatRange(...DAYS, { locale: 'fa', calendar: 'persian', ordinal: 'words' })).toBe(
      'بیست و چهارم تا بیست و ششم مرداد ۱۴۰۴',
    );
    expect(formatRange(...DAYS, { locale: 'en-GB' })).toBe('15–17 August 2025');
    expect(formatRange(...DAYS, { locale: 'en-GB', dateStyle: 'full' })).toBe(
      'Friday 15 – Sunday 17 August 2025',
    );
    expect(formatRange(...MONTHS, { locale: 'en-GB' })).toBe('30 July – 2 August 2025');
  });

  it('prints one day once, a weekly’s week, and months and years by what they cover', () => {
    const day = jalali(1404, 5, 24);
    expect(formatRange(day, gregory(2025, 8, 15), { locale: 'fa' })).toBe('۲۴ مرداد ۱۴۰۴');
    // A weekly's Saturday to Friday.
    expect(
      formatRange(jalali(1404, 5, 25), jalali(1404, 5, 31), { locale: 'fa', dateStyle: 'full' }),
    ).toBe('شنبه ۲۵ تا جمعه ۳۱ مرداد ۱۴۰۴');
    expect(formatRange(month(5), month(6), { locale: 'fa', pair: true })).toBe(
      'مرداد–شهریور ۱۴۰۴ (ژوئیه–سپتامبر ۲۰۲۵)',
    );
    expect(formatRange(year(1403), year(1404), { locale: 'en' })).toBe('1403–1404');
    expect(formatRange(month(5), month(5), { locale: 'fa' })).toBe('مرداد ۱۴۰۴');
    // A form that leaves the days out says once what both ends have.
    expect(formatRange(...DAYS, { locale: 'en', dateStyle: 'month-year', pair: true })).toBe(
      'August 2025 (Mordad 1404)',
    );
    expect(formatRange(year(1399), year(1400), { locale: 'en', era: 'short', pair: true })).toBe(
      '1399–1400 SH (2020–2022 CE)',
    );
    expect(formatRange(...DAYS, { locale: 'en', ordinal: 'words' })).toBe(
      'the fifteenth to the seventeenth of August, 2025',
    );
  });

  it('refuses an end before its start, ends of two kinds, and a form that would not tell', () => {
    expect(codeThrownBy(() => formatRange(DAYS[1], DAYS[0], { locale: 'en' }))).toBe(
      'ERR_DATE_ORDER',
    );
    for (const act of [
      () => formatRange(DAYS[0], { calendar: 'gregory', year: 2025 }, { locale: 'en' }),
      () => formatRange(...YEARS, { locale: 'en', dateStyle: 'day-month' }),
      () => formatRange(...NOWRUZ, { locale: 'en', dateStyle: 'season-year' }),
      () => formatRange(...DAYS, { locale: 'en', pair: 'yes' as never }),
      () => formatRange(...DAYS, { locale: 'en', dateStyle: 'year', weekday: true }),
    ]) {
      expect(codeThrownBy(act)).toBe('ERR_FIELD_TYPE');
    }
    expect(codeThrownBy(() => formatRange(DAYS[0], jalali(1404, 12, 30), { locale: 'en' }))).toBe(
      'ERR_FIELD_RANGE',
    );
  });
});
