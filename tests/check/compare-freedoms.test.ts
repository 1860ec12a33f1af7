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
    // 28 Mehr 1401 was 20 October 2022, of which the source tells the number.
    [
      'It opened on September 23, 2022. Three days later the judge quit; the verdict came on the 20th.',
      'دادگاه ۱ مهر ۱۴۰۱ آغاز شد. سه روز بعد قاضی کنار رفت؛ حکم ۲۸ مهر صادر شد.',
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

describe('a month whose year the other text tells in its own way', () => {
  it.each([
    [
      'آن را اول مهر ۱۳۹۲ بستند و بهمن همان سال گشودند.',
      'It was shut on September 23, 2013, and opened in February 2014.',
    ],
    [
      'It was shut in the autumn of 1981. In February 1982 it opened.',
      'آن را پاییز ۱۳۶۰ بستند و بهمن همان سال گشودند.',
    ],
    [
      'The report runs to March 19, 2024; the rest to mid-June 2024.',
      'گزارش تا ۲۹ اسفند ۱۴۰۲ است و بقیه تا اواخر خرداد.',
    ],
    ['اعتراض‌های آبان ۹۸ پنج روز طول کشید.', 'The protests of November 2019 lasted five days.'],
  ])('is that month: %j and %j', (source, target) => expect(told(source, target)).toEqual([]));

  it.each([
    [
      'آن را اول مهر ۱۳۹۲ بستند و بهمن همان سال گشودند.',
      'It was shut on September 23, 2013, and opened in February 2015.',
    ],
    ['اعتراض‌های آبان ۹۸ پنج روز طول کشید.', 'The protests of November 2018 lasted five days.'],
  ])('is no month of another year: %j and %j', (source, target) =>
    expect(told(source, target)).toEqual([['date-added', undefined]]),
  );
});

describe('a day that the source does not count', () => {
  it.each([
    // The translation has the count itself, or the day that it comes to.
    'دادگاه ۱ مهر ۱۴۰۱ آغاز شد. سه روز بعد قاضی کنار رفت؛ حکم ۱۵ مهر صادر شد.',
    'دادگاه ۱ مهر ۱۴۰۱ آغاز شد. ۴ مهر قاضی کنار رفت؛ حکم ۱۵ مهر صادر شد.',
    'دادگاه ۱ مهر ۱۴۰۱ آغاز شد. ۴ مهر ۱۴۰۱ قاضی کنار رفت؛ حکم ۱۵ مهر صادر شد.',
  ])('is not mended to one that it does: %j', (target) => {
    const source = 'It opened on September 23, 2022. Three days later the judge quit.';
    expect(told(source, target)).toEqual([['date-added', undefined]]);
  });
});

describe('about a time', () => {
  it.each([
    ['He left Iran in 1985.', 'او حدود ۴۰ سال پیش، در ۱۳۶۴، ایران را ترک کرد.', '2025-05-01'],
    ['He left Iran 37 years ago.', 'او سال ۱۳۶۷ ایران را ترک کرد.', '2025-05-01'],
    ['The mosque dates from the mid-1400s.', 'مسجد از میانهٔ سدهٔ پانزدهم میلادی است.', undefined],
    ['The lake will be dry by the end of summer.', 'دریاچه تا ۳۱ شهریور خشک می‌شود.', '2025-08-10'],
    ['دریاچه تا ۳۱ شهریور خشک می‌شود.', 'The lake will be dry by the end of summer.', '2025-08-10'],
  ])('may be told in other words: %j and %j', (source, target, now) =>
    expect(told(source, target, now)).toEqual([]),
  );

  it.each([
    [
      'He left Iran in 1985.',
      'او ۲۰ سال پیش، در ۱۳۶۴، ایران را ترک کرد.',
      '2025-05-01',
      'date-added',
    ],
    [
      'The mosque dates from the mid-1400s.',
      'مسجد از میانهٔ سدهٔ شانزدهم میلادی است.',
      undefined,
      'date-missing',
    ],
    [
      'دریاچه تا ۳۱ شهریور خشک می‌شود.',
      'The lake will be dry by the end of winter.',
      '2025-08-10',
      'date-missing',
    ],
  ])('is no other time: %j and %j', (source, target, now, rule) =>
    expect(told(source, target, now)).toEqual([[rule, undefined]]),
  );
});

describe('a season without a year', () => {
  it.each([
    [
      'In the spring we planted; in the summer the water stopped.',
      'در بهار کاشتیم و در پاییز آب قطع شد.',
      'تابستان',
    ],
    ['زمستان آن سال برف نیامد.', 'No snow fell that autumn.', 'winter'],
    ['The orchard was bare by fall.', 'باغ تا تابستان برهنه شد.', 'پاییز'],
  ])('is that of the source: %j and %j', (source, target, mend) =>
    expect(told(source, target)).toEqual([['date-changed', mend]]),
  );

  it.each([
    [
      'Since the fall of Kabul no spring has been so dry as that winter was.',
      'از زمان سقوط کابل هیچ چشمه‌ای چون آن زمستان خشک نبود.',
    ],
    ['Bahar Soltani sang in the winter.', 'بهار سلطانی در زمستان خواند.'],
    ['They met in the autumn; the winter was long.', 'زمستان دراز بود؛ آنان در پاییز دیدار کردند.'],
    ['It fell in the fall of Kabul.', 'در تابستان بود.'],
  ])('is told in any words: %j and %j', (source, target) =>
    expect(told(source, target)).toEqual([]),
  );
});

describe('a weekday that stands apart from its date', () => {
  it.each([
    [
      'On Friday they left. Friday’s talks went well; they come back on Sunday.',
      'آنان جمعه رفتند. گفت‌وگوها خوب بود و دوشنبه بازمی‌گردند.',
      [['weekday-changed', 'یکشنبه']],
    ],
    [
      'The council meets every second Wednesday.',
      'شورا هر دو هفته سه‌شنبه‌ها تشکیل جلسه می‌دهد.',
      [['weekday-changed', 'چهارشنبه‌ها']],
    ],
    [
      'شورا جمعه‌ها تشکیل جلسه می‌دهد.',
      'The council meets on Thursdays.',
      [['weekday-changed', 'Fridays']],
    ],
    [
      'On Monday the council met in Tabriz; on Thursday it met in Ardabil.',
      'شورا پنجشنبه در تبریز و دوشنبه در اردبیل تشکیل جلسه داد.',
      [
        ['weekday-changed', 'دوشنبه'],
        ['weekday-changed', 'پنجشنبه'],
      ],
    ],
  ])('is that of the source: %j and %j', (source, target, expected) =>
    expect(told(source, target)).toEqual(expected),
  );

  it.each([
    [
      'On Monday the council met in Tabriz; on Thursday it met in Ardabil.',
      'شورا پنجشنبه در اردبیل و دوشنبه در تبریز تشکیل جلسه داد.',
    ],
    [
      'On Friday they left. On Friday nobody came; on Monday all did.',
      'آنان جمعه رفتند. کسی نیامد؛ ۲۷ مرداد ۱۴۰۴ همه آمدند و سه‌شنبه رفتند.',
    ],
    [
      'On Monday they met, on Monday they left.',
      'آنان دوشنبه دیدار کردند و سه‌شنبه و چهارشنبه رفتند.',
    ],
  ])('may stand elsewhere, or for a date: %j and %j', (source, target) =>
    expect(told(source, target).filter(([rule]) => rule === 'weekday-changed')).toEqual([]),
  );
});

describe('what only looks like another date', () => {
  it.each([
    [
      'A year ago today, on May 19, 2024, it went down.',
      'یک سال پیش در چنین روزی، ۳۰ اردیبهشت ۱۴۰۳، سقوط کرد.',
      '2025-05-19',
    ],
    [
      'یک سال پیش در چنین روزی، ۳۰ اردیبهشت ۱۴۰۳، سقوط کرد.',
      'A year ago today, on May 19, 2024, it went down.',
      '2025-05-19',
    ],
    ['In the month of Khordad (May 22–June 21) 2023 it was dry.', 'خرداد ۱۴۰۲ خشک بود.', undefined],
    [
      'The drought began in 1999 (1378) and ended three years later.',
      'خشکسالی ۱۳۷۸ آغاز شد و در ۱۳۸۱ پایان یافت.',
      undefined,
    ],
    [
      'Inflation hit 49% in the month of Khordad (May 22–June 21).',
      'تورم در خرداد ۱۴۰۲ به ۴۹ درصد رسید.',
      '2023-07-01',
    ],
    [
      'Inflation hit 49% in Khordad 1402.',
      'تورم در خرداد ۱۴۰۲ (از ۱ خرداد تا ۳۱ خرداد ۱۴۰۲) به ۴۹ درصد رسید.',
      undefined,
    ],
    ['بهای گندم از اواخر تیر بالا رفت.', 'Wheat prices have risen since mid-July.', '2025-08-20'],
    [
      'Begun in 1365, the dome was shown in 2018.',
      'گنبد که سال ۱۳۶۵ میلادی آغاز شد، در ۱۳۹۷ نشان داده شد.',
      undefined,
    ],
    [
      'In the Iranian year 1403 rents doubled; in 1404 they fell.',
      'در سال ۱۴۰۳ اجاره‌ها دو برابر شد و در ۱۴۰۴ پایین آمد.',
      undefined,
    ],
  ])('is silent of %j and %j', (source, target, now) =>
    expect(told(source, target, now)).toEqual([]),
  );

  it.each([
    [
      'Since the law of the Iranian year 1401 (March 2022–March 2023) births fell.',
      'از سال ۱۴۰۲ و قانون آن ولادت‌ها کمتر شد.',
      undefined,
    ],
    ['صادرات در سال ۱۴۰۳ رشد کرد.', 'Exports grew in 2024 (the Iranian year 1402).', undefined],
    ['بهای گندم از اواخر تیر بالا رفت.', 'Wheat prices have risen since mid-March.', '2025-08-20'],
  ])('tells another of %j and %j', (source, target, now) =>
    expect(told(source, target, now).map(([rule]) => rule)).toEqual(['date-changed']),
  );

  it('mends of two missing dates the nearest', () => {
    const source = 'گزارش ۲ مرداد ۱۴۰۱ از نشت نوشت. از ۵ مرداد ۱۴۰۱ کسی به محوطه راه داده نشد.';
    const target = 'Nobody has been let in since July 28, 2022, after a report of a leak.';
    expect(told(source, target)).toContainEqual(['date-changed', 'July 27, 2022']);
  });
});
