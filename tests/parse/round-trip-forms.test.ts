import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  endOfMonth,
  fromEpochDays,
  startOfMonth,
  toEpochDays,
  toIsoDate,
} from '../../src/core/index.ts';
import {
  DATE_STYLES,
  type DateFormOptions,
  formatDate,
  formatPair,
  formatRange,
} from '../../src/localize/index.ts';
import { findMentions, tryParseDate } from '../../src/parse/index.ts';
import { gregory } from '../support.ts';

const day = fc.integer({
  min: toEpochDays(gregory(1850, 1, 1)),
  max: toEpochDays(gregory(2100, 1, 1)),
});
const calendar = fc.constantFrom('persian' as const, 'gregory' as const);
const locale = fc.constantFrom('en', 'en-GB', 'fa', 'fa-AF', 'ps');

/** Which locales have which ordinals. */
const ORDINALS = {
  none: () => true,
  digits: (tag: string) => tag.startsWith('en'),
  words: (tag: string) => tag !== 'ps',
};

/** Every way of writing a whole day in letters. */
const form: fc.Arbitrary<DateFormOptions & { readonly locale: string }> = fc
  .record({
    locale,
    dateStyle: fc.constantFrom('full' as const, 'long' as const, 'medium' as const),
    weekdayPosition: fc.constantFrom('before' as const, 'after' as const),
    era: fc.constantFrom(
      'none' as const,
      'short' as const,
      'long' as const,
      'full' as const,
      'traditional' as const,
      'scholarly' as const,
    ),
    ordinal: fc.constantFrom('none' as const, 'digits' as const, 'words' as const),
    monthSuffix: fc.boolean(),
    ezafe: fc.boolean(),
    abbreviation: fc.constantFrom('cldr' as const, 'ap' as const),
    monthSpellings: fc.subarray([
      'Amordad',
      'Khurdad',
      'Urdibihisht',
      'امرداد',
      'آگوست',
      'می',
      'جولای',
      'آگست',
    ]),
  })
  .filter(({ ordinal, locale: tag }) => ORDINALS[ordinal](tag));

describe('whatever formatDate prints in letters', () => {
  it('reads back to the same day in the same calendar, always', () => {
    fc.assert(
      fc.property(day, calendar, form, (days, id, options) => {
        const text = formatDate(fromEpochDays(days, id), options);
        const found = tryParseDate(text);
        expect(found?.iso, text).toBe(toIsoDate(fromEpochDays(days, id)));
        expect(found?.calendar).toBe(id);
        expect(found?.issues.filter(({ code }) => code !== 'maybe-lunar')).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  it('reads back a season to the season that holds the day', () => {
    fc.assert(
      fc.property(day, calendar, locale, (days, id, tag) => {
        const date = fromEpochDays(days, id);
        const text = formatDate(date, { locale: tag, dateStyle: 'season-year' });
        const [from = '', to = ''] = tryParseDate(text)?.iso.split('/') ?? [];
        const iso = toIsoDate(date);
        expect(from <= iso && iso <= to, `${text}: ${from}/${to} and ${iso}`).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('whatever formatPair prints', () => {
  it('is two mentions of the same day, in every form', () => {
    const pair = fc.record({
      pairForm: fc.constantFrom(
        'parentheses' as const,
        'slash' as const,
        'equals' as const,
        'lines' as const,
      ),
      firstCalendar: calendar,
    });
    fc.assert(
      fc.property(day, form, pair, (days, options, more) => {
        const date = fromEpochDays(days, 'persian');
        const text = formatPair(date, { ...options, ...more });
        const isos = findMentions(text).map((one) => (one.status === 'read' ? one.iso : one.code));
        expect(isos, text).toEqual([toIsoDate(date), toIsoDate(date)]);
      }),
      { numRuns: 2500 },
    );
  });

  it('in numbers, is mentions of that day alone, or refused', () => {
    fc.assert(
      fc.property(
        day,
        locale,
        fc.constantFrom('parentheses' as const, 'slash' as const),
        (days, tag, pairForm) => {
          const date = fromEpochDays(days, 'persian');
          const text = formatPair(date, { locale: tag, dateStyle: 'numeric', pairForm });
          for (const mention of findMentions(text)) {
            if (mention.status === 'read') expect(mention.iso, text).toBe(toIsoDate(date));
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('whatever formatRange prints', () => {
  const length = fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 900 }));

  it('reads back to the same range of days', () => {
    fc.assert(
      fc.property(day, length, calendar, form, (days, more, id, options) => {
        const start = fromEpochDays(days, id);
        const end = addDays(start, more);
        const text = formatRange(start, end, options);
        const iso = more === 0 ? toIsoDate(start) : `${toIsoDate(start)}/${toIsoDate(end)}`;
        const found = tryParseDate(text);
        // A weekday behind each end is refused: it may lead what follows.
        const weekdaysBehind = options.weekdayPosition === 'after' && options.dateStyle === 'full';
        if (found === undefined && weekdaysBehind) return;
        expect(found?.iso, text).toBe(iso);
      }),
      { numRuns: 2500 },
    );
  });

  it('is, in both calendars, two mentions of the range', () => {
    fc.assert(
      fc.property(day, length, locale, (days, more, tag) => {
        const start = fromEpochDays(days, 'persian');
        const end = addDays(start, more);
        const text = formatRange(start, end, { locale: tag, pair: true });
        const iso = more === 0 ? toIsoDate(start) : `${toIsoDate(start)}/${toIsoDate(end)}`;
        expect(
          findMentions(text).map((one) => one.status === 'read' && one.iso),
          text,
        ).toEqual([iso, iso]);
      }),
      { numRuns: 3000 },
    );
  });

  it('of months, is mentions that cover them', () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 0, max: 14 }),
        calendar,
        locale,
        fc.boolean(),
        (days, more, id, tag, pair) => {
          const { year, month } = fromEpochDays(days, id);
          const first = startOfMonth({ calendar: id, year, month });
          const last = endOfMonth(addMonths(first, more));
          const text = formatRange(
            { calendar: id, year, month },
            { calendar: id, year: last.year, month: last.month },
            { locale: tag, pair },
          );
          const mentions = findMentions(text);
          expect(mentions.length, text).toBe(pair ? 2 : 1);
          for (const mention of mentions) {
            const [from = '', to = ''] = mention.status === 'read' ? mention.iso.split('/') : [];
            expect(from <= toIsoDate(first) && to >= toIsoDate(last), text).toBe(true);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('a style that leaves parts out', () => {
  it('reads back to what holds the day, or is refused', () => {
    fc.assert(
      fc.property(
        day,
        calendar,
        locale,
        fc.constantFrom(...DATE_STYLES),
        (days, id, tag, dateStyle) => {
          const date = fromEpochDays(days, id);
          const text = formatDate(date, { locale: tag, dateStyle });
          const found = tryParseDate(text, {
            now: date,
            dateOrder: tag === 'en-GB' ? 'DMY' : 'MDY',
          });
          if (found === undefined) return;
          const [from = '', to = from] = found.iso.split('/');
          expect(from <= toIsoDate(date) && toIsoDate(date) <= to, `${text}: ${found.iso}`).toBe(
            true,
          );
        },
      ),
      { numRuns: 3000 },
    );
  });
});
