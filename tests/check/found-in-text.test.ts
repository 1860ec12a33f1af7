import { describe, expect, it } from 'vitest';
import { findAnniversaries } from '../../src/check/anniversaries.ts';
import { findBareYears } from '../../src/check/bare-years.ts';
import { cardinalOf } from '../../src/check/cardinals.ts';
import { findCenturies } from '../../src/check/centuries.ts';
import { checkWords } from '../../src/check/check-words.ts';
import { findClockTimes } from '../../src/check/clock-times.ts';
import { timeLike } from '../../src/check/time-like.ts';
import { findDayOffsets } from '../../src/check/day-offsets.ts';
import { findEraYears } from '../../src/check/era-years.ts';
import { ordinalOf } from '../../src/check/ordinals.ts';
import { findQuarters } from '../../src/check/quarters.ts';
import { findYearCounts } from '../../src/check/year-counts.ts';
import { fromEpochDays } from '../../src/core/index.ts';

describe('numbers', () => {
  it.each([
    ['72nd', 72],
    ['seventy-second', 72],
    ['thirtieth', 30],
    ['one hundred and thirtieth', 130],
    ['hundredth', 100],
    ['هفدهم', 17],
    ['بیست و یکم', 21],
    ['banana', undefined],
    ['one hundred and banana', undefined],
  ])('%s is an ordinal', (text, value) => expect(ordinalOf(text)).toBe(value));

  it.each([
    ['45', 45],
    ['۴۵', 45],
    ['twenty-five', 25],
    ['چهل‌وپنج', 45],
    ['چهل و پنج', 45],
    ['دو هزار و پانصد', 2500],
    ['هفتاد وسه', 73],
    ['سو', 3],
    ['پنج چهل', undefined],
    ['و', undefined],
    ['many', undefined],
  ])('%s is a cardinal', (text, value) => expect(cardinalOf(text)).toBe(value));
});

describe('anniversaries and counted years', () => {
  it.each([
    ['the 72nd anniversary', ['72nd anniversary', 72]],
    ['its one hundred and thirtieth anniversary', ['one hundred and thirtieth anniversary', 130]],
    ['the hundred and fiftieth anniversary', undefined],
    ['their wedding anniversary', undefined],
    ['در هفتاد و دومین سالگرد', ['هفتاد و دومین سالگرد', 72]],
    ['تهران و دومین سالروز', ['دومین سالروز', 2]],
    ['سی‌امین سالگرد', ['سی‌امین سالگرد', 30]],
    ['۴۴امین سالگرد', ['۴۴امین سالگرد', 44]],
    ['همین سالگرد', undefined],
  ])('%s', (text, expected) => {
    const [found] = findAnniversaries(text);
    expect(found && [found.text, found.count]).toEqual(expected);
  });

  it.each([
    ['eleven years after the deal', ['eleven years after', 11, 'date']],
    ['some 25 years ago', ['25 years ago', 25, 'now']],
    ['بیست و پنج سال پیش', ['بیست و پنج سال پیش', 25, 'now']],
    ['دو سال پس از آن', ['دو سال پس از', 2, 'date']],
    ['for years after the deal', undefined],
  ])('%s', (text, expected) => {
    const [found] = findYearCounts(text);
    expect(found && [found.text, found.count, found.from]).toEqual(expected);
  });
});

describe('days that count from another', () => {
  it.each([
    ['the next day', ['the next day', 'day', 1]],
    ['the previous week', ['the previous week', 'week', -1]],
    ['the day before the vote', ['the day before', 'day', -1]],
    ['a month later', ['a month later', 'month', 1]],
    ['two days earlier', ['two days earlier', 'day', -2]],
    ['10 years after', ['10 years after', 'year', 10]],
    ['twenty-one days later', ['twenty-one days later', 'day', 21]],
    ['One year after it', ['One year after', 'year', 1]],
    ['many days later', undefined],
    ['روز بعد', ['روز بعد', 'day', 1]],
    ['فردای آن روز', ['فردای آن روز', 'day', 1]],
    ['روز قبل از آن', ['روز قبل از آن', 'day', -1]],
    ['دو روز پیش از ورود', ['دو روز پیش از', 'day', -2]],
    ['سه هفته بعد', ['سه هفته بعد', 'week', 3]],
    // From today, and from nothing that was counted.
    ['دو روز پیش', undefined],
    ['روز پس از انتخابات', undefined],
  ])('%s', (text, expected) => {
    const [found] = findDayOffsets(text);
    expect(found && [found.text, found.unit, found.count]).toEqual(expected);
  });

  it.each([
    ['a day after trading at 90', true],
    ['The week before, it had rained.', false],
    ['two days later', false],
    ['دو روز پیش از ورود', true],
    ['یک روز پس از آنکه رسید', true],
    ['یک روز پس از آن که رسید', true],
    ['یک روز پیش از آن کم بود', false],
  ])('name what they count from, or not: %s', (text, expected) => {
    expect(findDayOffsets(text).map(({ isNamed }) => isNamed)).toEqual([expected]);
  });
});

function spans(text: string): string[] {
  return findCenturies(text).flatMap(({ readings }) =>
    readings.map(({ from, to }) =>
      [from, to].map((day) => fromEpochDays(day, 'gregory').year).join('-'),
    ),
  );
}

function dayOfYear(year: number): number {
  return new Date(0).setUTCFullYear(year, 0, 1) / 86_400_000;
}

describe('centuries before Christ', () => {
  // As astronomers count, 500 BC is -499: https://en.wikipedia.org/wiki/Astronomical_year_numbering
  it.each([
    'the 5th century BC',
    'the 5th century bc',
    'the fifth century B.C.',
    'قرن پنجم پیش از میلاد',
  ])('%s', (text) => {
    const [{ readings } = { readings: [] }] = findCenturies(text);
    const [days = { from: 0, to: 0 }] = readings;
    expect(Math.abs(days.from - dayOfYear(-499))).toBeLessThan(4);
    expect(Math.abs(days.to - dayOfYear(-399))).toBeLessThan(4);
  });
});

describe('centuries and quarters', () => {
  it.each([
    ['the 17th century', ['1601-1700']],
    ['an eighteenth-century house', ['1701-1800']],
    ['قرن هفدهم', ['1601-1700']],
    ['سدهٔ ۱۷ میلادی', ['1601-1700']],
    // 1301 to 1400 in the solar calendar are 1922 to 2022.
    ['قرن چهاردهم خورشیدی', ['1922-2022']],
    ['the fourteenth century of the solar calendar', ['1922-2022']],
    ['قرن چهاردهم', ['1301-1400', '1922-2022']],
    // 1201 to 1300 of the lunar calendar are 1786 to 1883.
    ['قرن سیزدهم هجری قمری', ['1786-1883']],
    ['the last century', []],
    ['قرن بیست و یکم', ['2001-2100']],
    ['the 45th century', []],
  ])('%s', (text, expected) => expect(spans(text)).toEqual(expected));

  it.each([
    ['the third quarter of 2021', [3, 'gregory']],
    ['Q2', [2, undefined]],
    ['Q4 2021', [4, 'gregory']],
    ['the final quarter', [4, undefined]],
    ['سه‌ماههٔ دوم ۱۴۰۱', [2, 'persian']],
    ['سه ماهه پایانی سال ۲۰۲۱', [4, 'gregory']],
  ])('%s', (text, expected) => {
    const [found] = findQuarters(text);
    expect([found?.quarter, found?.calendar]).toEqual(expected);
  });
});

describe('years', () => {
  it.each([
    ['in 539 BC', [[539, 'beforeChrist', '539 BC']]],
    ['in 330 B.C.', [[330, 'beforeChrist', '330 B.C.']]],
    ['AD 1386', [[1386, 'gregory', 'AD 1386']]],
    ['the Persian year 1404', [[1404, 'persian', 'Persian year 1404']]],
    ['Persian 1404', []],
    ['the Iranian year 2023-24', []],
    ['year 1299 of the solar Hijri calendar', [[1299, 'persian', '1299 of the solar Hijri']]],
    ['سال ۱۲۹۹ هجری قمری', [[1299, 'lunar', '۱۲۹۹ هجری قمری']]],
    ['۵۳۹ پیش از میلاد', [[539, 'beforeChrist', '۵۳۹ پیش از میلاد']]],
    ['سال خورشیدی ۱۴۰۴', [[1404, 'persian', 'خورشیدی ۱۴۰۴']]],
    ['5 adults', []],
  ])('%s has its era', (text, expected) =>
    expect(
      findEraYears(text, checkWords()).map((found) => [found.year, found.era, found.text]),
    ).toEqual(expected),
  );

  it.each([
    ['in 1953', ['1953']],
    ['1332/1953', ['1332', '1953']],
    ['۱۳۳۲', ['۱۳۳۲']],
    ['the 2023–24 season', ['2023–24']],
    ['1945–53', ['1945', '53']],
    ['the crisis of ’08 and the revolution of ’79', ['08', '79']],
    ['فصل ۸۶–۸۷', ['۸۶–۸۷']],
    ['فصل ۸۶–۸۹', []],
    ['12/1953, 19:53, 1.953, 1953.5, 11953', []],
    ['in 1700 and 1550', []],
  ])('%s', (text, expected) =>
    expect(findBareYears(text, []).map((found) => found.text)).toEqual(expected),
  );

  it('takes ’08 for 2008 and ’79 for 1979', () => {
    expect(findBareYears('’08 ’79', []).map(({ year }) => year)).toEqual([2008, 1979]);
  });
});

describe('times', () => {
  it.each([
    ['at 1800 GMT', [['1800 GMT', 1080, 'UTC']]],
    ['in 1800 Greeks', []],
    ['at noon', [['noon', 720, undefined]]],
    ['«نیمه‌شب»', [['نیمه‌شب', 0, undefined]]],
    ['before noon', []],
    ['midnight Tehran time', [['midnight Tehran time', 0, 'Asia/Tehran']]],
    ['ساعت ۱۵:۲۹ به وقت شرق امریکا', [['۱۵:۲۹ به وقت شرق امریکا', 929, 'America/New_York']]],
    ['at 9:30 Moscow time', [['9:30 Moscow time', 570, 'Europe/Moscow']]],
    ['He landed in Kabul at 2 p.m. local time.', [['2 p.m. local time', 840, 'Asia/Kabul']]],
    // Of two places nobody knows whose clocks are meant.
    ['From London he came to Kabul at 2 p.m. local time.', [['2 p.m.', 840, undefined]]],
    ['It ended at 2 p.m. local time.', [['2 p.m.', 840, undefined]]],
    ['at 25:00 and 12:61', []],
    ['ساعت ۱۲ شب', [['۱۲ شب', 0, undefined]]],
  ])('%s', (text, expected) =>
    expect(
      findClockTimes(text).map((found) => [found.text, found.minutes, found.timeZone]),
    ).toEqual(expected),
  );

  it.each([
    ['1800 GMT', 1110, '1830 GMT'],
    ['0030 GMT', 15, '0015 GMT'],
    ['6 p.m. GMT', 1110, '6:30 p.m. GMT'],
    ['۱۷:۳۰ گرینویچ', 1110, '۱۸:۳۰ گرینویچ'],
  ])('%s becomes, at %d minutes, %s', (text, minutes, expected) =>
    expect(timeLike(text, minutes)).toBe(expected),
  );
});
