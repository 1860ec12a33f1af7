import type { CalendarId } from './calendar-date.ts';
import { MAX_EPOCH_DAYS, MIN_EPOCH_DAYS } from './calendars/index.ts';

const kept: Partial<Record<CalendarId, Int32Array>> = {};

/**
 * The packed dates that columns have had, by the day counted from `MIN_EPOCH_DAYS`; 0, which is no date, of
 * others. A day that comes again costs a fifth. 4.7 MB a calendar are its bound, and those are set
 * aside by the first column alone; of them the system gives the pages that are written, 300 kB for 200 years.
 */
export function keptDatesOf(calendar: CalendarId): Int32Array {
  return (kept[calendar] ??= new Int32Array(MAX_EPOCH_DAYS - MIN_EPOCH_DAYS + 1));
}
