import { formatInteger } from '../locale-data/digits.ts';
import type { LocaleInfo, NumberingSystem, TimeNames } from '../locale-data/index.ts';
import { MS_PER_MINUTE } from '../time/iso-date-time.ts';
import type { TimeZone } from '../time/time-zone.ts';

/** A zone's name, and whether it is universal time or an offset from it, which take no «time» behind. */
export interface ZoneName {
  readonly name: string;
  readonly isUniversal: boolean;
}

const UNIVERSAL =
  /^(?:utc|gmt|zulu|universal|greenwich|(?:etc\/)(?:utc|gmt|uct|zulu|universal|greenwich))$/iu;
const MINUTES_PER_HOUR = 60;

/**
 * Names a zone in a language: as its locale does, in Latin script by the city in its IANA name, else by
 * its offset at that instant.
 */
export function zoneName(
  zone: TimeZone,
  epochMs: number,
  names: TimeNames,
  info: LocaleInfo,
  digits: NumberingSystem,
): ZoneName {
  const offset = zone.offsetAt(epochMs);
  if (UNIVERSAL.test(zone.id) || zone.id === '+00:00')
    return { name: names.utc, isUniversal: true };
  const own = Object.hasOwn(names.zones, zone.id) ? names.zones[zone.id] : undefined;
  if (own !== undefined) return { name: own, isUniversal: false };
  const city = zone.id.split('/').slice(1).at(-1)?.replaceAll('_', ' ');
  // `Etc/GMT+5` is five hours behind: POSIX has the signs reversed.
  const isPlace = !/^etc\//iu.test(zone.id);
  if (isPlace && city !== undefined && info.script === 'Latn' && /^\p{L}/u.test(city))
    return { name: city, isUniversal: false };
  const text = offsetText(Math.round(offset / MS_PER_MINUTE), digits);
  return { name: names.offset.replace('{offset}', text), isUniversal: true };
}

/** `+3:30`, `-4`. */
function offsetText(minutes: number, digits: NumberingSystem): string {
  const size = Math.abs(minutes);
  const hours = formatInteger(Math.floor(size / MINUTES_PER_HOUR), digits);
  const rest = size % MINUTES_PER_HOUR;
  const sign = minutes < 0 ? '\u2212' : '+';
  return sign + hours + (rest === 0 ? '' : `:${formatInteger(rest, digits, 2)}`);
}
