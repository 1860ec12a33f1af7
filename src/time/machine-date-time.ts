import { DateTime, FixedOffsetZone } from 'luxon';
import { checkOptions } from '../core/fields.ts';
import { epochMsOf, type Instant } from './instant.ts';
import { MS_PER_MINUTE } from './iso-date-time.ts';
import { resolveTimeZone } from './time-zone.ts';

/** On whose clocks a moment is written. */
export interface MachineDateTimeOptions {
  /** An IANA name such as `Asia/Tehran`, or an offset such as `+03:30`. */
  readonly timeZone: string;
}

/**
 * All that luxon would else take from its global `Settings`: an application that sets them for its
 * readers would get «۲۴ Mordad ۱۴۰۴» into its feeds, from `toRFC2822` too, which takes no options.
 */
const MACHINE_LOCALE = {
  locale: 'en-US',
  numberingSystem: 'latn',
  outputCalendar: 'gregory',
} as const;

/**
 * Writes a moment as ISO 8601 and RFC 3339 have it, to the second and with the zone's offset: the form
 * of JSON-LD, Open Graph, Atom and JSON Feed.
 *
 * @throws ERR_TIME_ZONE_REQUIRED without a zone, and as `dateFromInstant`.
 * @example
 * toIsoDateTime('2025-08-15T06:00:00Z', { timeZone: 'Asia/Tehran' }) // => '2025-08-15T09:30:00+03:30'
 * toIsoDateTime('2025-08-15T06:00:00Z', {}) // throws ERR_TIME_ZONE_REQUIRED
 */
export function toIsoDateTime(instant: Instant, options: MachineDateTimeOptions): string {
  return inZone(instant, options).toFormat("yyyy-MM-dd'T'HH:mm:ssZZ");
}

/**
 * Writes a moment as RFC 822 and RFC 2822 have it, in English whoever reads: the form of RSS.
 *
 * @throws as {@link toIsoDateTime}.
 * @example
 * toRfc2822('2025-08-15T06:00:00Z', { timeZone: 'Asia/Tehran' }) // => 'Fri, 15 Aug 2025 09:30:00 +0330'
 */
export function toRfc2822(instant: Instant, options: MachineDateTimeOptions): string {
  return inZone(instant, options).toFormat('EEE, dd LLL yyyy HH:mm:ss ZZZ');
}

/**
 * Puts a moment on the zone's clocks. The offset is our own answer, checked against stale zone data;
 * local mean times had seconds, for which the forms have no place, so there the clock is rounded to the
 * minute with its offset, and the instant stays exact.
 */
function inZone(instant: Instant, options: MachineDateTimeOptions): DateTime {
  checkOptions(options);
  const zone = resolveTimeZone(options.timeZone);
  const epochMs = epochMsOf(instant, zone);
  const offset = Math.round(zone.offsetAt(epochMs) / MS_PER_MINUTE);
  const local = DateTime.fromMillis(epochMs, {
    ...MACHINE_LOCALE,
    zone: FixedOffsetZone.instance(offset),
  });
  if (local.isValid) return local;
  // epochMsOf lets no number through that luxon has no clock for.
  throw new RangeError(`luxon: ${local.invalidReason}: ${epochMs}`);
}
