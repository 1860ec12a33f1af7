import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPressError } from '../../src/core/index.ts';
import { allParseWords } from '../../src/locale-data/parse-words.ts';
import { withDigits } from '../../src/locale-data/digits.ts';
import { parseDate, type ParseOptions } from '../../src/parse/index.ts';
import { readByGrammar } from '../../src/parse/parse-date.ts';
import { readPlainForm } from '../../src/parse/read-plain-form.ts';

/** All that a reading says, or a refusal, in order. */
function outcome(act: () => object): string {
  try {
    return JSON.stringify(act());
  } catch (error) {
    if (!isPressError(error)) throw error;
    return JSON.stringify([error.message, Object.entries(error)]);
  }
}

function expectAlike(text: string, options: ParseOptions = {}): void {
  const byGrammar = outcome(() => readByGrammar(text, options));
  const read = outcome(() => parseDate(text, options));
  if (read !== byGrammar) expect(read, JSON.stringify(text)).toBe(byGrammar);
}

function arabic(text: string): string {
  return text.replaceAll(/[0-9]/gu, (digit) => '٠١٢٣٤٥٦٧٨٩'.charAt(Number(digit)));
}

const MONTHS: readonly string[] = [
  ...new Set(
    allParseWords().flatMap(({ months, doubtfulMonths }) =>
      [
        months.gregory,
        months.persian,
        months.afghan,
        doubtfulMonths?.persian ?? [],
        doubtfulMonths?.afghan ?? [],
      ].flat(2),
    ),
  ),
];
/** Words that mean something in dates, and some that do not. */
const WORDS = [
  ...MONTHS,
  'may',
  'st',
  'of',
  'ماه',
  'رجب',
  'ram',
  'شنبه',
  'Friday',
  'SH',
  'سال',
  'th',
  'م',
];

const digitsOf = fc.constantFrom(
  (text: string) => text,
  (text: string) => withDigits(text, 'arabext'),
  arabic,
);
const short = fc.oneof(
  fc.integer({ min: 0, max: 33 }).map(String),
  fc.integer({ min: 0, max: 33 }).map((value) => String(value).padStart(2, '0')),
  fc.constantFrom('', '001', '100'),
);
const year = fc.oneof(
  fc.integer({ min: 1190, max: 1510 }).map(String),
  fc.integer({ min: 1490, max: 2110 }).map(String),
  fc.integer({ min: 0, max: 10_000 }).map(String),
  fc.constantFrom('3799', '3800', '0404', '2535', '99'),
);
const mark = fc.constantFrom('/', '-', '.', '/', ' / ', '٫', '\u2212', '–', ' ', ',', ':');
const space = fc.constantFrom(' ', ' ', ' ', '', '  ', '\u00a0', '\u200c', '-', ', ', '\n', '\t');
const cased = fc.constantFrom(
  (word: string) => word,
  (word: string) => word.toUpperCase(),
  (word: string) => word.charAt(0).toUpperCase() + word.slice(1),
);
const word = fc.tuple(fc.constantFrom(...WORDS), cased).map(([name, change]) => change(name));
const around = fc.constantFrom(
  ...Array<string>(12).fill(''),
  ' ',
  '.',
  'on ',
  '«',
  'T10:30',
  ' SH',
  '!',
  '5',
);
const options = fc.constantFrom<ParseOptions>(
  {},
  { now: '2025-08-15', relative: true },
  { now: '2025-08-15' },
  { dateOrder: 'DMY' },
  { dateOrder: 'YMD', calendar: 'gregory' },
  { calendar: 'persian', twoDigitYearStart: { persian: 1350 } },
);

describe('a date in a plain form', () => {
  it('is read and refused in numbers as the whole grammar does', () => {
    fc.assert(
      fc.property(
        fc.tuple(year, mark, short, mark, short, digitsOf, digitsOf, around, around, fc.boolean()),
        options,
        ([y, one, m, other, d, digits, lastDigits, before, after, even], given) => {
          const last = (even ? digits : lastDigits)(d);
          const second = even ? one : other;
          expectAlike(before + digits(`${y}${one}${m}${second}`) + last + after, given);
        },
      ),
      { numRuns: 4000 },
    );
  });

  it('is read and refused with a month’s name as the whole grammar does', () => {
    fc.assert(
      fc.property(
        fc.tuple(short, space, word, space, year, digitsOf, digitsOf, around, around, fc.boolean()),
        options,
        ([d, one, name, other, y, digits, lastDigits, before, after, even], given) => {
          const last = (even ? digits : lastDigits)(y);
          expectAlike(before + digits(d) + one + name + other + last + after, given);
        },
      ),
      { numRuns: 4000 },
    );
  });

  it.each(MONTHS)('is read alike with the month %s', (name) => {
    for (const written of [name, name.charAt(0).toUpperCase() + name.slice(1), name.toUpperCase()])
      for (const day of [0, 1, 15, 29, 30, 31, 32])
        for (const of of [1199, 1200, 1303, 1403, 1404, 1499, 1500, 1699, 1700, 2024, 2025, 2535])
          for (const text of [
            `${day} ${written} ${of}`,
            withDigits(`${day} ${written} ${of}`, 'arabext'),
          ])
            expectAlike(text);
  });

  it('is read alike in numbers on every day of the years that are read, and days that are none', () => {
    const marks = ['/', '-', '.'];
    const digits = [(text: string) => text, (text: string) => withDigits(text, 'arabext'), arabic];
    let turn = 0;
    const next = <Item>(items: readonly Item[]): Item => items[turn % items.length] as Item;
    for (const [first, last] of [
      [1195, 1510],
      [1690, 1710],
      [1800, 2200],
    ] as const)
      for (let value = first; value <= last; value++)
        for (let month = 1; month <= 12; month++)
          for (let day = 1; day <= 31; day++, turn++) {
            const between = next(marks);
            // 31 days are a turn more than 30 of marks and of digits: each day meets them all.
            const write = digits[Math.floor(turn / 3) % 3] ?? arabic;
            expectAlike(write(`${value}${between}${month}${between}${day}`));
          }
    for (const between of marks)
      for (let month = 0; month <= 13; month++)
        for (let day = 0; day <= 32; day++)
          for (const start of ['1403', '1404', '2024', '2025', '3799'])
            expectAlike(withDigits(`${start}${between}${month}${between}${day}`, 'arabext'));
  });

  it('is read and refused as the whole grammar does in strings of the same characters', () => {
    const text = fc
      .array(
        fc.constantFrom(
          ...Array.from('0123459۰۱۲۴۵۹٠١٤٥//--..\u200c\u200f\u2212−–٫ \tT+٪%\ud835\udfce٬x'),
        ),
        {
          minLength: 6,
          maxLength: 14,
        },
      )
      .map((characters) => characters.join(''));
    const spoilt = fc
      .tuple(fc.constantFrom('1404/05/24', '۱۴۰۴/۰۵/۲۴', '2025-08-15'), fc.nat(10), fc.nat(2), text)
      .map(
        ([date, place, gone, junk]) =>
          date.slice(0, place) + junk.slice(0, 1 + (gone >> 1)) + date.slice(place + gone),
      );
    fc.assert(fc.property(fc.oneof(text, spoilt), options, expectAlike), { numRuns: 4000 });
  });

  it('takes the short way, which the tests above are about', () => {
    for (const text of [
      '1404/05/24',
      '۱۴۰۴/۵/۲۴',
      '٢٠٢٥-٠٨-١٥',
      '2025.8.15',
      '24 Mordad 1404',
      '۲۴ مرداد ۱۴۰۴',
    ])
      expect(readPlainForm(text, {})?.iso, text).toBe('2025-08-15');
    for (const text of ['', '1404/05/24 ', '۱۴۰۴/05/24', '30 Esfand 1404', '5 Day 1404', '1404'])
      expect(readPlainForm(text, {}), text).toBeUndefined();
  });

  it('gives a new object each time, for a caller may change it', () => {
    const [one, other] = [parseDate('1404/05/24'), parseDate('1404/05/24')];
    expect(one).toEqual(other);
    expect([one.start === other.start, one.issues === other.issues]).toEqual([false, false]);
    expect(one.implied === other.implied).toBe(false);
  });
});
