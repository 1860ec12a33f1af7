import { describe, expect, it, vi } from 'vitest';
import { dateFromInstant } from '../../src/time/index.ts';
import { checkZoneData } from '../../src/time/zone-data-check.ts';

const hours = (count: number): number => count * 3_600_000;

describe('stale zone data', () => {
  it("is noticed on a zone's first use", () => {
    const offset = vi
      .spyOn(Intl.DateTimeFormat.prototype as { format: unknown }, 'format', 'get')
      .mockReturnValue(() => '7/1/2023, GMT+04:30');
    try {
      expect(() => dateFromInstant(0, { timeZone: 'IRAN' })).toThrow(
        expect.objectContaining({ code: 'ERR_TIME_ZONE_DATA' }),
      );
    } finally {
      offset.mockRestore();
    }
  });

  it('is refused: Tehran still on summer time in 2023', () => {
    for (const id of ['Asia/Tehran', 'asia/tehran', 'Iran']) {
      expect(() => checkZoneData(id, () => hours(4.5))).toThrow(
        expect.objectContaining({
          code: 'ERR_TIME_ZONE_DATA',
          timeZone: id,
          received: '+04:30',
          expected: '+03:30',
        }),
      );
      expect(() => checkZoneData(id, () => hours(3.5))).not.toThrow();
    }
  });

  it('says nothing of zones that it does not know', () => {
    expect(() => checkZoneData('Asia/Kabul', () => hours(-12))).not.toThrow();
  });
});
