import * as fc from 'fast-check';
import { IANAZone } from 'luxon';
import { describe, expect, it } from 'vitest';
import { resolveTimeZone } from '../../src/time/time-zone.ts';

const ZONES = [
  'Asia/Tehran',
  'Asia/Kabul',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Europe/London',
  'Europe/Lisbon',
  'America/New_York',
  'America/St_Johns',
  'America/Anchorage',
  'Africa/Casablanca',
  'Africa/Monrovia',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Antarctica/Troll',
  'UTC',
  'Etc/GMT+5',
];
const MS_PER_MINUTE = 60_000;

describe('resolveTimeZone', () => {
  it('has the offsets that luxon has, local mean times to the second included', () => {
    const instant = fc.integer({ min: Date.UTC(1850, 0, 1), max: Date.UTC(2100, 0, 1) });
    fc.assert(
      fc.property(fc.constantFrom(...ZONES), instant, (id, epochMs) => {
        const luxon = Math.round(IANAZone.create(id).offset(epochMs) * MS_PER_MINUTE);
        expect(resolveTimeZone(id).offsetAt(epochMs)).toBe(luxon);
      }),
      { numRuns: 4000 },
    );
  });

  it('has them at both sides of every hour of a year with changes', () => {
    for (const id of ['Asia/Tehran', 'Europe/London', 'America/St_Johns', 'Australia/Lord_Howe']) {
      const zone = resolveTimeZone(id);
      const luxon = IANAZone.create(id);
      for (let hour = Date.UTC(2022, 0, 1); hour < Date.UTC(2023, 0, 1); hour += 1_800_000) {
        expect(zone.offsetAt(hour)).toBe(luxon.offset(hour) * MS_PER_MINUTE);
      }
    }
  });
});
