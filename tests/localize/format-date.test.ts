import { describe, expect, it } from 'vitest';
import { formatDate, formatDateParts, formatPair } from '../../src/localize/index.ts';
import { codeThrownBy, gregory, jalali } from '../support.ts';

const day = jalali(1404, 5, 24);

describe('formatDate', () => {
  it.each([
    ['en', 'gregory', 'full', 'Friday, August 15, 2025'],
    ['en', 'gregory', 'long', 'August 15, 2025'],
    ['en', 'gregory', 'medium', 'Aug 15, 2025'],
    ['en', 'gregory', 'short', '8/15/2025'],
    ['en', 'gregory', 'numeric', '2025-08-15'],
    ['en', 'gregory', 'month-year', 'August 2025'],
    ['en', 'gregory', 'day-month', 'August 15'],
    ['en', 'gregory', 'year', '2025'],
    ['en', 'persian', 'full', 'Friday, 24 Mordad 1404'],
    ['en', 'persian', 'long', '24 Mordad 1404'],
    ['en', 'persian', 'medium', '24 Mordad 1404'],
    ['en', 'persian', 'short', '1404/5/24'],
    ['en', 'persian', 'numeric', '1404/05/24'],
    ['fa', 'persian', 'full', 'جمعه ۲۴ مرداد ۱۴۰۴'],
    ['fa', 'persian', 'long', '۲۴ مرداد ۱۴۰۴'],
    ['fa', 'persian', 'short', '۱۴۰۴/۵/۲۴'],
    ['fa', 'persian', 'numeric', '۱۴۰۴/۰۵/۲۴'],
    ['fa', 'persian', 'month-year', 'مرداد ۱۴۰۴'],
    ['fa', 'persian', 'day-month', '۲۴ مرداد'],
    ['fa', 'gregory', 'full', 'جمعه ۱۵ اوت ۲۰۲۵'],
    ['fa', 'gregory', 'numeric', '۲۰۲۵/۰۸/۱۵'],
    ['fa-AF', 'persian', 'full', 'جمعه ۲۴ اسد ۱۴۰۴'],
    ['fa-AF', 'gregory', 'long', '۱۵ اگست ۲۰۲۵'],
  ] as const)('%s %s %s', (locale, calendar, dateStyle, text) => {
    expect(formatDate(day, { locale, calendar, dateStyle })).toBe(text);
  });

  it('writes early years in numbers with four digits, for 98/01/05 is taken for a day of 1398', () => {
    const early = jalali(98, 1, 5);
    expect(formatDate(early, { locale: 'en', dateStyle: 'numeric' })).toBe('0098/01/05');
    expect(formatDate(early, { locale: 'en', dateStyle: 'short' })).toBe('0098/1/5');
    expect(formatDate(early, { locale: 'fa', dateStyle: 'numeric' })).toBe('۰۰۹۸/۰۱/۰۵');
    expect(formatDate(early, { locale: 'fa' })).toBe('۵ فروردین ۹۸');
  });

  it('writes ezafe on Gregorian months before a year in Iran, and only there', () => {
    const newYear = gregory(2019, 1, 1);
    expect(formatDate(newYear, { locale: 'fa' })).toBe('۱ ژانویهٔ ۲۰۱۹');
    expect(formatDate(newYear, { locale: 'fa', dateStyle: 'day-month' })).toBe('۱ ژانویه');
    expect(formatDate(newYear, { locale: 'fa-AF' })).toBe('۱ جنوری ۲۰۱۹');
  });

  it('puts the weekday on and off, and the era beside the year', () => {
    expect(formatDate(day, { locale: 'en', dateStyle: 'full', weekday: false })).toBe(
      '24 Mordad 1404',
    );
    expect(
      formatDate(day, { locale: 'en', dateStyle: 'medium', calendar: 'gregory', weekday: true }),
    ).toBe('Friday, Aug 15, 2025');
    expect(formatDate(day, { locale: 'en', era: 'short' })).toBe('24 Mordad 1404 SH');
    expect(formatDate(day, { locale: 'fa', era: 'long' })).toBe('۲۴ مرداد ۱۴۰۴ خورشیدی');
    expect(formatDate(day, { locale: 'fa', era: 'short' })).toBe('۲۴ مرداد ۱۴۰۴ ه\u200d.ش.');
    expect(formatDate(day, { locale: 'fa', era: 'long', calendar: 'gregory' })).toBe(
      '۱۵ اوت ۲۰۲۵ میلادی',
    );
    expect(formatDate(jalali(1404, 5, 28), { locale: 'fa', dateStyle: 'full' })).toBe(
      'سه\u200cشنبه ۲۸ مرداد ۱۴۰۴',
    );
  });

  it('prints imperial years inside their span and refuses them outside', () => {
    const imperial = { locale: 'fa', era: 'imperial' } as const;
    expect(formatDate(jalali(1355, 1, 1), imperial)).toBe('۱ فروردین ۲۵۳۵ شاهنشاهی');
    expect(formatPair(jalali(1355, 1, 1), imperial)).toBe('۱ فروردین ۲۵۳۵ شاهنشاهی (۲۱ مارس ۱۹۷۶)');
    expect(codeThrownBy(() => formatDate(day, imperial))).toBe('ERR_FIELD_RANGE');
    expect(codeThrownBy(() => formatDate(gregory(1977, 1, 1), imperial))).toBe('ERR_FIELD_TYPE');
  });

  it('takes digits from the option, then the tag, then the locale', () => {
    expect(formatDate(day, { locale: 'fa', numberingSystem: 'latn' })).toBe('24 مرداد 1404');
    expect(formatDate(day, { locale: 'fa-u-nu-latn' })).toBe('24 مرداد 1404');
    expect(formatDate(day, { locale: 'en-u-nu-arabext-ca-gregory', numberingSystem: 'latn' })).toBe(
      'August 15, 2025',
    );
    expect(formatDate(jalali(-61, 1, 1), { locale: 'fa' })).toBe('۱ فروردین \u200e\u2212۶۱');
  });

  it("serves a language's regions and aliases, and refuses what it does not serve", () => {
    for (const locale of ['fa', 'fa-IR', 'FA-ir', 'fa-Arab-IR'])
      expect(formatDate(day, { locale })).toBe('۲۴ مرداد ۱۴۰۴');
    for (const locale of ['fa-AF', 'prs', 'prs-AF', 'fa-Arab-AF'])
      expect(formatDate(day, { locale })).toBe('۲۴ اسد ۱۴۰۴');
    for (const locale of ['en', 'en-US', 'en-CA'])
      expect(formatDate(day, { locale })).toBe('24 Mordad 1404');
    for (const locale of ['de', 'tg', 'fa-Latn', 'fa_IR', '', 'x', 'constructor', '__proto__']) {
      expect(codeThrownBy(() => formatDate(day, { locale }))).toBe('ERR_UNKNOWN_LOCALE');
    }
    expect(formatDate(day, { locale: 'de', fallbackLocale: 'en' })).toBe('24 Mordad 1404');
    expect(codeThrownBy(() => formatDate(day, { locale: 'de', fallbackLocale: 'xx' }))).toBe(
      'ERR_UNKNOWN_LOCALE',
    );
  });

  it('refuses a weekday without a day, an era without a year, digits that are no id', () => {
    for (const dateStyle of ['year', 'month-year'] as const) {
      expect(codeThrownBy(() => formatDate(day, { locale: 'en', dateStyle, weekday: true }))).toBe(
        'ERR_FIELD_TYPE',
      );
    }
    expect(
      codeThrownBy(() => formatDate(day, { locale: 'fa', dateStyle: 'day-month', era: 'short' })),
    ).toBe('ERR_FIELD_TYPE');
    expect(codeThrownBy(() => formatDate(day, { locale: 'fa', numberingSystem: 5 as never }))).toBe(
      'ERR_FIELD_TYPE',
    );
    expect(formatDate(jalali(-61, 1, 1), { locale: 'en' })).toBe('1 Farvardin -61');
    expect(formatDate(day, { locale: 'prs-u-ca-gregory-nu-latn' })).toBe('15 اگست 2025');
    expect(codeThrownBy(() => formatDate(day, { locale: 'prs-Latn' }))).toBe('ERR_UNKNOWN_LOCALE');
  });

  it('refuses options that it does not know', () => {
    expect(codeThrownBy(() => formatDate(day, undefined as never))).toBe('ERR_FIELD_TYPE');
    expect(codeThrownBy(() => formatDate(day, {} as never))).toBe('ERR_FIELD_TYPE');
    expect(codeThrownBy(() => formatDate(day, { locale: 'fa', dateStyle: 'tiny' as never }))).toBe(
      'ERR_FIELD_TYPE',
    );
    expect(codeThrownBy(() => formatDate(day, { locale: 'fa', era: 'AP' as never }))).toBe(
      'ERR_FIELD_TYPE',
    );
    expect(codeThrownBy(() => formatDate(day, { locale: 'fa', weekday: 'short' as never }))).toBe(
      'ERR_FIELD_TYPE',
    );
    expect(
      codeThrownBy(() => formatDate(day, { locale: 'fa', numberingSystem: 'arab' as never })),
    ).toBe('ERR_UNKNOWN_NUMBERING_SYSTEM');
    expect(
      codeThrownBy(() => formatDate(day, { locale: 'fa', calendar: 'islamic' as never })),
    ).toBe('ERR_UNKNOWN_CALENDAR');
    expect(codeThrownBy(() => formatDate(day, { locale: 'fa-u-ca-islamic' }))).toBe(
      'ERR_UNKNOWN_CALENDAR',
    );
    expect(codeThrownBy(() => formatDate(jalali(1404, 12, 30), { locale: 'fa' }))).toBe(
      'ERR_FIELD_RANGE',
    );
  });
});

describe('formatDateParts', () => {
  it('joins to formatDate and names its parts as Intl does', () => {
    expect(
      formatDateParts(day, { locale: 'en', dateStyle: 'full', calendar: 'gregory', era: 'short' }),
    ).toEqual([
      { type: 'weekday', value: 'Friday' },
      { type: 'literal', value: ', ' },
      { type: 'month', value: 'August' },
      { type: 'literal', value: ' ' },
      { type: 'day', value: '15' },
      { type: 'literal', value: ', ' },
      { type: 'year', value: '2025' },
      { type: 'literal', value: ' ' },
      { type: 'era', value: 'CE' },
    ]);
  });
});

describe('formatPair', () => {
  it("puts the locale's own calendar first, the weekday once", () => {
    expect(formatPair(day, { locale: 'en' })).toBe('August 15, 2025 (24 Mordad 1404)');
    expect(formatPair(day, { locale: 'fa' })).toBe('۲۴ مرداد ۱۴۰۴ (۱۵ اوت ۲۰۲۵)');
    expect(formatPair(day, { locale: 'fa-AF' })).toBe('۲۴ اسد ۱۴۰۴ (۱۵ اگست ۲۰۲۵)');
    expect(formatPair(day, { locale: 'en', dateStyle: 'full' })).toBe(
      'Friday, August 15, 2025 (24 Mordad 1404)',
    );
    expect(formatPair(day, { locale: 'fa', firstCalendar: 'gregory' })).toBe(
      '۱۵ اوت ۲۰۲۵ (۲۴ مرداد ۱۴۰۴)',
    );
    expect(
      codeThrownBy(() => formatPair(day, { locale: 'fa', firstCalendar: 'lunar' as never })),
    ).toBe('ERR_FIELD_TYPE');
  });
});
