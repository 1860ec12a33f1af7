import * as fc from 'fast-check';
import { Settings } from 'luxon';
import { afterEach, describe, expect, it } from 'vitest';
import { toIsoDateTime, toRfc2822 } from '../../src/time/machine-date-time.ts';
import { codeThrownBy } from '../support.ts';

const ZONES = [
  'Asia/Tehran',
  'Asia/Kabul',
  'America/Anchorage',
  'America/St_Johns',
  'Europe/London',
  'Pacific/Kiritimati',
  'UTC',
  '+03:30',
  '-09:30',
  '+00:00',
];

describe('toIsoDateTime and toRfc2822', () => {
  it.each([
    // RFC 822 dates by GNU date 9.1: TZ=… date -R -d 2025-08-15T06:00:00Z
    [
      '2025-08-15T06:00:00Z',
      'Asia/Tehran',
      '2025-08-15T09:30:00+03:30',
      'Fri, 15 Aug 2025 09:30:00 +0330',
    ],
    [
      '2022-08-15T06:00:00Z',
      'Asia/Tehran',
      '2022-08-15T10:30:00+04:30',
      'Mon, 15 Aug 2022 10:30:00 +0430',
    ],
    [
      '2022-09-21T19:29:59Z',
      'Asia/Tehran',
      '2022-09-21T23:59:59+04:30',
      'Wed, 21 Sep 2022 23:59:59 +0430',
    ],
    [
      '2022-09-21T19:30:00Z',
      'Asia/Tehran',
      '2022-09-21T23:00:00+03:30',
      'Wed, 21 Sep 2022 23:00:00 +0330',
    ],
    [
      '2025-08-15T06:00:00Z',
      'Asia/Kabul',
      '2025-08-15T10:30:00+04:30',
      'Fri, 15 Aug 2025 10:30:00 +0430',
    ],
    [
      '2025-08-15T06:00:00Z',
      'America/Anchorage',
      '2025-08-14T22:00:00-08:00',
      'Thu, 14 Aug 2025 22:00:00 -0800',
    ],
    [
      '2025-01-15T06:00:00Z',
      'America/Anchorage',
      '2025-01-14T21:00:00-09:00',
      'Tue, 14 Jan 2025 21:00:00 -0900',
    ],
    ['2025-08-15T06:00:00Z', 'UTC', '2025-08-15T06:00:00+00:00', 'Fri, 15 Aug 2025 06:00:00 +0000'],
    [
      '2025-01-15T06:00:00Z',
      'Europe/London',
      '2025-01-15T06:00:00+00:00',
      'Wed, 15 Jan 2025 06:00:00 +0000',
    ],
    [
      '2025-08-15T06:00:00Z',
      '-02:30',
      '2025-08-15T03:30:00-02:30',
      'Fri, 15 Aug 2025 03:30:00 -0230',
    ],
    [
      '2025-08-15T06:00:00.999Z',
      'UTC',
      '2025-08-15T06:00:00+00:00',
      'Fri, 15 Aug 2025 06:00:00 +0000',
    ],
    // A time that Tehran's clocks jumped over is the moment of the jump.
    [
      '2022-03-22T00:30:00',
      'Asia/Tehran',
      '2022-03-22T01:00:00+04:30',
      'Tue, 22 Mar 2022 01:00:00 +0430',
    ],
    // Of a time that came twice, the first.
    [
      '2022-09-21T23:30:00',
      'Asia/Tehran',
      '2022-09-21T23:30:00+04:30',
      'Wed, 21 Sep 2022 23:30:00 +0430',
    ],
  ])('write %s in %s as %s and %s', (instant, timeZone, iso, rfc) => {
    expect(toIsoDateTime(instant, { timeZone })).toBe(iso);
    expect(toRfc2822(instant, { timeZone })).toBe(rfc);
  });

  it('round a local mean time to its minute, and keep the instant', () => {
    const tehran1930 = toIsoDateTime('1930-01-01T00:00:00Z', { timeZone: 'Asia/Tehran' });
    expect(tehran1930).toBe('1930-01-01T03:26:00+03:26');
    expect(Date.parse(tehran1930)).toBe(Date.parse('1930-01-01T00:00:00Z'));
  });

  it('tell the instant back, to the second, in ASCII', () => {
    const from = Date.parse('1700-01-01T00:00:00Z');
    const to = Date.parse('2200-01-01T00:00:00Z');
    fc.assert(
      fc.property(
        fc.integer({ min: from, max: to }),
        fc.constantFrom(...ZONES),
        (epochMs, timeZone) => {
          const second = Math.floor(epochMs / 1000) * 1000;
          const iso = toIsoDateTime(epochMs, { timeZone });
          expect(iso).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2}$/u);
          expect(Date.parse(iso)).toBe(second);
          const rfc = toRfc2822(epochMs, { timeZone });
          expect(rfc).toMatch(/^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} [\d:]{8} [+-]\d{4}$/u);
          expect(Date.parse(rfc)).toBe(second);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it.each([
    [{}, 'ERR_TIME_ZONE_REQUIRED'],
    [undefined, 'ERR_FIELD_TYPE'],
    [{ timeZone: 'Tehran' }, 'ERR_UNKNOWN_TIME_ZONE'],
  ])('refuse the options %o', (options, code) => {
    expect(codeThrownBy(() => toIsoDateTime(0, options as never))).toBe(code);
    expect(codeThrownBy(() => toRfc2822(0, options as never))).toBe(code);
  });

  it.each([
    [NaN, 'ERR_FIELD_TYPE'],
    [8.64e15, 'ERR_FIELD_RANGE'],
    ['1404-05-24T09:30:00+03:30', 'ERR_PARSE_AMBIGUOUS'],
    ['۲۰۲۵-۰۸-۱۵T09:30:00+03:30', 'ERR_PARSE_SYNTAX'],
    ['2025-02-29T09:30:00+03:30', 'ERR_FIELD_RANGE'],
  ])('refuse the instant %o', (instant, code) => {
    expect(codeThrownBy(() => toRfc2822(instant, { timeZone: 'UTC' }))).toBe(code);
  });
});

describe("an application's luxon settings", () => {
  const { defaultLocale, defaultNumberingSystem, defaultOutputCalendar } = Settings;
  afterEach(() => {
    Object.assign(Settings, { defaultLocale, defaultNumberingSystem, defaultOutputCalendar });
    Settings.defaultZone = 'system';
  });

  it('do not reach a machine field', () => {
    Settings.defaultLocale = 'fa';
    Settings.defaultNumberingSystem = 'arabext';
    Settings.defaultOutputCalendar = 'persian';
    Settings.defaultZone = 'Asia/Kabul';
    expect(toIsoDateTime('2025-08-15T06:00:00Z', { timeZone: 'Asia/Tehran' })).toBe(
      '2025-08-15T09:30:00+03:30',
    );
    expect(toRfc2822('2025-08-15T06:00:00Z', { timeZone: 'Asia/Tehran' })).toBe(
      'Fri, 15 Aug 2025 09:30:00 +0330',
    );
  });
});
