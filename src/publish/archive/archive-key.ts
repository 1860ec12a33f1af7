import { type CalendarId, type DateFields, FieldTypeError } from '../../core/index.ts';
import { checkOptions } from '../../core/fields.ts';
import { datedPath } from './dated-path.ts';

/** How much of a day an archive's page holds. */
export type ArchiveUnit = 'year' | 'month' | 'day';

const LENGTHS: Readonly<Record<ArchiveUnit, number>> = { year: 1, month: 2, day: 3 };

/**
 * Gives the key of the archive's page on which a day stands; keys sort as their days do.
 *
 * @throws ERR_FIELD_TYPE for another unit, and as `calendarDate` and `fromIsoDate`.
 * @example
 * archiveKey('2025-08-15', { calendar: 'persian', by: 'month' }) // => '1404/05'
 */
export function archiveKey(
  date: DateFields | string,
  options: { readonly calendar: CalendarId; readonly by: ArchiveUnit },
): string {
  checkOptions(options);
  const { calendar, by } = options;
  if (!Object.hasOwn(LENGTHS, by)) throw new FieldTypeError('by', by, '"year", "month" or "day"');
  return datedPath(date, calendar).slice(0, LENGTHS[by]).join('/');
}
