import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { splitFrontMatter } from '../../src/documents/index.ts';
import { formatReadTime, readTime, type ReadTimeOptions } from '../../src/publish/index.ts';
import { codeThrownBy } from '../support.ts';

const words = (count: number): string => 'word '.repeat(count);

/** The minutes of so many words under a rule, in English. */
const minutes = (count: number, options: Partial<ReadTimeOptions> = {}): number =>
  readTime(words(count), { locale: 'en', ...options }).minutes;

describe('readTime', () => {
  it.each([
    [0, 1],
    [1, 1],
    [238, 1],
    [356, 1],
    [357, 2], // 238 × 1.5
    [594, 2],
    [595, 3], // 238 × 2.5
    [985, 4],
    [1071, 5], // 238 × 4.5
  ])('%i English words are %i minutes', (count, expected) => {
    expect(readTime(words(count), { locale: 'en-GB' })).toMatchObject({
      words: count,
      minutes: expected,
      duration: `PT${expected}M`,
    });
  });

  it.each([
    ['fa', 329, 1],
    ['fa', 330, 2], // 220 × 1.5
    ['fa-AF', 549, 2],
    ['fa-AF', 550, 3], // 220 × 2.5
    ['prs', 550, 3],
  ])('in %s %i words are %i minutes', (locale, count, expected) => {
    expect(readTime('واژه '.repeat(count), { locale }).minutes).toBe(expected);
  });

  // 130 words a minute, as the WordPress theme Foxiz has it: 195 words are a minute and a half to the second.
  it.each([
    ['halfExpand', 194, 1],
    ['halfExpand', 195, 2],
    ['halfExpand', 324, 2],
    ['halfExpand', 325, 3],
    ['halfTrunc', 130, 1],
    ['halfTrunc', 195, 1],
    ['halfTrunc', 196, 2],
    ['halfTrunc', 325, 2],
    ['halfTrunc', 326, 3],
    ['halfTrunc', 985, 8], // 7 minutes, 75 words: 34.6 seconds
    ['ceil', 130, 1],
    ['ceil', 131, 2],
    ['ceil', 260, 2],
    ['ceil', 195, 2],
    ['ceil', 196, 2],
    ['floor', 195, 1],
    ['floor', 196, 1],
    ['floor', 129, 1], // never less than one
    ['floor', 259, 1],
    ['floor', 260, 2],
  ] as const)('%s makes %i words of 130 a minute %i minutes', (rounding, count, expected) => {
    expect(minutes(count, { wordsPerMinute: 130, rounding })).toBe(expected);
  });

  it.each([
    [1.1, 11, 'ceil', 10], // 11 / 1.1 is 10.000000000000002 or less, as floats have it
    [1.1, 33, 'floor', 30],
    [130.4, 326, 'halfExpand', 3], // 2.5 to the digit
    [130.4, 326, 'halfTrunc', 2],
    [0.7 * 3, 21, 'ceil', 11], // the speed is 2.0999999999999996, and less than 2.1
  ] as const)('a speed of %d is exact: %i words, %s, %i', (speed, count, rounding, expected) => {
    expect(minutes(count, { wordsPerMinute: speed, rounding })).toBe(expected);
  });

  it('tells the rule with the result', () => {
    expect(readTime(words(220), { locale: 'fa' })).toEqual({
      words: 220,
      minutes: 1,
      seconds: 60,
      duration: 'PT1M',
      rule: { wordsPerMinute: 220, rounding: 'halfExpand', minimumMinutes: 1, images: false },
    });
    expect(minutes(985, { wordsPerMinute: 130 })).toBe(8);
    expect(minutes(10, { minimumMinutes: 3 })).toBe(3);
    expect(readTime(words(10), { locale: 'en', minimumMinutes: 3 }).duration).toBe('PT3M');
  });

  it.each([
    [1, 12],
    [2, 23],
    [3, 33],
    [9, 72],
    [10, 75], // 12 + 11 + … + 3
    [11, 78],
    [20, 105],
  ])('%i images take %i seconds', (count, seconds) => {
    const markdown = '![a picture](a.jpg)\n\n'.repeat(count);
    const of = (images?: boolean): number =>
      readTime(markdown, {
        locale: 'en',
        type: 'markdown',
        ...(images !== undefined && { images }),
      }).seconds;
    expect([of(true), of(false), of()]).toEqual([seconds, 0, 0]);
    const html = '<p>text <img src="a.jpg"></p>'.repeat(count);
    expect(
      readTime(html, { locale: 'en', type: 'html', images: true, wordsPerMinute: 60 }),
    ).toMatchObject({ words: count, seconds: seconds + count, rule: { images: true } });
  });

  it('adds images to the second: 48 seconds of words and 12 of one image are a minute', () => {
    const text = `${words(104)}\n\n![](a.jpg)`;
    const at = (rounding: 'ceil' | 'floor', more = ''): number =>
      readTime(text + more, {
        locale: 'en',
        type: 'markdown',
        images: true,
        wordsPerMinute: 130,
        rounding,
      }).minutes;
    expect([at('ceil'), at('floor'), at('ceil', ' more')]).toEqual([1, 1, 2]);
  });

  it('counts the headline when it is told to', () => {
    const headline = 'Three words — here';
    const of = (options: Partial<ReadTimeOptions>): number =>
      readTime('one two', { locale: 'en', headline, ...options }).words;
    expect([of({}), of({ countHeadline: true }), of({ countHeadline: false })]).toEqual([2, 5, 2]);
    expect(readTime('one', { locale: 'en', countHeadline: true }).words).toBe(1);
    expect(codeThrownBy(() => of({ headline: 5 as never }))).toBe('ERR_FIELD_TYPE');
  });

  it.each([
    ['PT8M', 8, 480],
    ['PT1H30M', 90, 5400],
    ['PT1H', 60, 3600],
    ['PT90S', 2, 90],
    ['PT20S', 1, 20],
  ])('a time set by hand, %s, is told as %i minutes', (timeRequired, expected, seconds) => {
    expect(readTime(words(2), { locale: 'fa', timeRequired, minimumMinutes: 1 })).toEqual({
      words: 2,
      minutes: expected,
      seconds,
      duration: timeRequired,
      rule: {
        wordsPerMinute: 220,
        rounding: 'halfExpand',
        minimumMinutes: 1,
        images: false,
        manual: true,
      },
    });
  });

  it.each([
    '',
    '8',
    '8 min',
    'P8M',
    'PT',
    'PT0M',
    'P1D',
    'PT8',
    'pt8m',
    'PT-8M',
    'PT8.5M',
    'PT9999H',
    8,
    null,
  ])('refuses %j as a time set by hand', (timeRequired) => {
    expect(
      codeThrownBy(() => readTime('a', { locale: 'en', timeRequired: timeRequired as never })),
    ).toBe('ERR_FIELD_TYPE');
  });

  it('refuses options that are none', () => {
    const text = 'a';
    const code = (options: object): string =>
      codeThrownBy(() => readTime(text, { locale: 'en', ...options }));
    for (const wordsPerMinute of [0, -1, Infinity, 0.5, 2001]) {
      expect(code({ wordsPerMinute })).toBe('ERR_FIELD_RANGE');
    }
    for (const wordsPerMinute of [NaN, '200'])
      expect(code({ wordsPerMinute })).toBe('ERR_FIELD_TYPE');
    expect(code({ minimumMinutes: 0 })).toBe('ERR_FIELD_RANGE');
    expect(code({ minimumMinutes: 61 })).toBe('ERR_FIELD_RANGE');
    expect(code({ minimumMinutes: 1.5 })).toBe('ERR_FIELD_TYPE');
    expect(code({ rounding: 'round' })).toBe('ERR_FIELD_TYPE');
    expect(code({ locale: 'de' })).toBe('ERR_UNKNOWN_LOCALE');
    expect(codeThrownBy(() => formatReadTime(0, { locale: 'en' }))).toBe('ERR_FIELD_RANGE');
  });

  it.each(['en', 'fa'])('reads the example article in %s', (locale) => {
    const file = new URL(`../../examples/urmia-lake.${locale}.md`, import.meta.url);
    const { body } = splitFrontMatter(readFileSync(file, 'utf8'));
    const read = readTime(body, { locale, type: 'markdown' });
    expect(read.minutes).toBe(4);
    expect(readTime(body, { locale, type: 'markdown', images: true }).seconds).toBe(
      read.seconds + 12, // it has one
    );
  });
});
