import { otherCalendar } from '../core/other-calendar.ts';
import { formatDate, formatRange } from '../localize/index.ts';
import { tryParseDate } from '../parse/index.ts';

/** Tells in the other calendar what a text says, a day or a range of days; undefined of anything else. */
export function inOtherCalendar(text: unknown, locale = 'en'): string | undefined {
  const found = typeof text === 'string' ? tryParseDate(text) : undefined;
  if (found?.precision !== 'day' || !('day' in found.start)) return undefined;
  const how = { locale, calendar: otherCalendar(found.calendar), medium: 'terminal' } as const;
  if (found.end === undefined) return formatDate(found.start, { ...how, dateStyle: 'full' });
  return 'day' in found.end ? formatRange(found.start, found.end, how) : undefined;
}
