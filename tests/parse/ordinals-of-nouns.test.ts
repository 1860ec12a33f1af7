import { describe, expect, it } from 'vitest';
import { findMentions, tryParseDate } from '../../src/parse/index.ts';

const told = (text: string): (readonly [string, string])[] =>
  findMentions(text).map((mention) => [
    mention.text,
    mention.status === 'read' ? mention.iso : mention.code,
  ]);

// Days by Intl's persian calendar.
describe('an ordinal that a noun has', () => {
  it.each([
    ['۱۰۰ روز نخست تا ۱۸ آبان ۱۴۰۳', [['۱۸ آبان ۱۴۰۳', '2024-11-08']]],
    ['دور دوم تا ۱۸ آبان ۱۴۰۳', [['۱۸ آبان ۱۴۰۳', '2024-11-08']]],
    ['مرحلهٔ دوم تیر ۱۴۰۳', [['تیر ۱۴۰۳', '2024-06-21/2024-07-21']]],
  ])('is no day: %s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it.each([
    ['از روز اول تا سوم خرداد ۱۴۰۳', [['اول تا سوم خرداد ۱۴۰۳', '2024-05-21/2024-05-23']]],
    ['اول تا ۱۵ مرداد ۱۴۰۴', [['اول تا ۱۵ مرداد ۱۴۰۴', '2025-07-23/2025-08-06']]],
    ['دور دوم، دوم تیر ۱۴۰۳', [['دوم تیر ۱۴۰۳', '2024-06-22']]],
    ['روز دوم تیر ۱۴۰۳', [['دوم تیر ۱۴۰۳', '2024-06-22']]],
  ])('is a day elsewhere: %s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('an imperial year without its era', () => {
  it('is refused, with its reading', () => {
    expect(findMentions('1 Farvardin 2535')).toMatchObject([
      { code: 'ERR_PARSE_AMBIGUOUS', candidates: ['1976-03-21'] },
    ]);
    expect(findMentions('1 Farvardin 2538')[0]).not.toHaveProperty('candidates');
  });
});

describe('a unit with an article', () => {
  const options = { now: '2025-08-15', relative: true } as const;

  it.each([
    ['a week ago', '2025-08-08'],
    ['a year ago', '2024-08-15'],
    ['A month ago', '2025-07-15'],
  ])('is one: %s', (text, iso) => {
    expect(tryParseDate(text, options)?.iso).toBe(iso);
  });

  it.each(['half a year ago', 'the week ago', 'week ago', 'an hour ago'])(
    'is none here: %s',
    (text) => {
      expect(findMentions(text, options)).toEqual([]);
    },
  );
});

describe('a word behind the year of a day', () => {
  it.each([
    ['در ۲۶ مهر ۱۴۰۲ ریال ۲۴ درصد افت کرد', [['۲۶ مهر ۱۴۰۲', '2023-10-18']]],
    ['در ۲۶ مهر ۱۴۰۲ دلار پرداخت شد', [['۲۶ مهر', 'ERR_PARSE_NO_YEAR']]],
    [
      'از ۳۰ فروردین ۱۴۰۲ تا ۲۶ مهر ۱۴۰۲ نفر',
      [
        ['۳۰ فروردین ۱۴۰۲', '2023-04-19'],
        ['۲۶ مهر', 'ERR_PARSE_NO_YEAR'],
      ],
    ],
    ['تا ۱۴۰۳/۱۲/۱۹ م. رضایی گفت', [['۱۴۰۳/۱۲/۱۹', '2025-03-09']]],
    ['۲۰۲۵/۸/۱۵ م. در تهران', [['۲۰۲۵/۸/۱۵ م.', '2025-08-15']]],
    ['۱۴۰۴/۵/۲۴ ق. در تهران', [['۱۴۰۴/۵/۲۴ ق.', 'ERR_PARSE_LUNAR']]],
  ])('is a subject, a count, an initial or an era: %s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it('is this year in English, and a story in Persian', () => {
    const options = { now: '2025-08-15', relative: true } as const;
    expect(findMentions('this year', options)).toMatchObject([{ iso: '2025-01-01/2025-12-31' }]);
    expect(findMentions('در این سال', options)).toEqual([]);
  });
});
