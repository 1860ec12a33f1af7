import type { CalendarId } from '../calendar-date.ts';
import { FieldTypeError, UnknownIdError } from '../errors/index.ts';
import type { CalendarSystem } from './calendar-system.ts';
import { gregorian } from './gregorian.ts';
import { persian } from './persian.ts';

/** Every calendar id that is served. */
const CALENDAR_IDS: readonly CalendarId[] = ['gregory', 'persian'];

/** What has no calendar is mostly a Date, of which a time zone makes a day. */
const NO_CALENDAR = 'a calendar id, or for a Date dateFromInstant() of /time';

/** @throws ERR_UNKNOWN_CALENDAR for another id, ERR_FIELD_TYPE for what is no string. */
export function systemOf(calendar: CalendarId): CalendarSystem {
  if (calendar === 'gregory') return gregorian;
  if (calendar === 'persian') return persian;
  const id: unknown = calendar;
  if (typeof id !== 'string') throw new FieldTypeError('calendar', id, NO_CALENDAR);
  throw new UnknownIdError('ERR_UNKNOWN_CALENDAR', id, CALENDAR_IDS);
}
