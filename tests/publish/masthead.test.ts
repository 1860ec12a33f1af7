import { describe, expect, it } from 'vitest';
import { masthead } from '../../src/publish/index.ts';
import { codeThrownBy, gregory, jalali } from '../support.ts';

describe('masthead', () => {
  const daily = { datePublished: jalali(1403, 2, 1), volumeNumber: 32, issueNumber: 9123 };

  it('prints a daily’s line in each language', () => {
    // 1 Ordibehesht 1403 was Saturday 20 April 2024.
    expect(masthead(daily, { locale: 'fa' })).toBe(
      'شنبه ۱ اردیبهشت ۱۴۰۳ · ۲۰ آوریل ۲۰۲۴ · سال ۳۲، شمارهٔ ۹۱۲۳',
    );
    expect(masthead(daily, { locale: 'en' })).toBe(
      'Saturday, April 20, 2024 · 1 Ordibehesht 1403 · Vol. 32, No. 9123',
    );
    expect(masthead({ ...daily, datePublished: gregory(2024, 4, 20) }, { locale: 'fa-AF' })).toBe(
      'شنبه ۱ ثور ۱۴۰۳ · ۲۰ اپریل ۲۰۲۴ · سال ۳۲، شمارهٔ ۹۱۲۳',
    );
  });

  it('sets a date of the other direction apart, in letters or in numbers', () => {
    expect(masthead(daily, { locale: 'fa', gregory: { locale: 'en', dateStyle: 'numeric' } })).toBe(
      'شنبه ۱ اردیبهشت ۱۴۰۳ · \u20682024-04-20\u2069 · سال ۳۲، شمارهٔ ۹۱۲۳',
    );
    expect(
      masthead(
        { datePublished: gregory(2024, 4, 20) },
        {
          locale: 'fa',
          gregory: { locale: 'en' },
          medium: 'html',
        },
      ),
    ).toBe(
      '<time datetime="2024-04-20">شنبه ۱ اردیبهشت ۱۴۰۳</time> · ' +
        '<bdi lang="en"><time datetime="2024-04-20">April 20, 2024</time></bdi>',
    );
  });

  it('prints a weekly’s Saturday to Friday', () => {
    const weekly = {
      datePublished: jalali(1404, 5, 25),
      dateEnd: jalali(1404, 5, 31),
      issueNumber: 12,
    };
    expect(masthead(weekly, { locale: 'fa' })).toBe(
      'شنبه ۲۵ تا جمعه ۳۱ مرداد ۱۴۰۴ · ۱۶ تا ۲۲ اوت ۲۰۲۵ · شمارهٔ ۱۲',
    );
    expect(masthead(weekly, { locale: 'en', separator: ' | ' })).toBe(
      'Saturday, August 16 – Friday, August 22, 2025 | 25–31 Mordad 1404 | No. 12',
    );
  });

  it('prints a monthly by what it covers', () => {
    const monthly = { datePublished: { calendar: 'persian', year: 1404, month: 5 } as const };
    expect(masthead(monthly, { locale: 'fa' })).toBe('مرداد ۱۴۰۴ · ژوئیه–اوت ۲۰۲۵');
  });

  it('prints a lunar date as it is given, set apart, and never computes one', () => {
    const issue = { ...daily, lunarDate: { fa: '۱۰ شوال ۱۴۴۵', en: '10 Shawwal 1445' } };
    expect(masthead(issue, { locale: 'fa' })).toContain(' · ۱۰ شوال ۱۴۴۵ · ');
    expect(masthead(issue, { locale: 'en' })).toContain(' · 10 Shawwal 1445 · ');
    expect(masthead({ ...daily, lunarDate: '۱۰ شوال ۱۴۴۵' }, { locale: 'en' })).toContain(
      ' · \u2068۱۰ شوال ۱۴۴۵\u2069 · ',
    );
    expect(masthead({ ...daily, lunarDate: '<b>' }, { locale: 'en', medium: 'html' })).toContain(
      ' · &lt;b&gt; · ',
    );
  });

  it('refuses what is no issue', () => {
    expect(
      codeThrownBy(() => masthead({ ...daily, dateEnd: jalali(1403, 1, 1) }, { locale: 'fa' })),
    ).toBe('ERR_DATE_ORDER');
    expect(codeThrownBy(() => masthead({ ...daily, issueNumber: 0 }, { locale: 'fa' }))).toBe(
      'ERR_FIELD_RANGE',
    );
    expect(codeThrownBy(() => masthead({ ...daily, issueNumber: 1.5 }, { locale: 'fa' }))).toBe(
      'ERR_FIELD_TYPE',
    );
    expect(
      codeThrownBy(() => masthead({ ...daily, lunarDate: 5 as never }, { locale: 'fa' })),
    ).toBe('ERR_FIELD_TYPE');
    expect(codeThrownBy(() => masthead(daily, { locale: 'fa', separator: 5 as never }))).toBe(
      'ERR_FIELD_TYPE',
    );
    expect(codeThrownBy(() => masthead({} as never, { locale: 'fa' }))).toMatch(/^ERR_/u);
  });
});
