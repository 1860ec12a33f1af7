import * as fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { fromEpochDays, toEpochDays, toIsoDate } from '../../src/core/index.ts';
import { dateFromInstant, startOfDay } from '../../src/time/index.ts';
import { codeThrownBy, gregory, jalali } from '../support.ts';

const DAY = 86_400_000;
const tehran = { timeZone: 'Asia/Tehran', calendar: 'persian' } as const;

describe('dateFromInstant', () => {
  it('takes every kind of instant', () => {
    const iso = '2025-08-15T23:00:00Z';
    const epochMilliseconds = Date.parse(iso);
    const kinds = [
      iso,
      new Date(iso),
      epochMilliseconds,
      DateTime.fromISO(iso),
      { epochMilliseconds },
    ];
    for (const instant of kinds) {
      expect(dateFromInstant(instant, tehran)).toEqual(jalali(1404, 5, 25));
      expect(dateFromInstant(instant, { timeZone: 'America/Anchorage' })).toEqual(
        gregory(2025, 8, 15),
      );
    }
  });

  it.each([
    ['2025-08-15T20:29:59.999Z', 24],
    ['2025-08-15T20:30:00Z', 25],
    ['2025-08-15T23:59:59+03:30', 24],
    ['2025-08-16T00:00+03:30', 25],
    ['2025-08-15t23:59:60+0330', 24],
    ['2025-08-15 23:59:59,5+03:30', 24],
    ['2025-08-15T23:59:59', 24],
    ['2025-08-16T00:00:00', 25],
    ['2025-08-15T16:29-04', 24],
    ['2025-08-15T23:30:00+03:30[Asia/Tehran]', 24],
    ['2025-08-15T16:30:00[America/New_York]', 25],
    ['2025-08-15T20:30:00Z[Asia/Tehran][u-ca=persian]', 25],
  ])('reads %s as %i Mordad in Tehran', (instant, day) => {
    expect(dateFromInstant(instant, tehran)).toEqual(jalali(1404, 5, day));
  });

  it("takes offsets for zones, and never the host's zone", () => {
    expect(dateFromInstant('2025-08-15T20:30:00Z', { timeZone: '+03:30' })).toEqual(
      gregory(2025, 8, 16),
    );
    expect(dateFromInstant('2025-08-15T20:30:00Z', { timeZone: '-09:30' })).toEqual(
      gregory(2025, 8, 15),
    );
    expect(codeThrownBy(() => dateFromInstant('2025-08-15T20:30:00Z', {} as never))).toBe(
      'ERR_TIME_ZONE_REQUIRED',
    );
    expect(codeThrownBy(() => dateFromInstant('2025-08-15T20:30:00', undefined as never))).toBe(
      'ERR_TIME_ZONE_REQUIRED',
    );
    for (const timeZone of [
      'local',
      'system',
      'default',
      '',
      'Z',
      'Tehran',
      'UTC+3',
      '+24:00',
      '+3',
      'Asia/Teheran2',
    ]) {
      expect(codeThrownBy(() => dateFromInstant(0, { timeZone }))).toBe('ERR_UNKNOWN_TIME_ZONE');
    }
    expect(codeThrownBy(() => dateFromInstant(0, { timeZone: 210 as never }))).toBe(
      'ERR_FIELD_TYPE',
    );
  });

  it.each([
    NaN,
    Infinity,
    0.5,
    new Date(NaN),
    null,
    undefined,
    {},
    [],
    true,
    5n,
    DateTime.invalid('test'),
    Symbol('now'),
  ])('refuses %o', (instant) => {
    expect(codeThrownBy(() => dateFromInstant(instant as never, tehran))).toBe('ERR_FIELD_TYPE');
  });

  it.each([
    ['', 'SYNTAX'],
    ['2025-08-15', 'SYNTAX'],
    ['2025-08-15T', 'SYNTAX'],
    ['2025-08-15T24:00Z', 'SYNTAX'],
    ['2025-08-15T12:60Z', 'SYNTAX'],
    ['2025-08-15T12:00:61Z', 'SYNTAX'],
    ['2025-08-15T12:00+25:00', 'SYNTAX'],
    ['15 Aug 2025 12:00', 'SYNTAX'],
    ['now', 'SYNTAX'],
    ['2025-08-15T12:00+03:30[Europe/Paris]', 'SYNTAX'],
    ['1404-05-24T12:00:00Z', 'AMBIGUOUS'],
  ])('refuses %j as %s', (text, reason) => {
    expect(codeThrownBy(() => dateFromInstant(text, tehran))).toBe(`ERR_PARSE_${reason}`);
  });

  it('refuses days out of range and days that a zone skipped', () => {
    expect(codeThrownBy(() => dateFromInstant('2025-02-29T12:00Z', tehran))).toBe(
      'ERR_FIELD_RANGE',
    );
    expect(codeThrownBy(() => dateFromInstant(8.64e15, tehran))).toBe('ERR_FIELD_RANGE');
    expect(
      codeThrownBy(() => dateFromInstant('2011-12-30T12:00', { timeZone: 'Pacific/Apia' })),
    ).toBe('ERR_SKIPPED_DAY');
    // A time that daylight saving jumped over keeps its day.
    expect(dateFromInstant('2022-03-22T00:30', tehran)).toEqual(jalali(1401, 1, 2));
  });

  it.each(['Asia/Tehran', 'Asia/Kabul', 'America/New_York', 'Pacific/Kiritimati', 'Europe/London'])(
    "shows the day of Intl's clock in %s",
    (timeZone) => {
      const intl = new Intl.DateTimeFormat('en-CA-u-ca-gregory-nu-latn', {
        timeZone,
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
      });
      const from = Date.parse('1900-01-01T00:00Z');
      fc.assert(
        fc.property(fc.integer({ min: from, max: Date.parse('2100-01-01T00:00Z') }), (instant) => {
          expect(toIsoDate(dateFromInstant(instant, { timeZone }))).toBe(intl.format(instant));
        }),
        { numRuns: 2000 },
      );
    },
  );
});

describe('startOfDay', () => {
  const days = { from: toEpochDays(gregory(1930, 1, 1)), to: toEpochDays(gregory(2040, 1, 1)) };

  it("finds Tehran's 34 missing midnights, and is the first instant of every day", () => {
    let missing = 0;
    for (let day = days.from; day < days.to; day++) {
      const start = startOfDay(fromEpochDays(day, 'gregory'), tehran);
      expect(toEpochDays(dateFromInstant(start, tehran))).toBe(day);
      expect(toEpochDays(dateFromInstant(start - 1, tehran))).toBe(day - 1);
      const local = DateTime.fromMillis(start, { zone: 'Asia/Tehran' });
      if (local.toFormat('HH:mm:ss') !== '00:00:00') missing++;
    }
    expect(missing).toBe(34);
  });

  it("is luxon's in zones with other habits", () => {
    for (const timeZone of ['America/Sao_Paulo', 'Asia/Beirut', 'America/St_Johns', '+03:30']) {
      for (let day = days.from; day < days.to; day += 7) {
        const date = fromEpochDays(day, 'gregory');
        const start = startOfDay(date, { timeZone });
        expect(dateFromInstant(start, { timeZone })).toEqual(date);
        expect(dateFromInstant(start - 1, { timeZone })).not.toEqual(date);
      }
    }
  });

  it('refuses a day that the zone never had, and a missing zone', () => {
    expect(
      codeThrownBy(() => startOfDay(gregory(2011, 12, 30), { timeZone: 'Pacific/Apia' })),
    ).toBe('ERR_SKIPPED_DAY');
    expect(codeThrownBy(() => startOfDay(gregory(2011, 12, 31), {} as never))).toBe(
      'ERR_TIME_ZONE_REQUIRED',
    );
    expect(
      new Date(startOfDay(gregory(2011, 12, 31), { timeZone: 'Pacific/Apia' })).getTime() % DAY,
    ).toBe(10 * 3_600_000);
  });
});
