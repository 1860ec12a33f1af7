import { describe, expect, it } from 'vitest';
import { findDates, findMentions, parseDate, tryParseDate } from '../../src/parse/index.ts';
import { codeThrownBy, jalali } from '../support.ts';

const now = '2025-08-15';
const isoOf = (text: string, options = {}): (string | undefined)[] =>
  findDates(text, options).map(({ iso }) => iso);

const codes = (text: string): string[] =>
  findDates(text).flatMap(({ issues }) => issues.map(({ code }) => code));

describe('a found date', () => {
  it('says where, what, in which calendar and why', () => {
    expect(findMentions('نشست جمعه، ۲۴ مُرداد ۱۴۰۴ ه‍.ش. ساعت ۱۴:۳۰ به وقت تهران بود')).toEqual([
      {
        status: 'read',
        kind: 'date',
        text: 'جمعه، ۲۴ مُرداد ۱۴۰۴ ه‍.ش. ساعت ۱۴:۳۰ به وقت تهران',
        index: 5,
        length: 50,
        calendar: 'persian',
        precision: 'day',
        start: jalali(1404, 5, 24),
        iso: '2025-08-15',
        weekday: 5,
        time: '14:30',
        timeZoneName: 'به وقت تهران',
        era: 'persian',
        calendarFrom: 'era',
        implied: [],
        yearCertainty: 'official',
        issues: [],
      },
    ]);
  });

  it('has an end when it is a range, and both ends in Gregorian ISO', () => {
    expect(findDates('۲۹ اسفند تا ۳ فروردین ۱۴۰۴')).toMatchObject([
      {
        kind: 'range',
        start: jalali(1403, 12, 29),
        end: jalali(1404, 1, 3),
        iso: '2025-03-19/2025-03-23',
      },
    ]);
    expect(findDates('Dec–Jan 2025')).toMatchObject([
      { iso: '2024-12-01/2025-01-31', precision: 'month' },
    ]);
  });

  it('reports a weekday that contradicts it, mixed digits, and years that may be lunar', () => {
    expect(codes('Monday, August 15, 2025')).toEqual(['weekday-mismatch']);
    expect(codes('شنبه ۱ تا دوشنبه ۳ فروردین ۱۴۰۴')).toEqual([
      'weekday-mismatch',
      'weekday-mismatch',
    ]);
    expect(codes('2۴ مرداد ۱۴۰۴')).toEqual(['mixed-digits']);
    expect(codes('1285/5/14')).toEqual(['maybe-lunar']);
    expect(codes('۵شنبه ۲۳ مرداد ۱۴۰۴')).toEqual([]);
  });

  it('lets the era decide before the month, the month before the year', () => {
    expect(parseDate('24 Mordad 1404').calendarFrom).toBe('month');
    expect(parseDate('1404/5/24').calendarFrom).toBe('year');
    expect(parseDate('1150/5/24', { calendar: 'persian' })).toMatchObject({
      calendarFrom: 'option',
      start: jalali(1150, 5, 24),
    });
    expect(parseDate('4 آبان ۲۵۳۶ شاهنشاهی')).toMatchObject({
      calendarFrom: 'era',
      era: 'imperial',
      start: jalali(1356, 8, 4),
    });
    expect(parseDate('۱۴۰۴ هجری شمسی').precision).toBe('year');
    for (const text of [
      '24 Mordad 1404 CE',
      '24 Mordad 2025',
      '15 August 1404',
      '1404 هجری',
      '1550/3/4',
      '4 Aban 2536',
      '15 August 2025 شاهنشاهی',
      '2025/5/24 SH',
    ]) {
      expect(
        codeThrownBy(() => parseDate(text)),
        text,
      ).toBe('ERR_PARSE_AMBIGUOUS');
    }
    expect(codeThrownBy(() => parseDate('1 Aban 2540 شاهنشاهی'))).toBe('ERR_PARSE_NO_SUCH_DAY');
    expect(codeThrownBy(() => parseDate('10 آبان ۲۵۳۷ شاهنشاهی'))).toBe('ERR_PARSE_NO_SUCH_DAY');
  });
});

describe('candidates', () => {
  it('hold every reading of a refused date', () => {
    expect(findMentions('8/10/2012')).toMatchObject([
      { code: 'ERR_PARSE_AMBIGUOUS', candidates: ['2012-10-08', '2012-08-10'] },
    ]);
    expect(findMentions('در ۱۸ تیر ۷۸ بود')).toMatchObject([
      { candidates: ['1999-07-09', '2099-07-08'] },
    ]);
    expect(findMentions('دههٔ شصت')).toMatchObject([
      {
        candidates: expect.arrayContaining([
          '1981-03-21/1991-03-20',
          '1960-01-01/1969-12-31',
        ]) as string[],
      },
    ]);
    expect(findMentions('سال‌های ۵۹ تا ۶۷')[0]).toMatchObject({
      code: 'ERR_PARSE_AMBIGUOUS',
      candidates: expect.arrayContaining(['1980-03-21/1989-03-20']) as string[],
    });
  });

  it('are settled by the caller', () => {
    expect(parseDate('18 Tir 78', { twoDigitYearStart: { persian: 1310 } }).start).toEqual(
      jalali(1378, 4, 18),
    );
    expect(
      parseDate('78/4/18', { calendar: 'persian', twoDigitYearStart: { persian: 1310 } }).start,
    ).toEqual(jalali(1378, 4, 18));
    expect(
      parseDate('04/05/24', {
        dateOrder: 'YMD',
        calendar: 'persian',
        twoDigitYearStart: { persian: 1350 },
      }).start,
    ).toEqual(jalali(1404, 5, 24));
    expect(parseDate('24/5/1404', { dateOrder: 'MDY' }).start).toEqual(jalali(1404, 5, 24));
    expect(parseDate('8/8/2025').iso).toBe('2025-08-08');
    expect(codeThrownBy(() => parseDate('31/13/1404'))).toBe('ERR_PARSE_NO_SUCH_DAY');
  });
});

describe('a day and month without a year', () => {
  it('take the year of now, and say so', () => {
    expect(findDates('24 Mordad', { now })).toMatchObject([
      { iso: '2025-08-15', implied: ['year'] },
    ]);
    expect(findMentions('24 Mordad')).toMatchObject([{ code: 'ERR_PARSE_NO_YEAR' }]);
    expect(findMentions('31 Mehr')).toMatchObject([{ code: 'ERR_PARSE_NO_SUCH_DAY' }]);
    expect(findMentions('27 Rajab')).toMatchObject([{ code: 'ERR_PARSE_LUNAR' }]);
    expect(findMentions('far 25, hut 5')).toEqual([]);
  });

  it("are never this year's when they name an event", () => {
    for (const text of [
      'کودتای ۲۸ مرداد',
      '16 Azar',
      'میدان ۷ تیر',
      '9/11',
      'the 18 Tir protests',
      'خیابان ۳۰ تیر',
    ]) {
      expect(findMentions(text, { now }), text).toMatchObject([{ code: 'ERR_PARSE_NAMED_DAY' }]);
    }
    expect(findMentions('شنبه ۲۲ بهمن', { now: jalali(1404, 1, 1) })).toMatchObject([
      { status: 'read' },
    ]);
  });
});

describe('lists', () => {
  it('share a month and a year', () => {
    expect(isoOf('on 3 and 5 Tir 1404')).toEqual(['2025-06-24', '2025-06-26']);
    expect(findDates('on 3 and 5 Tir 1404').map(({ implied }) => implied)).toEqual([
      ['year', 'month'],
      [],
    ]);
    expect(isoOf('August 15 and 17, 2025')).toEqual(['2025-08-15', '2025-08-17']);
    expect(isoOf('5, 6, and 7 May 2012')).toEqual(['2012-05-05', '2012-05-06', '2012-05-07']);
    expect(isoOf('15 August and 17 September 2024')).toEqual(['2024-08-15', '2024-09-17']);
    expect(findMentions('30 and 31 June 2024').map(({ status }) => status)).toEqual([
      'read',
      'refused',
    ]);
  });
});

describe('times', () => {
  it.each([
    ['August 15, 2025, 3:30 p.m. ET', { time: '15:30', timeZoneName: 'ET' }],
    ['15 August 2025 at noon', { time: '12:00' }],
    ['15 August 2025 at midnight', { time: '00:00' }],
    ['2025-08-15T10:30:05.123Z', { time: '10:30:05', offset: 'Z' }],
    ['2025-08-15T10:30-04:00', { time: '10:30', offset: '-04:00' }],
    ['15 August 2025 14:30 UTC+3', { time: '14:30', offset: '+03:00' }],
    ['15 August 2025 14:30 GMT', { time: '14:30', offset: '+00:00', timeZoneName: 'GMT' }],
    ['۲۴ مرداد ۱۴۰۴ ساعت ۱۲ شب', { time: '00:00' }],
    ['۲۴ مرداد ۱۴۰۴ ساعت ۹ شب', { time: '21:00' }],
    ['۲۴ مرداد ۱۴۰۴ ساعت ۲ شب', { time: '02:00' }],
    ['۲۴ مرداد ۱۴۰۴ ساعت ۱ ظهر', { time: '13:00' }],
    ['Fri, 15 Aug 2025 10:30:00 -0400', { time: '10:30:00', offset: '-04:00' }],
    ['15 August 2025 12 am', { time: '00:00' }],
  ])('%s', (text, fields) => {
    expect(parseDate(text)).toMatchObject({ iso: '2025-08-15', ...fields });
  });

  it('are left out rather than half read', () => {
    for (const text of [
      '15 August 2025 10:00-11:30',
      '۲۴ مرداد ۱۴۰۴ ساعت ۵ و نیم عصر',
      '15 August 2025 25:00',
      '15 August 2025 13 pm',
      '2025-08-15T14:30+99:99',
    ]) {
      expect(findDates(text)[0]?.iso).toBe('2025-08-15');
      expect(findDates(text)[0]?.offset).toBeUndefined();
    }
  });
});

describe('a list whose months go over the end of a year', () => {
  it.each([
    ['It rained on Dec 30 and Jan 2, 2025.', [['2024-12-30', '2025-12-30'], '2025-01-02']],
    ['12 Bahman and 5 Farvardin 1404', [['2025-01-31', '2026-02-01'], '2025-03-25']],
    ['۲۵ اسفند و ۳ فروردین ۱۴۰۳', [['2024-03-15', '2025-03-15'], '2024-03-22']],
    [
      'Nov 12, Dec 5 and Jan 3, 2025',
      [['2024-11-12', '2025-11-12'], ['2024-12-05', '2025-12-05'], '2025-01-03'],
    ],
    // Of 29 February 2025 there is none.
    ['On Feb 29 and Jan 2, 2025', [[], '2025-01-02']],
    ['June 3 and July 4, 2024', ['2024-06-03', '2024-07-04']],
    ['30 and 2 January 2025', ['2025-01-30', '2025-01-02']],
  ])('is refused but for the day that has the year: %s', (text, expected) => {
    const told = findMentions(text).map((mention) =>
      mention.status === 'read' ? mention.iso : (mention.candidates ?? []),
    );
    expect(told).toEqual(expected);
  });
});

describe('relative words', () => {
  it.each([
    ['yesterday', '2025-08-14'],
    ['پس‌فردا', '2025-08-17'],
    ['last Friday', '2025-08-08'],
    ['next Tuesday', '2025-08-19'],
    ['3 days ago', '2025-08-12'],
    ['two weeks ago', '2025-08-01'],
    ['سه ماه پیش', '2025-05-14'],
    ['2 years ago', '2023-08-15'],
    ['last month', '2025-07-01/2025-07-31'],
    ['هفتهٔ گذشته', '2025-08-02/2025-08-08'],
    ['this week', '2025-08-11/2025-08-17'],
    ['سال آینده', '2026-03-21/2027-03-20'],
    ['پارسال', '2024-03-20/2025-03-20'],
    ['جمعهٔ گذشته', '2025-08-08'],
    ['روز گذشته', '2025-08-14'],
    ["yesterday's paper", '2025-08-14'],
    ['last year’s vote', '2024-01-01/2024-12-31'],
  ])('%s', (text, iso) => {
    expect(findDates(text, { now, relative: true })).toMatchObject([
      { iso, kind: 'relative', calendarFrom: 'now' },
    ]);
    expect(findDates(text, { now })).toEqual([]);
    expect(findDates(text, { relative: true })).toEqual([]);
  });

  it('are none when they count from something else', () => {
    for (const text of [
      'ده روز پیش از انتخابات',
      'هفتهٔ پیش رو',
      'the next year they moved',
      'the last year of the war',
      'در این سال',
      'در سه روز گذشته',
      'چند شب گذشته',
      'از آن روز گذشته بود',
      'a week’s notice',
    ]) {
      expect(findDates(text, { now, relative: true }), text).toEqual([]);
    }
  });
});

describe('texts without dates', () => {
  it.each([
    'به ۲۵ می رسد',
    '۱۴۰۴ نفر',
    'version 2.8.1404',
    'Home Assistant 2025.8.1',
    'https://a.b/2025/08/15/x',
    'a@2025-08-15.com',
    '#15August2025',
    '192.168.14.4',
    '3-2',
    '$15',
    'Issue 15, 1404 people',
    'In 2016 May became prime minister',
    'سنبله ۲۴',
    'page-2025-08-15.pdf',
    '1404 solar panels',
    '۱۸۵۰ م است',
    'SH 1404',
    '24/5',
    '-2025-08-15',
    '۱۲ هزار و ۴۰۴',
    'the next May',
    '15‌16',
    'x24 Mordad 1404y',
  ])('%s', (text) => {
    expect(findDates(text)).toEqual([]);
  });
});

describe('parseDate', () => {
  it('reads nothing but a date, grammar and quotes aside', () => {
    expect(parseDate(' «در روز جمعه ۲۴ مرداد ۱۴۰۴». ').iso).toBe('2025-08-15');
    expect(parseDate('on the 24th of Mordad, 1404').iso).toBe('2025-08-15');
    expect(parseDate('۱۴۰۳–۱۴۰۴').iso).toBe('2024-03-20/2026-03-20');
    for (const text of [
      '',
      ' ',
      'hello',
      '24 Mordad 1404 people came',
      'Tehran 24 Mordad 1404',
      '24 Mordad 1404%',
      '24 Mordad 1404, 25 Mordad 1404',
    ]) {
      expect(
        codeThrownBy(() => parseDate(text)),
        text,
      ).toBe('ERR_PARSE_SYNTAX');
      expect(tryParseDate(text)).toBeUndefined();
    }
    expect(() => parseDate('see 24 Mordad 1404')).toThrow(expect.objectContaining({ index: 0 }));
    expect(() => parseDate('24 Mordad 1404 x')).toThrow(expect.objectContaining({ index: 15 }));
  });
});

describe('a number alone', () => {
  it.each(['1404', '۱۴۰۴', ' ٢٠٢٥ '])('is told what would make a year of it: %s', (text) => {
    expect(() => parseDate(text)).toThrow(/a number.*year 1404 or سال ۱۴۰۴/u);
    // What is advised is read.
    expect(parseDate(`سال ${text.trim()}`).precision).toBe('year');
  });

  it('is told otherwise where it is no year', () => {
    expect(() => parseDate('150')).toThrow(/a date such as/u);
  });
});
