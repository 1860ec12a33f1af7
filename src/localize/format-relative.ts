import {
  type CalendarDate,
  calendarDate,
  type DateFields,
  daysBetween,
  FieldTypeError,
  fromEpochDays,
  until,
} from '../core/index.ts';
import { oneOf } from '../core/fields.ts';
import { NowRequiredError, TimeZoneRequiredError } from '../core/errors/index.ts';
import { formatInteger } from '../locale-data/digits.ts';
import { timeNamesOf } from '../locale-data/index.ts';
import type { PluralForms, RelativeUnit } from '../locale-data/types.ts';
import { epochMsOf, type Instant } from '../time/instant.ts';
import { MS_PER_DAY, MS_PER_MINUTE } from '../time/iso-date-time.ts';
import { resolveTimeZone } from '../time/time-zone.ts';
import { dayOf, wallClockAt } from '../time/wall-clock.ts';
import { fillText } from './pattern.ts';
import { type LocaleOptions, resolveLocale, type ResolvedLocale } from './format-options.ts';
import { dayIn } from './period.ts';

/** How {@link formatRelative} counts and prints. */
export interface FormatRelativeOptions extends LocaleOptions {
  /** From when it is told: a moment, or for a date a date; the clock is never read. */
  readonly now: Instant | DateFields;
  /** Whose days are counted; needed for moments. */
  readonly timeZone?: string;
  /** The word for ago, «پیش» or «قبل»; the style's by default. */
  readonly ago?: string;
}

const HOUR = 60 * MS_PER_MINUTE;

/**
 * Tells how long ago, or in how long, something is: a moment by minutes and hours until a day is full,
 * then by days of the zone's calendar; a date by days. Nothing is rounded up.
 *
 * @throws ERR_NOW_REQUIRED, ERR_TIME_ZONE_REQUIRED for a moment without a zone, ERR_UNKNOWN_LOCALE,
 *   ERR_FIELD_TYPE, ERR_FIELD_RANGE, ERR_PARSE_SYNTAX.
 * @example
 * const now = '2025-08-15T18:30:00Z';
 * formatRelative('2025-08-15T16:20:00Z', { now, timeZone: 'Asia/Tehran', locale: 'fa' }) // => '۲ ساعت پیش'
 * formatRelative('2025-08-14T10:00:00Z', { now, timeZone: 'Asia/Tehran', locale: 'en' }) // => 'yesterday'
 * formatRelative({ calendar: 'persian', year: 1404, month: 5, day: 25 },
 *   { now: { calendar: 'persian', year: 1404, month: 5, day: 24 }, locale: 'fa' }) // => 'فردا'
 */
export function formatRelative(
  value: Instant | DateFields,
  options: FormatRelativeOptions,
): string {
  const locale = resolveLocale(options);
  const words = timeNamesOf(locale.info.tag).relative;
  const { now, timeZone } = options;
  if (now === undefined) throw new NowRequiredError('formatRelative');
  const ago = oneOf(
    'ago',
    options.ago ??
      words.ago.find((word) => word === locale.settings.time.ago) ??
      words.ago[0] ??
      '',
    words.ago,
  );
  const say = (unit: RelativeUnit, count: number): string => {
    const forms = (count < 0 ? words.past : words.future)[unit];
    const shown = formatInteger(Math.abs(count), locale.numberingSystem);
    return fillText(pluralForm(forms, count, locale), { count: shown, ago });
  };

  if (isDate(value) && isDate(now)) return dayText(calendarDate(now), calendarDate(value));
  if (isDate(value) || isDate(now)) {
    throw new FieldTypeError('now', now, 'a moment for a moment, a date for a date');
  }
  if (timeZone === undefined) throw new TimeZoneRequiredError('formatRelative');
  const zone = resolveTimeZone(timeZone);
  const from = epochMsOf(now, zone);
  const to = epochMsOf(value, zone);
  const span = to - from;
  if (Math.abs(span) < MS_PER_MINUTE) return fillText(span > 0 ? words.soon : words.now, { ago });
  if (Math.abs(span) < HOUR) return say('minute', Math.trunc(span / MS_PER_MINUTE));
  if (Math.abs(span) < MS_PER_DAY) return say('hour', Math.trunc(span / HOUR));
  const dayAt = (epochMs: number): CalendarDate =>
    fromEpochDays(dayOf(wallClockAt(epochMs, zone)), 'gregory');
  return dayText(dayAt(from), dayAt(to));

  function dayText(today: CalendarDate, day: CalendarDate): string {
    const days = daysBetween(today, day);
    const named = words.days[String(days)];
    if (named !== undefined) return named;
    if (Math.abs(days) < 7) return say('day', days);
    // Months and years are those of the calendar that the language counts in.
    const own = locale.info.firstCalendar;
    const { years, months } = until(dayIn(today, own), dayIn(day, own), { largestUnit: 'year' });
    if (years !== 0) return say('year', years);
    return months === 0 ? say('week', Math.trunc(days / 7)) : say('month', months);
  }
}

function isDate(value: Instant | DateFields): value is DateFields {
  return typeof value === 'object' && value !== null && 'calendar' in value && 'month' in value;
}

const rules = new Map<string, Intl.PluralRules>();

function pluralForm(forms: PluralForms, count: number, { info }: ResolvedLocale): string {
  if (forms.one === undefined) return forms.other;
  let rule = rules.get(info.tag);
  if (rule === undefined) rules.set(info.tag, (rule = new Intl.PluralRules(info.tag)));
  return rule.select(Math.abs(count)) === 'one' ? forms.one : forms.other;
}
