import { describe, expect, it } from 'vitest';
import { formatRelative } from '../../src/localize/index.ts';
import { codeThrownBy, jalali } from '../support.ts';

/** 22:00 of Friday 15 August 2025 in Tehran. */
const now = '2025-08-15T18:30:00Z';
const tehran = (value: string, locale: string): string =>
  formatRelative(value, { now, timeZone: 'Asia/Tehran', locale });

const fromEsfand = (date: ReturnType<typeof jalali>, locale: string): string =>
  formatRelative(date, { now: jalali(1404, 12, 1), locale });

const refusal = (value: unknown, options: object): string =>
  codeThrownBy(() => formatRelative(value as string, { locale: 'en', ...options } as never));

describe('formatRelative', () => {
  it.each([
    ['2025-08-15T18:30:00Z', 'just now', 'لحظاتی پیش'],
    ['2025-08-15T18:29:01Z', 'just now', 'لحظاتی پیش'],
    ['2025-08-15T18:30:59Z', 'in a moment', 'لحظاتی دیگر'],
    ['2025-08-15T18:29:00Z', '1 minute ago', '۱ دقیقه پیش'],
    ['2025-08-15T17:30:01Z', '59 minutes ago', '۵۹ دقیقه پیش'],
    ['2025-08-15T17:30:00Z', '1 hour ago', '۱ ساعت پیش'],
    ['2025-08-15T16:20:00Z', '2 hours ago', '۲ ساعت پیش'],
    ['2025-08-14T18:30:01Z', '23 hours ago', '۲۳ ساعت پیش'],
    ['2025-08-14T18:30:00Z', 'yesterday', 'دیروز'],
    // 23:00 in Tehran of 13 August: two days before, though less than 48 hours
    ['2025-08-13T19:30:00Z', '2 days ago', 'پریروز'],
    ['2025-08-12T10:00:00Z', '3 days ago', '۳ روز پیش'],
    ['2025-08-08T10:00:00Z', '1 week ago', '۱ هفته پیش'],
    ['2025-07-20T10:00:00Z', '3 weeks ago', '۳ هفته پیش'],
    ['2025-06-10T10:00:00Z', '2 months ago', '۲ ماه پیش'],
    ['2022-01-01T10:00:00Z', '3 years ago', '۳ سال پیش'],
    ['2025-08-15T20:45:00Z', 'in 2 hours', '۲ ساعت دیگر'],
    ['2025-08-16T18:30:00Z', 'tomorrow', 'فردا'],
    ['2025-08-17T18:31:00Z', 'in 2 days', 'پس\u200cفردا'],
    ['2026-08-17T18:31:00Z', 'in 1 year', '۱ سال دیگر'],
  ])('%s', (value, english, persian) => {
    expect(tehran(value, 'en')).toBe(english);
    expect(tehran(value, 'fa')).toBe(persian);
  });

  it('counts the days of the zone', () => {
    const value = '2025-08-14T17:00:00Z'; // 14 August in both, 25.5 hours before
    const options = { now: '2025-08-15T20:45:00Z', locale: 'en' }; // 16 August in Tehran
    expect(formatRelative(value, { ...options, timeZone: 'Asia/Tehran' })).toBe('2 days ago');
    expect(formatRelative(value, { ...options, timeZone: 'UTC' })).toBe('yesterday');
  });

  it('counts a language’s own months: Tir has 31 days, July too, Bahman 30', () => {
    // 1 Bahman to 1 Esfand are 30 days, and 21 January to 20 February is not yet a month.
    expect(fromEsfand(jalali(1404, 11, 1), 'fa')).toBe('۱ ماه پیش');
    expect(fromEsfand(jalali(1404, 11, 1), 'en')).toBe('4 weeks ago');
  });

  it('tells dates from a date', () => {
    const today = jalali(1404, 1, 1);
    const from = (days: ReturnType<typeof jalali>): string =>
      formatRelative(days, { now: today, locale: 'fa' });
    expect(from(today)).toBe('امروز');
    expect(from(jalali(1403, 12, 30))).toBe('دیروز');
    expect(from(jalali(1403, 12, 29))).toBe('پریروز');
    expect(from(jalali(1404, 1, 13))).toBe('۱ هفته دیگر');
  });

  it('says قبل where the house does', () => {
    const options = { now, timeZone: 'Asia/Tehran', locale: 'fa' };
    expect(formatRelative('2025-08-15T16:20:00Z', { ...options, ago: 'قبل' })).toBe('۲ ساعت قبل');
    expect(formatRelative(now, { ...options, ago: 'قبل' })).toBe('لحظاتی قبل');
    expect(codeThrownBy(() => formatRelative(now, { ...options, ago: 'ago' }))).toBe(
      'ERR_FIELD_TYPE',
    );
  });

  it('says what Intl says of the past, in English and Persian', () => {
    // Of the future CLDR has «۲ ساعت بعد», which is later than something else; ours is «دیگر».
    for (const locale of ['en', 'fa']) {
      const intl = new Intl.RelativeTimeFormat(locale);
      for (const hours of [1, 2, 3, 11, 23]) {
        const value = new Date(Date.parse(now) - hours * 3_600_000).toISOString();
        expect(tehran(value, locale)).toBe(intl.format(-hours, 'hour'));
      }
    }
  });

  it('reads no clock and no zone of the host', () => {
    expect(refusal(now, { timeZone: 'UTC' })).toBe('ERR_NOW_REQUIRED');
    expect(refusal(now, { now })).toBe('ERR_TIME_ZONE_REQUIRED');
    expect(refusal(jalali(1404, 1, 1), { now, timeZone: 'UTC' })).toBe('ERR_FIELD_TYPE');
    expect(refusal('yesterday', { now, timeZone: 'UTC' })).toBe('ERR_PARSE_SYNTAX');
    expect(refusal(jalali(1404, 12, 30), { now: jalali(1404, 1, 1) })).toBe('ERR_FIELD_RANGE');
  });
});
