import { describe, expect, it } from 'vitest';
import { findMentions, parseDate } from '../../src/parse/index.ts';

const texts = (text: string): string[] => findMentions(text).map((mention) => mention.text);

// Days by Intl's persian calendar.
describe('a year of two digits', () => {
  it.each([
    ['the Dey 96 protests spread', 'Dey 96'],
    ['the Bahman 57 revolution', 'Bahman 57'],
    ['In Aban 98 protests spread', 'Aban 98'],
    ['حوادث دی ۹۶ به ۸۰ شهر رسید', 'دی ۹۶'],
    ['نامهٔ مورخ ۷۶/۳/۲ رسید', '۷۶/۳/۲'],
    ['در ۷۶/۳/۲ رسید', '۷۶/۳/۲'],
  ])('is found where something leads it: %s', (text, expected) => {
    expect(findMentions(text)).toMatchObject([{ text: expected, code: 'ERR_PARSE_AMBIGUOUS' }]);
  });

  it.each([
    'رأی شمارهٔ ۷۶/۳/۲ شعبهٔ دوم',
    'نتیجهٔ ۷۶/۳/۲ ثبت شد',
    'on 76/3/2 it',
    'Azar 45 of Tehran',
    'Tir 45 points',
    'مورخ ۲۴/۳/۲ ',
    'the Aban 98 km away',
  ])('is none: %s', (text) => expect(texts(text)).toEqual([]));

  it('is settled by the house rule', () => {
    const options = { calendar: 'persian', twoDigitYearStart: { persian: 1350 } } as const;
    expect(parseDate('۷۶/۳/۲', options).iso).toBe('1997-05-23');
    expect(findMentions('در ۷۶/۳/۲ رسید', options)).toMatchObject([{ iso: '1997-05-23' }]);
    expect(findMentions('the Dey 96 protests', options)).toMatchObject([
      { iso: '2017-12-22/2018-01-20' },
    ]);
  });
});
