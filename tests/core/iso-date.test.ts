import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fromEpochDays,
  fromIsoDate,
  toEpochDays,
  toGregorian,
  toIsoDate,
  toJalali,
} from '../../src/core/index.ts';
import { codeThrownBy, gregory, jalali } from '../support.ts';

describe('ISO dates', () => {
  it('are Gregorian digits, whatever calendar the annotation asks for', () => {
    expect(toJalali('2025-08-15')).toEqual(jalali(1404, 5, 24));
    expect(toJalali('2024-03-20[u-ca=persian]')).toEqual(jalali(1403, 1, 1));
    expect(toGregorian('2024-03-20[u-ca=persian]')).toEqual(gregory(2024, 3, 20));
    expect(fromIsoDate('2024-03-20[!u-ca=persian]')).toEqual(jalali(1403, 1, 1));
    expect(fromIsoDate('2024-03-20')).toEqual(gregory(2024, 3, 20));
    expect(fromIsoDate('2024-03-20[u-ca=iso8601]')).toEqual(gregory(2024, 3, 20));
  });

  it('below 1700 need the annotation', () => {
    expect(codeThrownBy(() => toJalali('1404-05-24'))).toBe('ERR_PARSE_AMBIGUOUS');
    expect(codeThrownBy(() => toGregorian('1699-12-31'))).toBe('ERR_PARSE_AMBIGUOUS');
    expect(toGregorian('1404-05-24[u-ca=gregory]')).toEqual(gregory(1404, 5, 24));
    expect(toJalali('1700-01-01')).toEqual(jalali(1078, 10, 11));
  });

  it.each([
    '',
    ' ',
    '2025',
    '2025-08',
    '2025-8-15',
    '25-08-15',
    '2025/08/15',
    '20250815',
    '2025-08-15 ',
    ' 2025-08-15',
    '2025-08-15T00:00',
    '2025-08-15Z',
    '+002025-08-15',
    '-2025-08-15',
    '۲۰۲۵-۰۸-۱۵',
    '2025-08-15[u-ca=]',
    '2025-08-15[Asia/Tehran]',
    '2025-08-15[u-ca=persian][u-ca=gregory]',
    '2025-08-15\n',
    '2025-W33-5',
    '2025-227',
    'null',
  ])('refuse %j', (text) => {
    expect(codeThrownBy(() => toJalali(text))).toBe('ERR_PARSE_SYNTAX');
  });

  it('refuse days that do not exist, and calendars that are not served', () => {
    for (const text of [
      '2025-02-29',
      '1900-02-29',
      '2025-00-10',
      '2025-13-01',
      '2025-01-00',
      '2025-04-31',
      '9999-01-01',
    ]) {
      expect(codeThrownBy(() => toJalali(text))).toBe('ERR_FIELD_RANGE');
    }
    expect(codeThrownBy(() => toJalali('2025-08-15[u-ca=islamic]'))).toBe('ERR_UNKNOWN_CALENDAR');
    expect(codeThrownBy(() => fromIsoDate(20250815 as never))).toBe('ERR_FIELD_TYPE');
  });

  it('come back as they were printed, with the annotation for any day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -514_913, max: 668_106 }),
        fc.constantFrom('persian' as const, 'gregory' as const),
        (days, calendar) => {
          const date = fromEpochDays(days, calendar);
          expect(fromIsoDate(toIsoDate(date, { calendarName: 'always' }))).toEqual(date);
          if (toGregorian(date).year >= 1700)
            expect(toEpochDays(fromIsoDate(toIsoDate(date)))).toBe(days);
        },
      ),
    );
  });
});
