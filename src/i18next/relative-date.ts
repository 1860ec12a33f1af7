import { type DateFields, FieldTypeError } from '../core/index.ts';
import { formatRelative, type FormatRelativeOptions } from '../localize/index.ts';
import { dateFromInstant, type Instant } from '../time/index.ts';
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
  if (options.now === undefined) return formatRelative(given as Instant, options as never);
  const now = typeof options.now === 'string' ? dateOrMoment(options.now) : options.now;
  if (isDateOrPeriod(given) && !isDay(given)) throw new FieldTypeError('date', given, 'a day');
  if (!isDay(given)) return formatRelative(given, { ...options, now: now as Instant });
  return formatRelative(given, { ...options, now: dayOfNow(now as Instant, options.timeZone) });
}

function dayOfNow(now: Instant | DateFields, timeZone: string | undefined): DateFields {
  return isDay(now) ? now : dateFromInstant(now, { timeZone: timeZone as string });
}
