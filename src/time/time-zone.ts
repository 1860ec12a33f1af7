import { IANAZone } from 'luxon';
import { FieldTypeError, TimeZoneRequiredError, UnknownIdError } from '../core/index.ts';
import { MS_PER_MINUTE, parseOffset } from './iso-date-time.ts';
import { checkZoneData } from './zone-data-check.ts';

/** A zone as one question: how far its clocks are ahead of UTC at an instant, in milliseconds. */
export interface TimeZone {
  readonly id: string;
  offsetAt(epochMs: number): number;
}

/** Zones come from code and content; the bound keeps hostile content from growing the cache. */
const MOST_CACHED = 700;
const cache = new Map<string, TimeZone>();

/**
 * Resolves an IANA name or an offset such as `+03:30`; never the host's zone.
 *
 * @throws ERR_TIME_ZONE_REQUIRED without one, ERR_UNKNOWN_TIME_ZONE, ERR_TIME_ZONE_DATA, ERR_FIELD_TYPE.
 */
export function resolveTimeZone(id: string | undefined, what = 'an instant'): TimeZone {
  if (id === undefined) throw new TimeZoneRequiredError(what);
  if (typeof id !== 'string') throw new FieldTypeError('timeZone', id, 'an IANA name or an offset');
  let zone = cache.get(id);
  if (zone === undefined) {
    zone = fixedZone(id) ?? namedZone(id);
    if (cache.size >= MOST_CACHED) cache.clear();
    cache.set(id, zone);
  }
  return zone;
}

function fixedZone(id: string): TimeZone | undefined {
  const offset = parseOffset(id);
  return offset === undefined ? undefined : { id, offsetAt: (): number => offset };
}

function namedZone(id: string): TimeZone {
  if (!IANAZone.isValidZone(id)) {
    throw new UnknownIdError('ERR_UNKNOWN_TIME_ZONE', id, ['IANA names', 'offsets such as +03:30']);
  }
  const luxonZone = IANAZone.create(id);
  // Local mean times before standard time have odd seconds, which luxon gives as parts of a minute.
  const offsetAt = (epochMs: number): number =>
    Math.round(luxonZone.offset(epochMs) * MS_PER_MINUTE);
  checkZoneData(id, offsetAt);
  return { id, offsetAt };
}
