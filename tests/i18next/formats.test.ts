import { readFileSync } from 'node:fs';
import { createInstance } from 'i18next';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import * as adapter from '../../src/i18next/index.ts';
import { readTime } from '../../src/publish/index.ts';
import { checkExample } from '../examples.ts';
import { gregory, jalali } from '../support.ts';
import { printCode, printMessage, say } from './instance.ts';

const here = new URL('../../src/i18next/', import.meta.url);
const tehran = { timeZone: 'Asia/Tehran', onError: printCode };

describe('the examples of /i18next', () => {
  it.each(['add-press-formats.ts', 'press-formats.ts', 'press-resources.ts'])('%s', (file) => {
    const source = readFileSync(new URL(file, here), 'utf8');
    const [, code = ''] = /@example\n((?: \* .*\n)+)/u.exec(source) ?? [];
    const scope = {
      ...adapter,
      // Each evaluation has an instance of its own.
      get i18next() {
        return createInstance();
      },
    };
    expect(checkExample(code.replaceAll(/^ \* /gmu, ''), scope)).toBeGreaterThan(0);
  });
});

describe('jalaliDate', () => {
  it.each([
    ['an ISO day', '2025-08-15'],
    ['an ISO day of a calendar', '2025-08-15[u-ca=persian]'],
    ['fields', jalali(1404, 5, 24)],
    ['Gregorian fields', gregory(2025, 8, 15)],
    ['a moment with an offset', '2025-08-15T23:30:00+03:30'],
    // 20:30 UTC is midnight in Tehran.
    ['a moment on another day in UTC', '2025-08-14T20:30:00Z'],
    ['a Date', new Date('2025-08-15T20:29:59Z')],
    ["luxon's DateTime", DateTime.fromISO('2025-08-15T12:00:00Z')],
    ['a Temporal instant, by its shape', { epochMilliseconds: Date.UTC(2025, 7, 15, 12) }],
  ])('prints %s', (_name, date) => {
    expect(say('{{date, jalaliDate}}', { date }, { ...tehran, lng: 'fa' })).toBe('۲۴ مرداد ۱۴۰۴');
    expect(say('{{date, jalaliDate}}', { date }, tehran)).toBe('24 Mordad 1404');
  });

  it('prints a month and a year, and a path into the data', () => {
    const values = { article: { on: { calendar: 'persian', year: 1404, month: 5 } } };
    expect(say('{{article.on, jalaliDate}}', values, { lng: 'fa' })).toBe('مرداد ۱۴۰۴');
    expect(say('{{y, jalaliDate}}', { y: { calendar: 'persian', year: 1404 } })).toBe('1404');
  });

  it.each([
    ['no such day', '2025-02-30', 'ERR_FIELD_RANGE'],
    ['a Jalali year as ISO', '1404-05-24', 'ERR_PARSE_AMBIGUOUS'],
    ['a year alone, which Date would take for 1970', 1404, 'ERR_FIELD_TYPE'],
    ['milliseconds, which seconds look like', Date.UTC(2025, 7, 15), 'ERR_FIELD_TYPE'],
    ['words', 'yesterday', 'ERR_PARSE_SYNTAX'],
    ['an invalid Date', new Date(Number.NaN), 'ERR_FIELD_TYPE'],
    ['a Date that was made of a Jalali day', new Date('1404-05-24'), 'ERR_PARSE_AMBIGUOUS'],
    ["luxon's DateTime of one", DateTime.fromISO('1404-05-24T12:00:00Z'), 'ERR_PARSE_AMBIGUOUS'],
    ['a Jalali day that names its calendar', '1404-05-24[u-ca=persian]', 'ERR_PARSE_AMBIGUOUS'],
    ['30 Esfand of a common year', jalali(1404, 12, 30), 'ERR_FIELD_RANGE'],
    [
      'another calendar',
      { calendar: 'islamic', year: 1447, month: 2, day: 21 },
      'ERR_UNKNOWN_CALENDAR',
    ],
    ['a list', ['2025-08-15'], 'ERR_FIELD_TYPE'],
    ['null, for which i18next prints nothing', null, 'ERR_FIELD_TYPE'],
    ['an empty text', '', 'ERR_PARSE_SYNTAX'],
    ['yes', true, 'ERR_FIELD_TYPE'],
  ])('refuses %s', (_name, date, code) => {
    expect(say('On {{date, jalaliDate}}.', { date }, tehran)).toBe(`On <${code}>.`);
  });

  it('prints a day of history that is told as one', () => {
    expect(say('{{date, jalaliDate}}', { date: '1404-05-24[u-ca=gregory]' })).toBe('3 Khordad 783');
    expect(say('{{date, jalaliDate}}', { date: gregory(1404, 5, 24) })).toBe('3 Khordad 783');
  });

  // Without a zone, too: what is no moment is not refused for want of one.
  it.each([
    ['an invalid Date', new Date(Number.NaN), '"Invalid Date", expected a date as {'],
    [
      "luxon's invalid DateTime",
      DateTime.fromISO('2025-02-30'),
      '"unit out of range", expected a valid DateTime',
    ],
    [
      'fields without a calendar',
      { year: 1404, month: 5, day: 24 },
      'an object, expected a date as',
    ],
    ['slashes', '2025/08/15', 'expected an ISO date such as 2025-08-15'],
  ])('says what is wrong with %s', (_name, date, reason) => {
    expect(say('{{date, jalaliDate}}', { date }, { onError: printMessage })).toContain(reason);
  });

  it('refuses a moment without a zone, and takes the zone of a style', () => {
    const values = { date: new Date('2025-08-14T20:30:00Z') };
    expect(say('{{date, jalaliDate}}', values, { onError: printCode })).toBe(
      '<ERR_TIME_ZONE_REQUIRED>',
    );
    expect(say('{{date, jalaliDate}}', values, { style: { timeZone: 'Asia/Tehran' } })).toBe(
      '24 Mordad 1404',
    );
    expect(say('{{date, jalaliDate(timeZone: +03:30)}}', values)).toBe('24 Mordad 1404');
    expect(say('{{date, jalaliDate(timeZone: UTC)}}', values, tehran)).toBe('23 Mordad 1404');
  });
});

describe('dateNumbering', () => {
  it.each([
    ['a year, without separators', { n: 1404 }, '{{n, dateNumbering}}', '۱۴۰۴'],
    ['digits that are asked for', { n: 24 }, '{{n, dateNumbering(numberingSystem: latn)}}', '24'],
    ['a date in numbers', { n: jalali(1404, 5, 24) }, '{{n, dateNumbering}}', '۱۴۰۴/۰۵/۲۴'],
    [
      'an ISO day in Jalali numbers',
      { n: '2025-08-15' },
      '{{n, dateNumbering(calendar: persian; dateStyle: short)}}',
      '۱۴۰۴/۵/۲۴',
    ],
    ['milliseconds', { n: Date.UTC(2025, 7, 15) }, '{{n, dateNumbering}}', '<ERR_FIELD_TYPE>'],
    ['a date written as a number', { n: 14_040_524 }, '{{n, dateNumbering}}', '<ERR_FIELD_TYPE>'],
    ['a fraction', { n: 14.04 }, '{{n, dateNumbering}}', '<ERR_FIELD_TYPE>'],
    ['a number as text', { n: '1404' }, '{{n, dateNumbering}}', '<ERR_PARSE_SYNTAX>'],
    ['words', { n: '2025-08-15' }, '{{n, dateNumbering(dateStyle: long)}}', '<ERR_FIELD_TYPE>'],
  ])('%s', (_name, values, message, expected) => {
    expect(say(message, values, { lng: 'fa', onError: printCode })).toBe(expected);
  });
});

describe('datePair and dateRange', () => {
  it.each([
    ['en', '{{d, datePair}}', 'August 15, 2025 (24 Mordad 1404)'],
    ['fa', '{{d, datePair}}', '۲۴ مرداد ۱۴۰۴ (۱۵ اوت ۲۰۲۵)'],
    ['fa', '{{d, datePair(pairForm: equals)}}', '۲۴ مرداد ۱۴۰۴ برابر با ۱۵ اوت ۲۰۲۵'],
    ['en', '{{d, datePair(firstCalendar: persian)}}', '24 Mordad 1404 (August 15, 2025)'],
    ['en', '{{d, datePair(repeatYear: false)}}', 'August 15, 2025 (24 Mordad)'],
    ['en', '{{r, dateRange}}', 'August 15–17, 2025'],
    ['en', '{{r, dateRange(pair: true)}}', 'August 15–17, 2025 (24–26 Mordad 1404)'],
    ['fa', '{{r, dateRange(calendar: persian)}}', '۲۴ تا ۲۶ مرداد ۱۴۰۴'],
    ['fa', '{{iso, dateRange(calendar: persian)}}', '۲۴ تا ۲۶ مرداد ۱۴۰۴'],
    ['fa', '{{found, dateRange}}', '۲۴ تا ۲۶ مرداد ۱۴۰۴'],
    ['en', '{{back, dateRange}}', '<ERR_DATE_ORDER>'],
    ['en', '{{d, dateRange}}', '<ERR_FIELD_TYPE>'],
    ['en', '{{three, dateRange}}', '<ERR_FIELD_TYPE>'],
  ])('%s: %s', (lng, message, expected) => {
    const values = {
      d: '2025-08-15',
      r: ['2025-08-15', '2025-08-17'],
      iso: '2025-08-15/2025-08-17',
      found: { start: jalali(1404, 5, 24), end: jalali(1404, 5, 26) },
      back: ['2025-08-17', '2025-08-15'],
      three: ['2025-08-15', '2025-08-16', '2025-08-17'],
    };
    expect(say(message, values, { lng, onError: printCode })).toBe(expected);
  });
});

describe('relativeDate', () => {
  const now = '2025-08-15T18:30:00Z';

  it.each([
    ['a moment', '2025-08-15T16:20:00Z', '۲ ساعت پیش'],
    ['a Date', new Date('2025-08-15T16:20:00Z'), '۲ ساعت پیش'],
    ['a day, by the same clock', '2025-08-16', 'فردا'],
    ['fields', jalali(1404, 5, 23), 'دیروز'],
    ['a month', { calendar: 'persian', year: 1404, month: 5 }, '<ERR_FIELD_TYPE>'],
    ['a number', 1_755_000_000, '<ERR_FIELD_TYPE>'],
  ])('tells %s', (_name, date, expected) => {
    const options = { ...tehran, lng: 'fa', now };
    expect(say('{{date, relativeDate}}', { date }, options)).toBe(expected);
    // The app's clock is asked at each text.
    expect(say('{{date, relativeDate}}', { date }, { ...options, now: () => new Date(now) })).toBe(
      expected,
    );
  });

  it('has `now` in the message, in formatParams, and never of itself', () => {
    const values = { date: '2025-08-13' };
    const message = '{{date, relativeDate(now: 2025-08-15)}}';
    expect(say(message, values)).toBe('2 days ago');
    expect(say('{{date, relativeDate}}', values, tehran)).toBe('<ERR_NOW_REQUIRED>');
    const formatParams = { date: { now: gregory(2025, 8, 14) } };
    expect(say(message, { ...values, formatParams })).toBe('yesterday');
  });

  it.each([
    ['words', 'yesterday', '<ERR_PARSE_SYNTAX>', '"yesterday"'],
    ['an invalid Date', new Date(Number.NaN), '<ERR_FIELD_TYPE>', '"Invalid Date"'],
  ])('refuses %s as what it is, not for its `now`', (_name, date, code, shown) => {
    const options = { ...tehran, now: '2025-08-15' };
    expect(say('{{date, relativeDate}}', { date }, options)).toBe(code);
    expect(
      say('{{date, relativeDate}}', { date }, { ...options, onError: printMessage }),
    ).toContain(shown);
  });

  it('tells a day from a moment on the clocks that it is written with', () => {
    const values = { d: '2025-08-13', formatParams: { d: { now: '2025-08-15T00:10:00+03:30' } } };
    expect(say('{{d, relativeDate}}', values)).toBe('2 days ago');
  });

  it('needs a zone to tell a day from a moment', () => {
    const options = { onError: printCode, now };
    expect(say('{{d, relativeDate}}', { d: '2025-08-13' }, options)).toBe(
      '<ERR_TIME_ZONE_REQUIRED>',
    );
  });
});

describe('readTime', () => {
  it.each([
    ['en', 4, '4 min read'],
    ['fa', 4, '۴ دقیقه مطالعه'],
    ['fa', 'PT8M', '۸ دقیقه مطالعه'],
    ['en', 'PT1H30M', '90 min read'],
    ['en', readTime('word '.repeat(985), { locale: 'en' }), '4 min read'],
    ['en', 0, '<ERR_FIELD_RANGE>'],
    ['en', 1.5, '<ERR_FIELD_TYPE>'],
    ['en', '8', '<ERR_FIELD_TYPE>'],
    ['en', 'A text, which is counted before', '<ERR_FIELD_TYPE>'],
    ['en', {}, '<ERR_FIELD_TYPE>'],
  ])('%s: %j', (lng, time, expected) => {
    expect(say('{{time, readTime}}', { time }, { lng, onError: printCode })).toBe(expected);
  });

  it('rounds a duration as the style does', () => {
    // irangate: one more past 30 seconds, not at them.
    const options = { style: 'irangate' };
    expect(say('{{t, readTime}}', { t: 'PT7M30S' }, options)).toBe('7 Min Read');
    expect(say('{{t, readTime}}', { t: 'PT7M31S' }, options)).toBe('8 Min Read');
    expect(say('{{t, readTime}}', { t: 'PT7M30S' })).toBe('8 min read');
    expect(say('{{t, readTime(underMinute: less)}}', { t: 'PT20S' })).toBe('less than 1 min read');
  });
});

describe('personList', () => {
  const leila = { type: 'Person', name: { en: 'Leila Rad', fa: 'لیلا راد' } };
  const irna = { type: 'Organization', name: { en: 'IRNA', fa: 'ایرنا' } };

  it.each([
    ['en', ['A', 'B', 'C'], 'A, B and C'],
    ['fa', ['الف', 'ب', 'ج'], 'الف، ب و ج'],
    ['en', 'Leila Rad', 'Leila Rad'],
    ['fa', [leila, irna], 'لیلا راد و ایرنا'],
    ['en', [leila, { en: 'Omid', fa: 'امید' }], 'Leila Rad and Omid'],
    // A name of the other direction stands between isolates, and does not turn the line.
    ['fa', ['لیلا', 'Jane Doe'], 'لیلا و \u2068Jane Doe\u2069'],
    ['en', [], '<ERR_FIELD_TYPE>'],
    ['en', [''], '<ERR_FIELD_TYPE>'],
    ['en', [null], '<ERR_FIELD_TYPE>'],
    ['en', [{ name: 'A' }], '<ERR_FIELD_TYPE>'],
    ['en', 7, '<ERR_FIELD_TYPE>'],
  ])('%s: %j', (lng, names, expected) => {
    expect(say('{{names, personList}}', { names }, { lng, onError: printCode })).toBe(expected);
  });

  it('has the serial comma and details where they are asked for', () => {
    const names = ['A', 'B', { ...leila, jobTitle: 'editor' }];
    expect(say('{{names, personList(serialComma: true; details: true)}}', { names })).toBe(
      'A, B, and Leila Rad (editor)',
    );
  });
});
