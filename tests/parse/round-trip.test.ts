import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CalendarDate, fromEpochDays, toEpochDays, toIsoDate } from '../../src/core/index.ts';
import { DATE_STYLES, type DateStyle, formatDate, formatPair } from '../../src/localize/index.ts';
import { findMentions, type FoundDate, tryParseDate } from '../../src/parse/index.ts';
import { servedLocales } from '../../src/locale-data/index.ts';
import { gregory } from '../support.ts';

/** The years that newsrooms print; earlier Gregorian years and later Jalali ones need an era to be read. */
const day = fc.integer({
  min: toEpochDays(gregory(1850, 1, 1)),
  max: toEpochDays(gregory(2100, 1, 1)),
});
const calendar = fc.constantFrom('persian' as const, 'gregory' as const);
const locale = fc.constantFrom(...servedLocales());
const digits = fc.constantFrom('latn' as const, 'arabext' as const);
const era = fc.constantFrom('none' as const, 'short' as const, 'long' as const);

/** The order of day, month and year in numbers, as CLDR has it for the locale. */
function orderOf(tag: string): 'DMY' | 'MDY' | 'YMD' {
  const parts = new Intl.DateTimeFormat(`${tag}-u-ca-gregory`).formatToParts(0);
  const order = parts.flatMap(({ type }) => LETTERS[type] ?? []).join('');
  if (order === 'DMY' || order === 'MDY' || order === 'YMD') return order;
  throw new Error(`${tag} has the order ${order}`);
}

const LETTERS: Readonly<Record<string, string>> = { day: 'D', month: 'M', year: 'Y' };

/** What is left of a date in a style that does not print all of it. */
function isHeldBy(found: FoundDate, date: CalendarDate): boolean {
  const [from = '', to = from] = found.iso.split('/');
  const iso = toIsoDate(date);
  return iso >= from && iso <= to;
}

const WHOLE: readonly DateStyle[] = ['full', 'long', 'medium', 'short', 'numeric'];

describe('whatever formatDate prints', () => {
  it('reads back to the same day, or is refused, never another', () => {
    fc.assert(
      fc.property(
        day,
        calendar,
        locale,
        digits,
        fc.constantFrom(...WHOLE),
        era,
        fc.boolean(),
        (days, id, tag, numberingSystem, dateStyle, shownEra, weekday) => {
          const date = fromEpochDays(days, id);
          const text = formatDate(date, {
            locale: tag,
            numberingSystem,
            dateStyle,
            era: shownEra,
            weekday,
          });
          const found = tryParseDate(text);
          if (found !== undefined) {
            expect(found.iso, text).toBe(toIsoDate(date));
            expect(found.calendar, text).toBe(id);
            expect(found.issues.filter(({ code }) => code === 'weekday-mismatch')).toEqual([]);
          }
          const ordered = tryParseDate(text, { dateOrder: orderOf(tag) });
          expect(ordered?.iso, text).toBe(toIsoDate(date));
        },
      ),
      { numRuns: 4000 },
    );
  });

  it('leaves its day inside what a shorter style reads back as', () => {
    fc.assert(
      fc.property(
        day,
        calendar,
        locale,
        fc.constantFrom(...DATE_STYLES),
        (days, id, tag, dateStyle) => {
          const date = fromEpochDays(days, id);
          const found = tryParseDate(formatDate(date, { locale: tag, dateStyle }), { now: date });
          if (found !== undefined) expect(isHeldBy(found, date)).toBe(true);
          else expect(['year', 'short', 'day-month']).toContain(dateStyle);
        },
      ),
      { numRuns: 3000 },
    );
  });
});

describe('whatever formatPair prints', () => {
  it('is two mentions of the same day', () => {
    fc.assert(
      fc.property(
        day,
        locale,
        fc.constantFrom('full' as const, 'long' as const),
        (days, tag, dateStyle) => {
          const date = fromEpochDays(days, 'persian');
          const text = formatPair(date, { locale: tag, dateStyle });
          const mentions = findMentions(`(${text}).`);
          expect(
            mentions.map((mention) => mention.status === 'read' && mention.iso),
            text,
          ).toEqual([toIsoDate(date), toIsoDate(date)]);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
