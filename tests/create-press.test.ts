import { describe, expect, it } from 'vitest';
import { createPress } from '../src/index.ts';
import { codeThrownBy, gregory, jalali } from './support.ts';

describe('createPress', () => {
  const press = createPress({
    locale: 'fa',
    timeZone: 'Asia/Tehran',
    style: { readTime: { wordsPerMinute: 130 } },
  });
  const day = jalali(1404, 5, 24);

  it('binds its defaults to every function that takes options', () => {
    expect(press.formatDate(day)).toBe('۲۴ مرداد ۱۴۰۴');
    expect(press.formatDateParts(day, { dateStyle: 'year' })).toEqual([
      { type: 'year', value: '۱۴۰۴' },
    ]);
    expect(press.formatPair(day)).toBe('۲۴ مرداد ۱۴۰۴ (۱۵ اوت ۲۰۲۵)');
    expect(press.dateFromInstant('2025-08-15T23:00:00Z')).toEqual(gregory(2025, 8, 16));
    expect(press.startOfDay(day)).toBe(Date.parse('2025-08-14T20:30:00Z'));
    expect(press.readTime('word '.repeat(985)).minutes).toBe(8);
    const article = {
      datePublished: '2025-08-15T23:00:00Z',
      inLanguage: 'en',
      articleBody: 'word',
    };
    expect(press.byline(article)).toBe('۲۵ مرداد ۱۴۰۴ (۱۶ اوت ۲۰۲۵) · ۱ دقیقه مطالعه');
    expect(press.bylineParts(article)).toHaveLength(2);
  });

  it('lets an option at a call win', () => {
    expect(press.formatDate(day, { locale: 'en' })).toBe('24 Mordad 1404');
    expect(
      press.dateFromInstant('2025-08-15T23:00:00Z', { timeZone: 'UTC', calendar: 'persian' }),
    ).toEqual(day);
  });

  it('binds locale, style, medium and zone to what it prints', () => {
    const own = createPress({
      locale: 'en',
      style: 'irangate',
      timeZone: 'Asia/Tehran',
      medium: 'html',
    });
    expect(own.formatRange(day, jalali(1404, 5, 26), { pair: true })).toBe(
      'August 15–17, 2025 (24th–26th of Mordad, 1404)',
    );
    expect(own.formatTime('2025-08-15T18:30:00Z')).toBe('10 p.m. Tehran time');
    expect(own.formatRelative('2025-08-15T16:20:00Z', { now: '2025-08-15T18:30:00Z' })).toBe(
      '2 hours ago',
    );
    expect(own.formatReadTime(8)).toBe('8 Min Read');
    expect(own.masthead({ datePublished: day, issueNumber: 12 })).toBe(
      '<time datetime="2025-08-15">Friday, August 15, 2025</time> · <time datetime="2025-08-15">24th of Mordad, 1404</time> · No. 12',
    );
    expect(own.timeElement(day)).toBe('<time datetime="2025-08-15">24th of Mordad, 1404</time>');
    const article = { datePublished: '2025-08-15T23:00:00Z', inLanguage: 'en' };
    expect(own.bylines(article)).toEqual({
      en: '<time datetime="2025-08-16">August 16, 2025 (25th of Mordad, 1404)</time>',
      fa: '<time datetime="2025-08-16">۲۵ مرداد ۱۴۰۴ (۱۶ اوت ۲۰۲۵)</time>',
    });
    expect(own.newsArticleJsonLd(article).datePublished).toBe('2025-08-16T02:30:00+03:30');
    expect(own.openGraph(article).at(-1)?.content).toBe('2025-08-16T02:30:00+03:30');
    expect(own.feedDates(article).rss.pubDate).toBe('Sat, 16 Aug 2025 02:30:00 +0330');
    // The article's own zone comes before a default.
    expect(own.newsArticleJsonLd({ ...article, timeZone: 'UTC' }).datePublished).toBe(
      '2025-08-15T23:00:00+00:00',
    );
    expect(codeThrownBy(() => createPress({ locale: 'en', style: { date: 5 } as never }))).toBe(
      'ERR_STYLE',
    );
  });

  it('assumes no zone that was not given', () => {
    expect(codeThrownBy(() => createPress({ locale: 'fa' }).startOfDay(day))).toBe(
      'ERR_TIME_ZONE_REQUIRED',
    );
  });
});
