import { describe, expect, it } from 'vitest';
import { checkText, compareTexts } from '../../src/check/index.ts';

const alarms = (source: string, target: string): string[] =>
  compareTexts(source, target)
    .filter(({ severity }) => severity !== 'info')
    .map(({ ruleId }) => ruleId);

const told = (text: string): string[] => checkText(text).map(({ ruleId }) => ruleId);

describe('halves and other parts of a year', () => {
  it.each([
    ['In the first half of 1403 exports rose.', 'در نیمهٔ نخست ۱۴۰۳ صادرات رشد کرد.'],
    ['In the second half of 1402 exports fell.', 'صادرات در شش‌ماههٔ دوم ۱۴۰۲ کم شد.'],
    ['In the second half of the year it fell.', 'در نیمهٔ دوم سال کم شد.'],
    ['in the first nine months of 1403', 'در ۹ ماهه نخست ۱۴۰۳'],
    ['in the first 9 months of 1403', 'در نه ماه اول سال ۱۴۰۳'],
    ['Exports in the first seven months of 1403 rose.', 'صادرات هفت ماه نخست ۱۴۰۳ رشد کرد.'],
    ['in the first 11 months of 1403', 'در یازده‌ماههٔ نخست ۱۴۰۳'],
    ['in the first ten months of 2024', 'در ۱۰ ماه اول ۲۰۲۴'],
    ['the first two months of the year', 'دو ماه اول سال'],
    ['in the last six months of 1403', 'در شش‌ماههٔ پایانی سال ۱۴۰۳'],
    ['H1 2024 results', 'نتایج نیمهٔ نخست سال ۲۰۲۴'],
    // The day on which they end, for readers of the other calendar.
    [
      'Exports in the first seven months of 1403, to October 21, 2024, rose.',
      'صادرات هفت ماه نخست ۱۴۰۳ رشد کرد.',
    ],
    // Of two calendars the numbers differ; the days do not.
    ['the third quarter of 2024', 'سه‌ماههٔ دوم ۱۴۰۳'],
    ['the third quarter of fiscal 2024', 'سه‌ماههٔ اول سال مالی ۱۴۰۳'],
    // Of a match, a month and a decade nothing is said.
    ['He scored in the second half of the match.', 'او در نیمهٔ اول بازی گل زد.'],
    ['in the second half of August', 'در نیمهٔ نخست شهریور'],
    ['in the second half of the 1980s', 'در نیمهٔ دوم دههٔ ۱۳۶۰'],
    ['over the last six months', 'در شش ماه گذشته'],
  ])('are the same: %s', (source, target) => expect(alarms(source, target)).toEqual([]));

  it.each([
    ['In the first half of 1403 exports rose.', 'در نیمهٔ دوم ۱۴۰۳ صادرات رشد کرد.'],
    ['In the second half of 1402 exports fell.', 'صادرات در شش‌ماههٔ نخست ۱۴۰۲ کم شد.'],
    ['In the second half of the Iranian year it fell.', 'در نیمهٔ اول سال جاری کم شد.'],
    ['in the first nine months of 1403', 'در شش‌ماههٔ نخست ۱۴۰۳'],
    ['Exports in the first seven months of 1403 rose.', 'صادرات نه ماه نخست ۱۴۰۳ رشد کرد.'],
    [
      'Exports in the first seven months of 1403, to October 31, 2024, rose.',
      'صادرات هفت ماه نخست ۱۴۰۳ رشد کرد.',
      'date-missing',
    ],
    ['the first 11 months of the year 1403', 'ده‌ماههٔ نخست سال ۱۴۰۳'],
    ['the first two months of the year', 'سه ماه اول سال'],
    ['H2 2024 results', 'نتایج نیمهٔ نخست سال ۲۰۲۴'],
    ['the third quarter of 2024', 'سه‌ماههٔ چهارم ۱۴۰۳'],
  ])('are other ones: %s', (source, target, rule = 'date-changed') =>
    expect(alarms(source, target)).toEqual([rule]),
  );
});

// Days by Intl's persian calendar: 1403 is 20 March 2024 to 20 March 2025.
describe('the days of a span in parentheses', () => {
  it.each([
    'fiscal year 1403 (March 20, 2024–March 20, 2025)',
    'fiscal year 2024 (October 1, 2023–September 30, 2024)',
    'the first half of 1403 (20 March – 21 September 2024)',
    'the first half of 1403 (20 March – 5 April 2024)',
    'بهار ۱۴۰۴ (۱ فروردین تا ۳۱ خرداد ۱۴۰۴)',
    'in 1403 (March 20, 2024 – March 20, 2025)',
    'spring 2025 (March 20–June 21, 2025)',
    'Aban 1401 (2–15 November 2022)',
    'Aban 1401 (25 October – 19 November 2022)',
    'the year 1300 (March 22, 1921–March 21, 1922)',
    'Ordibehesht 1403 (April–May 2024)',
    'May 2024 (Ordibehesht and Khordad 1403)',
    'Tir and Mordad 1403 (July 2024)',
  ])('are right, or a part of it: %s', (text) => expect(told(text)).toEqual([]));

  it.each([
    'fiscal year 1403 (March 20, 2024–March 20, 2026)',
    'fiscal year 1403 (March 21, 2024–March 20, 2025)',
    'the first half of 1403 (20 March – 21 September 2025)',
    'Q1 1404 (March 21–June 21, 2024)',
    'بهار ۱۴۰۴ (۱ فروردین تا ۳۰ خرداد ۱۴۰۴)',
    'نیمهٔ دوم ۱۴۰۳ (اول فروردین تا ۳۱ شهریور ۱۴۰۳)',
    'in 1403 (March 20, 2024 – March 20, 2026)',
    'Aban 1401 (24 October – 21 November 2022)',
    'Ordibehesht 1403 (May–June 2024)',
    'May–June 2024 (Ordibehesht 1403)',
  ])('are wrong: %s', (text) => expect(told(text)).toEqual(['pair-mismatch']));
});

describe('the night of two days', () => {
  it.each([
    ['On the night of 7–8 October 2024 it rained.', 'شامگاه ۱۶ مهر ۱۴۰۳ باران آمد.'],
    ['شب ۱۶ تا ۱۷ مهر ۱۴۰۳ باران آمد.', 'On the night of October 7, 2024 it rained.'],
    ['شامگاه ۱۶ مهر ۱۴۰۳ باران آمد.', 'On the night of 7–8 October 2024 it rained.'],
  ])('is told by either: %s', (source, target) => expect(alarms(source, target)).toEqual([]));

  it.each([
    ['On 7–8 October 2024 it rained.', 'در ۱۶ مهر ۱۴۰۳ باران آمد.'],
    ['On the night of 7–9 October 2024 it rained.', 'شامگاه ۱۶ مهر ۱۴۰۳ باران آمد.'],
    ['On the night of 7–8 October 2024 it rained.', 'شامگاه باران آمد.'],
  ])('is a range of days elsewhere: %s', (source, target) =>
    expect(alarms(source, target)).toContain('date-missing'),
  );
});

describe('a decade that may be a century', () => {
  it('is that of the other calendar', () => {
    expect(alarms('در دههٔ ۱۳۸۰ رفت.', 'He left in the 2000s.')).toEqual([]);
    expect(alarms('He left in the 2000s.', 'در دههٔ ۱۴۰۰ رفت.')).toEqual(['date-changed']);
    expect(alarms('He left in the 1900s.', 'در قرن بیستم رفت.')).toEqual([]);
  });

  it('tells no month', () => {
    const source = 'By Farvardin 1397 it was built.\n\nIn the 2010s it fell.';
    expect(alarms(source, 'تا فروردین ۱۳۹۷ ساخته شد.\n\nدر دههٔ ۱۳۹۰ فرو ریخت.')).toEqual([]);
    expect(alarms(source, 'تا آذر ۱۳۹۷ ساخته شد.\n\nدر دههٔ ۱۳۹۰ فرو ریخت.')).toEqual([
      'date-changed',
    ]);
  });
});

describe('a month with a year of two digits', () => {
  it.each([
    ['The Dey 96 protests spread.', 'اعتراض‌های دی ۹۶ گسترش یافت.'],
    ['The Dey 96 protests spread.', 'اعتراض‌های دی ۹۶ به شهرها رسید.'],
    ['The Dey 96 protests spread.', 'اعتراض‌های دی ۱۳۹۶ گسترش یافت.'],
  ])('is kept: %s %s', (source, target) => expect(alarms(source, target)).toEqual([]));

  it.each([
    ['The Dey 96 protests spread.', 'اعتراض‌های دی ۹۷ به شهرها رسید.', 'date-changed'],
    ['The Dey 96 protests spread.', 'اعتراض‌های آذر ۹۶ گسترش یافت.', 'date-missing'],
    ['The Dey 96 protests spread.', 'اعتراض‌ها گسترش یافت.', 'date-missing'],
  ])('is changed or lost: %s %s', (source, target, ruleId) =>
    expect(alarms(source, target)).toContain(ruleId),
  );
});

describe('what stands beside a day', () => {
  it('is no day alone where a month follows', () => {
    const source = 'از ۴ سرطان ۱۳۷۸ تا ۶ حوت ۱۳۷۸ جاده بسته است.';
    expect(alarms(source, 'From the 25th of June 1999 to the 25th of February 2000.')).toEqual([]);
    expect(alarms(source, 'From the 28th of June 1999 to the 25th of February 2000.')).toEqual([
      'date-changed',
    ]);
  });

  it('is a pair behind an equals sign', () => {
    expect(told('22 Bahman 1404 = 11 Feb 2026')).toEqual([]);
    expect(told('22 Bahman 1404 = 12 Feb 2026')).toEqual(['pair-mismatch']);
  });
});
