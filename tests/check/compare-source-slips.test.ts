import { describe, expect, it } from 'vitest';
import { compareTexts } from '../../src/check/index.ts';

/** What is told: the rule, how grave it is, whose text, and every mend. */
function told(source: string, target: string): unknown[][] {
  return compareTexts(source, target).map(({ ruleId, severity, side, fixes }) => [
    ruleId,
    severity,
    side,
    fixes.map(({ edits }) => edits[0]?.text),
  ]);
}

// 26 November 2026, 5 Azar 1405, is a Thursday.
describe('a weekday of the source that is not that of its day', () => {
  it.each([
    ['On Tuesday, November 26, 2026 it met.', 'روز پنجشنبه ۵ آذر ۱۴۰۵ نشست.'],
    ['On Tuesday, November 26, 2026 it met.', 'روز پنجشنبه ۵ آذر نشست.'],
    ['On Tuesday, 26 November 2026 it met.', 'روز پنجشنبه ۵ آذر ۱۴۰۵ (۲۶ نوامبر ۲۰۲۶) نشست.'],
    ['روز سه‌شنبه ۵ آذر ۱۴۰۵ نشست.', 'On Thursday, November 26, 2026 it met.'],
    ['روز سه‌شنبه ۵ آذر ۱۴۰۵ نشست.', 'On Thursday, November 26, it met.'],
  ])('is told of the source where the translation has it right: %s %s', (source, target) =>
    expect(told(source, target)).toEqual([['weekday-changed', 'info', 'source', []]]),
  );

  it.each([
    [
      'On Tuesday, November 26, 2026 it met.',
      'روز پنجشنبه ۵ آذر ۱۴۰۵ نشست.',
      'Tuesday, November 26, 2026',
      'Thursday',
    ],
    [
      'روز سه‌شنبه ۵ آذر ۱۴۰۵ نشست.',
      'On Thursday, November 26, 2026 it met.',
      'سه‌شنبه ۵ آذر ۱۴۰۵',
      'پنجشنبه',
    ],
  ])('is told in the words of the source: %s', (source, target, received, expected) => {
    const [found] = compareTexts(source, target);
    expect(found?.data).toEqual({ received, expected });
    expect(source.slice(found?.index).startsWith(received)).toBe(true);
    expect(found?.message).toContain(`that day is a ${expected}`);
  });

  it.each([
    ['On Tuesday, November 26, 2026 it met.', 'روز چهارشنبه ۵ آذر ۱۴۰۵ نشست.'],
    ['On Tuesday, November 26, 2026 it met.', 'روز چهارشنبه ۵ آذر نشست.'],
  ])('is not written for a third one: %s %s', (source, target) =>
    expect(told(source, target)).toEqual([['weekday-changed', 'error', 'target', []]]),
  );

  it('is a fault of the translation that repeats it, and of no other rule', () => {
    const source = 'On Tuesday, November 26, 2026 it met.';
    expect(told(source, 'روز سه‌شنبه ۵ آذر ۱۴۰۵ نشست.')).toEqual([
      ['weekday-mismatch', 'error', 'target', ['پنجشنبه', 'سه‌شنبه ۳ آذر ۱۴۰۵']],
    ]);
  });
});

describe('a weekday of the source that is that of its day, or of no year', () => {
  it.each([
    ['On Thursday, November 26, 2026 it met.', 'روز چهارشنبه ۵ آذر ۱۴۰۵ نشست.', 'پنجشنبه'],
    ['On Tuesday, November 26, it met.', 'روز پنجشنبه ۵ آذر نشست.', 'سه‌شنبه'],
  ])('is written: %s', (source, target, mend) =>
    expect(told(source, target)).toEqual([['weekday-changed', 'error', 'target', [mend]]]),
  );

  it('is written where today is told, since the day may be of another year', () => {
    const source = 'On Tuesday, November 26, it met.';
    const found = compareTexts(source, 'روز پنجشنبه ۵ آذر نشست.', { now: '2026-11-27' });
    expect(found.map(({ ruleId, fixes }) => [ruleId, fixes[0]?.edits[0]?.text])).toContainEqual([
      'weekday-changed',
      'سه‌شنبه',
    ]);
  });
});
