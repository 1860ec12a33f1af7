import { FieldTypeError, fromEpochDays, fromIsoDate } from '../../core/index.ts';
import { DateOrderError, TimeZoneRequiredError } from '../../core/errors/index.ts';
import { checkFields, checkOptions } from '../../core/fields.ts';
import { epochMsOf } from '../../time/instant.ts';
import { formatOffset, readIsoDateTime } from '../../time/iso-date-time.ts';
import { dateFromInstant, startOfDay } from '../../time/index.ts';
import { resolveTimeZone } from '../../time/time-zone.ts';
import { checkDay } from '../byline/publication-date.ts';
import type { Article } from '../article/article.ts';
import { type MachineFieldOptions, zoneOf } from './machine-options.ts';
import type { Moment } from '../byline/publication-date.ts';

/** When an article was published, and last modified where that is known. */
export interface PublicationTimes {
  readonly published: Moment;
  readonly modified?: Moment;
}

const ISO_DAY = /^\d{4}-\d{2}-\d{2}(?:\[|$)/u;

/**
 * Gives the moment that a field of an article tells: a day is told as its first moment in the zone, a
 * moment on the zone's clocks, else on the clock that it was written with.
 *
 * @throws ERR_TIME_ZONE_REQUIRED for a day without zone, or a time without offset or zone; and as
 *   `fromIsoDate`, `dateFromInstant` and `startOfDay`.
 */
function momentOf(value: unknown, field: string, timeZone?: string): Moment {
  if (typeof value !== 'string') {
    throw new FieldTypeError(field, value, 'an ISO date, or a date and time with offset');
  }
  if (isIsoDay(value)) {
    const date = checkDay(value, fromIsoDate(value));
    const zone = timeZone ?? zoneRequired(field, value);
    return { epochMs: startOfDay(date, { timeZone: zone }), timeZone: zone };
  }
  const { days, offset, timeZone: writtenZone } = readIsoDateTime(value);
  checkDay(value, fromEpochDays(days, 'gregory'));
  const clock = timeZone ?? writtenZone ?? clockOf(offset) ?? zoneRequired(field, value);
  return { epochMs: epochMsOf(value, resolveTimeZone(clock)), timeZone: clock };
}

/**
 * Gives the moments of an article, in order: `modified` is the later of `dateModified` and
 * `dateUpdated`. One that is a day counts as after a publication on that day, and is told as the
 * earliest moment that it can be: the day's first, or that of the publication.
 *
 * @throws ERR_DATE_ORDER for either before `datePublished`, and as {@link momentOf}.
 */
export function publicationTimes(
  article: Article,
  options: MachineFieldOptions = {},
): PublicationTimes {
  checkOptions(options);
  checkFields(article, 'article', 'an article: { datePublished, inLanguage, … }');
  const zone = zoneOf(article, options);
  const published = momentOf(article.datePublished, 'datePublished', zone);
  let modified: Moment | undefined;
  for (const field of ['dateModified', 'dateUpdated'] as const) {
    const value = article[field];
    if (value === undefined) continue;
    const time = momentOf(value, field, zone);
    const earliest = isIsoDay(value) ? firstOfDay(published) : published.epochMs;
    if (time.epochMs < earliest) {
      throw new DateOrderError('datePublished', article.datePublished, field, value);
    }
    const epochMs = Math.max(time.epochMs, published.epochMs);
    if (modified === undefined || epochMs > modified.epochMs) modified = { ...time, epochMs };
  }
  return modified === undefined ? { published } : { published, modified };
}

function isIsoDay(value: string): boolean {
  return ISO_DAY.test(value);
}

function firstOfDay({ epochMs, timeZone }: Moment): number {
  return startOfDay(dateFromInstant(epochMs, { timeZone }), { timeZone });
}

/** `Z` names nobody's clock, but it tells the instant, which is all that a machine asks. */
function clockOf(offset: number | 'utc' | undefined): string | undefined {
  return offset === undefined ? undefined : formatOffset(offset === 'utc' ? 0 : offset);
}

function zoneRequired(field: string, value: string): never {
  throw new TimeZoneRequiredError(`${field} ${value}`);
}
