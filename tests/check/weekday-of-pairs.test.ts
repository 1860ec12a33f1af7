import { describe, expect, it } from 'vitest';
import { checkText } from '../../src/check/index.ts';
import { gregory } from '../support.ts';

function found(text: string, now?: ReturnType<typeof gregory>): unknown[] {
  return checkText(text, now && { now }).map(({ ruleId, fixes }) => [
    ruleId,
    fixes.flatMap(({ edits }) => edits.map((edit) => edit.text)),
  ]);
}

/** 26 November 2026 was a Thursday and 5 Azar 1405; 27 November 2023 a Monday and 6 Azar 1402. */
describe('the weekday of a day without a year, beside the same day with one', () => {
  it.each([
    ['Friday, Nov. 26 (5 Azar 1405)', 'Thursday'],
    ['5 Azar 1405 (Friday, Nov. 26)', 'Thursday'],
    ['جمعه ۵ آذر (۲۶ نوامبر ۲۰۲۶)', 'پنجشنبه'],
    ['On Monday, Nov. 23, 2026 he came; on Friday, Nov. 26 (5 Azar 1405) he left.', 'Thursday'],
  ])('%s is told once', (text, right) => {
    expect(found(text)).toEqual([['weekday-mismatch', [right]]]);
    expect(found(text, gregory(2026, 11, 29))).toEqual([['weekday-mismatch', [right]]]);
  });

  it.each([
    'Thursday, Nov. 26 (5 Azar 1405)',
    'پنجشنبه ۵ آذر (۲۶ نوامبر ۲۰۲۶)',
    'Nov. 26 (5 Azar 1405)',
    'Friday, Nov. 26 (5 Azar)',
    'Thursday and Friday, Nov. 26 (5 Azar 1405)',
    'شب جمعه ۵ آذر (۲۶ نوامبر ۲۰۲۶)',
    'Monday, Nov. 27 (6 Azar 1402)',
    'On Friday, Aug. 15, 2025 it rained, and on Sunday, Aug. 16 (25 Mordad 1405) too.',
  ])('%s raises no alarm, whatever today is', (text) => {
    expect(found(text)).toEqual([]);
    expect(found(text, gregory(2026, 11, 29))).toEqual([]);
  });

  it.each(['Friday, Nov. 27 (5 Azar 1405)', 'Friday, Nov. 26 (Azar 1405)'])(
    '%s are two days, which is told instead',
    (text) => expect(checkText(text)).toMatchObject([{ ruleId: 'pair-mismatch' }]),
  );
});
