import { describe, expect, it } from 'vitest';
import { checkText, compareTexts } from '../../src/check/index.ts';

/** So many of each that a look at all for each of them takes longer; what is looked up at once takes a few seconds. */
const MINUTE = 60_000;

describe('a paragraph of as many dates as a book', () => {
  it.each([
    ['yesterday Thursday, August 15, ', 40_000, 0],
    ['at 14:30 Tehran time (12:00 GMT) on August 15, 2025, ', 20_000, 20_000],
  ])('is checked: %s', { timeout: MINUTE }, (words, times, count) => {
    expect(checkText(words.repeat(times))).toHaveLength(count);
  });

  it.each([
    ['On August 15, 2025 it rained. ', 'در ۲۵ مرداد ۱۴۰۴ باران آمد. ', 5000, 'date-changed'],
    ['at 14:30 Tehran time, ', 'ساعت ۱۵:۳۰ به وقت تهران، ', 5000, 'time-changed'],
  ])('is compared: %s', { timeout: MINUTE }, (one, two, times, ruleId) => {
    const found = compareTexts(one.repeat(times), two.repeat(times));
    expect(found.filter((finding) => finding.ruleId === ruleId)).toHaveLength(times);
  });
});
