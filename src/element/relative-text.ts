import { daysBetween, FieldTypeError } from '../core/index.ts';
import { NowRequiredError } from '../core/errors/index.ts';
import { formatRelative, type LocaleOptions } from '../localize/index.ts';
import { dayOfNow } from '../publish/byline/day-of-now.ts';
import type { Instant } from '../time/index.ts';
import { type Attributes, optionsOf, type Surroundings, textOf } from './attributes.ts';
import type { DateValue } from './date-value.ts';

const DAYS = /^P(\d{1,6})D$/u;

/**
 * Tells how long ago a day or a moment is; undefined where it is farther away than `threshold`.
 *
 * @throws ERR_NOW_REQUIRED without a `now`, ERR_TIME_ZONE_REQUIRED for a day and a moment to tell it from whose
 *   day nobody tells, and as `formatRelative`.
 */
export function relativeText(
  value: DateValue,
  attributes: Attributes,
  around: Surroundings,
  locale: LocaleOptions,
): string | undefined {
  const now: number | string | undefined = textOf(attributes, 'now') ?? around.now;
  if (now === undefined) throw new NowRequiredError('relative');
  const { date, moment } = value;
  const timeZone = textOf(attributes, 'time-zone') ?? moment?.timeZone;
  const today = dayOfNow(now, timeZone, 'relative');
  const farthest = thresholdOf(textOf(attributes, 'threshold'));
  if (farthest !== undefined && Math.abs(daysBetween(today, date)) > farthest) return undefined;
  const options = { ...locale, ...optionsOf(attributes, ['ago']) };
  if (moment === undefined) return formatRelative(date, { ...options, now: today });
  return formatRelative(moment.epochMs, {
    ...options,
    now: momentOf(now),
    timeZone: moment.timeZone,
  });
}

/** A moment is told from a moment: it is not known when on a day it was told. */
function momentOf(now: Instant): Instant {
  if (typeof now !== 'string' || /[Tt ]/u.test(now)) return now;
  throw new FieldTypeError('now', now, 'a moment for a moment, such as 2025-08-15T18:30:00Z');
}

/** @throws ERR_FIELD_TYPE */
function thresholdOf(threshold: string | undefined): number | undefined {
  if (threshold === undefined) return undefined;
  const [, days] = DAYS.exec(threshold) ?? [];
  if (days !== undefined) return Number(days);
  throw new FieldTypeError('threshold', threshold, 'days as an ISO duration, such as P30D');
}
