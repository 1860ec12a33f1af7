import { describe, expect, it } from 'vitest';
import { formatDate, type FormatDateOptions, formatPair } from '../../src/localize/index.ts';
import { codeThrownBy, gregory, jalali } from '../support.ts';

const day = jalali(1404, 5, 24);
const month = { calendar: 'persian', year: 1404, month: 5 } as const;
const year = { calendar: 'persian', year: 1404 } as const;

const season = (inYear: number, inMonth: number): string =>
  formatDate(gregory(inYear, inMonth, 15), { locale: 'en', dateStyle: 'season-year' });

describe('the forms of formatDate', () => {
  it.each<[Omit<FormatDateOptions, 'locale'> & { locale?: string }, string]>([
    // English, in the United States and in Britain
    [{ ordinal: 'digits' }, '24th of Mordad, 1404'],
    [{ ordinal: 'digits', dateStyle: 'full' }, 'Friday, 24th of Mordad, 1404'],
    [{ ordinal: 'digits', dateStyle: 'day-month' }, '24th of Mordad'],
    [{ ordinal: 'words' }, 'the twenty-fourth of Mordad, 1404'],
    [{ ordinal: 'digits', calendar: 'gregory' }, 'August 15th, 2025'],
    [{ ordinal: 'digits', dateStyle: 'numeric' }, '1404/05/24'],
    [{ calendar: 'gregory', dateStyle: 'medium', abbreviation: 'ap' }, 'Aug. 15, 2025'],
    [{ calendar: 'gregory', weekday: true, weekdayPosition: 'after' }, 'August 15, 2025, Friday'],
    [{ era: 'scholarly' }, '24 Mordad 1404 Š.'],
    [{ era: 'traditional' }, '24 Mordad 1404 Hijri Shamsi'],
    [{ era: 'scholarly', calendar: 'gregory' }, 'August 15, 2025'],
    [{ monthSpellings: ['Amordad'] }, '24 Amordad 1404'],
    [{ dateStyle: 'season-year' }, 'summer 1404'],
    [{ locale: 'en-GB', calendar: 'gregory' }, '15 August 2025'],
    [{ locale: 'en-GB', calendar: 'gregory', dateStyle: 'full' }, 'Friday 15 August 2025'],
    [{ locale: 'en-GB', ordinal: 'digits' }, '24th of Mordad 1404'],
    [{ locale: 'en-GB', calendar: 'gregory', ordinal: 'words' }, 'the fifteenth of August 2025'],
    [{ calendar: 'gregory', ordinal: 'words' }, 'the fifteenth of August, 2025'],
    [{ calendar: 'gregory', era: 'traditional' }, 'August 15, 2025 CE'],
    [{ locale: 'en-GB', calendar: 'gregory', dateStyle: 'short' }, '15/08/2025'],
    [{ locale: 'en-GB', calendar: 'gregory', dateStyle: 'medium' }, '15 Aug 2025'],
    [{ locale: 'en-AU', calendar: 'gregory' }, '15 August 2025'],
    [{ locale: 'en-CA', calendar: 'gregory' }, 'August 15, 2025'],
    // Persian
    [{ locale: 'fa', ordinal: 'words' }, 'بیست و چهارم مرداد ۱۴۰۴'],
    [{ locale: 'fa', ordinal: 'words', dateStyle: 'full' }, 'جمعه بیست و چهارم مرداد ۱۴۰۴'],
    [{ locale: 'fa', monthSuffix: true }, '۲۴ مردادماه ۱۴۰۴'],
    [{ locale: 'fa', monthSuffix: true, calendar: 'gregory' }, '۱۵ اوت ۲۰۲۵'],
    [{ locale: 'fa', era: 'full' }, '۲۴ مرداد ۱۴۰۴ هجری خورشیدی'],
    [{ locale: 'fa', era: 'traditional' }, '۲۴ مرداد ۱۴۰۴ هجری شمسی'],
    [{ locale: 'fa', era: 'full', calendar: 'gregory' }, '۱۵ اوت ۲۰۲۵ میلادی'],
    [{ locale: 'fa', weekday: true, weekdayPosition: 'after' }, '۲۴ مرداد ۱۴۰۴، جمعه'],
    [{ locale: 'fa', calendar: 'gregory', monthSpellings: ['آگوست', 'می'] }, '۱۵ آگوست ۲۰۲۵'],
    [{ locale: 'fa', monthSpellings: ['امرداد'], monthSuffix: true }, '۲۴ امردادماه ۱۴۰۴'],
    [{ locale: 'fa', dateStyle: 'season-year' }, 'تابستان ۱۴۰۴'],
    // Dari
    [{ locale: 'fa-AF', dateStyle: 'full' }, 'جمعه ۲۴ اسد ۱۴۰۴'],
    [{ locale: 'fa-AF', monthSuffix: true }, '۲۴ اسد ۱۴۰۴'],
    [{ locale: 'prs', calendar: 'gregory', monthSpellings: ['آگست'] }, '۱۵ آگست ۲۰۲۵'],
    // Pashto
    [{ locale: 'ps', dateStyle: 'full' }, 'جمعه ۲۴ زمری ۱۴۰۴'],
    [{ locale: 'ps', calendar: 'gregory' }, '۱۵ اګست ۲۰۲۵'],
  ])('%j', ({ locale = 'en', ...options }, text) => {
    expect(formatDate(day, { locale, ...options })).toBe(text);
  });

  it.each([
    [jalali(1404, 1, 1), '۱ فروردین\u200cماه ۱۴۰۴'],
    [jalali(1404, 2, 1), '۱ اردیبهشت\u200cماه ۱۴۰۴'],
    [jalali(1404, 3, 1), '۱ خردادماه ۱۴۰۴'],
    [jalali(1404, 4, 1), '۱ تیرماه ۱۴۰۴'],
    [jalali(1404, 6, 1), '۱ شهریورماه ۱۴۰۴'],
    [jalali(1404, 7, 1), '۱ مهرماه ۱۴۰۴'],
    [jalali(1404, 8, 1), '۱ آبان\u200cماه ۱۴۰۴'],
    [jalali(1404, 9, 1), '۱ آذرماه ۱۴۰۴'],
    [jalali(1404, 10, 1), '۱ دی\u200cماه ۱۴۰۴'],
    [jalali(1404, 11, 1), '۱ بهمن\u200cماه ۱۴۰۴'],
    [jalali(1404, 12, 1), '۱ اسفندماه ۱۴۰۴'],
  ])('glues «ماه» only where the letter before does not join: %j', (date, text) => {
    expect(formatDate(date, { locale: 'fa', monthSuffix: true })).toBe(text);
  });

  it.each([
    [1, 'ژانویهٔ'],
    [2, 'فوریهٔ'],
    [3, 'مارس'],
    [5, 'مهٔ'],
    [7, 'ژوئیهٔ'],
    [8, 'اوت'],
  ])('writes ezafe on month %i before its year, and leaves it at will', (number, name) => {
    const date = gregory(2025, number, 2);
    expect(formatDate(date, { locale: 'fa' })).toBe(`۲ ${name} ۲۰۲۵`);
    expect(formatDate(date, { locale: 'fa', ezafe: false })).not.toContain('ٔ');
    expect(formatDate(date, { locale: 'fa', dateStyle: 'day-month' })).not.toContain('ٔ');
    expect(formatDate(date, { locale: 'fa', era: 'long' })).toBe(`۲ ${name} ۲۰۲۵ میلادی`);
  });

  it('abbreviates as the Associated Press does', () => {
    // AP Stylebook: Jan., Feb., Aug., Sept., Oct., Nov. and Dec.; the others are spelled out.
    const names = Array.from({ length: 12 }, (_, index) =>
      formatDate(gregory(2025, index + 1, 9), {
        locale: 'en',
        dateStyle: 'medium',
        abbreviation: 'ap',
      }).replace(' 9, 2025', ''),
    );
    expect(names).toEqual(
      'Jan. Feb. March April May June July Aug. Sept. Oct. Nov. Dec.'.split(' '),
    );
  });

  it.each([
    [1, '1st', 'first', 'یکم'],
    [2, '2nd', 'second', 'دوم'],
    [3, '3rd', 'third', 'سوم'],
    [11, '11th', 'eleventh', 'یازدهم'],
    [12, '12th', 'twelfth', 'دوازدهم'],
    [13, '13th', 'thirteenth', 'سیزدهم'],
    [21, '21st', 'twenty-first', 'بیست و یکم'],
    [22, '22nd', 'twenty-second', 'بیست و دوم'],
    [23, '23rd', 'twenty-third', 'بیست و سوم'],
    [30, '30th', 'thirtieth', 'سی\u200cام'],
    [31, '31st', 'thirty-first', 'سی و یکم'],
  ])('counts day %i as %s, %s, %s', (number, digits, word, persian) => {
    const date = jalali(1404, 1, number);
    const form = { locale: 'en', dateStyle: 'day-month' } as const;
    expect(formatDate(date, { ...form, ordinal: 'digits' })).toBe(`${digits} of Farvardin`);
    expect(formatDate(date, { ...form, ordinal: 'words' })).toBe(`the ${word} of Farvardin`);
    expect(formatDate(date, { ...form, locale: 'fa', ordinal: 'words' })).toBe(
      `${persian} فروردین`,
    );
  });

  it('never prints «۲۴ام»', () => {
    for (const locale of ['fa', 'fa-AF', 'ps']) {
      expect(codeThrownBy(() => formatDate(day, { locale, ordinal: 'digits' }))).toBe(
        'ERR_FIELD_TYPE',
      );
    }
    // Pashto ordinals take an oblique month, which the locale does not have yet.
    expect(codeThrownBy(() => formatDate(day, { locale: 'ps', ordinal: 'words' }))).toBe(
      'ERR_FIELD_TYPE',
    );
  });

  it('puts the seasons of Gregorian years where meteorologists do, winter in two years', () => {
    expect(season(2025, 3)).toBe('spring 2025');
    expect(season(2025, 8)).toBe('summer 2025');
    expect(season(2025, 11)).toBe('fall 2025');
    expect(season(2025, 12)).toBe('winter 2025–2026');
    expect(season(2026, 2)).toBe('winter 2025–2026');
    expect(formatDate({ ...month, month: 12 }, { locale: 'fa', dateStyle: 'season-year' })).toBe(
      'زمستان ۱۴۰۴',
    );
  });

  it('prints months and years alone, and refuses what they do not tell', () => {
    expect(formatDate(month, { locale: 'fa' })).toBe('مرداد ۱۴۰۴');
    expect(formatDate(month, { locale: 'fa', monthSuffix: true, era: 'long' })).toBe(
      'مردادماه ۱۴۰۴ خورشیدی',
    );
    expect(formatDate(year, { locale: 'en', era: 'short' })).toBe('1404 SH');
    for (const options of [
      { dateStyle: 'long' },
      { dateStyle: 'full' },
      { weekday: true },
      { calendar: 'gregory' },
    ] as const) {
      expect(codeThrownBy(() => formatDate(month, { locale: 'en', ...options }))).toBe(
        'ERR_FIELD_TYPE',
      );
    }
    expect(codeThrownBy(() => formatDate({ ...month, month: 13 }, { locale: 'en' }))).toBe(
      'ERR_FIELD_RANGE',
    );
  });
});

describe('the forms of formatPair', () => {
  it.each<[object, string]>([
    [{ pairForm: 'slash' }, 'August 15, 2025/24 Mordad 1404'],
    [{ pairForm: 'slash', dateStyle: 'numeric' }, '2025-08-15 / 1404/05/24'],
    [{ pairForm: 'equals' }, 'August 15, 2025, corresponding to 24 Mordad 1404'],
    [{ pairForm: 'lines' }, 'August 15, 2025\n24 Mordad 1404'],
    [{ repeatYear: false }, 'August 15, 2025 (24 Mordad)'],
    [{ persian: { ordinal: 'digits' } }, 'August 15, 2025 (24th of Mordad, 1404)'],
    [{ persian: { locale: 'fa' } }, 'August 15, 2025 (\u2068۲۴ مرداد ۱۴۰۴\u2069)'],
    [{ persian: { locale: 'fa' }, medium: 'terminal' }, 'August 15, 2025 (۲۴ مرداد ۱۴۰۴)'],
    [
      { dateStyle: 'full', persian: { weekday: true } },
      'Friday, August 15, 2025 (Friday, 24 Mordad 1404)',
    ],
    [{ locale: 'fa', pairForm: 'equals' }, '۲۴ مرداد ۱۴۰۴ برابر با ۱۵ اوت ۲۰۲۵'],
    [{ locale: 'fa', pairForm: 'slash' }, '۲۴ مرداد ۱۴۰۴ / ۱۵ اوت ۲۰۲۵'],
    [{ locale: 'fa', repeatYear: false }, '۲۴ مرداد ۱۴۰۴ (۱۵ اوت)'],
    [{ locale: 'fa', gregory: { numberingSystem: 'latn' } }, '۲۴ مرداد ۱۴۰۴ (15 اوت 2025)'],
    [{ locale: 'fa', gregory: { locale: 'en' } }, '۲۴ مرداد ۱۴۰۴ (\u2068August 15, 2025\u2069)'],
    [
      { locale: 'fa', gregory: { locale: 'en' }, firstCalendar: 'gregory' },
      '\u200f\u2068August 15, 2025\u2069 (۲۴ مرداد ۱۴۰۴)',
    ],
    // Without letters, and read from the left all the same: a Persian line shows 15-08-2025.
    [
      { locale: 'fa', gregory: { locale: 'en', dateStyle: 'numeric' } },
      '۲۴ مرداد ۱۴۰۴ (\u20682025-08-15\u2069)',
    ],
    [
      { locale: 'fa', dateStyle: 'short', gregory: { locale: 'en', dateStyle: 'short' } },
      '۱۴۰۴/۵/۲۴ (8/15/2025)',
    ],
    [{ locale: 'fa', dateStyle: 'full', monthSuffix: true }, 'جمعه ۲۴ مردادماه ۱۴۰۴ (۱۵ اوت ۲۰۲۵)'],
  ])('%j', (options, text) => {
    expect(formatPair(day, { locale: 'en', ...options })).toBe(text);
  });

  it('is a scholar’s with era and slash, of days and of years', () => {
    const coup = jalali(1332, 5, 28);
    const scholarly = { firstCalendar: 'persian', pairForm: 'slash', era: 'scholarly' } as const;
    expect(formatPair(coup, { locale: 'en-GB', ...scholarly })).toBe(
      '28 Mordad 1332 Š./19 August 1953',
    );
    expect(
      formatPair(coup, {
        locale: 'en',
        firstCalendar: 'persian',
        pairForm: 'slash',
        dateStyle: 'year',
      }),
    ).toBe('1332/1953');
  });

  it('tells months and years by what they cover', () => {
    expect(formatPair(month, { locale: 'fa' })).toBe('مرداد ۱۴۰۴ (ژوئیه–اوت ۲۰۲۵)');
    expect(formatPair(month, { locale: 'en' })).toBe('Mordad 1404 (July–August 2025)');
    expect(formatPair({ calendar: 'gregory', year: 2025, month: 8 }, { locale: 'en' })).toBe(
      'August 2025 (Mordad–Shahrivar 1404)',
    );
    expect(formatPair(year, { locale: 'en' })).toBe('1404 (2025–2026)');
    expect(formatPair({ calendar: 'gregory', year: 2025 }, { locale: 'fa' })).toBe(
      '۲۰۲۵ (۱۴۰۳–۱۴۰۴)',
    );
    // The years of English begin at the left, those of Persian at the right.
    const jalaliYear = { calendar: 'persian', year: 1404 } as const;
    expect(formatPair(jalaliYear, { locale: 'fa', gregory: { locale: 'en' } })).toBe(
      '۱۴۰۴ (\u20682025–2026\u2069)',
    );
    expect(formatPair(jalaliYear, { locale: 'fa', numberingSystem: 'latn' })).toBe(
      '1404 (2025–2026)',
    );
    // Dey begins in December and ends in January.
    expect(formatPair({ ...month, month: 10 }, { locale: 'fa' })).toBe(
      'دی ۱۴۰۴ (دسامبر ۲۰۲۵ تا ژانویهٔ ۲۰۲۶)',
    );
    expect(codeThrownBy(() => formatPair(month, { locale: 'en', dateStyle: 'season-year' }))).toBe(
      'ERR_FIELD_TYPE',
    );
  });

  it('keeps a Persian line right to left where a Latin half comes first', () => {
    const text = formatPair(day, {
      locale: 'fa',
      gregory: { locale: 'en' },
      firstCalendar: 'gregory',
      persian: { locale: 'en' },
    });
    expect(text.startsWith('\u200f\u2068')).toBe(true);
  });

  it('is one time element in HTML, its foreign half set apart', () => {
    const options = { locale: 'en', persian: { locale: 'fa' } } as const;
    expect(formatPair(day, { ...options, medium: 'html' })).toBe(
      '<time datetime="2025-08-15">August 15, 2025 (<bdi lang="fa">۲۴ مرداد ۱۴۰۴</bdi>)</time>',
    );
    expect(formatPair(day, { ...options, medium: 'wordpress' })).toBe(
      'August 15, 2025 (<span dir="rtl" lang="fa">۲۴ مرداد ۱۴۰۴</span>)',
    );
    expect(formatPair(day, { locale: 'fa', medium: 'html', pairForm: 'lines' })).toBe(
      '<time datetime="2025-08-15">۲۴ مرداد ۱۴۰۴<br>۱۵ اوت ۲۰۲۵</time>',
    );
    expect(formatPair(month, { locale: 'fa', medium: 'html' })).toBe('مرداد ۱۴۰۴ (ژوئیه–اوت ۲۰۲۵)');
    expect(formatDate(day, { locale: 'fa', medium: 'html' })).toBe(
      '<time datetime="2025-08-15">۲۴ مرداد ۱۴۰۴</time>',
    );
  });

  it('refuses options that are none', () => {
    for (const options of [
      { pairForm: 'dash' },
      { repeatYear: 'no' },
      { medium: 'fax' },
      { persian: 'fa' },
      { persian: { era: 'AP' } },
      { monthSpellings: 'Amordad' },
    ]) {
      expect(codeThrownBy(() => formatPair(day, { locale: 'en', ...options } as never))).toBe(
        'ERR_FIELD_TYPE',
      );
    }
  });
});
