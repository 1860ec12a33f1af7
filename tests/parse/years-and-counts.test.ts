import { describe, expect, it } from 'vitest';
import { findMentions, parseDate, type ParseOptions, tryParseDate } from '../../src/parse/index.ts';

const now = '2025-08-15';
const centuries = { twoDigitYearStart: { persian: 1350, gregory: 1950 } } as const;

/** What each mention is read as, or why it is refused. */
function readings(text: string, options: ParseOptions = {}): string[] {
  return findMentions(text, options).map((mention) =>
    mention.status === 'read'
      ? `${mention.text} = ${mention.iso}`
      : `${mention.text} ${mention.code}`,
  );
}

// Days by Intl's persian calendar.
describe('a number behind a day', () => {
  it.each([
    ['On 15 August 45 protesters were held', '15 August = 2025-08-15'],
    ['On August 15 45 soldiers fell', 'August 15 = 2025-08-15'],
    ['On 15 August 53 was dry', '15 August 53 = 1953-08-15'],
    ['The 15 August 53 protests went on', '15 August 53 = 1953-08-15'],
    ['On 15 August ’53 protesters were held', '15 August ’53 = 1953-08-15'],
  ])('counts an English plural, and is else a year of two digits: %s', (text, expected) => {
    expect(readings(text, { now, ...centuries })).toEqual([expected]);
  });

  it.each([
    'در ۱۵ مرداد ۱۴۰۰ معترض بازداشت شدند',
    'در ۱۵ مرداد ۱۴۰۰ کارگر این کارخانه اخراج شده‌اند',
  ])('may be its year or a count before a passive in the plural: %s', (text) => {
    const refusal = { text: '۱۵ مرداد ۱۴۰۰', code: 'ERR_PARSE_AMBIGUOUS' };
    expect(findMentions(text)).toMatchObject([{ ...refusal, candidates: ['2021-08-06'] }]);
    expect(findMentions(text, { now })).toMatchObject([
      { ...refusal, candidates: ['2021-08-06', '2025-08-06'] },
    ]);
  });

  it.each([
    'در ۱۵ مرداد ۱۴۰۰ معترضان بازداشت شدند',
    'در ۱۵ مرداد ۱۴۰۰ نماینده شدند',
    'در ۱۵ مرداد ۱۴۰۰ سرباز و افسر کشته شدند',
    'در ۱۵ مرداد ۱۴۰۰ خانه ویران شد',
    'در ۱۵ مرداد ۱۴۰۰ معترض، که آمده بود، بازداشت شد',
    'در ۱۵ مرداد ۱۴۰۰ کارگر همان کارخانهٔ بزرگ و قدیمی شهر اخراج شدند',
  ])('is its year in all else: %s', (text) => {
    expect(readings(text)).toEqual(['۱۵ مرداد ۱۴۰۰ = 2021-08-06']);
  });

  it('is its year behind the word for year', () => {
    expect(readings('در ۱۵ مرداد سال ۱۴۰۰ معترض بازداشت شدند')).toEqual([
      '۱۵ مرداد سال ۱۴۰۰ = 2021-08-06',
    ]);
  });

  it('is part of the name of a company', () => {
    expect(readings('Mehr 25 Co. and Aban 88 Ltd. merged', { now, ...centuries })).toEqual([]);
    expect(readings('On March 25 co-founder A. left', { now })).toEqual(['March 25 = 2025-03-25']);
    expect(readings('On 25 Mehr 1403 Co. Cork won')).toEqual(['25 Mehr 1403 = 2024-10-16']);
  });
});

describe('two years in a row', () => {
  it.each([
    ['the fiscal year 2023–24 ended', 'year 2023–24 = 2023-01-01/2024-12-31'],
    ['the school year 2023/24 ended', 'year 2023/24 = 2023-01-01/2024-12-31'],
    ['year 1999–00', 'year 1999–00 = 1999-01-01/2000-12-31'],
    ['سال ۱۴۰۳-۰۴ خورشیدی', 'سال ۱۴۰۳-۰۴ خورشیدی = 2024-03-20/2026-03-20'],
  ])('may tell the second in two digits: %s', (text, expected) => {
    expect(readings(text)).toEqual([expected]);
  });

  it.each(['سال ۱۴۰۳/۰۴', 'the year 1403-07', 'the year 2011/12'])(
    'are not the first alone where the second may be a month: %s',
    (text) => expect(readings(text)).toEqual([]),
  );

  it('are a date where a third number is glued to them, and not before a clause', () => {
    expect(readings('سال ۱۴۰۳-۰۴-۱۲')).toEqual(['۱۴۰۳-۰۴-۱۲ = 2024-07-02']);
    expect(readings('in year 2023-24, 12 men')).toEqual(['year 2023-24 = 2023-01-01/2024-12-31']);
  });
});

describe('months in a list', () => {
  it.each([
    [
      'In December and January 2025 it snowed',
      'December',
      ['2024-12-01/2024-12-31', '2025-12-01/2025-12-31'],
    ],
    ['در اسفند و فروردین ۱۴۰۴', 'اسفند', ['2025-02-19/2025-03-20', '2026-02-20/2026-03-20']],
  ])('leave the year of the one that is the later open: %s', (text, month, candidates) => {
    expect(findMentions(text)).toMatchObject([
      { text: month, code: 'ERR_PARSE_AMBIGUOUS', candidates },
      { status: 'read', precision: 'month' },
    ]);
  });

  it('of one name are no list, nor are three in no order', () => {
    expect(readings('January and January 2025')).toEqual(['January 2025 = 2025-01-01/2025-01-31']);
    expect(readings('December, January and February 2025')).toEqual([
      'January = 2025-01-01/2025-01-31',
      'February 2025 = 2025-02-01/2025-02-28',
    ]);
  });
});

describe('a day of a sign', () => {
  it.each([
    ['اول برج حمل ۱۴۰۳', '2024-03-20'],
    ['۱۲ برج میزان سال ۱۴۰۲', '2023-10-04'],
  ])('is that of the month: %s', (text, iso) => expect(parseDate(text).iso).toBe(iso));
});

describe('parseDate', () => {
  it.each([
    '(24 Mordad 1404)',
    '[2025-08-15]',
    '24 Mordad 1404\u0007',
    '\u000024 Mordad 1404',
    '<24 Mordad 1404>',
    '24 Mordad 1404)',
  ])('refuses brackets and controls round a date: %j', (text) =>
    expect(tryParseDate(text)).toBeUndefined(),
  );

  it.each([' 24 Mordad 1404\r\n', '«24 Mordad 1404»', '\t24 Mordad 1404.'])(
    'takes spaces, quotation marks and a full stop: %j',
    (text) => expect(tryParseDate(text)?.iso).toBe('2025-08-15'),
  );
});
