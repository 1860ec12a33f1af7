import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMentions, parseDate, tryParseDate } from '../../src/parse/index.ts';
import { codeThrownBy } from '../support.ts';

const UNITS = [
  '1',
  'ـ',
  '\u200c',
  '\u0301',
  ' ',
  '\n',
  '\ud800',
  '1404/',
  '۲۴ تا ',
  'from 5 to ',
  '24 Mordad – ',
  '1,',
  'a.b.',
  'May ',
  'second ',
  'بیست و ',
  'هزار و ',
  '5 and ',
  '24 Mordad 1404 ',
  '/',
  '-',
  "'",
  'http://',
  'م.',
  'A.',
  'یک ',
  '1404-05-24-',
];

describe('hostile input', () => {
  it.each(UNITS)('a quarter of a megabyte of %j comes back', (unit) => {
    // Anything worse than linear would not come back before the test's own limit.
    const text = unit.repeat(Math.ceil(250_000 / unit.length));
    const mentions = findMentions(text);
    expect(mentions.every(({ index, length }) => text.slice(index, index + length) !== '')).toBe(
      true,
    );
  });

  const piece = fc.oneof(
    fc.constantFrom(
      '24',
      '۲۴',
      '1404',
      '2025',
      'Mordad',
      'مرداد',
      'August',
      'تا',
      '–',
      '-',
      '/',
      ',',
      '،',
      ' ',
      ' ',
      'Friday',
      'جمعه',
      'last ',
      'هزار',
      ' سال پیش',
      ' years ago',
      'سال',
      'SH',
      'م',
      '\u200c',
      '\u200f',
      'ماه',
      'the',
      'of',
      'th',
      'دههٔ',
      'شصت',
      'ساعت',
      '14:30',
      'at',
      'Z',
      '(',
      ')',
      '.',
      'از',
      '1',
    ),
    fc.string({ maxLength: 3 }),
  );

  it('never throws; mentions are in order, apart, and of the text', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), fc.boolean(), (pieces, relative) => {
        const text = pieces.join('');
        let end = 0;
        for (const mention of findMentions(text, { now: '2025-08-15', relative })) {
          expect(mention.index).toBeGreaterThanOrEqual(end);
          expect(mention.text).toBe(text.slice(mention.index, mention.index + mention.length));
          expect(mention.length).toBeGreaterThan(0);
          end = mention.index + mention.length;
        }
        tryParseDate(text, { now: '2025-08-15', relative });
      }),
      { numRuns: 5000 },
    );
  });

  it('refuses what is no text and options that are none', () => {
    for (const text of [null, undefined, 5, {}, ['24 Mordad 1404']]) {
      expect(codeThrownBy(() => findMentions(text as never))).toBe('ERR_FIELD_TYPE');
      expect(codeThrownBy(() => parseDate(text as never))).toBe('ERR_FIELD_TYPE');
    }
    for (const options of [
      null,
      5,
      { dateOrder: 'DYM' },
      { relative: 'yes' },
      { twoDigitYearStart: { persian: '1300' } },
    ]) {
      expect(codeThrownBy(() => findMentions('', options as never))).toBe('ERR_FIELD_TYPE');
      expect(codeThrownBy(() => tryParseDate('', options as never))).toBe('ERR_FIELD_TYPE');
    }
    expect(codeThrownBy(() => findMentions('', { calendar: 'lunar' as never }))).toBe(
      'ERR_UNKNOWN_CALENDAR',
    );
    expect(codeThrownBy(() => findMentions('', { now: 'today' }))).toBe('ERR_PARSE_SYNTAX');
  });
});
