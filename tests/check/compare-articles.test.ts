import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { compareTexts } from '../../src/check/index.ts';
import { judgePairs } from './corpus.ts';

/** What is wrong, and the first mend of each finding. */
function told(source: string, target: string): (string | undefined)[][] {
  return compareTexts(source, target)
    .filter(({ severity }) => severity !== 'info')
    .map(({ ruleId, fixes }) => [ruleId, fixes[0]?.edits[0]?.text]);
}

// Whole articles, written before their author had seen the checker; days worked out by Intl.
describe('whole articles', () => {
  const { falseAlarms, missed } = judgePairs(
    fileURLToPath(new URL('corpus/articles', import.meta.url)),
  );
  it('have no false alarm', () => expect(falseAlarms).toEqual([]));
  it('have no more faults that are missed than the last time', () => {
    expect(missed.length, missed.join(' ')).toBeLessThanOrEqual(15);
  });
});

describe('compareTexts is silent', () => {
  it.each([
    ['- پنجشنبه ۱۵ آبان، ساعت ۱۸: «رود سیاه»', '- Thursday, November 6, 6 p.m.: "Black River"'],
    ['Tickets from September 22, 9 a.m. to 5 p.m.', 'بلیت از ۳۱ شهریور، ۹ صبح تا ۵ عصر'],
    ['جمعه ۸ تیر – دور نخست. آغاز شد.', 'Friday, June 28 – First round. It began.'],
    ['تجمع ساعت ۵ برگزار شد.', 'The rally was held at 5 p.m.'],
    ['تجمع ساعت پنج برگزار شد.', 'The rally was held at 5 p.m.'],
    ['تجمع‌ها در ۴ و ۱۱ خرداد هم برخورد دید.', 'Rallies on May 25 and June 1 were broken up.'],
    ['He came at 3 at night.', 'ساعت سه شب آمد.'],
    ['He came at 3 a.m.', 'ساعت ۳ شب آمد.'],
    ['Soak the beans overnight.', 'لوبیا را از شب قبل خیس کنید.'],
    [
      'A dome begun in the 12th century, finished in 1365.',
      'گنبدی از سدهٔ دوازدهم میلادی، که سال ۱۳۶۵ میلادی تمام شد.',
    ],
    [
      '۷ مرداد حکم تنفیذ شد و تحلیف ۹ مرداد بود.',
      'It was endorsed on July 28, and the oath was taken two days later.',
    ],
    ['هر روز از ساعت پنج صبح تا هشت', 'every day from 5 to 8 in the morning'],
    ['He stayed from 2 p.m. until 3.', 'از ساعت دو تا سه بعدازظهر آنجا ماند.'],
    ['از ساعت ۲۲ امشب تا ۶ صبح فردا بسته است', 'shut from 10 tonight until 6 tomorrow morning'],
    ['It fell at half past seven in the evening.', 'ساعت هفت و نیم عصر افتاد.'],
    ['It fell at a quarter to eight in the evening.', 'ساعت ۱۹:۴۵ افتاد.'],
  ])('of %j and %j', (source, target) => expect(told(source, target)).toEqual([]));
});

describe('compareTexts tells and mends', () => {
  it.each([
    ['on Friday, January 31, and again', 'شنبه ۱۲ بهمن، و دوباره', 'weekday-changed', 'جمعه'],
    [
      'ساعت ۱۱ صبح دوشنبه حمله کردند',
      'They attacked at 11 p.m. on Monday',
      'time-changed',
      '11 a.m.',
    ],
    ['تجمع ساعت پنج برگزار شد.', 'The rally was held at 6 p.m.', 'time-changed', '5 p.m.'],
    ['It opened at 7:30 a.m. sharp', 'ساعت هشت و نیم صبح باز شد', 'time-changed', '۷:۳۰ صبح'],
    ['shut from 9 p.m.', 'از ساعت ده شب بسته است', 'time-changed', '۹ شب'],
    ['از ساعت ۲۲ بسته است', 'shut from 11 tonight', 'time-changed', '10 tonight'],
    ['از ساعت ۲۲:۳۰ بسته است', 'shut from 11 tonight', 'time-changed', '10:30 tonight'],
    ['He left at ten o’clock at night', 'ساعت یازده شب رفت', 'time-changed', '۱۰ شب'],
    ['It was endorsed at 05:30.', 'ساعت ۰۴:۳۰ بامداد تأیید شد.', 'time-changed', '۰۵:۳۰ بامداد'],
  ])('of %j and %j', (source, target, rule, mend) =>
    expect(told(source, target)).toEqual([[rule, mend]]),
  );

  it('the date of a list that changed, not the one that is told', () => {
    const target = 'Rallies on May 25 and June 11 were broken up.';
    const found = compareTexts('تجمع‌ها در ۴ و ۱۱ خرداد هم برخورد دید.', target).find(
      ({ severity }) => severity === 'error',
    );
    expect(target.slice(found?.index, (found?.index ?? 0) + (found?.length ?? 0))).toBe('June 11');
  });

  it('a day that its weekday does not fit, where the years that are told have no other', () => {
    const source = 'در ۱۴۰۳ بالگرد افتاد. مرگ او دوشنبه ۳۱ اردیبهشت تأیید شد.';
    expect(
      told(source, 'In 2024 it came down. His death was confirmed on Monday, May 21.'),
    ).toEqual([['date-changed', undefined]]);
  });
});
