import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CalendarDate,
  fromEpochDays,
  isPressError,
  toEpochDays,
} from '../../src/core/index.ts';
import { MAX_EPOCH_DAYS, MIN_EPOCH_DAYS } from '../../src/core/calendars/index.ts';
import {
  DATE_STYLES,
  formatDate,
  type FormatDateOptions,
  formatDateParts,
} from '../../src/localize/index.ts';
import { resolveStyle } from '../../src/style/index.ts';
import { ERA_STYLES } from '../../src/style/values.ts';
import { gregory, jalali } from '../support.ts';

/** What printing by the pieces gives, which keeps nothing from call to call: a text, or a refusal. */
function plain(date: CalendarDate, options: FormatDateOptions): string {
  return outcome(() =>
    formatDateParts(date, options)
      .map(({ value }) => value)
      .join(''),
  );
}

function printed(date: CalendarDate, options: FormatDateOptions): string {
  return outcome(() => formatDate(date, options));
}

function outcome(act: () => string): string {
  try {
    return act();
  } catch (error) {
    if (isPressError(error)) return `${error.code}: ${error.message}`;
    throw error;
  }
}

const optional = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined, freq: 2 });

const options = fc.record(
  {
    locale: fc.constantFrom(
      'en',
      'fa',
      'fa-AF',
      'en-GB',
      'ps',
      'fa-u-nu-latn',
      'en-u-ca-gregory',
      'de',
    ),
    fallbackLocale: optional(fc.constantFrom('en', 'fa')),
    numberingSystem: optional(fc.constantFrom('latn' as const, 'arabext' as const)),
    style: optional(
      fc.constantFrom('default', 'irangate', resolveStyle({ date: { era: 'short' } })),
    ),
    calendar: optional(fc.constantFrom('persian' as const, 'gregory' as const)),
    dateStyle: optional(fc.constantFrom(...DATE_STYLES)),
    weekday: optional(fc.boolean()),
    weekdayPosition: optional(fc.constantFrom('before' as const, 'after' as const)),
    era: optional(fc.constantFrom(...ERA_STYLES)),
    ordinal: optional(fc.constantFrom('none' as const, 'digits' as const, 'words' as const)),
    monthSuffix: optional(fc.boolean()),
    ezafe: optional(fc.boolean()),
    abbreviation: optional(fc.constantFrom('cldr' as const, 'ap' as const)),
  },
  { requiredKeys: ['locale'] },
) as fc.Arbitrary<FormatDateOptions>;

const calendar = fc.constantFrom('persian' as const, 'gregory' as const);
const epochDays = fc.oneof(
  fc.integer({ min: MIN_EPOCH_DAYS, max: MAX_EPOCH_DAYS }),
  fc.integer({ min: 1800, max: 3400 }), // round the years of the imperial era
);

describe('a form that was printed before', () => {
  it('prints and refuses as one that was not', () => {
    fc.assert(
      fc.property(
        options,
        fc.array(fc.tuple(epochDays, calendar), { minLength: 3, maxLength: 5 }),
        (given, days) => {
          for (const [day, id] of days) {
            const date = fromEpochDays(day, id);
            expect(printed(date, { ...given })).toBe(plain(date, given));
          }
        },
      ),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['fa', 'persian'],
    ['en', 'persian'],
    ['en', 'gregory'],
    ['fa', 'gregory'],
  ] as const)('prints every day of 1890-2110 in %s, %s', (locale, id) => {
    const last = toEpochDays(gregory(2110, 1, 1));
    for (let day = toEpochDays(gregory(1890, 1, 1)); day < last; day += 1) {
      const date = fromEpochDays(day, id);
      const given = { locale, dateStyle: 'full' } as const;
      const text = formatDate(date, given);
      if (text !== plain(date, given)) expect(text).toBe(plain(date, given));
    }
  });

  it('refuses what is no date', () => {
    const given = { locale: 'fa', dateStyle: 'full' } as const;
    formatDate(jalali(1404, 5, 24), given);
    const dates = [
      jalali(1404, 12, 30),
      jalali(1404, 13, 1),
      { ...jalali(1404, 1, 1), day: '1' },
      { ...jalali(1404, 1, 1), calendar: 'lunar' },
      [],
      null,
      '2025-08-15',
      Object.assign([], jalali(1404, 1, 1)),
    ];
    for (const date of dates as CalendarDate[]) {
      expect(printed(date, given)).toMatch(/^ERR_/u);
      expect(printed(date, given)).toBe(plain(date, given));
    }
  });

  it('keeps nothing of options that are changed', () => {
    const day = jalali(1404, 5, 24);
    const given: { -readonly [K in keyof FormatDateOptions]: FormatDateOptions[K] } = {
      locale: 'en',
    };
    for (let turn = 0; turn < 3; turn++) expect(formatDate(day, given)).toBe('24 Mordad 1404');
    given.dateStyle = 'full';
    expect(formatDate(day, given)).toBe('Friday, 24 Mordad 1404');
    given.monthSpellings = ['Amordad'];
    expect(formatDate(day, given)).toBe('Friday, 24 Amordad 1404');
    given.persian = { dateStyle: 'numeric', weekday: false };
    expect(formatDate(day, given)).toBe('1404/05/24');
    given.weekday = 'no' as never;
    delete given.persian;
    expect(printed(day, given)).toMatch(/^ERR_FIELD_TYPE/u);
  });

  it('heeds a list of a style that its owner adds to', () => {
    const day = jalali(1404, 5, 24);
    const monthSpellings: string[] = [];
    const given = { locale: 'en', style: resolveStyle({ date: { monthSpellings } }) };
    for (let turn = 0; turn < 3; turn++) expect(formatDate(day, given)).toBe('24 Mordad 1404');
    monthSpellings.push('Amordad');
    expect(formatDate(day, given)).toBe('24 Amordad 1404');
  });

  it('prints imperial fields, and in HTML', () => {
    const given = { locale: 'fa' } as const;
    const fields = {
      calendar: 'persian',
      era: 'imperial',
      eraYear: 2535,
      month: 1,
      day: 1,
    } as const;
    for (let turn = 0; turn < 3; turn++) {
      expect(formatDate(fields, given)).toBe('۱ فروردین ۱۳۵۵');
      expect(formatDate(jalali(1404, 5, 24), { ...given, medium: 'html' })).toBe(
        '<time datetime="2025-08-15">۲۴ مرداد ۱۴۰۴</time>',
      );
    }
  });
});
