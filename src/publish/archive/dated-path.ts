import {
  type CalendarDate,
  type CalendarId,
  type DateFields,
  fromIsoDate,
} from '../../core/index.ts';
import { inCalendar } from '../../core/construct.ts';
import { checkedEpochDays, checkRange } from '../../core/fields.ts';
import { twoDigits } from '../../core/iso-date.ts';

/** A day's year, month and day as a path of ASCII digits has them: `['1404', '05', '24']`. */
export type DatedPath = readonly [year: string, month: string, day: string];

/**
 * Gives the path of a day in one calendar, so that paths sort as their days do.
 *
 * @throws ERR_FIELD_RANGE for a year that four digits do not hold, ERR_UNKNOWN_CALENDAR, and for what is
 *   no date as `calendarDate` and `fromIsoDate`.
 */
export function datedPath(date: DateFields | string, calendar: CalendarId): DatedPath {
  const days = checkedEpochDays(typeof date === 'string' ? fromIsoDate(date) : date);
  return pathOf(inCalendar(days, calendar));
}

/** The path of a date that has been checked. */
export function pathOf({ year, month, day }: CalendarDate): DatedPath {
  checkRange('year', year, 1, 9999);
  return [String(year).padStart(4, '0'), twoDigits(month), twoDigits(day)];
}
