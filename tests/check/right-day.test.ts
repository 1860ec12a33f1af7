import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyFixes,
  checkText,
  compareTexts,
  type CompareOptions,
  type Finding,
} from '../../src/check/index.ts';
import {
  addDays,
  type CalendarDate,
  dayOfWeek,
  fromEpochDays,
  isPressError,
  toEpochDays,
  toGregorian,
  toIsoDate,
  toJalali,
} from '../../src/core/index.ts';
import { formatDate } from '../../src/localize/index.ts';
import { findDates } from '../../src/parse/index.ts';
import { FUZZ } from '../fuzz.ts';

/** A day of the years that the news is about, as an epoch day. */
const day = fc.integer({
  min: toEpochDays({ calendar: 'gregory', year: 1995, month: 1, day: 1 }),
  max: toEpochDays({ calendar: 'gregory', year: 2040, month: 12, day: 31 }),
});

type Spoil = (date: CalendarDate, other: CalendarDate) => CalendarDate;

/** The slips of translators: what one side of a pair may have become. */
const SPOILS: Readonly<Record<string, Spoil>> = {
  'the day before': (date) => addDays(date, -1),
  'the day after': (date) => addDays(date, 1),
  'the day of the other': (date, other) => ({ ...date, day: other.day }),
  'the year before': (date) => ({ ...date, year: date.year - 1 }),
};

/** What has the year or the month of the other calendar is written by hand: no date is so. */
const SWAPS = ['its year', 'its month'] as const;

/** The name of a month; a spoiled date may be a day that it does not have. */
function nameOf({ calendar, year, month }: CalendarDate, locale: 'en' | 'fa'): string {
  const first = { calendar, year, month, day: 1 };
  return /\p{L}+/u.exec(formatDate(first, { locale, calendar }))?.[0] ?? '';
}

/** «18 October 1404», «18 Mehr 2025»: day, month and year, each of either date. */
function written(
  locale: 'en' | 'fa',
  { number, month, year }: Readonly<Record<'number' | 'month' | 'year', CalendarDate>>,
): string {
  return `${number.day} ${nameOf(month, locale)} ${year.year}`;
}

const plain = (locale: 'en' | 'fa', date: CalendarDate): string =>
  written(locale, { number: date, month: date, year: date });

function daysIn(text: string): string[] {
  return findDates(text).map(({ iso }) => iso);
}

/** Whether a text tells the day in every date, or is still reported. */
function isHonest(text: string, iso: string, find: (text: string) => readonly Finding[]): boolean {
  const isReported = find(text).some(({ severity }) => severity !== 'info');
  const told = daysIn(text);
  return isReported || (told.length === 2 && told.every((one) => one === iso));
}

function isThere(date: CalendarDate): boolean {
  try {
    return toEpochDays(date) !== undefined;
  } catch (error) {
    if (isPressError(error)) return false;
    throw error;
  }
}

const WEEKDAYS = {
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  fa: ['دوشنبه', 'سه‌شنبه', 'چهارشنبه', 'پنجشنبه', 'جمعه', 'شنبه', 'یکشنبه'],
} as const;

const locales = fc.constantFrom('en' as const, 'fa' as const);
const sides = fc.constantFrom('persian' as const, 'gregory' as const);
const runs = { numRuns: 60 * FUZZ };
const silent: CompareOptions = {};

describe('a pair of which one date was spoiled, mended as a whole', () => {
  it.each(SWAPS)('is right or still told, where %s is of the other calendar', (part) => {
    fc.assert(
      fc.property(day, locales, sides, fc.boolean(), (epochDay, locale, spoilt, isFirst) => {
        const own = fromEpochDays(epochDay, spoilt);
        const other = spoilt === 'persian' ? toGregorian(own) : toJalali(own);
        const slip = written(locale, {
          number: own,
          month: part === 'its month' ? other : own,
          year: part === 'its year' ? other : own,
        });
        const pair = isFirst
          ? `${slip} (${plain(locale, other)})`
          : `${plain(locale, other)} (${slip})`;
        const iso = toIsoDate(toGregorian(own));
        const mended = applyFixes(pair, checkText(pair));
        expect(isHonest(mended, iso, checkText), `${pair}: ${mended}`).toBe(true);
        const source = `It rained on ${iso}.`;
        const compared = applyFixes(pair, compareTexts(source, pair), 'target');
        const find = (text: string): readonly Finding[] => compareTexts(source, text, silent);
        expect(isHonest(compared, iso, find), `${pair}: ${compared}`).toBe(true);
      }),
      runs,
    );
  });

  it.each(Object.keys(SPOILS))('is right or still told by its source: %s', (name) => {
    fc.assert(
      fc.property(day, locales, sides, fc.boolean(), (epochDay, locale, spoilt, isFirst) => {
        const own = fromEpochDays(epochDay, spoilt);
        const other = spoilt === 'persian' ? toGregorian(own) : toJalali(own);
        const wrong = SPOILS[name]?.(own, other) ?? own;
        const slip = plain(locale, wrong);
        const pair = isFirst
          ? `${slip} (${plain(locale, other)})`
          : `${plain(locale, other)} (${slip})`;
        const iso = toIsoDate(toGregorian(own));
        const source = `It rained on ${iso}.`;
        const find = (text: string): readonly Finding[] => compareTexts(source, text, silent);
        const mended = applyFixes(pair, find(pair), 'target');
        expect(isHonest(mended, iso, find), `${pair}: ${mended}`).toBe(true);
      }),
      runs,
    );
  });

  it.each(Object.keys(SPOILS))('is right or still told by its weekday: %s', (name) => {
    fc.assert(
      fc.property(day, locales, sides, fc.boolean(), (epochDay, locale, spoilt, isFirst) => {
        const own = fromEpochDays(epochDay, spoilt);
        const other = spoilt === 'persian' ? toGregorian(own) : toJalali(own);
        const wrong = SPOILS[name]?.(own, other) ?? own;
        // Where both days have the weekday, nothing tells the one from the other.
        fc.pre(!isThere(wrong) || (toEpochDays(wrong) - epochDay) % 7 !== 0);
        const weekday = WEEKDAYS[locale][dayOfWeek(own) - 1] ?? '';
        const slip = plain(locale, wrong);
        const right = plain(locale, other);
        const iso = toIsoDate(toGregorian(own));
        for (const pair of [
          isFirst ? `${weekday} ${slip} (${right})` : `${weekday} ${right} (${slip})`,
          isFirst ? `${slip} (${weekday} ${right})` : `${right} (${weekday} ${slip})`,
        ]) {
          const mended = applyFixes(pair, checkText(pair));
          expect(isHonest(mended, iso, checkText), `${pair}: ${mended}`).toBe(true);
        }
      }),
      runs,
    );
  });
});

describe('what may be one of two days', () => {
  it('is mended by hand alone', () => {
    const text = 'The minister spoke on August 24, 1404 in parliament.';
    const found = checkText(text);
    expect(found[0]?.fixes.map(({ edits }) => edits[0]?.text)).toEqual([
      'August 15, 2025',
      'August 24, 2025',
    ]);
    expect(applyFixes(text, found)).toBe(text);
  });

  it.each([
    ['On October 18, 2025 it rained.', 'در ۱۸ اکتبر ۱۴۰۴ باران آمد.', '۱۸ اکتبر ۲۰۲۵'],
    ['On October 10, 2025 it rained.', 'در ۱۸ اکتبر ۱۴۰۴ باران آمد.', '۱۰ اکتبر ۲۰۲۵'],
    ['On 22 October 2024 it rained.', 'در ۳۱ مهر ۱۴۰۳ باران آمد.', '۱ آبان ۱۴۰۳'],
    ['It rained, and it rained again.', 'در ۱۸ اکتبر ۱۴۰۴ باران آمد.', undefined],
  ])('is the day of the source: %s', (source, target, expected) => {
    const found = compareTexts(source, target).find(({ side }) => side === 'target');
    expect(found?.fixes.map(({ edits }) => edits[0]?.text)).toEqual(
      expected === undefined ? [] : [expected],
    );
  });

  it.each([
    ['۲۶ مهر ۱۴۰۴ (۱۸ اکتبر ۱۴۰۴)', '۲۶ مهر ۱۴۰۴ (۱۸ اکتبر ۲۰۲۵)'],
    ['Saturday, 18 October 1404', 'Saturday, 18 October 2025'],
    ['۳۱ مهر ۱۴۰۳ (۲۲ اکتبر ۲۰۲۴)', '۱ آبان ۱۴۰۳ (۲۲ اکتبر ۲۰۲۴)'],
    ['۳۱ مهر ۱۴۰۳ (اکتبر ۲۰۲۴)', '۳۱ مهر ۱۴۰۳ (اکتبر ۲۰۲۴)'],
  ])('is the day beside it: %s', (text, expected) => {
    expect(applyFixes(text, checkText(text))).toBe(expected);
  });
});

function rulesTold(source: string, target: string): string[] {
  return compareTexts(source, target).map(({ ruleId }) => ruleId);
}

describe('the night of two days', () => {
  it.each([
    ['On the night of 7–8 October 2025 rockets fell.', 'بامداد ۱۶ مهر ۱۴۰۴ موشک‌ها فرود آمد.'],
    ['On the night of 7–8 October rockets fell.', 'بامداد ۱۷ مهر موشک‌ها فرود آمد.'],
  ])('goes on into the morning: %s', (source, target) => {
    expect(rulesTold(source, target)).not.toContain('time-changed');
  });

  it('is no afternoon, and the night of one day no morning', () => {
    const night = 'On the night of 7–8 October 2025 rockets fell.';
    expect(rulesTold(night, 'بعدازظهر ۱۶ مهر ۱۴۰۴ موشک‌ها فرود آمد.')).toContain('time-changed');
    const one = 'On the night of 8 October 2025 rockets fell.';
    expect(rulesTold(one, 'بامداد ۱۶ مهر ۱۴۰۴ موشک‌ها فرود آمد.')).toContain('time-changed');
  });
});
