import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rememberOffsets } from '../../src/time/offset-buckets.ts';
import { resolveTimeZone } from '../../src/time/time-zone.ts';

const DAY = 86_400_000;
const FROM = Date.UTC(1900, 0, 1);
const TO = Date.UTC(2100, 0, 1);
const ZONES = [
  'Asia/Tehran',
  'Africa/Casablanca',
  'Africa/Tunis',
  'Africa/Freetown',
  'Africa/Monrovia',
  'America/Boa_Vista',
  'Asia/Gaza',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Kiritimati',
  'Europe/Simferopol',
  'America/St_Johns',
];

/** Intl's own reading of the offset, written apart from ours. */
function plainOffset(timeZone: string): (epochMs: number) => number {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  return (epochMs) => {
    const parts = /GMT(?:([+-])(.+))?$/u.exec(format.format(epochMs));
    const [hours = 0, minutes = 0, seconds = 0] = (parts?.[2] ?? '0').split(':').map(Number);
    const size = ((hours * 60 + minutes) * 60 + seconds) * 1000;
    return parts?.[1] === '-' ? 0 - size : size;
  };
}

/** Every change of a zone's clocks that a day apart shows, to the millisecond. */
function changesOf(offsetAt: (epochMs: number) => number): number[] {
  const changes: number[] = [];
  let before = offsetAt(FROM);
  for (let day = FROM; day < TO; day += DAY) {
    const after = offsetAt(day + DAY);
    if (after === before) continue;
    let low = day;
    let high = day + DAY;
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (offsetAt(middle) === after) high = middle;
      else low = middle;
    }
    changes.push(high);
    before = after;
  }
  return changes;
}

describe('remembered offsets', () => {
  it.each(ZONES)('are those of Intl a millisecond to either side of every change in %s', (id) => {
    const plain = plainOffset(id);
    const { offsetAt } = resolveTimeZone(id);
    const changes = changesOf(plain);
    expect(changes.length).toBeGreaterThan(0);
    for (const [place, change] of changes.entries()) {
      for (const instant of [change - 1, change, change + 1]) {
        expect(offsetAt(instant)).toBe(plain(instant));
      }
      // What lets a bucket hold one change alone.
      expect(change - (changes[place - 1] ?? -Infinity)).toBeGreaterThan(2 ** 28);
    }
  });

  it('are those of Intl at any instant in every zone', () => {
    const plain = new Map(Intl.supportedValuesOf('timeZone').map((id) => [id, plainOffset(id)]));
    const instant = fc.integer({ min: Date.UTC(1850, 0, 1), max: TO });
    fc.assert(
      fc.property(fc.constantFrom(...plain.keys()), instant, (id, epochMs) => {
        expect(resolveTimeZone(id).offsetAt(epochMs)).toBe(plain.get(id)?.(epochMs));
      }),
      { numRuns: 5000 },
    );
  });

  it('are right where a bucket takes the place of another, and ask no more once known', () => {
    let asked = 0;
    const far = 8192 * 2 ** 28;
    const offsetAt = rememberOffsets((epochMs) => {
      asked++;
      return epochMs >= far ? 1 : 2;
    });
    expect([offsetAt(0), offsetAt(far), offsetAt(0), offsetAt(-1)]).toEqual([2, 1, 2, 2]);
    asked = 0;
    expect(offsetAt(5)).toBe(2);
    expect(asked).toBe(0);
  });
});
