import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { DateTime } from 'luxon';
import { describe, expect, it } from 'vitest';
import { fromEpochDays, toEpochDays } from '../../src/core/index.ts';
import * as adapter from '../../src/luxon/index.ts';
import { startOfDay } from '../../src/time/index.ts';
import { checkExample } from '../examples.ts';
import { codeThrownBy, gregory, jalali } from '../support.ts';

const { fromDateTime, toDateTime, toJalaliString } = adapter;
const here = new URL('../../src/luxon/', import.meta.url);
const days = fc.integer({
  min: toEpochDays(gregory(1900, 1, 1)),
  max: toEpochDays(gregory(2100, 12, 31)),
});
const zones = fc.constantFrom('Asia/Tehran', 'Europe/Berlin', 'America/New_York', '+04:30', 'UTC');

describe('the examples of /luxon', () => {
  it.each(['from-date-time.ts', 'to-date-time.ts', 'to-jalali-string.ts'])('%s', (file) => {
    const source = readFileSync(new URL(file, here), 'utf8');
    const [, code = ''] = /@example\n((?: \* .*\n)+)/u.exec(source) ?? [];
    const claims = checkExample(code.replaceAll(/^ \* /gmu, ''), { ...adapter, DateTime });
    expect(claims).toBeGreaterThan(0);
  });
});

describe('a date through luxon and back', () => {
  it.each(['gregory', 'persian'] as const)('keeps day, calendar and zone: %s', (calendar) => {
    fc.assert(
      fc.property(days, zones, (day, timeZone) => {
        const date = fromEpochDays(day, calendar);
        const moment = toDateTime(date, { DateTime, timeZone });
        expect(moment).toBeInstanceOf(DateTime);
        expect(fromDateTime(moment)).toEqual(date);
        expect(moment.zoneName?.replace(/^UTC\+4:30$/u, '+04:30')).toBe(timeZone);
        // The moment before is the day before, on the same clocks.
        expect(toEpochDays(fromDateTime(moment.minus({ milliseconds: 1 })))).toBe(day - 1);
      }),
    );
  });
});

describe('what is printed', () => {
  const moment = DateTime.fromISO('2025-08-15T09:30', { zone: 'Asia/Tehran' });

  it.each([
    [moment.setLocale('fa'), {}, '۲۴ مرداد ۱۴۰۴'],
    [moment.setLocale('fa-IR'), { dateStyle: 'full' }, 'جمعه ۲۴ مرداد ۱۴۰۴'],
    [moment.reconfigure({ locale: 'fa', numberingSystem: 'latn' }), {}, '24 مرداد 1404'],
    [moment.setLocale('fa-AF'), {}, '۲۴ اسد ۱۴۰۴'],
    [moment.setLocale('en-GB'), { dateStyle: 'full' }, 'Friday 24 Mordad 1404'],
    [moment.setLocale('de'), { fallbackLocale: 'en' }, '24 Mordad 1404'],
    [moment.setLocale('de'), { locale: 'fa' }, '۲۴ مرداد ۱۴۰۴'],
    [moment.setLocale('fa-u-ca-gregory'), {}, '۲۴ مرداد ۱۴۰۴'],
    [moment.setLocale('en'), { locale: 'fa-u-ca-gregory' }, '۲۴ مرداد ۱۴۰۴'],
    // What is asked for goes before the digits that the DateTime has, and that are not served.
    [
      moment.reconfigure({ locale: 'fa', numberingSystem: 'arab' }),
      { numberingSystem: 'latn' },
      '24 مرداد 1404',
    ],
    [moment.setLocale('fa-u-nu-arab'), { numberingSystem: 'latn' }, '24 مرداد 1404'],
  ] as const)('is what a Persian or English paper prints: %#', (value, options, expected) => {
    expect(toJalaliString(value, options)).toBe(expected);
  });

  it.each([
    [moment.setLocale('ar'), 'ERR_UNKNOWN_LOCALE'],
    [moment.reconfigure({ locale: 'fa', numberingSystem: 'thai' }), 'ERR_UNKNOWN_NUMBERING_SYSTEM'],
  ])('is refused where it cannot be right: %#', (value, code) => {
    expect(codeThrownBy(() => toJalaliString(value))).toBe(code);
  });
});

describe('an offset', () => {
  it.each(['+03:30', '+0330', '-03', '-0930', '+00:00', '-23:59'])(
    'as %s is a zone',
    (timeZone) => {
      const date = jalali(1405, 1, 1);
      const there = toDateTime(date, { DateTime, timeZone });
      expect(there.toISODate()).toBe('2026-03-21');
      expect(there.toMillis()).toBe(startOfDay(date, { timeZone }));
    },
  );

  it('that luxon does not know is refused: it would print «Invalid DateTime»', () => {
    const none = { fromMillis: () => DateTime.invalid('unsupported zone') };
    const zone = { DateTime: none, timeZone: 'Asia/Tehran' };
    expect(codeThrownBy(() => toDateTime(jalali(1405, 1, 1), zone))).toBe('ERR_FIELD_TYPE');
  });
});

describe('what is refused', () => {
  it.each([
    ['an invalid DateTime', DateTime.fromISO('2025-02-30'), 'ERR_FIELD_TYPE'],
    ['nothing', null, 'ERR_FIELD_TYPE'],
    ['a Date', new Date(0), 'ERR_FIELD_TYPE'],
    [
      'another calendar',
      DateTime.now().reconfigure({ outputCalendar: 'hebrew' }),
      'ERR_UNKNOWN_CALENDAR',
    ],
    ['a day out of range', DateTime.utc(9999, 1, 1), 'ERR_FIELD_RANGE'],
  ])('%s', (_name, value, code) => {
    expect(codeThrownBy(() => fromDateTime(value as never))).toBe(code);
  });

  it('a day that the zone never had, no zone, no DateTime, no day', () => {
    const date = jalali(1404, 5, 24);
    const apia = { DateTime, timeZone: 'Pacific/Apia' };
    expect(codeThrownBy(() => toDateTime(gregory(2011, 12, 30), apia))).toBe('ERR_SKIPPED_DAY');
    expect(codeThrownBy(() => toDateTime(date, { DateTime } as never))).toBe(
      'ERR_TIME_ZONE_REQUIRED',
    );
    expect(codeThrownBy(() => toDateTime(date, { timeZone: 'UTC' } as never))).toBe(
      'ERR_FIELD_TYPE',
    );
    expect(codeThrownBy(() => toDateTime(jalali(1404, 12, 30), apia))).toBe('ERR_FIELD_RANGE');
  });
});
