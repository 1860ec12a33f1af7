import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  calendarDate,
  type CalendarId,
  fromEpochDays,
  isPressError,
  toEpochDays,
  toGregorian,
  toIsoDate,
} from '../../../src/core/index.ts';
import { numericText } from '../../../src/core/numeric-text.ts';
import { DateBytes } from '../../../src/node/bulk/date-bytes.ts';
import { dayOfField, type FieldReading } from '../../../src/node/bulk/day-of-field.ts';

/** The fast path's answer, undefined where it leaves the text to the whole grammar. */
function quickAnswer(text: string, reading: FieldReading, to?: CalendarId): string | undefined {
  const target = Buffer.alloc(12);
  // Other digits stand on both sides: it must not look beyond the field.
  const bytes = Buffer.from(`9${text}9`, 'latin1');
  const isRead = new DateBytes(reading).convert(bytes, 1, bytes.length - 1, to, target, 1);
  // Ten bytes and no others are written, none where it is not read.
  const written = target.subarray(1, 11);
  expect([target[0], target[11], written.includes(0)]).toEqual([0, 0, !isRead]);
  return isRead ? written.toString() : undefined;
}

/** The whole grammar's answer, or the code of its refusal. */
function plainAnswer(text: string, reading: FieldReading, to?: CalendarId): string {
  try {
    const date = dayOfField(text, reading);
    return numericText(date, to ?? (date.calendar === 'persian' ? 'gregory' : 'persian'));
  } catch (error) {
    if (isPressError(error)) return error.code;
    throw error;
  }
}

const READINGS: readonly FieldReading[] = [
  {},
  { timeZone: 'Asia/Tehran' },
  { timeZone: 'America/New_York' },
  { timeZone: '+03:30' },
  { from: 'gregory' },
  { from: 'persian', timeZone: 'Asia/Tehran' },
];

describe('dates from bytes', () => {
  it('are those of the calendars, on every day that they read', () => {
    const dates = new DateBytes({});
    const isRead = (text: string): boolean => dates.read(Buffer.from(text), 0, 10);
    const first = toEpochDays({ calendar: 'gregory', year: 1700, month: 1, day: 1 });
    const last = toEpochDays({ calendar: 'gregory', year: 2479, month: 12, day: 31 });
    const wrong: string[] = [];
    for (let days = first; days <= last; days++) {
      const gregorian = fromEpochDays(days, 'gregory');
      const iso = toIsoDate(gregorian);
      if (!isRead(iso) || dates.days !== days || dates.calendar !== 'gregory') wrong.push(iso);
      const jalali = fromEpochDays(days, 'persian');
      const text = numericText(gregorian, 'persian');
      const isSure = jalali.year >= 1304 && jalali.year <= 1499;
      // Numbers from 1700 on are years of the other calendar.
      if (jalali.year < 1700 && isRead(text) !== isSure) wrong.push(text);
      if (isSure && (!isRead(text) || dates.days !== days || dates.calendar !== 'persian'))
        wrong.push(text);
    }
    expect(wrong).toEqual([]);
  });

  it('are written in the other calendar, on every day that they read', () => {
    const dates = new DateBytes({});
    const target = Buffer.alloc(10);
    const converted = (text: string): string =>
      dates.convert(Buffer.from(text), 0, 10, undefined, target, 0) ? target.toString() : '';
    const first = toEpochDays({ calendar: 'gregory', year: 1700, month: 1, day: 1 });
    const last = toEpochDays({ calendar: 'gregory', year: 2479, month: 12, day: 31 });
    const wrong: string[] = [];
    for (let days = first; days <= last; days++) {
      const iso = toIsoDate(fromEpochDays(days, 'gregory'));
      const { year, month, day } = fromEpochDays(days, 'persian');
      const jalali = [year, month, day].map((part) => String(part).padStart(2, '0')).join('/');
      if (converted(iso) !== jalali.padStart(10, '0')) wrong.push(iso);
      if (year >= 1304 && year <= 1499 && converted(jalali) !== iso) wrong.push(jalali);
    }
    expect(wrong).toEqual([]);
  });

  it('are none where the month has no such day', () => {
    const none = ['2025-02-29', '2025-04-31', '2025-01-32', '1404/12/30', '1404/07/31'];
    expect(none.map((text) => quickAnswer(text, {}))).toEqual(none.map(() => undefined));
    expect(['2024-02-29', '1403/12/30'].map((text) => quickAnswer(text, {}))).toEqual([
      '1402/12/10',
      '2025-03-20',
    ]);
  });

  it('are written as the whole grammar has them, or left to it', () => {
    const twoDigits = fc.nat(99).map((number) => String(number).padStart(2, '0'));
    const near = (most: number): fc.Arbitrary<string> =>
      fc.oneof(
        { weight: 4, arbitrary: fc.nat(most).map((number) => String(number).padStart(2, '0')) },
        { weight: 1, arbitrary: twoDigits },
      );
    const year = fc.oneof(
      { weight: 6, arbitrary: fc.integer({ min: 1900, max: 2100 }) },
      fc.integer({ min: 1290, max: 1510 }),
      fc.integer({ min: 0, max: 9999 }),
      fc.constantFrom(1303, 1304, 1499, 1500, 1699, 1700, 2479, 2480, 2540, 2541),
    );
    const sign = fc.constantFrom('-', '-', '-', '-', '-', '/', '.', ':');
    const day = fc
      .tuple(year, sign, near(13), sign, near(32), fc.boolean())
      .map(
        ([y, one, month, two, date, isOdd]) =>
          `${String(y).padStart(4, '0')}${one}${month}${isOdd ? two : one}${date}`,
      );
    const time = fc
      .tuple(
        fc.constantFrom('T', 'T', 'T', ' ', 't'),
        near(24),
        near(60),
        near(60),
        fc.constantFrom('', '', '.000', '.999', '.5', ',123'),
      )
      .map(([t, hour, minute, second, fraction]) => `${t}${hour}:${minute}:${second}${fraction}`);
    const offset = fc.oneof(
      fc.constantFrom(
        'Z',
        'Z',
        'z',
        '',
        '+0330',
        '+03',
        '-00:00',
        '+14:00',
        '+15:00',
        '-23:59',
        '[Asia/Tehran]',
      ),
      fc
        .tuple(fc.constantFrom('+', '-', ' '), near(14), near(60))
        .map(([s, hour, minute]) => `${s}${hour}:${minute}`),
    );
    const text = fc.oneof(
      day,
      fc.tuple(day, time, offset).map((parts) => parts.join('')),
      fc
        .tuple(
          day,
          fc.string({ unit: fc.constantFrom(...Array.from('0123456789-/:.TZ+ ')), maxLength: 20 }),
        )
        .map((parts) => parts.join('')),
    );
    let read = 0;
    fc.assert(
      fc.property(
        text,
        fc.constantFrom(...READINGS),
        fc.constantFrom(undefined, 'persian', 'gregory'),
        (written, reading, to) => {
          const quick = quickAnswer(written, reading, to);
          if (quick === undefined) return;
          read++;
          expect(quick, written).toBe(plainAnswer(written, reading, to));
        },
      ),
      { numRuns: 3000 },
    );
    expect(read).toBeGreaterThan(100);
  });

  it('are those of moments that they read, by a zone asked day by day', () => {
    // From IANA: Tehran was at +03:30, an hour more in summer until 2022.
    expect(quickAnswer('2022-07-01T19:29:59Z', { timeZone: 'Asia/Tehran' })).toBe('1401/04/10');
    expect(quickAnswer('2022-07-01T19:30:00Z', { timeZone: 'Asia/Tehran' })).toBe('1401/04/11');
    expect(quickAnswer('2025-07-01T20:29:59.999Z', { timeZone: 'Asia/Tehran' })).toBe('1404/04/10');
    expect(quickAnswer('2025-07-01T20:30:00.000Z', { timeZone: 'Asia/Tehran' })).toBe('1404/04/11');
    expect(quickAnswer('2025-07-01T23:30:00-04:00', { timeZone: '+03:30' }, 'gregory')).toBe(
      '2025-07-02',
    );
    expect(quickAnswer('2025-07-01T20:30:00Z', {})).toBeUndefined();
    expect(
      toGregorian(calendarDate({ calendar: 'persian', year: 1404, month: 4, day: 10 })),
    ).toMatchObject({ month: 7, day: 1 });
  });
});
