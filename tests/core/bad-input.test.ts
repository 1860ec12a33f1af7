import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as core from '../../src/core/index.ts';
import { codeThrownBy, gregory, jalali } from '../support.ts';

const NO_INTEGERS: unknown[] = [
  undefined,
  null,
  true,
  false,
  '',
  '5',
  '۵',
  5.5,
  NaN,
  Infinity,
  -Infinity,
  [],
  [5],
  {},
  5n,
  new Number(5),
  Symbol('5'),
  () => 5,
  new Date(0),
];

const NO_SUCH_DAYS = [
  jalali(1404, 12, 30),
  jalali(1403, 12, 31),
  jalali(1404, 7, 31),
  jalali(1404, 1, 32),
  jalali(1404, 13, 1),
  jalali(1404, 0, 1),
  jalali(1404, 1, 0),
  jalali(1404, 1, -1),
  jalali(1404, -1, 1),
  jalali(3178, 1, 1),
  jalali(-62, 1, 1),
  jalali(1404, 1, 1e9),
  jalali(1e9, 1, 1),
  jalali(3177, 12, 30),
  gregory(2025, 2, 29),
  gregory(1900, 2, 29),
  gregory(2024, 2, 30),
  gregory(2025, 4, 31),
  gregory(2025, 13, 1),
  gregory(2025, 0, 1),
  gregory(2025, 1, 0),
  gregory(559, 1, 1),
  gregory(560, 3, 19),
  gregory(3799, 3, 20),
  gregory(3800, 1, 1),
  gregory(Number.MAX_SAFE_INTEGER, 1, 1),
];

/** Converts four rows from one place to another, counted in rows, of the same memory. */
function convertedWithin(from: number, to: number, room = 4): number[] {
  const memory = new Int32Array(16);
  const rows = memory.subarray(from, from + 4);
  rows.set([0, 1, 2, 20_315]);
  const out = memory.subarray(to, to + room);
  return [...core.packedFromEpochDays(rows, 'gregory', out).subarray(0, 4)];
}

/** Every function that takes one date. */
const takesDate: Record<string, (date: core.CalendarDate) => unknown> = {
  calendarDate: core.calendarDate,
  toJalali: core.toJalali,
  toGregorian: core.toGregorian,
  toIsoDate: core.toIsoDate,
  toEpochDays: core.toEpochDays,
  addDays: (date) => core.addDays(date, 1),
  addMonths: (date) => core.addMonths(date, 1),
  addYears: (date) => core.addYears(date, 1),
  daysBetween: (date) => core.daysBetween(jalali(1404, 1, 1), date),
  compareDates: (date) => core.compareDates(date, jalali(1404, 1, 1)),
  until: (date) => core.until(date, jalali(1404, 1, 1), { largestUnit: 'year' }),
  dayOfWeek: core.dayOfWeek,
  dayOfYear: core.dayOfYear,
  quarterOfYear: core.quarterOfYear,
  seasonOfYear: core.seasonOfYear,
  weekOfYear: (date) => core.weekOfYear(date, { firstDay: 6, minimalDays: 1 }),
  imperialYear: core.imperialYear,
  contestedNowruzNear: core.contestedNowruzNear,
};

describe.each(Object.entries(takesDate))('%s', (_name, act) => {
  it.each(NO_SUCH_DAYS)('refuses %o as out of range', (date) => {
    expect(codeThrownBy(() => act(date))).toBe('ERR_FIELD_RANGE');
  });

  it.each(['year', 'month', 'day'] as const)('refuses a %s that is no integer', (field) => {
    for (const value of NO_INTEGERS) {
      const date = { ...jalali(1404, 5, 24), [field]: value };
      expect(codeThrownBy(() => act(date as core.CalendarDate))).toBe('ERR_FIELD_TYPE');
    }
  });

  it('refuses what is no date at all', () => {
    for (const value of [
      undefined,
      null,
      0,
      1404,
      true,
      [],
      [1404, 5, 24],
      Symbol('date'),
      () => 0,
    ]) {
      expect(codeThrownBy(() => act(value as never))).toBe('ERR_FIELD_TYPE');
    }
    expect(codeThrownBy(() => act('yesterday' as never))).toMatch(
      /^ERR_(?:FIELD_TYPE|PARSE_SYNTAX)$/u,
    );
  });

  it('refuses another calendar, era, or a missing one', () => {
    const bare = { year: 1404, month: 5, day: 24 };
    expect(codeThrownBy(() => act(bare as never))).toBe('ERR_FIELD_TYPE');
    for (const calendar of ['', 'jalali', 'islamic', 'Persian', 'gregorian', '__proto__']) {
      expect(codeThrownBy(() => act({ calendar, ...bare } as never))).toBe('ERR_UNKNOWN_CALENDAR');
    }
    expect(codeThrownBy(() => act({ ...jalali(1404, 5, 24), era: 'ap' } as never))).toBe(
      'ERR_UNKNOWN_ERA',
    );
    expect(codeThrownBy(() => act({ ...jalali(1404, 5, 24), era: 1 } as never))).toBe(
      'ERR_FIELD_TYPE',
    );
  });
});

describe('a range error', () => {
  it('says which field, its value, and what would fit', () => {
    expect(() => core.toGregorian(jalali(1404, 12, 30))).toThrow(
      expect.objectContaining({
        name: 'FieldRangeError',
        code: 'ERR_FIELD_RANGE',
        field: 'day',
        value: 30,
        min: 1,
        max: 29,
        message: 'Unexpected day 30, expected 1 to 29',
      }),
    );
    expect(() => core.toJalali(gregory(2025, 13, 45))).toThrow(
      expect.objectContaining({ field: 'month', value: 13, min: 1, max: 12 }),
    );
  });
});

describe('any fields', () => {
  const anything = fc.oneof(fc.integer(), fc.double(), fc.anything());
  it('give a date that comes back, or a typed error', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('persian', 'gregory'),
        anything,
        anything,
        anything,
        (calendar, year, month, day) => {
          let date: core.CalendarDate;
          try {
            date = core.calendarDate({ calendar, year, month, day } as never);
          } catch (error) {
            return core.isPressError(error);
          }
          return date.year === year && date.month === month && date.day === day;
        },
      ),
      { numRuns: 20_000 },
    );
  });
});

describe('years, months, weeks, amounts', () => {
  it('refuse what they do not know', () => {
    expect(codeThrownBy(() => core.explainYear(3178))).toBe('ERR_FIELD_RANGE');
    expect(codeThrownBy(() => core.explainYear('1404' as never))).toBe('ERR_FIELD_TYPE');
    expect(codeThrownBy(() => core.inLeapYear({ calendar: 'persian', year: 1404.5 }))).toBe(
      'ERR_FIELD_TYPE',
    );
    expect(codeThrownBy(() => core.inLeapYear(1404 as never))).toBe('ERR_FIELD_TYPE');
    expect(
      codeThrownBy(() => core.daysInMonth({ calendar: 'persian', year: 1404, month: 13 })),
    ).toBe('ERR_FIELD_RANGE');
    expect(codeThrownBy(() => core.weekOfYear(jalali(1404, 1, 1), undefined as never))).toBe(
      'ERR_FIELD_TYPE',
    );
    expect(
      codeThrownBy(() => core.weekOfYear(jalali(1404, 1, 1), { firstDay: 0, minimalDays: 1 })),
    ).toBe('ERR_FIELD_RANGE');
    for (const amount of NO_INTEGERS) {
      expect(codeThrownBy(() => core.addDays(jalali(1404, 1, 1), amount as never))).toBe(
        'ERR_FIELD_TYPE',
      );
      expect(codeThrownBy(() => core.addMonths(jalali(1404, 1, 1), amount as never))).toBe(
        'ERR_FIELD_TYPE',
      );
      expect(codeThrownBy(() => core.addYears(jalali(1404, 1, 1), amount as never))).toBe(
        'ERR_FIELD_TYPE',
      );
      expect(codeThrownBy(() => core.fromEpochDays(amount as never, 'persian'))).toBe(
        'ERR_FIELD_TYPE',
      );
    }
    for (const amount of [1e15, -1e15, Number.MAX_VALUE]) {
      expect(codeThrownBy(() => core.addDays(jalali(1404, 1, 1), amount))).toBe('ERR_FIELD_RANGE');
      expect(codeThrownBy(() => core.addMonths(jalali(1404, 1, 1), amount))).toBe(
        'ERR_FIELD_RANGE',
      );
      expect(codeThrownBy(() => core.addYears(jalali(1404, 1, 1), amount))).toBe('ERR_FIELD_RANGE');
    }
    expect(
      codeThrownBy(() => core.addMonths(jalali(1404, 1, 1), 1, { overflow: 'clamp' as never })),
    ).toBe('ERR_FIELD_TYPE');
    expect(
      codeThrownBy(() =>
        core.until(jalali(1404, 1, 1), jalali(1404, 1, 2), { largestUnit: 'week' as never }),
      ),
    ).toBe('ERR_FIELD_TYPE');
  });

  it('refuse packed columns that hold no dates, with the row', () => {
    expect(codeThrownBy(() => core.packedFromEpochDays(Int32Array.of(0, 1e9), 'persian'))).toBe(
      'ERR_FIELD_RANGE',
    );
    expect(() => core.packedFromEpochDays(Int32Array.of(0, 1e9), 'persian')).toThrow(
      /epochDays\[1\]/u,
    );
    expect(codeThrownBy(() => core.epochDaysFromPacked(Int32Array.of(0), 'persian'))).toBe(
      'ERR_FIELD_RANGE',
    );
    expect(
      codeThrownBy(() => core.epochDaysFromPacked((1404 << 9) | (12 << 5) | 30, 'persian')),
    ).toBe('ERR_FIELD_RANGE');
    expect(codeThrownBy(() => core.epochDaysFromPacked(0.5, 'persian'))).toBe('ERR_FIELD_TYPE');
    expect(codeThrownBy(() => core.packedFromEpochDays([0] as never, 'persian'))).toBe(
      'ERR_FIELD_TYPE',
    );
    expect(
      codeThrownBy(() =>
        core.packedFromEpochDays(Int32Array.of(0, 1), 'persian', new Int32Array(1)),
      ),
    ).toBe('ERR_FIELD_RANGE');
    expect(
      codeThrownBy(() => core.packedFromEpochDays(Int32Array.of(0), 'persian', [] as never)),
    ).toBe('ERR_FIELD_TYPE');
  });
});

describe('columns in one buffer', () => {
  const dates = [...core.packedFromEpochDays(Int32Array.of(0, 1, 2, 20_315), 'gregory')];

  it('are converted in place, or beside each other', () => {
    expect(convertedWithin(4, 4)).toEqual(dates);
    expect(convertedWithin(4, 8)).toEqual(dates);
    expect(convertedWithin(4, 0)).toEqual(dates);
    // What lies behind the rows of the result is not written.
    expect(convertedWithin(4, 0, 8)).toEqual(dates);
  });

  it('are refused where they overlap in part', () => {
    for (const to of [1, 3, 5, 7]) {
      expect(codeThrownBy(() => convertedWithin(4, to))).toBe('ERR_FIELD_TYPE');
    }
  });
});

describe('a Date', () => {
  it('is refused with what makes a day of it', () => {
    expect(() => core.toJalali(new Date(0) as never)).toThrow(/dateFromInstant\(\) of \/time/u);
  });
});
