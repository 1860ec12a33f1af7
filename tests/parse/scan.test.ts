import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DateMention, findMentions, type ParseOptions } from '../../src/parse/index.ts';
import { FIRST_LETTER, fold, foldText, IGNORED, isDigit } from '../../src/parse/fold.ts';
import { withDigits } from '../../src/locale-data/digits.ts';
import { mentionsAt } from '../../src/parse/mentions-at.ts';
import { readPlainMention } from '../../src/parse/read-plain-mention.ts';
import { Addresses } from '../../src/parse/surroundings.ts';
import { RELATIVE, vocabularyOf } from '../../src/parse/vocabulary.ts';
import { withYearsBeside } from '../../src/parse/years-beside.ts';
import { FUZZ } from '../fuzz.ts';
import { hashOf } from '../../src/parse/word-table.ts';

const OPTIONS: readonly ParseOptions[] = [
  {},
  { now: '2025-08-15', relative: true },
  { dateOrder: 'DMY', calendar: 'persian' },
];

function goesOn(folded: number): boolean {
  return folded >= FIRST_LETTER || folded === IGNORED;
}

/** The list of words that begin dates is of the grammar: without it the m. of `a.m. on` begins a Mon. */
function isStarter(word: string, { relative }: ParseOptions): boolean {
  const starts = vocabularyOf().starters.get(hashOf(foldText(word)));
  return starts !== undefined && (starts !== RELATIVE || relative === true);
}

/** The scan without its filters: the grammar is asked at every number and every word that begins dates. */
function plainScan(text: string, options: ParseOptions, areMonthsSure: boolean): DateMention[] {
  const mentions: DateMention[] = [];
  const addresses = new Addresses(text);
  const around = { addresses, whole: false, lastEnd: -1, areMonthsSure, openPlace: undefined };
  const foldAt = (place: number): number =>
    place < text.length ? fold(text.charCodeAt(place)) : 0;
  let place = 0;
  while (place < text.length) {
    const isWord = foldAt(place) >= FIRST_LETTER;
    if (!isWord && !isDigit(foldAt(place))) {
      place++;
      continue;
    }
    let end = place;
    while (goesOn(foldAt(end))) end++;
    const mayAsk = !isWord || isStarter(text.slice(place, end), options);
    const found = mayAsk ? mentionsAt(text, place, options, around) : undefined;
    if (found !== undefined) {
      mentions.push(...found.mentions);
      around.lastEnd = found.end;
      place = Math.max(found.end, place + 1);
      continue;
    }
    if (isWord) while (goesOn(foldAt(place))) place++;
    while (isDigit(foldAt(place))) place++;
  }
  return mentions;
}

/** Whether months are sure is what the text itself tells, in another test; here either may be. */
function expectAsPlain(text: string, options: ParseOptions): void {
  const { now } = options;
  const plain = [false, true].map((areSure) => {
    const mentions = plainScan(text, options, areSure);
    return JSON.stringify(
      now === undefined ? mentions : withYearsBeside(text, mentions, now, options),
    );
  });
  expect(plain, text).toContain(JSON.stringify(findMentions(text, options)));
}

/** `Sha'ban 15` is passed over where words of today are not read: a miss that is known. */
function hasApostrophe(text: string): boolean {
  return /['’‘ʿʾʼ]/u.test(text);
}

const TEXTS = [
  'texts.en',
  'texts.fa',
  'texts.traps',
  'strings.en',
  'strings.fa',
  'strings.published',
]
  .flatMap((name) =>
    readFileSync(new URL(`corpus/${name}.jsonl`, import.meta.url), 'utf8')
      .trim()
      .split('\n'),
  )
  .map((line) => JSON.parse(line) as { readonly text?: string; readonly input?: string })
  .map(({ text, input }) => text ?? input ?? '')
  .filter((text) => !hasApostrophe(text));

const WORDS = [...new Set(TEXTS.flatMap((text) => text.split(/\s+/u)))].filter(
  (word) => !hasApostrophe(word),
);

const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...WORDS) },
  fc.constantFrom(
    ...'24 ۲۴ ٢٤ 1404 ۱۴۰۴ 2025 5 ۵ 31 تیر مهر Tir May the a A.D. Šahrivar تا و'.split(' '),
  ),
);
const gap = fc.oneof(
  { weight: 5, arbitrary: fc.constant(' ') },
  fc.constantFrom('\n', '\u200c', '\u00a0', ', ', '، ', '/', '-', '–', '. ', '(', ')', ': ', ''),
);

/** Dates in the forms that are read without the grammar, nearly those, and what may stand behind them. */
const MONTHS = [
  'Mordad',
  'August',
  'may',
  'Tir',
  'Dey',
  'Far',
  'Aug',
  'Sept',
  'مرداد',
  'تیر',
  'اوت',
  'می',
];
const digits = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => withDigits(text, 'arabext'),
);
const day = fc.tuple(fc.integer({ min: 0, max: 33 }), digits).map(([value, as]) => as(`${value}`));
const year = fc
  .tuple(fc.constantFrom(1199, 1303, 1404, 1499, 1500, 1975, 2025, 2535, 99, 5, 20_250), digits)
  .map(([value, as]) => as(`${value}`));
const month = fc.constantFrom(...MONTHS);
const weekday = fc.constantFrom(
  'Friday, ',
  'Fri. ',
  'Sun, ',
  'Thursday ',
  'جمعه ',
  'سه‌شنبه، ',
  'سه شنبه ',
  '',
);
const joint = fc.constantFrom(' to ', ' تا ', ' until ', '–', '-', ' – ', ' and ', ' to', '/');
const label = fc.constantFrom('spring', 'Winter', 'fall', 'بهار', 'زمستان', 'year', 'سال', 'years');
const named = fc.oneof(
  fc.tuple(weekday, day, fc.constant(' '), month),
  fc.tuple(weekday, day, fc.constant(' '), month, fc.constantFrom(' ', ' ', ', '), year),
  fc.tuple(weekday, month, fc.constant(' '), day),
  fc.tuple(weekday, month, fc.constant(' '), day, fc.constantFrom(', ', ' ', '،'), year),
  fc.tuple(weekday, month, fc.constant(' '), year),
  fc.tuple(day, joint, day, fc.constant(' '), month, fc.constant(' '), year),
  fc.tuple(day, joint, day, fc.constant(' '), month),
  fc.tuple(
    day,
    fc.constant(' '),
    month,
    joint,
    day,
    fc.constant(' '),
    month,
    fc.constant(' '),
    year,
  ),
  fc.tuple(day, fc.constant(' '), month, joint, day, fc.constant(' '), month),
  fc.tuple(label, fc.constantFrom(' ', ' ', ' of ', ' of the year ', ' سال ', ', '), year),
);
const BEHIND = [
  '. But',
  '.',
  ', he',
  ', the',
  ', Friday',
  ', 1404',
  ' (',
  ' (Friday)',
  ' in',
  ' at 5 p.m.',
  ' to 5 Mehr 1404',
  ' and 5 Mehr',
  ' people',
  ' — most',
  ' – 5 Mehr 1404',
  ' – the 5 Mehr 1404',
  ': he',
  ':30',
  '%',
  ')',
  'T10:30',
  ' A.D.',
  ' SH',
  ' م.',
  ' و',
  ' نفر',
  ' هجری شمسی',
  ' خیابان',
  ' Revolution',
  '\n\n5',
  '\n– he',
  '',
];
const BEFORE = [
  '',
  'he ',
  'the ',
  '(',
  'x(',
  '5 ',
  '15/',
  'mid-',
  'www.x.com/mid-',
  'between ',
  'نیمهٔ ',
  'خیابان ',
  '\n',
  '«',
  '2022, ',
];

describe('the scan', () => {
  it('reads dates in their commonest forms as the grammar does, whatever stands around', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom(...BEFORE), named, fc.constantFrom(...BEHIND), gap), {
          maxLength: 3,
        }),
        fc.constantFrom<ParseOptions>(...OPTIONS, { now: '2025-08-15' }),
        (pieces, options) => expectAsPlain(pieces.flat(2).join(''), options),
      ),
      { numRuns: 8000 * FUZZ },
    );
  });

  it('reads the commonest forms without the grammar, which the test above is about', () => {
    for (const text of [
      '24 Mordad 1404 was',
      'Friday, 15 August 2025 (24 Mordad 1404)',
      'August 15, 2025, the',
      '15 August he',
      'جمعه ۲۴ مرداد ۱۴۰۴ بود',
      'April 2019 in',
      '20 March 2025, the',
      '۱ ژانویه ۲۰۲۵ بود',
      '1–13 Farvardin 1404 was',
      '21 March to 2 April 2025, the',
      '۳۱ تیر تا ۱۴ مرداد بود',
      'spring of 1995.',
      'بهار سال ۱۳۷۴ بود',
      'سال ۱۳۸۰ (۲۰۰۱',
      'year 1380.',
    ])
      expect(readPlainMention(text, 0, {}), text).toBeDefined();
    for (const text of [
      '۱ ژانویه بود',
      '24 Mordad 1404 to',
      '24 Mordad 1404, Friday',
      '24 Mordad 1404 AP',
      '15 August at',
      '15 to 20 people',
      '15 to August',
      '15 August to 5 Mehr 1404',
      '31 to 30 April',
      '5 to 31 April',
      '0 to 5 April',
      '5 to 0 April',
      '20 to 5 April 2025',
      '31 to 30 April 2025',
      '15 to 20 May. The',
      '15 to 20 August 85',
      '15 to 20 August 1404',
      '15 to ۲۰ August',
      '15 to 20 August at',
      '15 to 20 August 2025 AD',
      '115 to 20 August',
      '15 to 200 August',
      'spring 99',
      'spring of 1600',
      'spring of 1995 to',
      'year of 1380',
      'سال ۱۴۰۰ نفر',
      'spring 9999',
    ])
      expect(readPlainMention(text, 0, {}), text).toBeUndefined();
  });

  it('comes back from any number of words that join', () => {
    for (const words of ['of the ', 'to ', 'تا '])
      expect(findMentions(`first ${words.repeat(100_000)}August 15, 2025`)).toHaveLength(1);
  });

  it.each(OPTIONS)('passes over no date of the corpora with %j', (options) => {
    expect(TEXTS.length).toBeGreaterThan(1000);
    for (const text of TEXTS) expectAsPlain(text, options);
  });

  it('passes over no date of a random text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(piece, gap), { maxLength: 30 }),
        fc.constantFrom(...OPTIONS),
        (pieces, options) => expectAsPlain(pieces.flat().join(''), options),
      ),
      { numRuns: 3000 * FUZZ },
    );
  });
});
