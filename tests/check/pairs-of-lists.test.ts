import { describe, expect, it } from 'vitest';
import { annotate, applyFixes, checkText } from '../../src/check/index.ts';

const told = (text: string): unknown[][] =>
  checkText(text).map(({ ruleId, index, length, data }) => [
    ruleId,
    text.slice(index, index + length),
    data['expected'],
  ]);

// 2 Aban 1404 is 24 October 2025, by Intl's persian calendar.
const RIGHT = [
  '۲ و ۳ آبان ۱۴۰۴ (۲۴ و ۲۵ اکتبر ۲۰۲۵)',
  '۲، ۳ و ۴ آبان ۱۴۰۴ (۲۴، ۲۵ و ۲۶ اکتبر ۲۰۲۵)',
  'On 2, 3, and 4 Aban 1404 (24, 25, and 26 October 2025) they played.',
  'On 2 and 4 Aban 1404 (October 24 and 26, 2025) they played.',
  '24, 25 & 26 October 2025 / 2, 3 & 4 Aban 1404',
  // A list and a range of the same days.
  'On 2, 3 and 4 Aban 1404 (24–26 October 2025) they played.',
  'On 2–4 Aban 1404 (24, 25 and 26 October 2025) they played.',
  'در ۲ آبان ۱۴۰۴ و ۳ آذر ۱۴۰۴ (۲۴ اکتبر و ۲۴ نوامبر ۲۰۲۵)',
  '۲۲ بهمن و ۱۵ خرداد (۱۱ فوریه و ۵ ژوئن)',
  // The head of a list that has no year is not read.
  'On 2 and 4 Aban (24 and 26 October 2025) they played.',
  // Months that share days.
  'مرداد و شهریور ۱۴۰۲ (ژوئیه و اوت ۲۰۲۳)',
  'مرداد و شهریور ۱۴۰۲ (ژوئیه–اوت ۲۰۲۳)',
  'مهر و آبان ۱۴۰۴ (سپتامبر تا نوامبر ۲۰۲۵)',
  // A day alone is that of the last, and a range too.
  'On 1 Aban and 2 Aban 1404 (24 October 2025) they played.',
  'On 5 Aban and 2–4 Azar 1404 (23–25 November 2025) they played.',
];

describe('lists of days in two calendars', () => {
  it.each(RIGHT)('are paired in turn, and right in %j', (text) => {
    expect(told(text)).toEqual([]);
  });

  it.each(RIGHT)('are not annotated in %j', (text) => {
    expect(annotate(text)).toBe(text);
  });

  it.each([
    ['۲ و ۳ آبان ۱۴۰۴ (۲۴ و ۲۶ اکتبر ۲۰۲۵)', '۲۶ اکتبر ۲۰۲۵', '۲۵ اکتبر ۲۰۲۵'],
    ['On 2, 3 and 4 Aban 1404 (24, 26 and 26 October 2025)', '26', 'October 25, 2025'],
    ['On 2, 3 and 4 Aban 1404 (24–27 October 2025)', '24–27 October 2025', undefined],
    ['2 and 3 Aban 1404 (24, 25 and 26 October 2025)', '24, 25 and 26 October 2025', undefined],
    ['In Mordad and Shahrivar 1402 (April and May 2023)', 'April', undefined],
  ])('tells the day that differs in %j', (text, place, expected) => {
    const found = told(text);
    expect(found[0]).toEqual(['pair-mismatch', place, expected]);
    expect(found.length).toBe(text.includes('April') ? 2 : 1);
  });

  it('mends the one day, which is right then', () => {
    const text = '۲ و ۳ آبان ۱۴۰۴ (۲۴ و ۲۶ اکتبر ۲۰۲۵)';
    const [finding] = checkText(text);
    const fixes = finding?.fixes.slice(0, 1) ?? [];
    const mended = applyFixes(text, finding === undefined ? [] : [{ ...finding, fixes }]);
    expect(mended).toBe('۲ و ۳ آبان ۱۴۰۴ (۲۴ و ۲۵ اکتبر ۲۰۲۵)');
    expect(told(mended)).toEqual([]);
  });
});

// 1320 began on 21 March 1941, 1332 on 21 March 1953, 1357 on 21 March 1978.
describe('lists of bare years in two calendars', () => {
  it.each([
    'سال‌های ۱۳۵۷ و ۱۳۵۸ (۱۹۷۸ و ۱۹۷۹) گذشت.',
    'in 1320, 1332, and 1357 (1941, 1953, and 1979)',
    'in 1357 (1978 and 1979)',
    'in 1332 and 1357 (1979)',
    'in 1320 and 1332 (1941, 1953, and 1979)',
  ])('are paired in turn, and right in %j', (text) => expect(told(text)).toEqual([]));

  it('tell the year that differs', () => {
    const text = 'in 1320, 1332, and 1357 (1941, 1963, and 1979)';
    expect(told(text)).toEqual([['year-pair', '1963', '1953']]);
  });
});
