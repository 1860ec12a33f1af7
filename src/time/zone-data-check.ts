import { TimeZoneDataError } from '../core/errors/index.ts';
import { formatOffset, MS_PER_MINUTE } from './iso-date-time.ts';

/**
 * Instants at which old zone data is known to be wrong. Iran abolished daylight time in September
 * 2022 (tz 2022b); a browser frozen before that still puts Tehran at +04:30 in later summers, and
 * every date near midnight on the wrong day.
 */
const CHECKS: readonly { ids: readonly string[]; instant: string; offset: number }[] = [
  { ids: ['asia/tehran', 'iran'], instant: '2023-07-01T00:00:00Z', offset: 210 * MS_PER_MINUTE },
];

/**
 * Refuses a zone whose data this runtime has not brought up to date.
 *
 * @throws ERR_TIME_ZONE_DATA
 */
export function checkZoneData(id: string, offsetAt: (epochMs: number) => number): void {
  for (const { ids, instant, offset } of CHECKS) {
    if (!ids.includes(id.toLowerCase())) continue;
    const received = offsetAt(Date.parse(instant));
    if (received !== offset) {
      throw new TimeZoneDataError(id, instant, formatOffset(received), formatOffset(offset));
    }
  }
}
