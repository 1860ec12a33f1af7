import type { CalendarId } from './calendar-date.ts';

/** The calendar beside this one. */
export function otherCalendar(calendar: CalendarId): CalendarId {
  return calendar === 'persian' ? 'gregory' : 'persian';
}
