import { describe, expect, it } from 'vitest';
import { checkDocument } from '../../src/check/documents.ts';
import { checkText, compareTexts } from '../../src/check/index.ts';

type Told = readonly [ruleId: string, ...mends: readonly string[]];

const told = (findings: ReturnType<typeof checkText>): Told[] =>
  findings.map(({ ruleId, fixes }) => [ruleId, ...fixes.map(({ edits }) => edits[0]?.text ?? '')]);

describe('a year of two digits', () => {
  it.each([
    ['در ۲ خرداد ۷۶ (۲۴ می ۱۹۹۷)', ['pair-mismatch', '۲۳ می ۱۹۹۷', '۳ خرداد ۷۶']],
    ['2 Khordad 76 (May 24, 1997)', ['pair-mismatch', 'May 23, 1997', '3 Khordad 76']],
    ['May 24, 1997 (2 Khordad ’76)', ['pair-mismatch', '3 Khordad ’76', 'May 23, 1997']],
    ['۱ خرداد ۰۴ – ۲۳ می ۲۰۲۵', ['pair-mismatch', '۲۲ می ۲۰۲۵', '۲ خرداد ۰۴']],
    ['24 Mordad 1404 (August 16, ’25)', ['pair-mismatch', 'August 15, ’25', '25 Mordad 1404']],
    // Of the century before no two digits tell.
    ['۲ خرداد ۷۶ (۲۳ می ۱۸۹۷)', ['pair-mismatch', '۲۳ می ۱۹۹۷', '۳ خرداد ۱۲۷۶']],
    // Of a leap day one century has none.
    ['۳۰ اسفند ۷۹ (۲۱ مارس ۲۰۰۱)', ['pair-mismatch', '۲۰ مارس ۲۰۰۱', '۱ فروردین ۸۰']],
  ] as const)('is no excuse for another day: %s', (text, expected) => {
    expect(told(checkText(text))).toEqual([expected]);
  });

  it.each([
    'در ۲ خرداد ۷۶ (۲۳ می ۱۹۹۷)',
    '2 Khordad 76 (May 23, 1997)',
    'May 23, 1997 (2 Khordad ’76)',
    '۲ خرداد ۷۶ (۲۲ می ۲۰۹۷)',
    '۱ خرداد ۰۴ – ۲۲ می ۲۰۲۵',
    '24 Mordad 1404 (August 15, ’25)',
    'جمعه ۲ خرداد ۷۶',
    'چهارشنبه ۲ خرداد ۷۶',
    'جمعه ۲ خرداد ۷۶ (۲۳ می ۱۹۹۷)',
    'در مرداد ۱۴۰۱ شمار ۴۱٫۵ درصد بود، در اردیبهشت ۳۸٫۷ درصد (May 2023).',
  ])('is right in one of its centuries: %s', (text) => {
    expect(told(checkText(text))).toEqual([]);
  });

  it('has the weekdays of two centuries: either is a mend, and every day near that has its weekday', () => {
    expect(told(checkText('شنبه ۲ خرداد ۷۶ بود'))).toEqual([
      ['weekday-mismatch', 'جمعه', 'چهارشنبه', 'شنبه ۳ خرداد ۷۶', 'شنبه ۵ خرداد ۷۶'],
    ]);
    expect(told(checkText('شنبه ۲ خرداد ۷۶ (۲۳ می ۱۹۹۷)'))).toEqual([['weekday-mismatch', 'جمعه']]);
  });

  it.each([
    ['On 2 Khordad 76 he won.', 'در ۲۴ می ۱۹۹۷ برنده شد.', ['date-changed', '۲۳ می ۱۹۹۷']],
    ['On May 24, 1997 he won.', 'در ۲ خرداد ۷۶ برنده شد.', ['date-changed', '۳ خرداد ۷۶']],
    ['در ۲ خرداد ۷۶ برنده شد.', 'On 2 Khordad 77 he won.', ['date-changed', '2 Khordad 76']],
    [
      'On Friday, May 23, 1997 he won.',
      'در شنبه ۲ خرداد ۷۶ برنده شد.',
      ['weekday-changed', 'جمعه'],
    ],
  ] as const)('of a translation is that of the source: %s %s', (source, target, expected) => {
    expect(told(compareTexts(source, target))).toContainEqual(expected);
  });

  it.each([
    ['On 2 Khordad 76 he won.', 'در ۲۳ می ۱۹۹۷ برنده شد.'],
    ['On May 23, 1997 he won.', 'در ۲ خرداد ۷۶ برنده شد.'],
    ['On Friday, May 23, 1997 he won.', 'در جمعه ۲ خرداد ۷۶ برنده شد.'],
    ['در ۲ خرداد ۷۶ برنده شد.', 'On 2 Khordad 1376 he won.'],
  ])('agrees with a full one: %s %s', (source, target) => {
    expect(told(compareTexts(source, target))).toEqual([]);
  });

  it('beside a date for machines is of the century of that', () => {
    const source = '<p><time datetime="2025-08-16">۲۴ مرداد ۰۴</time></p>';
    expect(told(checkDocument({ source, type: 'html' }))).toEqual([
      ['machine-date-mismatch', '2025-08-15', '۲۵ مرداد ۰۴'],
    ]);
  });
});
