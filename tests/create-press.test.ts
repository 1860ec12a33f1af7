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

  it('assumes no zone that was not given', () => {
    expect(codeThrownBy(() => createPress({ locale: 'fa' }).startOfDay(day))).toBe(
      'ERR_TIME_ZONE_REQUIRED',
    );
  });
});
