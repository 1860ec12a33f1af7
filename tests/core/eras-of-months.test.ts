import { describe, expect, it } from 'vitest';
import {
  daysInMonth,
  daysInYear,
  endOfMonth,
  epochDaysFromPacked,
  inLeapYear,
  packedFromEpochDays,
  startOfMonth,
  toIsoDate,
} from '../../src/core/index.ts';
import { codeThrownBy, jalali } from '../support.ts';

const imperial = (eraYear: number, month = 1) =>
  ({ calendar: 'persian', era: 'imperial', eraYear, month }) as const;

describe('months and years of the imperial era', () => {
  it('are those of the Jalali year', () => {
    expect(startOfMonth(imperial(2536, 2))).toEqual(jalali(1356, 2, 1));
    expect(endOfMonth(imperial(2535, 12))).toEqual(jalali(1355, 12, 29));
    expect([
      daysInMonth(imperial(2536)),
      daysInYear(imperial(2536)),
      inLeapYear(imperial(2537)),
    ]).toEqual([31, 365, false]);
  });

  it('end with the era', () => {
    expect(codeThrownBy(() => startOfMonth(imperial(2537, 12)))).toBe('ERR_FIELD_RANGE');
    expect(codeThrownBy(() => inLeapYear({ ...imperial(2538) }))).toBe('ERR_FIELD_RANGE');
    expect(codeThrownBy(() => inLeapYear({ ...imperial(2536), year: 2536 }))).toBe(
      'ERR_FIELD_TYPE',
    );
  });
});

describe('packed columns in shared memory', () => {
  it('may be the same or apart, never shifted', () => {
    const memory = Int32Array.of(0, 1, 0, 0);
    const input = memory.subarray(0, 2);
    expect(packedFromEpochDays(input, 'gregory', memory.subarray(2))).toHaveLength(2);
    expect(codeThrownBy(() => packedFromEpochDays(input, 'gregory', memory.subarray(1)))).toBe(
      'ERR_FIELD_TYPE',
    );
    expect(packedFromEpochDays(input, 'gregory', input)).toBe(input);
  });

  it('refuse numbers that 32 bits cannot hold', () => {
    expect(
      codeThrownBy(() => epochDaysFromPacked(2 ** 32 + ((1404 << 9) | (5 << 5) | 24), 'persian')),
    ).toBe('ERR_FIELD_RANGE');
  });

  it('refuse option words that are none', () => {
    expect(
      codeThrownBy(() => toIsoDate(jalali(1404, 1, 1), { calendarName: 'ALWAYS' as never })),
    ).toBe('ERR_FIELD_TYPE');
    expect(codeThrownBy(() => toIsoDate(jalali(1404, 1, 1), null as never))).toBe('ERR_FIELD_TYPE');
  });
});
