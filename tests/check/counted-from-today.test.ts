import { describe, expect, it } from 'vitest';
import { compareTexts } from '../../src/check/index.ts';

const now = '2025-08-13';

function alarms(source: string, target: string, day?: string): string[] {
  return compareTexts(source, target, day === undefined ? {} : { now: day })
    .filter(({ severity }) => severity !== 'info')
    .map(({ ruleId }) => ruleId);
}

// Two months before 13 August are 13 June; before 22 Mordad, the same day, 22 Khordad, 12 June.
describe('months that each language counts in its own calendar', () => {
  it.each([
    ['Two months ago inflation was 38%.', 'دو ماه پیش تورم ۳۸ درصد بود.'],
    ['Last month it was 40%; two months ago, 38%.', 'ماه گذشته ۴۰ درصد بود؛ دو ماه پیش ۳۸ درصد.'],
    ['A year ago prices fell.', 'یک سال پیش قیمت‌ها پایین آمد.'],
    ['Five months ago prices fell.', 'پنج ماه پیش قیمت‌ها پایین آمد.'],
  ])('are the same: %s', (source, target) => {
    expect(alarms(source, target)).toEqual([]);
    expect(alarms(source, target, now)).toEqual([]);
  });

  it.each([
    ['Two months ago inflation was 38%.', 'سه ماه پیش تورم ۳۸ درصد بود.'],
    ['A year ago prices fell.', 'دو سال پیش قیمت‌ها پایین آمد.'],
    ['Ten days ago prices fell.', 'یازده روز پیش قیمت‌ها پایین آمد.'],
  ])('are other ones: %s', (source, target) => {
    expect(alarms(source, target)).toEqual(['date-changed']);
    expect(alarms(source, target, now)).toEqual(['date-changed']);
  });
});

describe('a year that a list shares', () => {
  const days = [undefined, '2025-10-03', '2024-03-01'];

  it.each([
    ['In May and June 2024 it rained.', 'در مه و ژوئن ۲۰۲۴ باران آمد.'],
    ['In Tir and Mordad 1403 it rained.', 'در تیر و مرداد ۱۴۰۳ باران آمد.'],
    ['On June 3 and July 4, 2024, it rained.', 'در ۱۴ خرداد و ۱۴ تیر ۱۴۰۳ باران آمد.'],
    ['On Dec 30 and Jan 2, 2025, it rained.', 'در ۱۰ دی و ۱۳ دی ۱۴۰۳ باران آمد.'],
  ])('is not that of today: %s', (source, target) => {
    for (const day of days) expect(alarms(source, target, day), day).toEqual([]);
  });

  it.each([
    ['On June 3 and July 4, 2024, it rained.', 'در ۱۵ خرداد و ۱۴ تیر ۱۴۰۳ باران آمد.'],
    ['On Dec 30 and Jan 2, 2025, it rained.', 'در ۹ دی و ۱۳ دی ۱۴۰۳ باران آمد.'],
  ])('is compared: %s', (source, target) => {
    for (const day of days) expect(alarms(source, target, day), day).toEqual(['date-changed']);
  });
});

describe('today', () => {
  it.each([
    ['Yesterday, prices rose.', 'دیروز قیمت‌ها بالا رفت.'],
    ['Today prices rose.', 'امروز قیمت‌ها بالا رفت.'],
    ['Last night it rained.', 'دیشب باران آمد.'],
    // The translation may leave it out.
    ['He said today that prices rose yesterday.', 'او گفت دیروز قیمت‌ها بالا رفت.'],
  ])('is kept: %s', (source, target) => {
    expect(alarms(source, target)).toEqual([]);
  });

  it.each([
    ['Yesterday, prices rose.', 'امروز قیمت‌ها بالا رفت.'],
    ['Today prices rose.', 'فردا قیمت‌ها بالا می‌رود.'],
    ['Last night it rained.', 'امشب باران می‌آید.'],
  ])('is another day: %s', (source, target) => {
    expect(alarms(source, target)).toEqual(['date-changed']);
  });

  it('tells no month that was added', () => {
    expect(
      alarms('والی امروز از بند بازدید کرد.', 'The governor, named in March 2023, came today.'),
    ).toEqual(['date-added']);
  });
});

describe('a zone behind the weekday of its time', () => {
  it.each([
    ['at 3:30 a.m. on Friday Tehran time', 'ساعت ۳:۳۰ بامداد جمعه به وقت تهران'],
    ['at 3:30 a.m. on Friday, Tehran time', 'ساعت ۳:۳۰ بامداد روز جمعه به وقت تهران'],
    ['at 4 p.m. on Tuesday Tehran time', 'ساعت ۱۶ سه‌شنبه به وقت تهران'],
    ['at midnight GMT on Friday', 'ساعت ۳:۳۰ بامداد جمعه به وقت تهران'],
  ])('is its zone: %s', (source, target) => {
    expect(alarms(source, target)).toEqual([]);
  });

  it.each([
    ['at 3:30 a.m. on Friday Tehran time', 'ساعت ۴:۳۰ بامداد جمعه به وقت تهران'],
    ['at 3:30 a.m. on Friday Tehran time', 'ساعت ۳:۳۰ بامداد جمعه به وقت گرینویچ'],
    ['at 4 p.m. on Tuesday Tehran time', 'ساعت ۱۷ سه‌شنبه به وقت تهران'],
  ])('tells another time: %s', (source, target) => {
    expect(alarms(source, target)).toEqual(['time-changed']);
  });
});

describe('an imperial year without its era', () => {
  it('is compared as what it can be', () => {
    const source = 'He changed the calendar on 21 March 1976.';
    expect(alarms(source, 'او اول فروردین ۲۵۳۵ تقویم را تغییر داد.')).toEqual([]);
    expect(alarms(source, 'او دوم فروردین ۲۵۳۵ تقویم را تغییر داد.')).toEqual(['date-changed']);
  });
});
