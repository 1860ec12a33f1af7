import { FieldTypeError } from '../core/index.ts';
import { formatRelative, type FormatRelativeOptions } from '../localize/index.ts';
import { dayOfNow } from '../publish/byline/day-of-now.ts';
import type { Instant } from '../time/index.ts';
import { dateOrMoment, isDateOrPeriod, isDay } from './date-value.ts';

/**
 * Tells how long ago a moment or a date is. A date is told from the day of `now` in the zone, so that an app
 * with one clock can tell both.
 *
 * @throws as `formatRelative`.
 */
export function relativeDate(
  value: unknown,
  options: Partial<FormatRelativeOptions> & { readonly locale: string },
): string {
  const given = dateOrMoment(value);
  // Without `now`, formatRelative refuses.
  const { now } = options;
  if (now === undefined) return formatRelative(given as Instant, options as never);
  if (isDateOrPeriod(given) && !isDay(given)) throw new FieldTypeError('date', given, 'a day');
  if (isDay(given))
    return formatRelative(given, {
      ...options,
      now: dayOfNow(now, options.timeZone, 'relativeDate'),
    });
  const from = typeof now === 'string' ? (dateOrMoment(now) as Instant) : now;
  return formatRelative(given, { ...options, now: from });
}
