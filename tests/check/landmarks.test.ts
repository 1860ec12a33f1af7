import { describe, expect, it } from 'vitest';
import { randoms } from '../../bench/measure.ts';
import { findAnniversaries } from '../../src/check/anniversaries.ts';
import { bareYearsOf, datesAndTimes, findBareYears } from '../../src/check/bare-years.ts';
import { findCenturies } from '../../src/check/centuries.ts';
import { contextOf } from '../../src/check/check-text.ts';
import { checkWords } from '../../src/check/check-words.ts';
import { findClockTimes } from '../../src/check/clock-times.ts';
import { creditsIn } from '../../src/check/compare/bylines.ts';
import { withHoursInWords } from '../../src/check/compare/hours-in-words.ts';
import { fromSample } from '../../src/check/compare/relatives.ts';
import { findDayOffsets } from '../../src/check/day-offsets.ts';
import {
  type EraYear,
  eraYearAt,
  findEraYears,
  findFullEraYears,
} from '../../src/check/era-years.ts';
import { lastLabelIn } from '../../src/check/labels.ts';
import { landmarksIn } from '../../src/check/landmarks/landmarks.ts';
import { mayHaveWord, placesOfWords } from '../../src/check/landmarks/may-have-word.ts';
import { numbersIn } from '../../src/check/landmarks/numbers.ts';
import { startsOf } from '../../src/check/landmarks/starts-of.ts';
import { findMonthsAlone } from '../../src/check/months.ts';
import { seasonsAlone } from '../../src/check/seasons.ts';
import { findQuarters } from '../../src/check/quarters.ts';
import { within, withinRising } from '../../src/check/places.ts';
import type { RuleContext } from '../../src/check/rule.ts';
import { RULES } from '../../src/check/rules/index.ts';
import { weekdaysIn } from '../../src/check/weekday-names.ts';
import { placesOf, wordPlaces } from '../../src/check/whole-words.ts';
import { findYearCounts } from '../../src/check/year-counts.ts';
import { pairsOf, textsOf } from './corpus.ts';

const FOLDER = 'tests/check/corpus';
const texts = [
  ...textsOf(FOLDER).map(({ text }) => text),
  ...pairsOf(FOLDER).flatMap(({ source, target }) => [source, target]),
  ...checkWords().mistranslatedMonths.flatMap(({ text }) => [
    `در ۱۵ ${text} ۲۰۲۵ بود`,
    `on x${text} 15, 2025 it was`,
  ]),
  ...checkWords().dayParts.map(([word]) => `ساعت ۸ ${word}، in the ${word}`),
  'From half past seven in the evening until a quarter to twelve, at ten o’clock and by 11 tonight.',
  'ساعت ده شب، هفت و نیم صبح تا هشت، و از ساعت دو تا سه بعدازظهر',
  ...checkWords().timeWords.map(([word]) => `${word} به وقت تهران, at ${word.toUpperCase()}`),
];
const words = texts.flatMap((text) => text.split(' '));
const JOINTS = [
  ' ',
  ' ',
  ' ',
  '\n',
  '\n\n',
  '. ',
  '\u200c',
  '',
  '-',
  '–',
  '/',
  ' (',
  '\u0640',
  'é',
];
const random = randoms(7);
const isFull = ({ text }: EraYear): boolean => /[0-9۰-۹]{4}/u.test(text);

function pick<T>(items: readonly T[]): T {
  return items[Math.floor(random() * items.length)] as T;
}

/** Words of the corpus in any order, with whatever between them, in any case. */
function mixture(): string {
  let text = '';
  for (let count = 0; count < 30; count++) text += pick(words) + pick(JOINTS);
  return random() < 0.1 ? text.toUpperCase() : text;
}

/** Where a pattern matches, one match inside another too: tried at each place alone. */
function triedEverywhere(text: string, pattern: RegExp): number[] {
  const sticky = new RegExp(pattern.source, 'uy');
  return Array.from(text.split(''), (_, place) => place).filter((place) => {
    sticky.lastIndex = place;
    return sticky.test(text);
  });
}

/** What is found at landmarks, and what without them in the whole text. */
function found(context: RuleContext): unknown {
  const { text, landmarks } = context;
  const part = wordPlaces(text, landmarks && placesOfWords(text, landmarks, 'dayPart'));
  return {
    hours: withHoursInWords(text, context.times, landmarks),
    times: findClockTimes(text, landmarks),
    anniversaries: findAnniversaries(text, landmarks),
    counts: findYearCounts(text, landmarks),
    years: bareYearsOf(context, context.claims),
    eras: findEraYears(text, context.words, landmarks),
    centuries: findCenturies(text, landmarks),
    quarters: findQuarters(text, landmarks),
    offsets: findDayOffsets(text, landmarks),
    months: findMonthsAlone(context),
    seasons: seasonsAlone(context),
    weekdays: weekdaysIn(text, landmarks),
    dayParts: context.words.dayParts.map(([word]) => part(word)),
    relatives: fromSample(context).filter(
      (mention) => mention.status === 'read' && mention.kind === 'relative',
    ),
    credits: [...creditsIn(context)],
    rules: RULES.map((rule) => rule.find(context)),
  };
}

describe('landmarks', () => {
  it('hide nothing that is found in the whole text', () => {
    for (const text of [...texts, ...Array.from({ length: 300 }, mixture)]) {
      const context = contextOf(text, {});
      expect(found(context), text).toEqual(found({ ...context, landmarks: undefined }));
    }
    // Every text of the corpora, on a machine that others use.
  }, 240_000);

  it('hide no label and no part of the day of a piece of the text', () => {
    const { dayParts } = checkWords();
    for (const text of texts) {
      const context = contextOf(text, {});
      for (let turn = 0; turn < 4; turn++) {
        const from = Math.floor(random() * text.length);
        const to = Math.min(text.length, from + 1 + Math.floor(random() * 80));
        const piece = text.slice(from, to);
        if (!mayHaveWord(context, 'label', from, to))
          expect(lastLabelIn(piece, context.words), piece).toBeUndefined();
        if (mayHaveWord(context, 'dayPart', from, to)) continue;
        const folded = piece.toLowerCase();
        expect(
          dayParts.some(([word]) => placesOf(word, folded).length > 0),
          piece,
        ).toBe(false);
      }
    }
  });

  it('find the years that are found in pieces', () => {
    for (const text of texts) {
      const context = contextOf(text, {});
      const { claims } = context;
      expect(bareYearsOf(context, claims)).toEqual(findBareYears(text, claims));
    }
  });

  it('give the eras of years of four digits, and that of a number, as they are among all', () => {
    for (const text of texts) {
      const context = contextOf(text, {});
      const all = findEraYears(text, context.words);
      expect(findFullEraYears(context).filter(isFull), text).toEqual(all.filter(isFull));
      for (const year of all) {
        const number = year.index + year.text.search(/[0-9۰-۹]/u);
        expect(eraYearAt(context, number), text).toEqual(year);
      }
    }
  });

  it('leave dates and times in order', () => {
    for (const text of texts) {
      const context = contextOf(text, {});
      const places = datesAndTimes(context);
      const all = [...context.claims, ...context.times];
      expect(places, text).toEqual(all.toSorted((one, two) => one.index - two.index));
    }
  });

  it('are all the numbers of a text', () => {
    const digits = '0159۰۱۹٣x .-';
    for (let turn = 0; turn < 300; turn++) {
      const text = Array.from({ length: 40 }, () => pick(digits.split(''))).join('');
      const { numbers, shortNumbers, fourDigits, hyphened } = numbersIn(text);
      expect(numbers, text).toEqual(triedEverywhere(text, /(?<![0-9])[0-9]|(?<![۰-۹])[۰-۹]/u));
      const run = '(?<![0-9۰-۹])[0-9۰-۹]';
      expect(shortNumbers, text).toEqual(
        triedEverywhere(text, new RegExp(`${run}{1,2}(?![0-9۰-۹])`, 'u')),
      );
      expect(fourDigits, text).toEqual(
        triedEverywhere(text, new RegExp(`${run}{4}(?![0-9۰-۹])`, 'u')),
      );
      expect(hyphened, text).toEqual(triedEverywhere(text, new RegExp(`${run}+-`, 'u')));
    }
  });

  it('are found inside one another too', () => {
    expect(startsOf('سه‌سه‌سه', /سه‌سه/gu)).toEqual([0, 3]);
  });

  it('tell what stands in places in rising order as in any', () => {
    const places = [
      { index: 2, length: 6 },
      { index: 4, length: 1 },
      { index: 9, length: 3 },
    ];
    const [inAny, inRising] = [within(places), withinRising(places)];
    for (let index = 0; index < 14; index++) expect(inRising(index), `${index}`).toBe(inAny(index));
  });

  it('are none where letters are others without their case', () => {
    expect(landmarksIn('the la\u017ft week')).toBeUndefined();
    expect(landmarksIn('the last week')?.words.relative).toEqual([4]);
  });
});
