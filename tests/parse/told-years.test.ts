import { describe, expect, it } from 'vitest';
import { findMentions, parseDate, tryParseDate } from '../../src/parse/index.ts';

const NOW = '2025-11-20'; // 29 Aban 1404
const LEAP_DAY = '2025-03-20'; // 30 Esfand 1403

function readIn(text: string, now = NOW): string[] {
  return findMentions(text, { now }).map((one) => (one.status === 'read' ? one.iso : one.code));
}

function readRelativeIn(text: string): string[] {
  return findMentions(text, { now: NOW, relative: true }).map((one) =>
    one.status === 'read' ? one.iso : one.code,
  );
}

/** By Intl's persian calendar: 24 Mordad was 2024-08-14 in 1403, 2023-08-15 in 1402, 1985-08-15 in 1364. */
describe('a day without a year beside words that tell its year', () => {
  it.each([
    ['۲۴ مرداد سال گذشته', '2024-08-14'],
    ['۲۴ مردادماه سال قبل', '2024-08-14'],
    ['۲۴ مرداد پارسال', '2024-08-14'],
    ['۲۴ مرداد سال جاری', '2025-08-15'],
    ['۲۴ مرداد امسال', '2025-08-15'],
    ['۲۴ مرداد سال آینده', '2026-08-15'],
    ['۲۴ مرداد سال آتی', '2026-08-15'],
    ['۲۴ مرداد دو سال پیش', '2023-08-15'],
    ['۲۴ مرداد ۴۰ سال پیش', '1985-08-15'],
    ['15 August last year', '2024-08-15'],
    ['August 15 of last year', '2024-08-15'],
    ['Aug. 15, a year ago', '2024-08-15'],
    ['August 15, 25 years ago', '2000-08-15'],
    ['August 15 next year', '2026-08-15'],
    ['August 15–17 last year', '2024-08-15/2024-08-17'],
    ['۱ تا ۳ مرداد سال گذشته', '2024-07-22/2024-07-24'],
    ['۵ ژانویه سال گذشته میلادی', '2024-01-05'],
  ])('%s', (text, iso) => expect(parseDate(text, { now: NOW }).iso).toBe(iso));

  it.each([
    '۲۴ مرداد همان سال',
    '۲۴ مرداد آن سال',
    '۲۴ مرداد این سال',
    '۲۴ مرداد سال بعد',
    '۲۴ مرداد هر سال',
    '۲۴ مرداد سال پیش از آن',
    '۲۴ مرداد سال قبل از انقلاب',
    '۲۴ مرداد دو سال بعد',
    '۲۴ مرداد، سال گذشته',
    'August 15 of that year',
    'August 15 in the same year',
    'August 15 of the next year',
    'August 15 every year',
    'August 15 two years earlier',
    '۲۴ مرداد چند سال پیش',
    '۲۴ مرداد دو سه سال پیش',
    '۲۴ مرداد دو هزار و پانصد سال پیش',
    'August 15 two or three years ago',
    'on August 15 a few years ago',
    'On August 15 two thousand five hundred years ago',
    'August 15 two years ago from then',
    '1 تا 3 مرداد همان سال',
    '۲۴ مرداد سال گذشتهٔ قمری',
    // In the other calendar the year is another one.
    '۵ ژانویه سال گذشته',
    '15 Dey last year',
  ])('%s may be that of a story, and is refused', (text) =>
    expect(readIn(text)).toEqual(['ERR_PARSE_NO_YEAR']),
  );

  it('is refused before a year that another word leads, which is read by itself', () => {
    expect(readIn('۲۴ مرداد در سال ۱۴۰۲')).toEqual(['ERR_PARSE_NO_YEAR', '2023-03-21/2024-03-19']);
    expect(readIn('February 11 in 1979')).toEqual(['ERR_PARSE_NO_YEAR']);
  });

  it('is refused where that year has no such day', () => {
    expect(readIn('۳۰ اسفند سال گذشته', LEAP_DAY)).toEqual(['ERR_PARSE_NO_SUCH_DAY']);
  });

  it('keeps the year of now beside words that tell none', () => {
    expect(readIn('On Aug. 15, last year’s winner left.')).toEqual(['2025-08-15']);
    expect(readIn('On Aug. 15 that man left.')).toEqual(['2025-08-15']);
    expect(readIn('۲۴ مرداد آن مرد رفت.')).toEqual(['2025-08-15']);
    expect(readIn('On August 15 a few years passed.')).toEqual(['2025-08-15']);
  });

  it('has no year without a reference date', () => {
    expect(tryParseDate('۲۴ مرداد سال گذشته')).toBeUndefined();
  });
});

describe('a day without a year behind words that tell its year', () => {
  it.each([
    ['سال گذشته، ۲۴ مرداد، او رفت.', '2024-08-14'],
    ['پارسال در ۲۴ مرداد او رفت.', '2024-08-14'],
    ['Last year, on Thursday, August 15, he left.', '2024-08-15'],
    ['two years ago on August 15', '2023-08-15'],
    ['دو سال پیش در ۲۴ مرداد', '2023-08-15'],
    ['This year, on August 15, he left.', '2025-08-15'],
    ['He left in 2019. On August 15 he came.', '2025-08-15'],
    ['From 2019 to August 15', '2025-08-15'],
  ])('%s', (text, iso) => expect(readIn(text)).toEqual([iso]));

  it.each([
    'In 1979, on February 1, he returned.',
    'In 1979 on February 1 he returned.',
    'در ۱۳۹۸، روز ۲۴ مرداد، او رفت.',
    'Every year on August 15 they meet.',
    'هر سال در ۲۴ مرداد جمع می‌شوند.',
    'پارسال در ۱۵ اوت او رفت.',
    'چند سال پیش در ۲۴ مرداد',
    'دو سه سال پیش، ۲۴ مرداد',
    'two or three years ago, on August 15',
    'A few years ago, on August 15',
  ])('%s is refused', (text) => expect(readIn(text)).toEqual(['ERR_PARSE_NO_YEAR']));

  it('is refused where that year has no such day', () => {
    expect(readIn('پارسال در ۳۰ اسفند', LEAP_DAY)).toEqual(['ERR_PARSE_NO_SUCH_DAY']);
  });
});

describe('a day without a year beside the same day of the other calendar', () => {
  it.each([
    ['5 May (16 Ordibehesht 1403)', ['2024-05-05', '2024-05-05']],
    ['10 Dey (December 31, 2023)', ['2023-12-31', '2023-12-31']],
    ['۵ مه - ۱۶ اردیبهشت ۱۴۰۳', ['2024-05-05', '2024-05-05']],
    ['۱۶ اردیبهشت برابر با ۵ مه ۲۰۲۴', ['2024-05-05', '2024-05-05']],
    ['۲۰۲۴/۰۵/۱۲ - ۲۳ اردیبهشت', ['2024-05-12', '2024-05-12']],
    // By a slip of a day: the pair is wrong, its year is not.
    ['۱۷ اردیبهشت (۵ مه ۲۰۲۴)', ['2024-05-06', '2024-05-05']],
    // Two days of a text, no pair.
    ['5 May, days before 18 Ordibehesht 1403', ['2025-05-05', '2024-05-07']],
    ['5 May. 16 Ordibehesht 1403', ['2025-05-05', '2024-05-05']],
    ['21 November (30 Aban 1404)', ['2025-11-21', '2025-11-21']],
  ])('%s', (text, days) => expect(readIn(text)).toEqual(days));
});

describe('words that count from today', () => {
  it.each([
    'چند سال پیش',
    'چندین هفته پیش',
    'یکی دو سال پیش',
    'دو سه سال پیش',
    '۵ تا ۶ ماه پیش',
    'هزاران سال پیش',
    '۲۵۰۰ سال پیش',
    'دو هزار و پانصد سال پیش',
    '۱۲۰ هزار سال پیش',
    '۳ میلیون سال پیش',
    '۱٫۵ سال پیش',
    'در یک سال گذشته',
    'در ۱۰ سال گذشته',
    'سال گذشتهٔ قمری',
    'two or three weeks ago',
    '20–25 years ago',
    '2,500 years ago',
    '1.5 years ago',
    'on the last Friday of Ramadan',
    'last Friday of Ramadan',
    'The next Monday he left.',
  ])('%s is no day and no year that can be told', (text) =>
    expect(readRelativeIn(text)).toEqual([]),
  );

  it.each([
    ['۲۰ سال پیش', '2005-11-20'],
    ['سال گذشته', '2024-03-20/2025-03-20'],
    ['سال گذشته میلادی', '2024-01-01/2024-12-31'],
    ['ماه گذشتهٔ میلادی', '2025-10-01/2025-10-31'],
    ['سال گذشته شمسی', '2024-03-20/2025-03-20'],
    ['Iran won 2–0 four days ago.', '2025-11-16'],
    ['more than 20 years ago', '2005-11-20'],
    ['last Friday', '2025-11-14'],
  ])('%s', (text, iso) => expect(readRelativeIn(text)).toEqual([iso]));
});
