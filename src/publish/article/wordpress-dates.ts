import { DateParseError, FieldRangeError, FieldTypeError } from '../../core/index.ts';
import { TimeZoneRequiredError } from '../../core/errors/index.ts';
import {
  formatOffset,
  MS_PER_DAY,
  MS_PER_MINUTE,
  readIsoDateTime,
} from '../../time/iso-date-time.ts';
import { toIsoDateTime } from '../../time/machine-date-time.ts';

/** No clock is further from UTC; WordPress offers up to UTC+14. */
const MOST_MINUTES = 14 * 60;

const LOCAL_DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/u;

/** What MySQL holds where WordPress has no date. */
const NO_DATE = /^0000-00-00/u;

/**
 * Gives a moment of a WordPress post with the offset that the site had then: its local time minus UTC,
 * as both are stored, not as the site is set today. Without the UTC half only a zone can tell.
 *
 * @param field - the local half's name; the other's is `<field>_gmt`
 * @throws ERR_FIELD_TYPE without a date, ERR_TIME_ZONE_REQUIRED without the UTC half or a zone,
 *   ERR_FIELD_RANGE for halves that no offset parts, ERR_PARSE_SYNTAX for what WordPress does not
 *   write, Persian digits among it, ERR_PARSE_AMBIGUOUS for a Jalali year.
 */
export function wordPressDate(
  field: string,
  local: unknown,
  gmt: unknown,
  timeZone?: string,
): string {
  if (isNoDate(local) || typeof local !== 'string') {
    throw new FieldTypeError(field, local, "the site's local date and time; only a draft has none");
  }
  const localMs = wallMs(local);
  if (isNoDate(gmt)) {
    if (timeZone === undefined) {
      throw new TimeZoneRequiredError(`${field} ${local}, which has no ${field}_gmt`);
    }
    return toIsoDateTime(local, { timeZone });
  }
  if (typeof gmt !== 'string') throw new FieldTypeError(`${field}_gmt`, gmt, 'a date and time');
  const offset = localMs - wallMs(gmt);
  const minutes = offset / MS_PER_MINUTE;
  if (!Number.isInteger(minutes)) {
    throw new FieldTypeError(`${field}_gmt`, gmt, `a time whole minutes from ${field} ${local}`);
  }
  if (Math.abs(minutes) > MOST_MINUTES) {
    const what = `minutes from ${field}_gmt to ${field}`;
    throw new FieldRangeError(what, minutes, -MOST_MINUTES, MOST_MINUTES);
  }
  return `${local}${formatOffset(offset)}`;
}

/** Tells whether a date field holds WordPress's signs for none. */
export function isNoDate(value: unknown): boolean {
  return (
    value === undefined || value === null || (typeof value === 'string' && NO_DATE.test(value))
  );
}

/** A date that is stored poisoned, by a plugin that wrote Jalali into it, is refused, never converted. */
function wallMs(text: string): number {
  if (!LOCAL_DATE_TIME.test(text)) {
    throw new DateParseError('ERR_PARSE_SYNTAX', text, {
      expected: 'a Gregorian date and time as WordPress stores it, such as 2025-08-15T09:30:00',
    });
  }
  const { days, msOfDay } = readIsoDateTime(text);
  return days * MS_PER_DAY + msOfDay;
}
