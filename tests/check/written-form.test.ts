import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { applyFixes, checkText, compareTexts } from '../../src/check/index.ts';
import { respellDate } from '../../src/check/respell-date.ts';
import { rewriteDate } from '../../src/check/rewrite-date.ts';
import { addDays, type CalendarDate, toGregorian, toIsoDate } from '../../src/core/index.ts';
import { parseDate } from '../../src/parse/index.ts';

/** The day that a text tells, so many days later, in its own words. */
function later(text: string, days: number): string {
  const own = parseDate(text).start as CalendarDate;
  return rewriteDate(text, own, addDays(own, days));
}

describe('another day is written as the first was', () => {
  it.each([
    // Numbers: separators, order, padding, digits.
    ['2025/11/29', -1, '2025/11/28'],
    ['۱۴۰۴/۹/۷', 1, '۱۴۰۴/۹/۸'],
    ['۱۴۰۴/۰۹/۰۷', 1, '۱۴۰۴/۰۹/۰۸'],
    ['1404/09/30', 1, '1404/10/01'],
    ['1404/9/30', 1, '1404/10/1'],
    ['1404.05.24', 8, '1404.06.01'],
    ['24/5/1404', 1, '25/5/1404'],
    ['8/15/2025', 1, '8/16/2025'],
    ['15/8/2025', -1, '14/8/2025'],
    ['15-Aug-2025', 17, '1-Sep-2025'],
    ['2025-11-29', 2, '2025-12-01'],
    ['2025-10-31', 1, '2025-11-01'],
    ['2025-11-10', -1, '2025-11-09'],
    ['2025-08-15T14:30:00Z', 1, '2025-08-16T14:30:00Z'],
    ['٢٤ مرداد ١٤٠٤', 8, '١ شهریور ١٤٠٤'],
    ['24 مرداد 1404', 8, '1 شهریور 1404'],
    ['August 15, 2025, 3:15 p.m.', 1, 'August 16, 2025, 3:15 p.m.'],
    ['15 August 2025, 15:08', 1, '16 August 2025, 15:08'],
    // Names: abbreviated, in capitals, with ezafe, by other spellings.
    ['Aug. 31, 2025', 1, 'Sept. 1, 2025'],
    ['Sept. 30, 2025', 1, 'Oct. 1, 2025'],
    ['Aug. 1, 2025', -1, 'July 31, 2025'],
    ['31 Aug 2025', 1, '1 Sep 2025'],
    ['AUGUST 31, 2025', 1, 'SEPTEMBER 1, 2025'],
    ['۳۱ دسامبر ۲۰۱۸', 1, '۱ ژانویهٔ ۲۰۱۹'],
    ['۳۱ ژانویه ۲۰۱۹', 1, '۱ فوریه ۲۰۱۹'],
    ['۳۱ ژانویهٔ ۲۰۱۹', 1, '۱ فوریهٔ ۲۰۱۹'],
    ['۱ آگوست ۲۰۲۵', -1, '۳۱ جولای ۲۰۲۵'],
    ['24 Amordad 1404', 1, '25 Amordad 1404'],
    ['24 Mordād 1404', 1, '25 Mordād 1404'],
    ['۳۱ حمل ۱۴۰۴', 1, '۱ ثور ۱۴۰۴'],
    ['31 Hamal 1404', 1, '1 Sawr 1404'],
    ['۲۴ مردادماه ۱۴۰۴', 8, '۱ شهریورماه ۱۴۰۴'],
    ['۲۴ مرداد ماه سال ۱۴۰۴', 8, '۱ شهریور ماه سال ۱۴۰۴'],
    // Ordinals.
    ['the 24th of Mordad 1404', -1, 'the 23rd of Mordad 1404'],
    ['Friday, August 15th, 2025', 6, 'Thursday, August 21st, 2025'],
    ['the fifteenth of August 2025', 6, 'the twenty-first of August 2025'],
    ['دهم دی ماه ۱۴۰۳', 1, 'یازدهم دی ماه ۱۴۰۳'],
    ['بیست و چهارم مرداد ۱۴۰۴', -1, 'بیست و سوم مرداد ۱۴۰۴'],
    ['بیست\u200cوچهارم مرداد ۱۴۰۴', -1, 'بیست\u200cوسوم مرداد ۱۴۰۴'],
    ['اول فروردین ۱۴۰۵', 1, 'دوم فروردین ۱۴۰۵'],
    // Weekdays and eras.
    ['Fri., Aug. 15, 2025', 1, 'Sat., Aug. 16, 2025'],
    ['جمعه، ۲۴ مرداد ۱۴۰۴', 1, 'شنبه، ۲۵ مرداد ۱۴۰۴'],
    ['۲۴ مرداد ۱۴۰۴، جمعه', 1, '۲۵ مرداد ۱۴۰۴، شنبه'],
    ['15 August 2025 (Friday)', 1, '16 August 2025 (Saturday)'],
    ['۲۴ مرداد ۱۴۰۴ هجری شمسی', 1, '۲۵ مرداد ۱۴۰۴ هجری شمسی'],
    ['24 Mordad 1404 SH', 1, '25 Mordad 1404 SH'],
    ['۱ فروردین ۲۵۳۵ شاهنشاهی', 1, '۲ فروردین ۲۵۳۵ شاهنشاهی'],
  ])('%s, %i days later', (text, days, expected) => {
    expect(later(text, days)).toBe(expected);
  });

  it.each([
    // The order of day and month would be open.
    ['8/15/2025', 20, '2025/9/4'],
    ['13.8.2025', -1, '2025.8.12'],
    // The imperial years begin on that day.
    ['۱ فروردین ۲۵۳۵ شاهنشاهی', -1, '۳۰ اسفند ۱۳۵۴'],
    // A day in a cardinal, a year in words.
    ['سی مرداد ۱۴۰۴', 1, '۳۱ مرداد ۱۴۰۴'],
    ['۲۹ اسفند هزار و چهارصد و چهار', 1, '۱ فروردین ۱۴۰۵'],
  ])('but for %s, %i days later, in a form that is read as that day', (text, days, expected) => {
    expect(later(text, days)).toBe(expected);
  });
});

/** What is neither a name nor a number of a text, and the kind of its digits. */
function frameOf(text: string): string {
  return text
    .replace(/[0-9]+/gu, '0')
    .replace(/[۰-۹]+/gu, '۰')
    .replace(/[٠-٩]+/gu, '٠')
    .replace(/\b(?:st|nd|rd|th)\b/gu, '')
    .replace(/[\p{L}\p{M}\u200c]+(?:[ -]و[ -]?[\p{L}\p{M}\u200c]+)*/gu, 'w')
    .replace(/w[.]/gu, 'w')
    .replace(/w(?:[ -]w)+/gu, 'w');
}

const forms = readFileSync(fileURLToPath(new URL('../../docs/forms.md', import.meta.url)), 'utf8');
const read = [...forms.slice(0, forms.indexOf('## Refused')).matchAll(/^\| `([^`]+)`/gmu)].flatMap(
  ([, text = '']) => {
    const { kind, precision, start, end } = parseDate(text);
    return precision === 'day' ? [{ text, kind, start, end }] : [];
  },
);

/** Dates in numbers with the year last, whose order may become open, and the first day of an era. */
const FRAGILE = new Set(['8/15/2025', '15/8/2025', '۱ فروردین ۲۵۳۵ شاهنشاهی']);

describe('of the recognised forms', () => {
  const dates = read.filter(({ kind }) => kind === 'date');
  const ranges = read.filter(({ kind }) => kind === 'range');

  it('there are days and ranges in both languages', () => {
    expect(dates.length).toBeGreaterThan(30);
    expect(ranges.length).toBeGreaterThan(5);
  });

  it.each(dates)('$text is kept through a year, and read as the day', ({ text, start }) => {
    for (let days = -200; days <= 200; days++) {
      const day = addDays(start as CalendarDate, days);
      const written = rewriteDate(text, start as CalendarDate, day);
      expect(parseDate(written).iso, written).toBe(toIsoDate(toGregorian(day)));
      if (!FRAGILE.has(text)) expect(frameOf(written), written).toBe(frameOf(text));
    }
  });

  it.each(ranges)('$text is kept where its months stay', ({ text, start, end }) => {
    const [from, to] = [start as CalendarDate, end as CalendarDate];
    const last = addDays(to, 1);
    const written = respellDate(text, [
      { from, to: from },
      { from: to, to: last },
    ]);
    expect(parseDate(written ?? '').iso).toBe(
      [from, last].map((day) => toIsoDate(toGregorian(day))).join('/'),
    );
    expect(frameOf(written ?? '')).toBe(frameOf(text));
  });
});

describe('a mend', () => {
  it.each([
    ['در ۱۴۰۴/۹/۷ (2025/11/29) آمد.', ['2025/11/28', '۱۴۰۴/۹/۸']],
    ['دهم دی ماه ۱۴۰۳ (۳۱ دسامبر ۲۰۲۴)', ['۳۰ دسامبر ۲۰۲۴', 'یازدهم دی ماه ۱۴۰۳']],
    ['۳۱ مهر ماه ۱۴۰۳', ['۳۰ مهر ماه ۱۴۰۳']],
    // What stands there keeps its script.
    ['در متن August 24, 1404 آمد.', ['August 15, 2025', 'August 24, 2025']],
  ])('of %s is in the form of what it replaces', (text, expected) => {
    const fixes = checkText(text).flatMap((finding) => finding.fixes);
    expect(fixes.map(({ edits }) => edits[0]?.text)).toEqual(expected);
  });

  it.each([
    ['24 Mordad to 3 Shahrivar 1404', 'از ۱۵ تا ۲۶ اوت ۲۰۲۵', 'از ۱۵ تا ۲۵ اوت ۲۰۲۵'],
    ['۲۴ تا ۲۷ مرداد ۱۴۰۴', 'on August 15–17, 2025', 'on August 15–18, 2025'],
    ['۲۴ تا ۲۶ مرداد ۱۴۰۴', 'Aug. 15 to Aug. 19, 2025', 'Aug. 15 to Aug. 17, 2025'],
  ])('of a range is too: %s', (source, target, expected) => {
    expect(applyFixes(target, compareTexts(source, target), 'target')).toBe(expected);
  });
});
