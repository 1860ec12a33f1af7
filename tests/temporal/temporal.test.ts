import { readFileSync } from 'node:fs';
import { Temporal as polyfill } from 'temporal-polyfill/full';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromEpochDays, toEpochDays } from '../../src/core/index.ts';
import * as adapter from '../../src/temporal/index.ts';
import { checkExample } from '../examples.ts';
import { codeThrownBy, gregory, jalali } from '../support.ts';

/** The runtime's own where it has one, as Node 26: `npm run test:nodes` runs both. */
const { Temporal = polyfill } = globalThis as { readonly Temporal?: typeof polyfill };

const { fromTemporal, toPlainDate, toZonedDateTime } = adapter;
const here = new URL('../../src/temporal/', import.meta.url);

/** Days on which Temporal's calendar by ICU and ours agree; a test of the core lists where they part. */
const days = fc.integer({
  min: toEpochDays(jalali(1206, 1, 1)),
  max: toEpochDays(jalali(1498, 12, 29)),
});

describe('the examples of /temporal', () => {
  it.each(['from-temporal.ts', 'to-temporal.ts'])('%s', (file) => {
    const source = readFileSync(new URL(file, here), 'utf8');
    const examples = [...source.matchAll(/@example\n((?: \* .*\n)+)/gu)];
    expect(examples.length).toBeGreaterThan(0);
    for (const [, code = ''] of examples)
      expect(
        checkExample(code.replaceAll(/^ \* /gmu, ''), { ...adapter, Temporal }),
      ).toBeGreaterThan(0);
  });
});

describe('a date through Temporal and back', () => {
  it.each(['gregory', 'persian'] as const)(
    'is the same day in the same calendar: %s',
    (calendar) => {
      fc.assert(
        fc.property(days, (day) => {
          const date = fromEpochDays(day, calendar);
          const plain = toPlainDate(date, { Temporal });
          expect(plain.calendarId).toBe(calendar);
          expect(fromTemporal(plain)).toEqual(date);
          expect(
            plain.since(Temporal.PlainDate.from('1970-01-01').withCalendar(calendar)).days,
          ).toBe(day);
          const zoned = toZonedDateTime(date, { Temporal, timeZone: 'Asia/Tehran' });
          expect([fromTemporal(zoned), zoned.timeZoneId]).toEqual([date, 'Asia/Tehran']);
        }),
      );
    },
  );

  it('keeps the time of day that is asked for', () => {
    const zoned = toZonedDateTime(jalali(1404, 5, 24), {
      Temporal,
      timeZone: 'Asia/Tehran',
      plainTime: '09:30',
    });
    expect(zoned.toInstant().toString()).toBe('2025-08-15T06:00:00Z');
  });

  it('gives the first moment of a day that has no midnight', () => {
    const zoned = toZonedDateTime(jalali(1401, 1, 2), { Temporal, timeZone: 'Asia/Tehran' });
    expect(zoned.toPlainTime().toString()).toBe('01:00:00');
  });
});

describe('what Temporal may hand in', () => {
  it.each([
    ['a day without a calendar', Temporal.PlainDate.from('2025-08-15'), gregory(2025, 8, 15)],
    ['a time of day', Temporal.PlainDateTime.from('2025-08-15T23:59'), gregory(2025, 8, 15)],
    [
      'a day on the clocks of its zone',
      Temporal.Instant.from('2025-08-15T23:00Z').toZonedDateTimeISO('Asia/Tehran'),
      gregory(2025, 8, 16),
    ],
  ])('%s', (_name, value, expected) => {
    expect(fromTemporal(value)).toEqual(expected);
  });

  it('is refused in a calendar that is not served, unless another is asked for', () => {
    const hebrew = Temporal.PlainDate.from('2025-08-15[u-ca=hebrew]');
    expect(codeThrownBy(() => fromTemporal(hebrew))).toBe('ERR_UNKNOWN_CALENDAR');
    expect(fromTemporal(hebrew, { calendar: 'persian' })).toEqual(jalali(1404, 5, 24));
  });

  it.each([
    [null],
    [new Date(0)],
    ['2025-08-15'],
    [Temporal.PlainYearMonth.from('2025-08')],
    [Temporal.Instant.from('2025-08-15T23:00Z')],
  ])('is refused when it has no day: %s', (value) => {
    expect(codeThrownBy(() => fromTemporal(value as never))).toBe('ERR_FIELD_TYPE');
  });
});

describe('what Temporal cannot be given', () => {
  it('a day that its calendar counts as another', () => {
    // A host that is a day behind, as ICU's rule is in some years.
    const behind = {
      PlainDate: { from: (iso: string) => Temporal.PlainDate.from(iso).subtract({ days: 1 }) },
    };
    const act = (): unknown => toPlainDate(jalali(1404, 5, 24), { Temporal: behind });
    expect(codeThrownBy(act)).toBe('ERR_HOST_CALENDAR');
    expect(act).toThrow('Unexpected 1404/5/23 for 2025-08-15');
  });

  it('a day that its zone never had', () => {
    const skipped = gregory(2011, 12, 30);
    const options = { Temporal, timeZone: 'Pacific/Apia' };
    expect(codeThrownBy(() => toZonedDateTime(skipped, options))).toBe('ERR_SKIPPED_DAY');
    expect(codeThrownBy(() => toZonedDateTime(skipped, { ...options, plainTime: '12:00' }))).toBe(
      'ERR_SKIPPED_DAY',
    );
  });

  it('anything where there is no Temporal, nor a zone', () => {
    const date = jalali(1404, 5, 24);
    const own = Reflect.get(globalThis, 'Temporal') as unknown;
    if (own === undefined) expect(codeThrownBy(() => toPlainDate(date))).toBe('ERR_FIELD_TYPE');
    else expect(String(toPlainDate(date))).toBe('2025-08-15[u-ca=persian]');
    expect(codeThrownBy(() => toZonedDateTime(date, { Temporal } as never))).toBe(
      'ERR_TIME_ZONE_REQUIRED',
    );
    expect(codeThrownBy(() => toPlainDate(jalali(1404, 12, 30), { Temporal }))).toBe(
      'ERR_FIELD_RANGE',
    );
  });
});
