import { describe, expect, it } from 'vitest';
import { checkText } from '../../src/check/index.ts';

const told = (text: string): unknown[][] =>
  checkText(text).map(({ ruleId, index, length, data, fixes }) => [
    ruleId,
    text.slice(index, index + length),
    data['expected'],
    fixes.length,
  ]);

// 24 Mordad 1404 is Friday, 15 August 2025; 5 Mehr 2536 is 27 September 1977.
describe('the weekday of a day without a year', () => {
  it.each([
    [
      'It fell on Friday, August 15, 2025 and rose on Monday, August 17.',
      'Monday, August 17',
      'Sunday',
    ],
    ['جمعه ۲۴ مرداد ۱۴۰۴ افتاد و دوشنبه ۲۶ مرداد بالا رفت.', 'دوشنبه ۲۶ مرداد', 'یکشنبه'],
  ])('is that of the year told in its sentence and month: %s', (text, place, expected) => {
    expect(told(text)).toEqual([['weekday-mismatch', place, expected, 2]]);
  });

  it.each([
    'It fell on Friday, August 15, 2025 and rose on Sunday, August 17.',
    // Another sentence, another month, another calendar, another year, the same day.
    'It fell on Friday, August 15, 2025. It rose on Monday, August 17.',
    'It fell on Friday, August 15, 2025 and rose on Monday, September 17.',
    'It fell on Friday, August 15, 2025 and rose on Monday 26 Mordad.',
    'It fell on Friday, August 15, 2025 and rose on Monday, August 17, the year before.',
    'Since Friday, August 15, 2025 all but Monday, August 15 were free.',
    'In August 2025 it rose on Monday, August 17.',
    // A day of old without its weekday.
    'Under the law of August 15, 1965, shops close on Friday, August 29.',
    'طبق قانون ۲۴ مرداد ۱۳۴۴، مغازه‌ها شنبه ۲۵ مرداد بسته‌اند.',
    'It fell on Friday, August 15, 2025 and on Saturday and Monday, August 17.',
    'It fell on Friday, August 15, 2025 and then Monday, August 16–18.',
  ])('is not told in %j', (text) => expect(told(text)).toEqual([]));
});

describe('a date of the imperial era and one of the Jalali', () => {
  it.each([
    ['سالنامهٔ ۲۵۳۶ شاهنشاهی (۱۳۵۷ خورشیدی)', '۱۳۵۷ خورشیدی'],
    ['در ۵ مهر ۱۳۵۷ (۵ مهر ۲۵۳۶ شاهنشاهی)', '۵ مهر ۲۵۳۶ شاهنشاهی'],
  ])('are one day or year in a pair: %s', (text, place) => {
    expect(told(text)).toEqual([['pair-mismatch', place, undefined, 0]]);
  });

  it.each([
    'سالنامهٔ ۲۵۳۶ شاهنشاهی (۱۳۵۶ خورشیدی)',
    'در ۵ مهر ۲۵۳۶ شاهنشاهی (۵ مهر ۱۳۵۶)',
    'از ۵ مهر ۲۵۳۶ شاهنشاهی تا ۵ مهر ۱۳۵۷',
    'در ۵ مهر ۲۵۳۶ شاهنشاهی (۲۷ سپتامبر ۱۹۷۷)',
  ])('are right in %j', (text) => expect(told(text)).toEqual([]));
});
