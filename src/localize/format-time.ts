import { fromEpochDays, dayOfWeek, FieldTypeError } from '../core/index.ts';
import { oneOf } from '../core/fields.ts';
import { TimeZoneRequiredError } from '../core/errors/index.ts';
import { type HourCycle, timeNamesOf } from '../locale-data/index.ts';
import { HOUR_CYCLES, TIME_WORDS, type TimeWords } from '../style/values.ts';
import { epochMsOf, type Instant } from '../time/instant.ts';
import { MS_PER_DAY, MS_PER_MINUTE } from '../time/iso-date-time.ts';
import { resolveTimeZone, type TimeZone } from '../time/time-zone.ts';
import { dayOf, wallClockAt } from '../time/wall-clock.ts';
import { clockText, type ClockTime } from './clock-text.ts';
import { fillText } from './pattern.ts';
import { type LocaleOptions, resolveLocale } from './format-options.ts';
import { zoneName } from './zone-name.ts';

/** How {@link formatTime} prints. */
export interface FormatTimeOptions extends LocaleOptions {
  /** The zones whose clocks are told, the first before the others: IANA names or offsets. */
  readonly timeZone: string | readonly string[];
  /** The locale's own clock by default. */
  readonly hourCycle?: HourCycle;
  /** Which of noon and midnight are told in words, on a clock of 12 hours; `both` by default. */
  readonly timeWords?: TimeWords;
  /** Whether the zone is named; it is by default. */
  readonly timeZoneName?: boolean;
}

/**
 * Tells the time of a moment on the clocks of one zone or more, each named, with the weekday where a
 * zone has another day than the first.
 *
 * @throws ERR_TIME_ZONE_REQUIRED without a zone, ERR_UNKNOWN_TIME_ZONE, ERR_TIME_ZONE_DATA,
 *   ERR_UNKNOWN_LOCALE, ERR_FIELD_TYPE, ERR_FIELD_RANGE, ERR_PARSE_SYNTAX.
 * @example
 * formatTime('2025-08-15T18:30:00Z', { locale: 'fa', timeZone: ['Asia/Tehran', 'UTC'] })
 * // => 'ساعت ۲۲ به وقت تهران (۱۸:۳۰ گرینویچ)'
 * formatTime('2025-08-15T18:30:00Z', { locale: 'en', timeZone: 'Asia/Tehran' })
 * // => '10 p.m. Tehran time'
 */
export function formatTime(instant: Instant, options: FormatTimeOptions): string {
  const { info, names: dateNames, numberingSystem: digits, settings } = resolveLocale(options);
  const names = timeNamesOf(info.tag);
  const zones = zonesOf(options.timeZone);
  const [main] = zones;
  const epochMs = epochMsOf(instant, main);
  const form = {
    hourCycle: oneOf(
      'hourCycle',
      options.hourCycle ?? settings.time.hourCycle ?? info.hourCycle,
      HOUR_CYCLES,
    ),
    timeWords: oneOf('timeWords', options.timeWords ?? settings.time.timeWords, TIME_WORDS),
    digits,
  };
  const mainDay = dayOf(wallClockAt(epochMs, main));
  const [mainText = '', ...others] = zones.map((zone, place) => {
    const running = place === 0;
    const zoneLabel = zoneName(zone, epochMs, names, info, digits);
    const { isUniversal } = zoneLabel;
    const ownForm = {
      ...form,
      place: running ? ('running' as const) : ('beside' as const),
      // Universal time is told on the clock of 24 hours beside any other.
      ...(!running && isUniversal && { hourCycle: 'h23' as const }),
    };
    const time = clockText(timeOn(epochMs, zone), ownForm, names);
    if (running && options.timeZoneName === false) return time;
    const pattern =
      names[running ? (isUniversal ? 'zonedUtc' : 'zoned') : isUniversal ? 'besideUtc' : 'beside'];
    const zoned = fillText(pattern, { time, zone: zoneLabel.name });
    const day = dayOf(wallClockAt(epochMs, zone));
    if (day === mainDay) return zoned;
    const weekday = dateNames.weekdays.wide[dayOfWeek(fromEpochDays(day, 'gregory')) - 1] ?? '';
    return fillText(names.withWeekday, { time: zoned, weekday });
  });
  if (others.length === 0) return mainText;
  return fillText(names.besides, { time: mainText, others: others.join(names.besideJoint) });
}

function zonesOf(timeZone: string | readonly string[]): [TimeZone, ...TimeZone[]] {
  const ids: readonly unknown[] = Array.isArray(timeZone) ? timeZone : [timeZone];
  const [first, ...rest] = ids.map((id) => {
    if (id === undefined) throw new TimeZoneRequiredError('a time');
    if (typeof id !== 'string')
      throw new FieldTypeError('timeZone', id, 'an IANA name or an offset');
    return resolveTimeZone(id);
  });
  if (first === undefined) throw new TimeZoneRequiredError('a time');
  return [first, ...rest];
}

function timeOn(epochMs: number, zone: TimeZone): ClockTime {
  const wallMs = wallClockAt(epochMs, zone);
  const minutes = Math.floor((wallMs - dayOf(wallMs) * MS_PER_DAY) / MS_PER_MINUTE);
  return { hour: Math.floor(minutes / 60), minute: minutes % 60 };
}
