import { describe, expect, it } from 'vitest';
import { compareTexts } from '../../src/check/index.ts';

/** What is wrong, and the first mend of each finding. */
function told(source: string, target: string, now?: string): (string | undefined)[][] {
  return compareTexts(source, target, now === undefined ? {} : { now })
    .filter(({ severity }) => severity !== 'info')
    .map(({ ruleId, fixes }) => [ruleId, fixes[0]?.edits[0]?.text]);
}

describe('minutes behind an hour of digits', () => {
  it.each([
    ['It began at 5:30 p.m.', 'ساعت ۱۷ و ۳۰ دقیقه آغاز شد.'],
    ['It began at 5:30 p.m.', 'ساعت ۵ و نیم عصر آغاز شد.'],
    ['The sun rises at 6:15.', 'آفتاب ساعت ۶ و ربع طلوع می‌کند.'],
  ])('are of its time: %j and %j', (source, target) => expect(told(source, target)).toEqual([]));

  it.each([
    ['It began at 5:30 p.m.', 'ساعت ۱۸ و ۳۰ دقیقه آغاز شد.', '۱۷:۳۰'],
    ['It began at 5:45 p.m.', 'ساعت ۵ و ۴۰ دقیقه عصر آغاز شد.', '۵:۴۵ عصر'],
  ])('are mended in digits: %j and %j', (source, target, mend) =>
    expect(told(source, target)).toEqual([['time-changed', mend]]),
  );
});

describe('a day that a text counts from another', () => {
  it.each([
    [
      'شرکت در گزارش ۲ مرداد ۱۴۰۱ از نشت نوشت. کارگران از ۵ مرداد ۱۴۰۱ به محوطه راه داده نشدند.',
      'Workers have been kept out since July 27, 2022, three days after the company reported a leak.',
    ],
    [
      'He was jailed in December 2019 until his death 26 months later.',
      'او از آذر ۱۳۹۸ تا مرگش در بهمن ۱۴۰۰ در زندان بود.',
    ],
    [
      'The Shah left on January 16, 1979. Two weeks later came Khomeini.',
      'شاه ۲۶ دی ۱۳۵۷ رفت و ۱۲ بهمن خمینی آمد.',
    ],
    [
      'The strike was called on October 3, 2024; by the 15th all had shut. The next day flour was cheaper.',
      'اعتصاب ۱۲ مهر ۱۴۰۳ اعلام شد؛ تا بیست‌وچهارم همه بسته بودند. ۲۵ مهر آرد ارزان شد.',
    ],
    [
      'He fell ill on October 3, 2024 and came home on Friday. The next day he died.',
      'او ۱۲ مهر ۱۴۰۳ بیمار شد و جمعه به خانه آمد. ۲۱ مهر درگذشت.',
    ],
  ])('may be left out or told: %j and %j', (source, target) =>
    expect(told(source, target)).toEqual([]),
  );

  it.each([
    [
      'The paper printed it on 7 January 1978; two days later the first fell in Qom.',
      'روزنامه آن را ۱۷ دی ۱۳۵۶ چاپ کرد؛ دو روز بعد، در ۲۰ دی، نخستین کسان در قم به خاک افتادند.',
      undefined,
      '۱۹ دی',
    ],
    [
      'The ship left on the 5th of May and arrived four days later.',
      'کشتی ۱۵ اردیبهشت رفت و ۲۹ اردیبهشت رسید.',
      '2025-05-20',
      '۱۹ اردیبهشت',
    ],
  ])('is the day that its number comes to: %j and %j', (source, target, now, mend) =>
    expect(told(source, target, now)).toEqual([['date-changed', mend]]),
  );
});
