import * as fc from 'fast-check';
import { Temporal } from 'temporal-polyfill/full';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  addYears,
  type CalendarDate,
  compareDates,
  dayOfWeek,
  dayOfYear,
  daysBetween,
  daysInYear,
  endOfMonth,
  fromEpochDays,
  quarterOfYear,
  seasonOfYear,
  startOfMonth,
  toEpochDays,
  until,
  weekOfYear,
} from '../../src/core/index.ts';
import { codeThrownBy, gregory, jalali } from '../support.ts';

/** Days on which Temporal's persian calendar (Intl's) and ours agree: 1178 to 29 Esfand 1502. */
const agreedDay = fc.integer({
  min: toEpochDays(jalali(1178, 1, 1)),
  max: toEpochDays(jalali(1502, 12, 29)),
});
const calendar = fc.constantFrom('persian' as const, 'gregory' as const);

function temporal(date: CalendarDate): Temporal.PlainDate {
  return Temporal.PlainDate.from(date);
}

function fromTemporal(date: Temporal.PlainDate): CalendarDate {
  const { calendarId, year, month, day } = date;
  return { calendar: calendarId as CalendarDate['calendar'], year, month, day };
}

describe('arithmetic', () => {
  it("is Temporal's, in both calendars", () => {
    fc.assert(
      fc.property(agreedDay, calendar, fc.integer({ min: -400, max: 400 }), (days, id, amount) => {
        const date = fromEpochDays(days, id);
        for (const [ours, unit] of [
          [addDays, 'days'],
          [addMonths, 'months'],
          [addYears, 'years'],
        ] as const) {
          const result = ours(date, amount);
          if (result.calendar === 'persian' && (result.year < 1178 || result.year > 1501)) continue;
          expect(result).toEqual(fromTemporal(temporal(date).add({ [unit]: amount })));
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('refuses instead of constraining when asked, as Temporal does', () => {
    const esfand30 = jalali(1403, 12, 30);
    expect(addYears(esfand30, 1)).toEqual(jalali(1404, 12, 29));
    expect(codeThrownBy(() => addYears(esfand30, 1, { overflow: 'reject' }))).toBe(
      'ERR_FIELD_RANGE',
    );
    expect(addYears(esfand30, 5, { overflow: 'reject' })).toEqual(jalali(1408, 12, 30));
    expect(addMonths(jalali(1404, 6, 31), 1)).toEqual(jalali(1404, 7, 30));
    expect(addMonths(jalali(1404, 1, 31), -1)).toEqual(jalali(1403, 12, 30));
    expect(codeThrownBy(() => addMonths(gregory(2025, 1, 31), 1, { overflow: 'reject' }))).toBe(
      'ERR_FIELD_RANGE',
    );
    expect(addYears(gregory(2024, 2, 29), -4)).toEqual(gregory(2020, 2, 29));
  });

  it('ends at the range, never beyond it', () => {
    expect(codeThrownBy(() => addDays(jalali(3177, 12, 29), 1))).toBe('ERR_FIELD_RANGE');
    expect(codeThrownBy(() => addDays(jalali(-61, 1, 1), -1))).toBe('ERR_FIELD_RANGE');
    expect(codeThrownBy(() => addMonths(jalali(3177, 12, 1), 1))).toBe('ERR_FIELD_RANGE');
  });
});

describe('until', () => {
  it("is Temporal's, in both calendars and every unit", () => {
    fc.assert(
      fc.property(agreedDay, agreedDay, calendar, (one, two, id) => {
        const from = fromEpochDays(one, id);
        const to = fromEpochDays(two, id);
        for (const largestUnit of ['year', 'month', 'day'] as const) {
          const { years, months, days } = temporal(from).until(temporal(to), { largestUnit });
          // Temporal's zero may be negative; ours is plain.
          expect(until(from, to, { largestUnit })).toEqual({
            years: years + 0,
            months: months + 0,
            days: days + 0,
          });
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('counts days across calendars, and comparison agrees with it', () => {
    expect(daysBetween(gregory(2025, 3, 20), jalali(1404, 1, 1))).toBe(1);
    expect(compareDates(gregory(2025, 3, 20), jalali(1404, 1, 1))).toBe(-1);
    expect(compareDates(jalali(1404, 1, 2), gregory(2025, 3, 21))).toBe(1);
    expect(until(gregory(2025, 1, 1), jalali(1404, 5, 24), { largestUnit: 'year' })).toEqual({
      years: 0,
      months: 7,
      days: 14,
    });
  });
});

describe('weeks', () => {
  it("are ISO 8601's with Monday and four days", () => {
    fc.assert(
      fc.property(agreedDay, (days) => {
        const date = fromEpochDays(days, 'gregory');
        const iso = Temporal.PlainDate.from({ year: date.year, month: date.month, day: date.day });
        expect(weekOfYear(date, { firstDay: 1, minimalDays: 4 })).toEqual({
          yearOfWeek: iso.yearOfWeek,
          weekOfYear: iso.weekOfYear,
        });
      }),
      { numRuns: 2000 },
    );
  });

  it('of any rule begin on its first day and grow by one', () => {
    const weekday = fc.integer({ min: 1, max: 7 });
    fc.assert(
      fc.property(agreedDay, calendar, weekday, weekday, (days, id, firstDay, minimalDays) => {
        const rule = { firstDay, minimalDays };
        const today = weekOfYear(fromEpochDays(days, id), rule);
        const nextWeek = weekOfYear(fromEpochDays(days + 7, id), rule);
        const grows =
          nextWeek.weekOfYear === today.weekOfYear + 1 && nextWeek.yearOfWeek === today.yearOfWeek;
        const restarts =
          nextWeek.weekOfYear === 1 &&
          nextWeek.yearOfWeek === today.yearOfWeek + 1 &&
          today.weekOfYear >= 51;
        expect(grows || restarts).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });

  it('of Iran begin on Saturday, the first with 1 Farvardin', () => {
    const iran = { firstDay: 6, minimalDays: 1 };
    expect(weekOfYear(jalali(1404, 1, 1), iran)).toEqual({ yearOfWeek: 1404, weekOfYear: 1 });
    expect(weekOfYear(jalali(1404, 1, 2), iran)).toEqual({ yearOfWeek: 1404, weekOfYear: 2 });
    expect(weekOfYear(jalali(1403, 12, 30), iran)).toEqual({ yearOfWeek: 1404, weekOfYear: 1 });
  });

  it('are refused in a year that the calendar does not reach', () => {
    const first = jalali(-61, 1, 1);
    const rule = { firstDay: (dayOfWeek(first) % 7) + 1, minimalDays: 7 };
    expect(codeThrownBy(() => weekOfYear(first, rule))).toBe('ERR_FIELD_RANGE');
    expect(weekOfYear(first, { ...rule, minimalDays: 1 })).toEqual({
      yearOfWeek: -61,
      weekOfYear: 1,
    });
  });
});

describe('parts of the year', () => {
  it("are counted in the date's own calendar", () => {
    expect(dayOfYear(jalali(1403, 12, 30))).toBe(366);
    expect(dayOfYear(gregory(2024, 12, 31))).toBe(366);
    expect(daysInYear(gregory(2025, 1, 1))).toBe(365);
    expect(startOfMonth(jalali(1404, 5, 24))).toEqual(jalali(1404, 5, 1));
    expect(endOfMonth(jalali(1403, 12, 1))).toEqual(jalali(1403, 12, 30));
    expect(quarterOfYear(jalali(1404, 5, 24))).toBe(2);
    expect(quarterOfYear(gregory(2025, 8, 15))).toBe(3);
  });

  it('have seasons from equinox to equinox in either calendar', () => {
    expect(seasonOfYear(gregory(2025, 3, 20))).toBe('winter');
    expect(seasonOfYear(gregory(2025, 3, 21))).toBe('spring');
    expect(seasonOfYear(jalali(1404, 9, 30))).toBe('autumn');
    expect(seasonOfYear(jalali(1404, 10, 1))).toBe('winter');
  });
});
