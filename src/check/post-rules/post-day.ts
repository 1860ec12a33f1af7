import { fromEpochDays, toIsoDate } from '../../core/index.ts';
import type { PostDateKey } from '../../documents/posts/index.ts';
import { isContradicted } from './contradicted-day.ts';
import type { PostDate } from './post-date.ts';
import { dayInZone, machineDay } from '../document-rules/machine-day.ts';
import type { DatedField, PostContext } from './post-rule.ts';

const QUARTER = 15 * 60;
/** The zones of the earth, in seconds: -12 to +14 hours. */
const FARTHEST_BEHIND = -12 * 3600;
const FARTHEST_AHEAD = 14 * 3600;

/** How far a clock is ahead of another, in seconds; undefined where no zone is. */
export function offsetBetween(
  local: PostDate | undefined,
  utc: PostDate | undefined,
): number | undefined {
  if (local?.kind !== 'read' || utc?.kind !== 'read') return undefined;
  const offset = local.seconds - utc.seconds;
  const isZone = offset % QUARTER === 0 && offset >= FARTHEST_BEHIND && offset <= FARTHEST_AHEAD;
  return isZone ? offset : undefined;
}

/** The zone of a post as an offset, `+03:30`: what its date is ahead of that in UTC. */
export function zoneOfPost(context: PostContext): string | undefined {
  const offset = offsetBetween(dateOf(context, 'date'), dateOf(context, 'dateGmt'));
  if (offset === undefined) return undefined;
  const minutes = Math.abs(offset) / 60;
  return `${offset < 0 ? '-' : '+'}${two(Math.trunc(minutes / 60))}:${two(minutes % 60)}`;
}

function two(part: number): string {
  return String(part).padStart(2, '0');
}

/** The days that may be that of publication, the likeliest first. */
const DAYS: readonly PostDateKey[] = ['date', 'dateGmt', 'modified', 'modifiedGmt'];

/**
 * The day of publication, ISO, as well as it can be told: of a Jalali one its Gregorian day, of a moment that in
 * the zone which is asked for.
 */
export function dayOfPost(context: PostContext, timeZone?: string): string | undefined {
  for (const key of DAYS) {
    const field = context.fields.find((one) => one.key === key);
    if (field === undefined || isContradicted(field, context)) continue;
    const day = dayOfField(field, context, timeZone);
    if (day !== undefined) return toIsoDate(fromEpochDays(day, 'gregory'));
  }
  return undefined;
}

function dayOfField(
  field: DatedField,
  context: PostContext,
  timeZone: string | undefined,
): number | undefined {
  const moment = momentOf(field, context);
  if (moment === undefined) return field.date.kind === 'read' ? field.date.day : undefined;
  return timeZone === undefined ? moment.day : dayInZone(moment, timeZone);
}

/** What a field tells to the minute on all clocks of the earth, and its day on its own. */
function momentOf(
  { key, text, date }: DatedField,
  context: PostContext,
): { readonly value: string; readonly form: 'iso' | 'rfc822'; readonly day: number } | undefined {
  if (date.kind === 'read') {
    const twin = IN_UTC[key];
    const utc = twin === undefined ? date : dateOf(context, twin);
    const isMoment = twin === undefined || offsetBetween(date, utc) !== undefined;
    const value =
      isMoment && utc?.kind === 'read' ? `${utc.expected.replace(/Z$/u, '')}Z` : date.expected;
    return HAS_ZONE.test(value) ? { value, form: 'iso', day: date.day } : undefined;
  }
  // What is read with its offset is of files: a WordPress site has none.
  for (const form of ['iso', 'rfc822'] as const) {
    const value = text.trim();
    const day = machineDay({ value, form });
    if (day !== undefined && day.isInstant) return { value, form, day: day.day };
  }
  return undefined;
}

const HAS_ZONE = /\d:\d{2}(?:\.\d+)?Z$/u;

/** Fields on local clocks, and the same moment in UTC. */
const IN_UTC: Readonly<Partial<Record<PostDateKey, PostDateKey>>> = {
  date: 'dateGmt',
  modified: 'modifiedGmt',
};

function dateOf({ fields }: PostContext, wanted: PostDateKey): PostDate | undefined {
  return fields.find(({ key }) => key === wanted)?.date;
}
