import { fromEpochDays, toIsoDate } from '../core/index.ts';
import { twoDigits } from '../core/iso-date.ts';
import { epochMsOf, type Instant } from '../time/instant.ts';
import { formatOffset, MS_PER_DAY, MS_PER_MINUTE } from '../time/iso-date-time.ts';
import { resolveTimeZone } from '../time/time-zone.ts';

/**
 * Writes a moment as ISO 8601 to the second and with the zone's offset. The same as `time/machine-date-time`,
 * which a test holds, without luxon: a page that shows dates loads no library.
 */
export function toIsoDateTime(instant: Instant, options: { readonly timeZone: string }): string {
  const zone = resolveTimeZone(options.timeZone);
  const epochMs = epochMsOf(instant, zone);
  const offset = Math.round(zone.offsetAt(epochMs) / MS_PER_MINUTE) * MS_PER_MINUTE;
  const wallMs = epochMs + offset;
  const days = Math.floor(wallMs / MS_PER_DAY);
  const seconds = Math.floor((wallMs - days * MS_PER_DAY) / 1000);
  const [hour, minute, second] = [seconds / 3600, (seconds / 60) % 60, seconds % 60];
  const time = [hour, minute, second].map((part) => twoDigits(Math.floor(part))).join(':');
  return `${toIsoDate(fromEpochDays(days, 'gregory'))}T${time}${formatOffset(offset)}`;
}
