import type { PostDateKey } from '../../documents/posts/index.ts';
import type { DatedField, PostContext } from './post-rule.ts';

/** The same moment in the other zone. */
const TWINS: Readonly<Record<PostDateKey, PostDateKey>> = {
  date: 'dateGmt',
  dateGmt: 'date',
  modified: 'modifiedGmt',
  modifiedGmt: 'modified',
};

const MODIFIED: readonly PostDateKey[] = ['modifiedGmt', 'modified'];
const DAYS_PER_YEAR = 366;

/**
 * Whether a Jalali day cannot be that of its field: a day of the lunar calendar, 1446-02-10, reads as one in 2067.
 * It is beside its twin in the other zone; without one, not later than a year after today or the last change.
 */
export function isContradicted(
  { key, date }: DatedField,
  { fields, today }: Pick<PostContext, 'fields' | 'today'>,
): boolean {
  if (date.kind !== 'read' || !date.isJalali) return false;
  const dayOf = (wanted: PostDateKey): number[] =>
    fields.flatMap((field) =>
      field.key === wanted && field.date.kind === 'read' && !field.date.isJalali
        ? [field.date.day]
        : [],
    );
  const [twin] = dayOf(TWINS[key]);
  if (twin !== undefined) return Math.abs(date.day - twin) > 1;
  const known = [...MODIFIED.flatMap(dayOf), ...(today === undefined ? [] : [today])];
  return known.length > 0 && date.day > Math.max(...known) + DAYS_PER_YEAR;
}
