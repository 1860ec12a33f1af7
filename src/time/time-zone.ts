import { FieldTypeError, UnknownIdError } from '../core/index.ts';
import { TimeZoneRequiredError } from '../core/errors/index.ts';
import { MS_PER_MINUTE, parseOffset } from './iso-date-time.ts';
import { rememberOffsets } from './offset-buckets.ts';
import { checkZoneData } from './zone-data-check.ts';

/** A zone as one question: how far its clocks are ahead of UTC at an instant, in milliseconds. */
export interface TimeZone {
  readonly id: string;
  readonly offsetAt: (epochMs: number) => number;
}

/** Zones come from code and content; the bound keeps hostile content from growing the cache. */
const MOST_CACHED = 700;
const cache = new Map<string, TimeZone>();

/** The zone resolved last, which is mostly the one asked for next. */
let latest: TimeZone | undefined;

/**
 * Resolves an IANA name or an offset such as `+03:30`; never the host's zone.
 *
 * @throws ERR_TIME_ZONE_REQUIRED without one, ERR_UNKNOWN_TIME_ZONE, ERR_TIME_ZONE_DATA, ERR_FIELD_TYPE.
 */
export function resolveTimeZone(id: string | undefined, what = 'an instant'): TimeZone {
  if (latest !== undefined && id === latest.id) return latest;
  if (id === undefined) throw new TimeZoneRequiredError(what);
  if (typeof id !== 'string') throw new FieldTypeError('timeZone', id, 'an IANA name or an offset');
  let zone = cache.get(id);
  if (zone === undefined) {
    zone = fixedZone(id) ?? namedZone(id);
    if (cache.size >= MOST_CACHED) cache.clear();
    cache.set(id, zone);
  }
  latest = zone;
  return zone;
}

/** An offset, or UTC, for which nobody need wait for Intl: its first formatter takes 16 ms. */
function fixedZone(id: string): TimeZone | undefined {
  const offset = id === 'UTC' ? 0 : parseOffset(id);
  return offset === undefined ? undefined : { id, offsetAt: (): number => offset };
}

function namedZone(id: string): TimeZone {
  const format = longOffsetFormat(id);
  const ask = (epochMs: number): number => readLongOffset(format.format(epochMs));
  checkZoneData(id, ask);
  return { id, offsetAt: rememberOffsets(ask) };
}

/**
 * Intl asked for nothing but the offset. It stands here instead of luxon, which asks the same of Intl,
 * so that whoever prints a time loads no library; a test holds the two equal.
 */
function longOffsetFormat(timeZone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  } catch {
    throw new UnknownIdError('ERR_UNKNOWN_TIME_ZONE', timeZone, [
      'IANA names',
      'offsets such as +03:30',
    ]);
  }
}

/** Local mean times before standard time have seconds: `GMT+03:25:44`. */
const LONG_OFFSET = /GMT(?:([+-])(\d{2}):(\d{2})(?::(\d{2}))?)?$/u;

function readLongOffset(text: string): number {
  const [, sign, hours = '0', minutes = '0', seconds = '0'] = LONG_OFFSET.exec(text) ?? [];
  const size = (Number(hours) * 60 + Number(minutes)) * MS_PER_MINUTE + Number(seconds) * 1000;
  return sign === '-' ? 0 - size : size;
}
