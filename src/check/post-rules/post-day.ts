import { fromEpochDays, toIsoDate } from '../../core/index.ts';
import type { PostDateKey } from '../../documents/posts/index.ts';
import { isContradicted } from './contradicted-day.ts';
import type { PostDate } from './post-date.ts';
import type { PostContext } from './post-rule.ts';

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

/** The day of publication, ISO, as well as it can be told: of a Jalali one its Gregorian day. */
export function dayOfPost(context: PostContext): string | undefined {
  for (const key of DAYS) {
    const field = context.fields.find((one) => one.key === key);
    if (field?.date.kind !== 'read' || isContradicted(field, context)) continue;
    return toIsoDate(fromEpochDays(field.date.day, 'gregory'));
  }
  return undefined;
}

function dateOf({ fields }: PostContext, wanted: PostDateKey): PostDate | undefined {
  return fields.find(({ key }) => key === wanted)?.date;
}
