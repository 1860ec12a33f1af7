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

// 12 November 2025 is 21 Aban 1404, and 11 December 20 Azar; 13 November is 22 Aban.
describe('a day of the source that is one of two, since the order of day and month is open', () => {
  it.each([
    ['It met on 13 June 2025 and on 12/11/2025.', 'در ۲۳ خرداد ۱۴۰۴ و ۲۲ آبان ۱۴۰۴ نشست.'],
    ['It met on 12/11/2025.', 'در ۲۲ آبان ۱۴۰۴ نشست.'],
    ['It met on 12/11/2025.', 'در ۲۱ آذر ۱۴۰۴ نشست.'],
    ['It met on 12/11/25.', 'در ۲۲ آبان ۱۴۰۴ نشست.'],
    ['It met on 12/11/2025.', 'It met on 13 November 2025.'],
    ['در ۵/۸/۱۴۰۴ نشست.', 'It met on October 28, 2025.'],
    [
      'It met on 12/11/2025. Three days later it rained.',
      'در ۲۱ آبان ۱۴۰۴ نشست. ۲۵ آبان ۱۴۰۴ باران آمد.',
    ],
  ])('is told without a mend: %s %s', (source, target) =>
    expect(told(source, target)).toEqual([['date-changed', 'error', 'target', []]]),
  );

  it('is written for no day that does not exist', () => {
    expect(told('It met on 12/11/2025.', 'در ۳۱ آبان ۱۴۰۴ نشست.')).toEqual([
      ['no-such-day', 'error', 'target', []],
      ['date-missing', 'error', 'source', []],
    ]);
  });

  it.each([
    ['It met on 12/11/2025.', 'در ۲۱ آبان ۱۴۰۴ نشست.'],
    ['It met on 12/11/2025.', 'در ۲۰ آذر ۱۴۰۴ نشست.'],
    [
      'It met on 12/11/2025. Three days later it rained.',
      'در ۲۱ آبان ۱۴۰۴ نشست. ۲۴ آبان ۱۴۰۴ باران آمد.',
    ],
    [
      'It met on 12/11/2025. Three days later it rained.',
      'در ۲۰ آذر ۱۴۰۴ نشست. ۲۳ آذر ۱۴۰۴ باران آمد.',
    ],
  ])('may be either: %s %s', (source, target) =>
    expect(told(source, target).filter(([, severity]) => severity === 'error')).toEqual([]),
  );
});

describe('a day of the source that is sure', () => {
  it.each([
    ['It met on 13/11/2025.', 'در ۲۳ آبان ۱۴۰۴ نشست.', '۲۲ آبان ۱۴۰۴'],
    ['It met on 12/12/2025.', 'در ۲۲ آذر ۱۴۰۴ نشست.', '۲۱ آذر ۱۴۰۴'],
    ['It met on 12 November 76.', 'در ۱۲ آبان ۱۳۵۵ نشست.', '۲۱ آبان ۱۳۵۵'],
    ['در ۲۲ آبان ۱۴۰۴ نشست.', 'It met on 12/11/2025.', 'November 13, 2025'],
  ])('is written: %s %s', (source, target, mend) =>
    expect(told(source, target)).toEqual([['date-changed', 'error', 'target', [mend]]]),
  );

  it('is settled by the order that the caller tells', () => {
    const target = 'در ۲۲ آبان ۱۴۰۴ نشست.';
    const found = compareTexts('It met on 12/11/2025.', target, { dateOrder: 'DMY' });
    expect(found.map(({ fixes }) => fixes[0]?.edits[0]?.text)).toEqual(['۲۱ آبان ۱۴۰۴']);
  });
});
